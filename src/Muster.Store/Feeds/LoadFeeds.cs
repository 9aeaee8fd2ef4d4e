using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
using Muster.Picture.Feeds;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Feeds;

/// <summary>A feed with all the pulls made of it.</summary>
public sealed record FollowedFeed(Feed Feed, ImmutableArray<FeedPull> Pulls);

/// <summary>Loads the feeds that an organisation follows.</summary>
public static class LoadFeeds
{
    private const string SelectFeeds = "select name, kind, address, settings from feed order by name";

    private const string SelectPulls = "select feed, at, outcome, items, flaws, newest, problem from pull where at <= @Until order by at, id";

    /// <summary>The feeds by name, each with its pulls until a moment, oldest first.</summary>
    public static Outcome<ImmutableArray<FollowedFeed>> From(DataStore store, Instant until) => store.IsNew
        ? Outcome.Grant(ImmutableArray<FollowedFeed>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            var pulls = connection.Query<PullRow>(SelectPulls, new { Until = InstantPattern.ExtendedIso.Format(until) }).ToLookup(row => row.Feed, ToPull, StringComparer.Ordinal);
            return Outcome.Grant(connection.Query<FeedRow>(SelectFeeds)
                .Select(row => new FollowedFeed(FeedSettings.FromJson(row.Settings).ToFeed(row.Name, row.Kind, row.Address), [.. pulls[row.Name]]))
                .ToImmutableArray());
        });

    private static FeedPull ToPull(PullRow row) => new(
        InstantPattern.ExtendedIso.Parse(row.At).Value,
        Words<PullOutcome>.TryParse(row.Outcome, out var outcome) ? outcome : throw new InvalidOperationException($"'{row.Outcome}' is no outcome of a pull."),
        (int)row.Items,
        (int)row.Flaws,
        JsonText.Day(row.Newest),
        row.Problem);

    private sealed record FeedRow(string Name, string Kind, string? Address, string Settings);

    private sealed record PullRow(string Feed, string At, string Outcome, long Items, long Flaws, string? Newest, string? Problem);
}
