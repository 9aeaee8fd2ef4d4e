using Muster.Picture.Countries;
using Spectre.Console;

namespace Muster.Host.Views.Pictures;

/// <summary>Official postures, a paragraph each.</summary>
internal static class PosturesTerminal
{
    private const int QuoteLimit = 150;

    /// <summary>Writes them to standard output, with their countries.</summary>
    public static void Write(IReadOnlyList<OfficialPosture> postures, Func<string, string> countryName)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, postures.Count == 0
            ? [new Row("", "No official presence is known to have moved its people.", RowStyle.Plain)]
            : postures.SelectMany(posture => Rows(posture, countryName, withQuote: false, withCountry: true)));
    }

    /// <summary>Days, who, what, whom, where; then what is not believed yet, and the words.</summary>
    public static IEnumerable<Row> Rows(OfficialPosture posture, Func<string, string> countryName, bool withQuote, bool withCountry = false)
    {
        var country = withCountry ? $" in {FactWords.Name(posture.Country, countryName)}" : "";
        var whom = posture.Who.IsEmpty ? "" : $"; {PictureWords.Who(posture)}";
        var where = posture.Posts.IsEmpty ? "" : $"; {PictureWords.Where(posture)}";
        var words = $"{FactWords.Name(posture.Issuer, countryName)}{country}: {FactWords.Phrase(posture.Status)}{whom}{where}; {PictureWords.Standing(posture)}";
        yield return new Row($"{PictureWords.Day(posture.From)}  ", OneLine.Of(words), posture.Until is null ? RowStyle.Plain : RowStyle.Quiet, posture.Until is null ? RowStyle.Grave : RowStyle.Quiet);
        if (posture.Held is { } held)
        {
            yield return new Row("            ", OneLine.Of(PictureWords.Held(held)), RowStyle.Warning);
        }

        if (withQuote && !posture.Evidence.IsEmpty)
        {
            yield return new Row("            ", $"{OneLine.Of(posture.Evidence[0].Document)}: \"{OneLine.Of(posture.Evidence[0].Quote, QuoteLimit)}\"", RowStyle.Quiet);
        }
    }
}
