using System.CommandLine;

namespace Muster.Host.Commands;

/// <summary><c>muster feed</c>: what brings reports in.</summary>
internal static class FeedCommand
{
    private const string About = "Feeds: what brings advisories, stories and incidents in, and how well each one sees.";

    private const string Examples = """
        A feed that gives an empty, shrunken, stale or changed answer is DEGRADED or BLIND: what it said stays as last known, and its silence means nothing.

        Examples:
          muster feed add us-advisories --data my-data
          muster feed add rss https://news.example.org/feed.xml --name news --data my-data
          muster feed pull --data my-data
          muster feed health --data my-data
          muster feed import advisories changes-2025.jsonl.gz --data my-data
        """;

    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand("feed", About, Examples)
    {
        FeedAddCommand.Make(), FeedListCommand.Make(), FeedPullCommand.Make(), FeedHealthCommand.Make(), FeedImportCommand.Make(),
    };
}
