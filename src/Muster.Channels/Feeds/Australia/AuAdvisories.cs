using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Muster.Channels.Feeds.Official;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Australia;

/// <summary>
/// Smartraveller's export of all destinations: an array of <c>{title, field_overall_advice_level, field_url, field_advice_levels}</c>, titles with HTML
/// entities. The overall level is one of four formulas; "No travel advice" is none. The key is the path of the destination's page.
/// </summary>
public sealed class AuAdvisories(FindCountryByName find) : IConnector
{
    private const string Expected = "a JSON array with an object for each destination";
    private const string NoAdvice = "No travel advice";
    private readonly CountryOfTitle countries = new(find);

    /// <inheritdoc/>
    public string Kind => "au-advisories";

    /// <inheritdoc/>
    public string About => "Australia's Smartraveller: advice levels of all destinations (JSON export)";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start { get; } = [new("https://www.smartraveller.gov.au/destinations-export")];

    /// <summary>Some 178 destinations when it is well.</summary>
    public int ExpectedMinimum => 150;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenJsonAnswer.Read(answer, Expected, root =>
    {
        if (root.ValueKind is not JsonValueKind.Array || root.GetArrayLength() == 0)
        {
            return Outcome.Refuse<FeedStep>(WrongShape.Of(answer, root.Kind(), Expected));
        }

        var draft = new StepDraft();
        foreach (var (row, at) in root.EnumerateArray().Select((row, at) => (row, at)))
        {
            Add(row, at, draft);
        }

        return draft.Finish(answer, Expected);
    });

    private void Add(JsonElement row, int at, StepDraft draft)
    {
        var title = row.Text("title") is { } written ? WebUtility.HtmlDecode(written).Trim() : null;
        var overall = row.Text("field_overall_advice_level")?.Trim();
        if (title is null || overall is null)
        {
            draft.Flaw(title ?? $"item {at + 1}", "no title or no field_overall_advice_level; expected both");
            return;
        }

        var level = LevelOf(overall);
        if (level is null && !overall.StartsWith(NoAdvice, StringComparison.OrdinalIgnoreCase))
        {
            draft.Flaw(title, $"the level '{overall}'; expected one of Smartraveller's four");
        }

        var link = WebLink.Of(row.Text("field_url"), new Uri("https://www.smartraveller.gov.au/"));
        draft.Add(new PageItem
        {
            Key = "AU:" + (link?.AbsolutePath ?? title), Link = link, Title = title, Text = Words(overall, row), Issuer = "AU", CountryName = title,
            Country = countries.Find(title), Level = level, Issued = DayOfFeed.AsWritten(row.Text("changed")),
        });
    }

    private static string Words(string overall, JsonElement row) => string.Join(
        "\n\n", ((string?[])[overall, row.Text("field_advice_levels"), row.Text("field_last_update"), row.Text("field_last_update_notes")]).OfType<string>().Distinct());

    private static int? LevelOf(string overall) => overall.TrimEnd('.').ToUpperInvariant() switch
    {
        "EXERCISE NORMAL SAFETY PRECAUTIONS" => 1,
        "EXERCISE A HIGH DEGREE OF CAUTION" => 2,
        "RECONSIDER YOUR NEED TO TRAVEL" => 3,
        "DO NOT TRAVEL" => 4,
        _ => null,
    };
}
