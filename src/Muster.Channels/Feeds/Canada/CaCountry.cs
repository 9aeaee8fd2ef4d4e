using System.Text.Json;
using Muster.Channels.Feeds.Official;
using NodaTime;

namespace Muster.Channels.Feeds.Canada;

/// <summary>What the index and a country's file say alike.</summary>
/// <param name="Code">Canada's key of the country.</param>
/// <param name="Name">Its English name.</param>
/// <param name="English">The object <c>eng</c>.</param>
/// <param name="Level">1 to 4, or null.</param>
/// <param name="Issued">The day of <c>date-published</c>, as Ottawa writes it, or null.</param>
internal sealed record CaCountry(string Code, string Name, JsonElement English, int? Level, LocalDate? Issued)
{
    /// <summary>The country of an object, or null with a flaw where it has no English name. Names in square brackets are the publisher's blank forms.</summary>
    public static CaCountry? Of(string code, JsonElement data, StepDraft draft)
    {
        if (data.Object("eng") is not { } english || english.Text("name")?.Trim() is not { } name || name.StartsWith('['))
        {
            draft.Flaw(code, "no country with eng.name; expected one");
            return null;
        }

        var state = data.Whole("advisory-state");
        var level = state is >= 0 and <= 3 ? (int)state + 1 : (int?)null;
        if (level is null)
        {
            draft.Flaw(name, $"advisory-state {(state is null ? "missing or no number" : state)}; expected 0 to 3");
        }

        return new CaCountry(code, name, english, level, DayOf(data));
    }

    /// <summary>Canada's keys are ISO codes, but for some of its own ("US-CA", "XX"), where the name decides.</summary>
    public string? Iso(CountryOfTitle countries) =>
        Code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] && !Code.StartsWith('X') && Code is not "AA" and not "ZZ" ? Code : countries.Find(Name);

    public Uri? Link => English.Text("url-slug") is { } slug ? WebLink.Of("destinations/" + Uri.EscapeDataString(slug), new Uri("https://travel.gc.ca/")) : null;

    private static LocalDate? DayOf(JsonElement data) => data.Object("date-published") is { } day
        ? DayOfFeed.AsWritten(day.Text("date") ?? day.Text("asp")) ?? DayOfFeed.OfSeconds(day.Whole("timestamp"))
        : DayOfFeed.AsWritten(data.Text("date-published"));
}
