namespace Muster.Channels.Feeds;

/// <summary>A part of an answer that was not of the shape that the feed has: it is counted, named, and never filled with built-in values.</summary>
/// <param name="Where">Which item, or where in it.</param>
/// <param name="What">What was found and what was expected, as one clause.</param>
public sealed record FeedFlaw(string Where, string What);
