using System.Collections.Immutable;
using Muster.Channels.Feeds.Folder;
using Muster.Picture.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>Looks into a watched folder.</summary>
internal static class GatherFolder
{
    /// <summary>Every report in it; what was taken before is known by its text. A folder that is gone is no calm.</summary>
    public static Gathered From(string folder, Instant now)
    {
        var look = WatchFolder.Look(folder, ImmutableDictionary<string, SeenFile>.Empty, now);
        return look.TryGet(out var seen)
            ? new Gathered { Outcome = PullOutcome.Answered, Items = seen.Step.Items, Count = seen.Step.Items.Length, Flaws = seen.Step.Flaws.Length, Problem = seen.Step.Flaws.FirstOrDefault()?.What }
            : new Gathered { Outcome = PullOutcome.Unreachable, Problem = SayProblem.InOneClause(look.Problems[0]) };
    }
}
