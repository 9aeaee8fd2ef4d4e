using System.Collections.Immutable;
using System.Text.Json;
using Muster.Channels.Feeds.Official;
using Muster.Kernel;

namespace Muster.Channels.Feeds.UnitedStates;

/// <summary>
/// The State Department's travel advisories as JSON: an array of <c>{Title, Link, Category, Summary, id, Published, Updated}</c>. Judged as the RSS is
/// (<see cref="UsAdvisories"/>) and under the same keys. To some clients it answers <c>[]</c>, which is refused.
/// </summary>
public sealed class UsAdvisoriesApi(FindCountryByName find) : IConnector
{
    private const string Expected = "a JSON array with an object for each travel advisory";
    private readonly DraftAdvisories drafts = new(new CountryOfTitle(find));

    /// <inheritdoc/>
    public string Kind => "us-advisories-api";

    /// <inheritdoc/>
    public string About => "US State Department: travel advisories (JSON API)";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start { get; } = [new("https://cadataapi.state.gov/api/TravelAdvisories")];

    /// <summary>Some 210 items when it is well.</summary>
    public int ExpectedMinimum => 180;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) =>
        OpenJsonAnswer.Read(answer, Expected, root => root.ValueKind is JsonValueKind.Array && root.GetArrayLength() > 0
            ? drafts.From(root.EnumerateArray().Select(Row)).Finish(answer, Expected)
            : Outcome.Refuse<FeedStep>(WrongShape.Of(answer, root.Kind(), Expected)));

    // Published is midnight in Greenwich, written in Washington's time: 2026-02-19T19:00:00-05:00 is the page of 20 February, as the RSS says too.
    private static AdvisoryRow Row(JsonElement item, int at) => new(
        at + 1, item.Text("Title")?.Trim(), WebLink.Of(item.Text("Link") ?? item.Text("id")), item.Text("Summary"),
        DayOfFeed.InGreenwich(item.Text("Updated") ?? item.Text("Published")));
}
