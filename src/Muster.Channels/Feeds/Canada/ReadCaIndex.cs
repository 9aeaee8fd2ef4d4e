using System.Text.Json;
using Muster.Channels.Feeds.Official;

namespace Muster.Channels.Feeds.Canada;

/// <summary>Reads the index: a line a country, and the addresses of the countries' own files.</summary>
internal sealed class ReadCaIndex(CountryOfTitle countries)
{
    public void Read(JsonElement data, Uri address, StepDraft draft)
    {
        foreach (var entry in data.EnumerateObject())
        {
            if (CaCountry.Of(entry.Name, entry.Value, draft) is { } country)
            {
                Add(country, draft);
                Follow(country.Code, entry.Value, address, draft);
            }
        }
    }

    private void Add(CaCountry country, StepDraft draft)
    {
        var advisory = country.English.Text("advisory-text");
        if (advisory is null && country.Level is null)
        {
            draft.Flaw(country.Name, "neither advisory-text nor a level; expected both");
            return;
        }

        draft.Add(new PageItem
        {
            Key = $"CA:{country.Code}:index", Link = country.Link, Title = advisory is null ? country.Name : $"{country.Name} - {advisory}",
            Text = string.Join("\n\n", ((string?[])[$"{country.Name} - {advisory ?? "no advisory text"}", country.English.Text("recent-updates")]).OfType<string>()), Issuer = "CA",
            CountryName = country.Name, Country = country.Iso(countries), Level = country.Level, Issued = country.Issued,
        });
    }

    /// <summary>An entry of an older layout names its file, one of the newer does not; one without content has none.</summary>
    private static void Follow(string code, JsonElement entry, Uri address, StepDraft draft)
    {
        var named = WebLink.Of(entry.Text("full-info-url") ?? $"cta-cap-{Uri.EscapeDataString(code)}.json", address);
        if (entry.Flag("has-content") is not false && named is not null && named.Host == address.Host)
        {
            draft.Follow(named);
        }
    }
}
