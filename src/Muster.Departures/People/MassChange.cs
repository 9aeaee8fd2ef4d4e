using Muster.Kernel;

namespace Muster.Departures.People;

/// <summary>How many of those present an import would remove or move. A file cut short looks like many people who left.</summary>
/// <param name="Present">How many are there before.</param>
/// <param name="Count">How many would be removed or moved.</param>
public sealed record MassChange(int Present, int Count)
{
    /// <summary>The part of the people, in percent, that may go or move without a question (contract/plan.md).</summary>
    public const int Percent = 5;

    /// <summary>The most that needs no question.</summary>
    public int Most => Present * Percent / 100;

    /// <summary>Whether somebody has to confirm it; where nobody was present before, there is nobody to lose.</summary>
    public bool NeedsConsent => (long)Count * 100 > (long)Present * Percent;

    /// <summary>
    /// Whether it may be done. <paramref name="confirmed"/> is the number that somebody confirmed, or null: it has to be this very number, so that a number given once and
    /// for all, to be rid of the question, confirms nothing.
    /// </summary>
    public Outcome<MassChange> With(int? confirmed, string file, string who = "people who would leave the roster or move") => !NeedsConsent || confirmed == Count
        ? Outcome.Grant(this)
        : Outcome.Refuse<MassChange>(new Problem(
            ProblemCodes.RosterMassChange,
            FormattableString.Invariant($"{Count} of {Present} {who}{(confirmed is { } other ? FormattableString.Invariant($", and --mass-change {other}") : "")}"),
            FormattableString.Invariant($"at most {Most} ({Percent} %), or --mass-change {Count}"),
            file));
}
