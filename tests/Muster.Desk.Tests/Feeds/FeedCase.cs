using Muster.Channels.Tests.Loopback;

namespace Muster.Desk.Tests.Feeds;

/// <summary>A page that a server gives for a feed.</summary>
internal sealed record Given(string Path, byte[] Body);

/// <summary>The pages of a feed that has so many items; the first of them is where a pull begins.</summary>
internal delegate IReadOnlyList<Given> GivePages(LoopbackServer server, int count);

/// <summary>A kind of feed, and what a server gives for it when it is well.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">The media type of its answers.</param>
/// <param name="Count">How many items it has when it is well.</param>
/// <param name="Country">The country of its first item.</param>
/// <param name="Pages">The answers with its first items.</param>
internal sealed record FeedCase(string Kind, string Type, int Count, string Country, GivePages Pages)
{
    /// <summary>How many items of a pull an item is: Canada gives a line and a file for each.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The least that a well answer has.</summary>
    public int Minimum => Count * Times;

    /// <summary>Where a pull begins.</summary>
    public string Path => Kind == "ie-advisories" ? "/list/" : "/feed/list";

    /// <summary>The body at that address when the feed is well.</summary>
    public byte[] First(LoopbackServer server) => Pages(server, Count)[0].Body;

    /// <summary>Lets a server give so many items, or all.</summary>
    public void On(LoopbackServer server, int? count = null)
    {
        foreach (var page in Pages(server, count ?? Count))
        {
            server.At(page.Path, Answers.Good(page.Body, Type));
        }
    }

    /// <summary>Lets every page behind the first answer so.</summary>
    public void Behind(LoopbackServer server, Answer answer)
    {
        foreach (var page in Pages(server, Count).Skip(1))
        {
            server.At(page.Path, answer);
        }
    }
}
