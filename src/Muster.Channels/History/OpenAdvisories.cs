using System.Globalization;
using System.Text.Json;
using Muster.Channels.Feeds;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.History;

/// <summary>
/// Opens an archive of advisories: JSON Lines, plain or gzip, of <c>issuer, country, iso2, observed_date, level, text</c> (contract/picture.md); <c>source</c> and
/// <c>issued</c> are used where they are given, other keys are left alone.
/// </summary>
public static class OpenAdvisories
{
    private const string Shape = """{"issuer": "US", "country": "Mali", "iso2": "ML", "observed_date": "2025-03-25", "level": 4, "text": "…"}""";

    private const string DefaultFeed = "history";

    /// <summary>An outcome a line, in the file's order. Where a line has no code for its country, its name is looked up.</summary>
    public static IEnumerable<Outcome<AdvisoryLine>> FromFile(string path, FindCountryByName findCountry) =>
        OpenJsonLines.FromFile(path, ProblemCodes.HistoryLine, Shape, (json, line) =>
        {
            var taken = FromJson(json, line.Bytes.Length, findCountry);
            return taken.IsGranted ? taken : Outcome.Refuse<AdvisoryLine>(taken.Problems.Select(problem => problem with { File = path, Line = line.Number }));
        });

    private static Outcome<AdvisoryLine> FromJson(JsonElement json, int bytes, FindCountryByName findCountry)
    {
        var (issuer, name, text) = (Text(json, "issuer"), Text(json, "country"), Text(json, "text"));
        if (string.IsNullOrWhiteSpace(issuer) || text is null)
        {
            return Refuse(text is null ? "no \"text\"" : "no \"issuer\"", Shape);
        }

        if (Day(Text(json, "observed_date")) is not { } observed)
        {
            return Refuse(Text(json, "observed_date") is { } other ? $"the observed_date \"{other}\"" : "no \"observed_date\"", "a day such as 2025-03-25");
        }

        var country = Code(Text(json, "iso2")) ?? (name is null ? null : findCountry(name));
        if (country is null && string.IsNullOrWhiteSpace(name))
        {
            return Refuse("neither \"iso2\" nor \"country\"", "one of them");
        }

        if (!TryLevel(json, out var level))
        {
            return Refuse($"the level {json.GetProperty("level").GetRawText()}", "1, 2, 3, 4 or null");
        }

        var page = new PageItem
        {
            Key = name ?? country!,
            Issuer = Issuer(issuer),
            CountryName = name ?? country!,
            Country = country,
            Level = level,
            Issued = Day(Text(json, "issued")),
            Text = text,
        };
        return Outcome.Grant(new AdvisoryLine(page, observed, Text(json, "source") is { Length: > 0 } source ? source : DefaultFeed, bytes));
    }

    // The codes are ISO's, of which the United Kingdom's is GB.
    private static string Issuer(string text) => text.Trim() is "UK" or "uk" ? "GB" : text.Trim() is { Length: 2 } code ? code.ToUpperInvariant() : text.Trim();

    private static string? Code(string? text) => text is { Length: 2 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    private static LocalDate? Day(string? text) => PartialDate.TryParse(text is { Length: > 10 } && text[10] == 'T' ? text[..10] : text, out var date) && date.IsDay ? date.First : null;

    private static bool TryLevel(JsonElement json, out int? level)
    {
        level = null;
        if (!json.TryGetProperty("level", out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return true;
        }

        var text = value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText();
        level = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 4 ? number : null;
        return level is not null || string.IsNullOrEmpty(text);
    }

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static Outcome<AdvisoryLine> Refuse(string found, string expected) => Outcome.Refuse<AdvisoryLine>(new Problem(ProblemCodes.HistoryLine, found, expected));
}
