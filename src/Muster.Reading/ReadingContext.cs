using Muster.Kernel;
using Muster.Reading.Advisories;
using Muster.Reading.Countries;
using Muster.Reading.Places;
using Muster.Reading.Text;
using Muster.Reading.Times;
using NodaTime;

namespace Muster.Reading;

/// <summary>What every reader of facts is given.</summary>
/// <param name="Text">The document's sentences.</param>
/// <param name="Gazetteer">Names of countries, nations and places.</param>
/// <param name="Issuer">ISO code of who issued the document: the feed's word, else what the text shows, else null.</param>
/// <param name="Country">ISO code of the country that the document is mainly about: the feed's word, else the one it names most, else null.</param>
/// <param name="Published">The day that the document bears, or null.</param>
internal sealed record ReadingContext(DocumentText Text, Gazetteer Gazetteer, string? Issuer, string? Country, LocalDate? Published)
{
    /// <summary>The context of a report.</summary>
    public static ReadingContext Of(Report report, Gazetteer gazetteer)
    {
        var text = DocumentText.Of(report);
        var published = FindPublished.Of(report, text);
        var issuer = FindIssuer.Of(report, text);
        var country = FindCountry.Of(report, text, gazetteer, issuer);
        return new ReadingContext(text, gazetteer, issuer, country, published);
    }
}
