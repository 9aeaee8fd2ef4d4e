using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.Feeds;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Store;
using Muster.Store.Feeds;

namespace Muster.Host.Commands;

/// <summary><c>muster feed pull</c>: asks feeds now.</summary>
internal static class FeedPullCommand
{
    private const string About = "Asks feeds for what is new, now. 'muster serve' does the same in the background.";

    private const string Examples = """
        Examples:
          muster feed pull --data my-data
          muster feed pull us-advisories news --data my-data
          muster feed pull --data my-data --plan my-plan     judges the plan's tripwires by what came

        Exit codes: 0 done, and every feed that was asked sees; 10 at least one is degraded or blind; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Argument<string[]> Names = new("NAME") { Arity = ArgumentArity.ZeroOrMore, Description = "The feeds to ask. Default: all." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("pull", About, Examples) { Names, DataOption.Option, PlanToWatch.Plan, PlanToWatch.Tell };
        command.SetAction((parsed, stop) => RunAsync(parsed, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var asked = DataOption.Begun(parsed).Then(folder => OpenStore.At(folder).Then(store => Asked(store, [.. parsed.GetValue(Names) ?? []])));
        var plan = PlanToWatch.From(parsed);
        if (!asked.TryGet(out var found) || !plan.IsGranted)
        {
            return ProblemLines.Write([.. asked.Problems, .. plan.Problems]);
        }

        var pull = LoadedReader.PullFeed(Outside.Real, stop);
        var exit = ExitCodes.Done;
        foreach (var feed in found.Feeds)
        {
            var pulled = await pull.FromAsync(found.Store, feed, stop).ConfigureAwait(false);
            if (!pulled.TryGet(out var done))
            {
                return ProblemLines.Write(pulled.Problems);
            }

            FeedsView.WritePulled(done);
            exit = done.Standing.Health is Health.Seeing ? exit : ExitCodes.Tripped;
        }

        if (plan.Value?.Over(found.Store).Look(Outside.Real.Now) is { } judged)
        {
            if (!judged.TryGet(out var steps))
            {
                return ProblemLines.Write(judged.Problems);
            }

            TripwiresTerminal.WriteSteps(steps);
        }

        await LoadedReader.SendNotices().FromAsync(found.Store, stop).ConfigureAwait(false);
        return exit;
    }

    private static Outcome<(DataStore Store, ImmutableArray<FollowedFeed> Feeds)> Asked(DataStore store, ImmutableArray<string> names) =>
        LoadFeeds.From(store, Outside.Real.Now).Then(feeds =>
        {
            var known = string.Join(", ", feeds.Select(feed => feed.Feed.Name));
            Problem[] unknown = [.. names.Where(name => feeds.All(feed => feed.Feed.Name != name)).Select(name =>
                new Problem(ProblemCodes.FeedName, $"no feed '{name}'", known.Length == 0 ? "a feed added with 'muster feed add'" : "one of " + known))];
            return unknown.Length > 0 ? Outcome.Refuse<(DataStore, ImmutableArray<FollowedFeed>)>(unknown)
                : Outcome.Grant((store, names.IsEmpty ? feeds : [.. feeds.Where(feed => names.Contains(feed.Feed.Name))]));
        });
}
