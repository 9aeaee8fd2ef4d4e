using System.CommandLine;
using Muster.Desk.Feeds;
using Muster.Host.Views;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster feed list</c>: the feeds that are followed.</summary>
internal static class FeedListCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a feed, one a line." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("list", "Lists the feeds that are followed.", "Example:\n  muster feed list --data my-data") { DataOption.Option, Json };
        command.SetAction(parsed =>
        {
            var feeds = DataOption.Begun(parsed).Then(folder => ListFeeds.From(folder, SystemClock.Instance.GetCurrentInstant()));
            if (!feeds.TryGet(out var followed))
            {
                return ProblemLines.Write(feeds.Problems);
            }

            FeedsView.WriteList(followed, parsed.GetValue(Json));
            return ExitCodes.Done;
        });
        return command;
    }
}
