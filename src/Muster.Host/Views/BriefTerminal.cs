using System.Collections.Immutable;
using System.Globalization;
using Muster.Desk;
using Muster.Tripwires;
using Spectre.Console;

namespace Muster.Host.Views;

/// <summary>The brief for a duty officer's minute: in colour on a terminal, plain where it is redirected or NO_COLOR is set.</summary>
internal static class BriefTerminal
{
    private const int NarrowWidth = 80;
    private const int WidestReadable = 110;
    private const int MostFacts = 12;
    private const int MostEvidence = 3;
    private const int MostNames = 12;
    private const int MostNotices = 6;
    private const int QuoteLimit = 150;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(foreground: Color.Grey);
    private static readonly Style Grave = new(foreground: Color.Red, decoration: Decoration.Bold);
    private static readonly Style Warning = new(foreground: Color.Yellow);

    /// <summary>Writes it to standard output.</summary>
    public static void Write(Brief brief, Func<string, string> countryName)
    {
        using var output = StandardOutput.Text();
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width();
        foreach (var row in Rows(brief, countryName))
        {
            Write(console, row);
        }
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return NarrowWidth;
        }

        // A terminal that does not know its width says 0.
        var width = Console.WindowWidth;
        return width <= 0 ? NarrowWidth : Math.Clamp(width, 40, WidestReadable);
    }

    private static void Write(IAnsiConsole console, Row row)
    {
        var indent = new string(' ', row.Lead.Length);
        var isFirst = true;
        foreach (var line in WrapLines.Of(row.Text, console.Profile.Width - row.Lead.Length))
        {
            console.Write(new Text(isFirst ? row.Lead : indent, isFirst ? row.LeadStyle : Plain));
            console.Write(new Text(line, row.Style));
            console.WriteLine();
            isFirst = false;
        }
    }

    private static IEnumerable<Row> Rows(Brief brief, Func<string, string> countryName) =>
    [
        new("", OneLine.Of(brief.Plan.Name), Heading),
        new("", BriefWords.Header(brief, countryName), Plain),
        new("", BriefWords.InOneLine(brief), brief.Proposal.Status is null ? Plain : Grave),
        .. Notices(brief.Notices),
        Row.Empty,
        new("", BriefWords.FactsHeading(brief).ToUpperInvariant(), Heading),
        .. Facts(brief, countryName),
        Row.Empty,
        new("", "TRIPWIRES", Heading),
        .. brief.Verdicts.OrderByDescending(verdict => verdict.State).SelectMany(verdict => Tripwire(verdict, countryName)),
        Row.Empty,
        new("", "WHO LEAVES AND WHO STAYS", Heading),
        new("  ", BriefWords.Proposal(brief.Proposal), Plain),
        .. BriefWords.PerPost(brief).SelectMany(post => People(post.Post.Name, post.Groups)),
        Row.Empty,
        new("", "ROLL CALL", Heading),
        new("  ", BriefWords.RollCall(brief), Plain),
        .. BriefWords.Unreachable(brief) is { } unreachable ? (Row[])[new("  ", unreachable, Warning)] : [],
        new("  ", BriefWords.Wardens(brief), Plain),
        Row.Empty,
        new("", BriefWords.Closing, Quiet),
    ];

    private static IEnumerable<Row> Notices(ImmutableArray<string> notices) =>
    [
        .. notices.Take(MostNotices).Select(notice => new Row("note: ", OneLine.Of(notice), Plain, Warning)),
        .. notices.Length > MostNotices ? (Row[])[new("note: ", $"{BriefWords.Count(notices.Length - MostNotices, "more note")}: --json", Plain, Warning)] : [],
    ];

    private static IEnumerable<Row> Facts(Brief brief, Func<string, string> countryName)
    {
        var facts = Gravity.MostGraveFirst(brief);
        if (facts.IsEmpty)
        {
            yield return new Row("  ", BriefWords.NothingRead, Plain);
        }

        foreach (var change in facts.Take(MostFacts))
        {
            yield return new Row("- ", BriefWords.Change(change, countryName), Plain);
            yield return new Row("  ", $"{BriefWords.Source(change.Now)}: {BriefWords.Quote(change.Now, QuoteLimit)}", Quiet);
        }

        if (facts.Length > MostFacts)
        {
            yield return new Row("  ", string.Create(CultureInfo.InvariantCulture, $"and {facts.Length - MostFacts} more: --json"), Quiet);
        }
    }

    private static IEnumerable<Row> Tripwire(Verdict verdict, Func<string, string> countryName)
    {
        var (word, style) = verdict.State switch
        {
            TripwireState.Tripped => ("TRIPPED  ", Grave),
            TripwireState.Near => ("NEAR     ", Warning),
            _ => ("armed    ", Quiet),
        };
        var wire = verdict.Tripwire;
        yield return new Row(word, OneLine.Of($"{wire.Name} ({wire.Id}): {BriefWords.Phrase(wire.Propose)}"), verdict.State is TripwireState.Armed ? Quiet : Plain, style);
        var lead = new string(' ', word.Length);
        foreach (var fact in verdict.Evidence.Take(verdict.State is TripwireState.Armed ? 0 : MostEvidence))
        {
            yield return new Row(lead + "- ", FactWords.Of(fact.Fact, countryName) + " · " + BriefWords.Source(fact), Plain);
        }

        if (verdict.State is not TripwireState.Armed && verdict.Evidence.Length > MostEvidence)
        {
            yield return new Row(lead + "  ", BriefWords.More(verdict.Evidence.Length - MostEvidence).Trim(), Quiet);
        }

        if (verdict.State is not TripwireState.Armed && verdict.Known.Length > 0)
        {
            yield return new Row(lead, $"known: {OneLine.Of(verdict.Known)}", Quiet);
        }

        if (verdict.Missing is { } missing)
        {
            yield return new Row(lead, $"missing: {OneLine.Of(missing)}", Quiet);
        }

        if (verdict.Health is not Health.Seeing)
        {
            yield return new Row(lead, Blindness(verdict.Health), Warning);
        }
    }

    private static string Blindness(Health health) => health is Health.Blind
        ? "blind: none of its sources is there, its silence says nothing"
        : "degraded: some of its sources are missing";

    private static IEnumerable<Row> People(string post, ImmutableArray<(string What, ImmutableArray<Departures.Person> Who)> groups)
    {
        yield return new Row("  ", OneLine.Of(post), Heading);
        foreach (var (what, who) in groups.Where(group => !group.Who.IsEmpty))
        {
            var names = string.Join(", ", who.Take(MostNames).Select(person => OneLine.Of(person.Name))) + BriefWords.More(who.Length - MostNames);
            var why = what == BriefWords.Unclassified ? " (their reason to stay has run out: decide)" : "";
            yield return new Row(string.Create(CultureInfo.InvariantCulture, $"  {who.Length,4} {what,-13}"), names + why, Plain);
        }
    }

    /// <summary>A paragraph: a lead that stands on its first line alone, and a text that hangs to its right.</summary>
    private sealed record Row(string Lead, string Text, Style Style, Style LeadStyle)
    {
        public static readonly Row Empty = new("", "", Plain);

        public Row(string lead, string text, Style style)
            : this(lead, text, style, Plain)
        {
        }
    }
}
