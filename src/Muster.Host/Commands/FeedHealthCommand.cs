using System.CommandLine;
using Muster.Desk.Feeds;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster feed health</c>: how well each feed sees.</summary>
internal static class FeedHealthCommand
{
    private const string About = "Says how well each feed sees: SEEING, DEGRADED or BLIND, why, and when it was last known to be right.";

    private const string Examples = """
        Example:
          muster feed health --data my-data

        The raw answers are kept in the data folder's database (tables pull, answer and raw).

        Exit codes: 0 every feed sees; 10 at least one is degraded or blind; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DAY", Description = "As it stood at the end of this day. Default: now." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a feed, one a line." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("health", About, Examples) { DataOption.Option, AsOf, Json };
        command.SetAction(parsed =>
        {
            var (folder, day) = (DataOption.Begun(parsed), Arguments.Day(parsed.GetValue(AsOf), "--as-of"));
            Problem[] problems = [.. folder.Problems, .. day.Problems];
            if (problems.Length > 0)
            {
                return ProblemLines.Write(problems);
            }

            var now = SystemClock.Instance.GetCurrentInstant();
            var standing = ListFeeds.Standing(folder.Value, day.Value is { } asked ? Instant.Min(now, asked.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()) : now);
            if (!standing.TryGet(out var feeds))
            {
                return ProblemLines.Write(standing.Problems);
            }

            FeedsView.WriteHealth(feeds, parsed.GetValue(Json));
            return feeds.All(feed => feed.Health is Health.Seeing) ? ExitCodes.Done : ExitCodes.Tripped;
        });
        return command;
    }
}
