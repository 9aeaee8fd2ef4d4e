using System.Text.Json;
using Muster.Channels.Feeds.Official;

namespace Muster.Channels.Feeds.Canada;

/// <summary>
/// Reads a country's own file: <c>data.{country-iso, advisory-state, date-published, eng.{name, url-slug, advisory-text, advisories, recent-updates}}</c>, where
/// <c>advisories</c> is HTML or an object that has it as <c>description</c>. Without that HTML there is no page: the level alone is in the index.
/// </summary>
internal sealed class ReadCaCountry(CountryOfTitle countries)
{
    public void Read(JsonElement data, Uri address, StepDraft draft)
    {
        var code = data.Text("country-iso")?.Trim().ToUpperInvariant() ?? CodeIn(address);
        if (CaCountry.Of(code, data, draft) is not { } country)
        {
            return;
        }

        var advisories = country.English.Text("advisories") ?? country.English.Object("advisories")?.Text("description");
        if (advisories is null)
        {
            draft.Flaw(country.Name, "no text in eng.advisories; expected the warnings");
            return;
        }

        var parts = (string?[])[country.English.Text("advisory-text"), advisories, country.English.Text("recent-updates")];
        draft.Add(new PageItem
        {
            Key = "CA:" + country.Code, Link = country.Link, Title = $"{country.Name} travel advice", Text = string.Join("\n\n", parts.OfType<string>()), Issuer = "CA",
            CountryName = country.Name, Country = country.Iso(countries), Level = country.Level, Issued = country.Issued,
        });
    }

    /// <summary>"ML" of "cta-cap-ML.json".</summary>
    private static string CodeIn(Uri address)
    {
        var step = WebLink.LastStep(address);
        return step[(step.LastIndexOf('-') + 1)..].ToUpperInvariant();
    }
}
