using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Mailbox;
using Muster.Channels.Fetch;
using Muster.Kernel;
using Muster.Picture.Feeds;
using Muster.Store.Feeds;

namespace Muster.Desk.Feeds;

/// <summary>Reads the new mails of a mailbox.</summary>
internal static class GatherMailbox
{
    // What waits beyond this comes with the next pull.
    private const int MostLooks = 10;

    /// <summary>Every mail after the mark, and the new mark. A mailbox that cannot be read is no calm.</summary>
    public static async Task<Gathered> FromAsync(Feed feed, KeptMailboxMark? mark, Outside outside, CancellationToken stop)
    {
        var (place, key) = (MailboxAddress.Read(feed.Address!, feed.AllowPrivate), ReadMailboxKey.From(feed.KeyFile, feed.KeyVariable));
        if (!place.TryGet(out var where) || !key.TryGet(out var secret))
        {
            return Missed([.. place.Problems, .. key.Problems]);
        }

        var (items, flaws) = (ImmutableArray.CreateBuilder<FeedItem>(), ImmutableArray.CreateBuilder<FeedFlaw>());
        var since = mark is null ? null : new MailboxMark(mark.Validity, mark.Last);
        var fetch = new FetchMailbox(new FetchLimits { MaxBytes = feed.MaxMegabytes * 1_000_000L }, outside);
        for (var (looks, isMore) = (0, true); isMore && looks < MostLooks; looks++)
        {
            var look = await fetch.LookAsync(where, secret, since, stop).ConfigureAwait(false);
            if (!look.TryGet(out var seen))
            {
                return Missed(look.Problems);
            }

            (since, isMore) = (seen.Mark, seen.IsMore);
            items.AddRange(seen.Step.Items);
            flaws.AddRange(seen.Step.Flaws);
        }

        return new Gathered
        {
            Outcome = PullOutcome.Answered,
            Items = items.ToImmutable(),
            Count = items.Count,
            Flaws = flaws.Count,
            Problem = flaws.Select(flaw => $"{flaw.Where}: {flaw.What}").FirstOrDefault(),
            Mark = since is null ? null : new KeptMailboxMark(since.Validity, since.Last),
        };
    }

    private static Gathered Missed(ImmutableArray<Problem> problems) => new() { Outcome = PullOutcome.Unreachable, Problem = SayProblem.InOneClause(problems[0]) };
}
