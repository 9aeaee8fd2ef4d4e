using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Manifests;

/// <summary>
/// Says what a command makes of a manifest, or why it may not. A count that differs from the list blocks the next checkpoint until it is explained by name, and the explanation adds up.
/// </summary>
public static class DecideManifest
{
    /// <summary>What happens.</summary>
    /// <param name="manifest">As it stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="elsewhere">Who is on another open manifest: person to manifest.</param>
    /// <param name="now">When.</param>
    public static Outcome<ImmutableArray<ManifestEvent>> Of(Manifest manifest, ManifestCommand command, IReadOnlyDictionary<string, string> elsewhere, Instant now) => command switch
    {
        OpenManifest open => In(manifest, ManifestState.Unwritten)
            ?? Grant([.. OrderGuards.Named(open.By), .. Whole(open), .. Free(open, elsewhere)], new ManifestOpened(open.Vehicle, open.People, open.Checkpoints, open.By, now)),
        CountHeads count => In(manifest, ManifestState.Open)
            ?? Grant([.. OrderGuards.Named(count.By), .. Next(manifest, count)], new HeadsCounted(count.Checkpoint, count.Heads, count.By, now)),
        ExplainCount explain => In(manifest, ManifestState.Discrepant)
            ?? Grant(
                [.. OrderGuards.Named(explain.By), .. OrderGuards.Reasoned(explain.Because), .. AddsUp(manifest, explain)],
                new CountExplained(explain.Missing, explain.Extra, explain.Because, explain.By, now)),
        CloseManifest close => In(manifest, ManifestState.Open) ?? Grant([.. OrderGuards.Named(close.By), .. Through(manifest)], new ManifestClosed(close.By, now)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A command that nobody knows."),
    };

    private static Outcome<ImmutableArray<ManifestEvent>>? In(Manifest manifest, ManifestState state) => manifest.State == state
        ? null
        : Outcome.Refuse<ImmutableArray<ManifestEvent>>(OrderGuards.Problem(
            $"the manifest '{manifest.Id}', which is {Words<ManifestState>.Of(manifest.State)}{(manifest.State is ManifestState.Discrepant ? ": " + Difference(manifest) : "")}",
            manifest.State is ManifestState.Discrepant ? "the difference explained first ('manifest explain')" : $"one that is {Words<ManifestState>.Of(state)}"));

    private static string Difference(Manifest manifest) =>
        FormattableString.Invariant($"{manifest.Counts[^1].Heads} heads at {manifest.Counts[^1].Checkpoint} where {manifest.Counts[^1].Expected} were expected");

    private static IEnumerable<Problem> Whole(OpenManifest open)
    {
        if (string.IsNullOrWhiteSpace(open.Vehicle))
        {
            yield return OrderGuards.Problem("a manifest without a vehicle or flight", "which one (--vehicle TEXT)");
        }

        if (open.People.IsEmpty || open.People.Distinct(StringComparer.Ordinal).Count() != open.People.Length)
        {
            yield return OrderGuards.Problem(open.People.IsEmpty ? "a manifest of nobody" : "somebody twice on a manifest", "each person once (--person ID)");
        }

        if (open.Checkpoints.IsEmpty || open.Checkpoints.Any(string.IsNullOrWhiteSpace) || open.Checkpoints.Distinct(StringComparer.OrdinalIgnoreCase).Count() != open.Checkpoints.Length)
        {
            yield return OrderGuards.Problem(open.Checkpoints.IsEmpty ? "a manifest without a checkpoint" : "checkpoints that cannot be told apart", "where heads are counted, each once and in order (--checkpoint NAME)");
        }
    }

    private static IEnumerable<Problem> Free(OpenManifest open, IReadOnlyDictionary<string, string> elsewhere) =>
        open.People.Where(elsewhere.ContainsKey).Select(person => OrderGuards.Problem($"'{person}' on the open manifest '{elsewhere[person]}'", "people who are on no other open manifest"));

    private static IEnumerable<Problem> Next(Manifest manifest, CountHeads count)
    {
        if (!string.Equals(manifest.Next, count.Checkpoint, StringComparison.OrdinalIgnoreCase))
        {
            yield return OrderGuards.Problem($"a count at '{count.Checkpoint}'", manifest.Next is { } next ? $"one at {next}, the next checkpoint" : "none: all checkpoints are counted");
        }

        if (count.Heads < 0)
        {
            yield return OrderGuards.Problem(FormattableString.Invariant($"{count.Heads} heads"), "0 or more");
        }
    }

    private static IEnumerable<Problem> AddsUp(Manifest manifest, ExplainCount explain)
    {
        var known = explain.Missing.Where(one => manifest.People.Contains(one) || manifest.Others.Contains(one)).Distinct(StringComparer.Ordinal).Count();
        if (known != explain.Missing.Length)
        {
            yield return OrderGuards.Problem("somebody missing who is not on the list, or twice", "people of the list, each once (--missing ID)");
        }
        else if (explain.Extra.Any(one => !SamePerson.IsNamed(one) || manifest.People.Contains(one) || manifest.Others.Contains(one)) || explain.Extra.Distinct(StringComparer.Ordinal).Count() != explain.Extra.Length)
        {
            yield return OrderGuards.Problem("somebody extra without a name, or who is on the list", "the name of each who is there beside the list (--extra NAME)");
        }
        else if (manifest.Expected - explain.Missing.Length + explain.Extra.Length != manifest.Counts[^1].Heads)
        {
            yield return OrderGuards.Problem(
                FormattableString.Invariant($"{explain.Missing.Length} missing and {explain.Extra.Length} beside the list, which does not explain {Difference(manifest)}"),
                "everybody named who is missing or is there beside the list");
        }
    }

    private static IEnumerable<Problem> Through(Manifest manifest) =>
        manifest.Next is { } next ? [OrderGuards.Problem($"the manifest '{manifest.Id}' before its last checkpoint", $"heads counted at {next}")] : [];

    private static Outcome<ImmutableArray<ManifestEvent>> Grant(IReadOnlyCollection<Problem> problems, ManifestEvent happened) =>
        problems.Count > 0 ? Outcome.Refuse<ImmutableArray<ManifestEvent>>(problems) : Outcome.Grant<ImmutableArray<ManifestEvent>>([happened]);
}
