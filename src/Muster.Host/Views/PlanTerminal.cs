using System.Globalization;
using Muster.Desk;
using Muster.Tripwires;

namespace Muster.Host.Views;

/// <summary>A plan explained on the terminal.</summary>
internal static class PlanTerminal
{
    /// <summary>What is written, paragraph by paragraph.</summary>
    public static IEnumerable<Row> Rows(CheckedPlan plan) =>
    [
        new Row("", OneLine.Of(plan.Plan.Name), RowStyle.Heading),
        .. Row.Section("Posts"),
        .. plan.Plan.Posts.Select(post => new Row("  ", OneLine.Of(string.Create(
            CultureInfo.InvariantCulture, $"{post.Name} ({post.Id}): {post.Country}, at {post.Point.Lat}, {post.Point.Lon}; days in {post.TimeZone ?? "UTC"}.")), RowStyle.Plain)),
        .. Row.Section("Tripwires"),
        .. plan.Tripwires.IsEmpty ? [new Row("  ", "None.", RowStyle.Plain)] : plan.Tripwires.SelectMany(Of),
        .. Row.Section("The rest"),
        new Row("  ", Notices(plan.Plan.Notices), RowStyle.Plain),
        new Row("  ", Leaving(plan), RowStyle.Plain),
        .. plan.Doubts.Select(Doubt),
    ];

    private static IEnumerable<Row> Of(ExplainedTripwire one) =>
    [
        new Row("  ", OneLine.Of($"{one.Tripwire.Name} ({one.Tripwire.Id})"), RowStyle.Heading),
        .. ((string[])[one.Trips, one.Near, one.Days, one.Asks, one.Sees]).Select(sentence => new Row("    ", OneLine.Of(sentence), RowStyle.Plain)),
        .. one.Doubts.Select(Doubt),
        Row.Empty,
    ];

    private static Row Doubt(string doubt) => new("  ! ", OneLine.Of(char.ToUpperInvariant(doubt[0]) + doubt[1..] + "."), RowStyle.Warning);

    private static string Notices(NoticeBudget budget) => string.Create(
        CultureInfo.InvariantCulture,
        $"At most {budget.AtMost} notices of trips in {budget.InHours} hours; what is beyond comes in a digest, and a graver trip at once.");

    private static string Leaving(CheckedPlan plan)
    {
        var people = plan.People is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count:N0} people on the roster. ") : "";
        return people + (plan.Plan.Leaving.IsEmpty
            ? "Who leaves follows the usual rule."
            : "Who leaves follows the usual rule, but " + string.Join(", ", plan.Plan.Leaving.Select(rule => $"{rule.Category} under {rule.Status}: {rule.Answer}").Select(rule => rule.Replace('_', ' '))) + ".");
    }
}
