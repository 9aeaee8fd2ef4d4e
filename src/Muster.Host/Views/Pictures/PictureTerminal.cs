using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;

namespace Muster.Host.Views.Pictures;

/// <summary>A country's picture for somebody at a terminal at night: whether we see first, then who has moved, who says what, and what happened last.</summary>
internal static class PictureTerminal
{
    private const int MostIncidents = 15;
    private const int MostFacts = 6;
    private const int MostEnded = 5;
    private const int QuoteLimit = 150;

    /// <summary>Writes it to standard output.</summary>
    public static void Write(CountryPicture picture, Func<string, string> countryName)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, Rows(picture, countryName));
    }

    /// <summary>The paragraphs, in order.</summary>
    public static IEnumerable<Row> Rows(CountryPicture picture, Func<string, string> countryName) =>
    [
        new("", OneLine.Of(countryName(picture.Country)), RowStyle.Heading),
        new("", OneLine.Of($"As of {PictureWords.Day(picture.AsOf)} · {PictureWords.FeedsInOneLine(picture)}"), RowStyle.Plain),
        .. PictureWords.Troubled(picture).Select(Trouble),
        .. Row.Section("Who has moved its people"),
        .. Postures(picture, countryName),
        .. Row.Section("Advice"),
        .. picture.Advice.IsEmpty ? [new Row("  ", "No issuer's advice is known.", RowStyle.Plain)] : picture.Advice.SelectMany(advice => Advice(advice, countryName)),
        .. Row.Section("What happened"),
        .. Incidents(picture),
        .. Facts("Figures", picture.Figures, countryName),
        .. Facts("Who rules", picture.Government, countryName),
        .. Facts("Missions", picture.Missions, countryName),
        Row.Empty,
        new("", PictureWords.Closing, RowStyle.Quiet),
    ];

    private static Row Trouble(FeedStanding feed) =>
        new(feed.Health is Health.Blind ? "BLIND     " : "DEGRADED  ", OneLine.Of(PictureWords.Trouble(feed)), RowStyle.Plain, feed.Health is Health.Blind ? RowStyle.Grave : RowStyle.Warning);

    private static IEnumerable<Row> Postures(CountryPicture picture, Func<string, string> countryName)
    {
        var (standing, ended) = (picture.Postures.Where(posture => posture.Until is null).ToArray(), picture.Postures.Where(posture => posture.Until is not null).ToArray());
        if (standing.Length == 0)
        {
            yield return new Row("  ", "No official presence is known to stand reduced today.", RowStyle.Plain);
        }

        foreach (var row in standing.Concat(ended.Take(MostEnded)).SelectMany(posture => PosturesTerminal.Rows(posture, countryName, withQuote: posture.Until is null)))
        {
            yield return row;
        }

        if (ended.Length > MostEnded)
        {
            yield return new Row("  ", $"and {BriefWords.Count(ended.Length - MostEnded, "older one")}: muster postures", RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Advice(IssuerAdvice advice, Func<string, string> countryName)
    {
        var style = advice.Level switch { 4 => RowStyle.Grave, 3 => RowStyle.Warning, _ => RowStyle.Plain };
        var since = advice.Since is { } day ? $" since {PictureWords.Day(day)}" : "";
        yield return new Row("- ", OneLine.Of($"{FactWords.Name(advice.Issuer, countryName)}: {PictureWords.Level(advice.Level)}{since}; last review {PictureWords.Review(advice)}"), style);
        if (advice.Worst is { } worst)
        {
            yield return new Row("  ", OneLine.Of($"worst part: level {worst.Level}, {worst.Area}"), RowStyle.Plain);
        }

        if (advice.Held is { } held)
        {
            yield return new Row("  ", OneLine.Of(PictureWords.Held(held)), RowStyle.Warning);
        }

        if (advice.Deciding is { } deciding)
        {
            yield return new Row("  ", $"{OneLine.Of(deciding.Document)}: \"{OneLine.Of(deciding.Quote, QuoteLimit)}\"", RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Incidents(CountryPicture picture)
    {
        if (picture.Incidents.IsEmpty)
        {
            yield return new Row("  ", "No incident is known. That is no sign of calm.", RowStyle.Plain);
        }

        foreach (var known in picture.Incidents.Take(MostIncidents))
        {
            var numbers = known.Numbers.IsEmpty ? "" : "; " + string.Join(" | ", known.Numbers.Select(PictureWords.Numbers).Distinct(StringComparer.Ordinal));
            var where = known.Incident.Place ?? "place not named";
            yield return new Row($"{PictureWords.When(known.Incident),-10}  ", OneLine.Of($"{where}: {PictureWords.Type(known.Incident)}{numbers}"), RowStyle.Plain);
            yield return new Row("            ", OneLine.Of($"{PictureWords.Sureness(known)}, {BriefWords.Count(known.Known.IndependentSources, "source")}: {PictureWords.Reports(known.Known)}"), known.Certainty is Certainty.Disputed ? RowStyle.Warning : RowStyle.Quiet);
        }

        if (picture.Incidents.Length > MostIncidents)
        {
            yield return new Row("  ", $"and {BriefWords.Count(picture.Incidents.Length - MostIncidents, "older one")}: --json", RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Facts(string heading, ImmutableArray<KnownFact> facts, Func<string, string> countryName) => facts.IsEmpty ? [] :
    [
        .. Row.Section(heading),
        .. facts.Take(MostFacts).Select(fact => new Row("- ", $"{FactWords.Of(fact.Fact, countryName)} · {OneLine.Of(PictureWords.Reports(fact))}", RowStyle.Plain)),
        .. facts.Length > MostFacts ? (Row[])[new Row("  ", $"{BriefWords.More(facts.Length - MostFacts).Trim()}: --json", RowStyle.Quiet)] : [],
    ];
}
