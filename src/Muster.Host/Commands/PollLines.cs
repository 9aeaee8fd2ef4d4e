using System.Collections.Immutable;
using Muster.Desk.Feeds;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Store.Tripwires;
using Muster.Tripwires.Life;

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

    /// <inheritdoc/>
    public void TripwireChanged(LifeStep step)
    {
        if (step.Events.Any(happened => happened is not (TripwireArmed or TripwireHealthChanged)))
        {
            Console.Out.WriteLine($"{Now()} {OneLine.Of(step.After.Id)} is {Words<LifeState>.Of(step.After.State).ToUpperInvariant()}, {Words<Muster.Tripwires.Health>.Of(step.After.Health)}");
        }
    }

    private string Now() => PictureWords.Moment(NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()));
}
