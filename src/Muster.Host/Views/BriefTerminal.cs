using System.Collections.Immutable;
using System.Globalization;
using Muster.Desk;
using Muster.Tripwires;
using Spectre.Console;

namespace Muster.Host.Views;

/// <summary>The brief for a duty officer's minute: in colour on a terminal, plain where it is redirected or NO_COLOR is set.</summary>
internal static class BriefTerminal
{
    private const int MostFacts = 12;
    private const int MostEvidence = 3;
    private const int MostNames = 12;
    private const int MostNotices = 6;
    private const int QuoteLimit = 150;

    /// <summary>Writes it to standard output.</summary>
    public static void Write(Brief brief, Func<string, string> countryName)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, Rows(brief, countryName));
    }

    private static IEnumerable<Row> Rows(Brief brief, Func<string, string> countryName) =>
    [
        new("", OneLine.Of(brief.Plan.Name), RowStyle.Heading),
        new("", BriefWords.Header(brief, countryName), RowStyle.Plain),
        new("", BriefWords.InOneLine(brief), brief.Proposal.Status is null ? RowStyle.Plain : RowStyle.Grave),
        .. Notices(brief.Notices),
        Row.Empty,
        new("", BriefWords.FactsHeading(brief).ToUpperInvariant(), RowStyle.Heading),
        .. Facts(brief, countryName),
        Row.Empty,
        new("", "TRIPWIRES", RowStyle.Heading),
        .. brief.Verdicts.OrderByDescending(verdict => verdict.State).SelectMany(verdict => Tripwire(verdict, countryName)),
        Row.Empty,
        new("", "WHO LEAVES AND WHO STAYS", RowStyle.Heading),
        new("  ", BriefWords.Proposal(brief.Proposal), RowStyle.Plain),
        .. BriefWords.PerPost(brief).SelectMany(post => People(post.Post.Name, post.Groups)),
        Row.Empty,
        new("", "ROLL CALL", RowStyle.Heading),
        new("  ", BriefWords.RollCall(brief), RowStyle.Plain),
        .. BriefWords.Unreachable(brief) is { } unreachable ? (Row[])[new("  ", unreachable, RowStyle.Warning)] : [],
        new("  ", BriefWords.Wardens(brief), RowStyle.Plain),
        Row.Empty,
        new("", BriefWords.Closing, RowStyle.Quiet),
    ];

    private static IEnumerable<Row> Notices(ImmutableArray<string> notices) =>
    [
        .. notices.Take(MostNotices).Select(notice => new Row("note: ", OneLine.Of(notice), RowStyle.Plain, RowStyle.Warning)),
        .. notices.Length > MostNotices ? (Row[])[new("note: ", $"{BriefWords.Count(notices.Length - MostNotices, "more note")}: --json", RowStyle.Plain, RowStyle.Warning)] : [],
    ];

    private static IEnumerable<Row> Facts(Brief brief, Func<string, string> countryName)
    {
        var facts = Gravity.MostGraveFirst(brief);
        if (facts.IsEmpty)
        {
            yield return new Row("  ", BriefWords.NothingRead, RowStyle.Plain);
        }

        foreach (var change in facts.Take(MostFacts))
        {
            yield return new Row("- ", BriefWords.Change(change, countryName), RowStyle.Plain);
            yield return new Row("  ", $"{BriefWords.Source(change.Now)}: {BriefWords.Quote(change.Now, QuoteLimit)}", RowStyle.Quiet);
        }

        if (facts.Length > MostFacts)
        {
            yield return new Row("  ", string.Create(CultureInfo.InvariantCulture, $"and {facts.Length - MostFacts} more: --json"), RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Tripwire(Verdict verdict, Func<string, string> countryName)
    {
        var (word, style) = verdict.State switch
        {
            TripwireState.Tripped => ("TRIPPED  ", RowStyle.Grave),
            TripwireState.Near => ("NEAR     ", RowStyle.Warning),
            _ => ("armed    ", RowStyle.Quiet),
        };
        var wire = verdict.Tripwire;
        yield return new Row(word, OneLine.Of($"{wire.Name} ({wire.Id}): {BriefWords.Phrase(wire.Propose)}"), verdict.State is TripwireState.Armed ? RowStyle.Quiet : RowStyle.Plain, style);
        var lead = new string(' ', word.Length);
        foreach (var fact in verdict.Evidence.Take(verdict.State is TripwireState.Armed ? 0 : MostEvidence))
        {
            yield return new Row(lead + "- ", FactWords.Of(fact.Fact, countryName) + " · " + BriefWords.Source(fact), RowStyle.Plain);
        }

        if (verdict.State is not TripwireState.Armed && verdict.Evidence.Length > MostEvidence)
        {
            yield return new Row(lead + "  ", BriefWords.More(verdict.Evidence.Length - MostEvidence).Trim(), RowStyle.Quiet);
        }

        if (verdict.State is not TripwireState.Armed && verdict.Known.Length > 0)
        {
            yield return new Row(lead, $"known: {OneLine.Of(verdict.Known)}", RowStyle.Quiet);
        }

        if (verdict.Missing is { } missing)
        {
            yield return new Row(lead, $"missing: {OneLine.Of(missing)}", RowStyle.Quiet);
        }

        if (verdict.Health is not Health.Seeing)
        {
            yield return new Row(lead, Blindness(verdict.Health), RowStyle.Warning);
        }
    }

    private static string Blindness(Health health) => health is Health.Blind
        ? "blind: none of its sources is there, its silence says nothing"
        : "degraded: some of its sources are missing";

    private static IEnumerable<Row> People(string post, ImmutableArray<(string What, ImmutableArray<Departures.Person> Who)> groups)
    {
        yield return new Row("  ", OneLine.Of(post), RowStyle.Heading);
        foreach (var (what, who) in groups.Where(group => !group.Who.IsEmpty))
        {
            var names = string.Join(", ", who.Take(MostNames).Select(person => OneLine.Of(person.Name))) + BriefWords.More(who.Length - MostNames);
            var why = what == BriefWords.Unclassified ? " (their reason to stay has run out: decide)" : "";
            yield return new Row(string.Create(CultureInfo.InvariantCulture, $"  {who.Length,4} {what,-13}"), names + why, RowStyle.Plain);
        }
    }
}
