using System.Collections.Immutable;
using Muster.Desk.Feeds;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Picture.Countries;

namespace Muster.Host.Commands;

/// <summary>What polling meets, one line each: health on standard output, trouble on standard error.</summary>
internal sealed class PollLines(TimeProvider clock) : IPollListener
{
    /// <inheritdoc/>
    public void HealthChanged(FeedStanding feed) =>
        Console.Out.WriteLine($"{Now()} {feed.Feed} is {Words<Health>.Of(feed.Health).ToUpperInvariant()}{(feed.Why is { } why ? ": " + OneLine.Of(why) : "")}");

    /// <inheritdoc/>
    public void Refused(string? feed, ImmutableArray<Problem> problems) =>
        Console.Error.WriteLine($"{Now()} {(feed is null ? "the feeds could not be looked at" : $"what {feed} brought could not be kept")}: {OneLine.Of(problems[0].ToString())}");

    /// <inheritdoc/>
    public void Faulted(string? feed, Exception fault) => Fault.Log(fault, feed is null ? "while feeds were polled" : $"while {feed} was pulled");

    private string Now() => PictureWords.Moment(NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()));
}
