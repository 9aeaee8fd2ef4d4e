using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Channels.Fetch;
using Muster.Kernel;
using Muster.Picture.Feeds;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>Fetches a feed's first address and those that its answers point to.</summary>
internal sealed class WalkAnswers
{
    // The largest list, an index of some 230 countries with a page each, with room to grow.
    private const int MostAnswers = 800;

    private const int Deepest = 12;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Queue<(Uri Address, int Depth)> open = [];
    private readonly HashSet<Uri> asked = [];
    private readonly ImmutableArray<FeedItem>.Builder items = ImmutableArray.CreateBuilder<FeedItem>();
    private readonly ImmutableArray<KeptAnswer>.Builder answers = ImmutableArray.CreateBuilder<KeptAnswer>();
    private PullOutcome? outcome;
    private Instant? retryAt;
    private string? problem;
    private int flaws;
    private int skipped;

    private readonly Feed feed;
    private readonly IConnector connector;
    private readonly LastSeen last;
    private readonly Func<string, byte[]?> kept;
    private readonly ImmutableArray<Uri> start;

    private WalkAnswers(Feed feed, IConnector connector, LastSeen last, Func<string, byte[]?> kept)
    {
        (this.feed, this.connector, this.last, this.kept) = (feed, connector, last, kept);
        start = feed.Address is null ? connector.Start : [new Uri(feed.Address)];
    }

    /// <summary>What came; a server that takes too long in all is unreachable. <paramref name="kept"/>: the body of an earlier answer by its hash.</summary>
    public static async Task<Gathered> FromAsync(Feed feed, IConnector connector, LastSeen last, Func<string, byte[]?> kept, Outside outside, CancellationToken stop)
    {
        var walk = new WalkAnswers(feed, connector, last, kept);
        using var fetch = new FetchAddress(new FetchLimits { MaxBytes = feed.MaxMegabytes * 1_000_000L }, outside);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timed.CancelAfter(Longest);
        try
        {
            await walk.RunAsync(fetch, timed.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            (walk.outcome, walk.problem) = (PullOutcome.Unreachable, "took more than 15 minutes to give all its pages");
        }

        return walk.Result();
    }

    private async Task RunAsync(FetchAddress fetch, CancellationToken stop)
    {
        Open(start, depth: 0);
        while (open.TryDequeue(out var next))
        {
            var marks = last.Answers.GetValueOrDefault(next.Address.AbsoluteUri);
            var since = marks is null ? null : new Validators(marks.ETag, marks.LastModified);
            var result = await fetch.FetchAsync(new FetchRequest(next.Address, since, MayBePrivate(next.Address)), stop).ConfigureAwait(false);
            Take(result, next.Address, next.Depth, marks);
        }
    }

    // The owner's leave is for the machine that the feed begins at, not for those that its answers name.
    private bool MayBePrivate(Uri address) => feed.AllowPrivate && start.Any(first => string.Equals(first.Authority, address.Authority, StringComparison.OrdinalIgnoreCase));

    private void Take(FetchResult result, Uri address, int depth, LastMarks? marks)
    {
        switch (result)
        {
            case Fetched fetched:
                answers.Add(new KeptAnswer(
                    address.AbsoluteUri, fetched.Status, fetched.Validators.ETag, fetched.Validators.LastModified, fetched.Answer.ContentType, fetched.Hash, fetched.Answer.Body));
                Understand(connector.Read(fetched.Answer), depth, PullOutcome.Answered);
                break;
            case NotModified same:
                answers.Add(new KeptAnswer(address.AbsoluteUri, 304, null, null, null, null, ReadOnlyMemory<byte>.Empty));
                TakeAgain(same, depth, marks!);
                break;
            case NotFetched missed:
                retryAt ??= missed.RetryAt;
                Trouble(missed.Problem, depth, missed.Problem.Code is ProblemCodes.FeedUnreachable ? PullOutcome.Unreachable : PullOutcome.Refused);
                break;
            default:
                throw new InvalidOperationException($"'{result}' is no end of a fetch.");
        }
    }

    // What did not change stands: it still counts as much as it did, and still leads to pages that may have changed.
    private void TakeAgain(NotModified same, int depth, LastMarks marks)
    {
        var body = kept(marks.Hash) ?? throw new InvalidOperationException($"The answer {marks.Hash} was kept and is gone.");
        Understand(connector.Read(new FetchedAnswer(same.Address, marks.ContentType, body, same.At)), depth, PullOutcome.NotModified);
    }

    private void Understand(Outcome<FeedStep> understood, int depth, PullOutcome how)
    {
        if (!understood.TryGet(out var step))
        {
            Trouble(understood.Problems[0], depth, PullOutcome.Refused);
            return;
        }

        outcome = outcome is null or PullOutcome.NotModified ? how : outcome;
        items.AddRange(step.Items);
        flaws += step.Flaws.Length;
        skipped += step.Skipped;
        problem ??= step.Flaws.Select(flaw => $"{flaw.Where}: {flaw.What}").FirstOrDefault();
        Open(step.Next, depth + 1);
    }

    // Where the first address fails, the feed does; a page behind it is one flaw.
    private void Trouble(Problem trouble, int depth, PullOutcome how)
    {
        flaws++;
        if (depth == 0 && outcome is null)
        {
            (outcome, problem) = (how, SayProblem.InOneClause(trouble));
        }

        problem ??= SayProblem.InOneClause(trouble);
    }

    private void Open(IEnumerable<Uri> addresses, int depth)
    {
        foreach (var address in addresses)
        {
            if (depth > Deepest || asked.Count >= MostAnswers)
            {
                flaws++;
                problem ??= FormattableString.Invariant($"points to more than {MostAnswers} further addresses");
            }
            else if (asked.Add(address))
            {
                open.Enqueue((address, depth));
            }
        }
    }

    private Gathered Result() => new()
    {
        Outcome = outcome ?? PullOutcome.Unreachable,
        Items = items.ToImmutable(),
        Count = items.Count + skipped,
        Flaws = flaws,
        Answers = answers.ToImmutable(),
        Problem = problem,
        RetryAt = retryAt,
    };
}
