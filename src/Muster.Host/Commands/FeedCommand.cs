using System.CommandLine;

namespace Muster.Host.Commands;

/// <summary><c>muster feed</c>: what brings reports in.</summary>
internal static class FeedCommand
{
    private const string About = "Feeds: what brings advisories, stories and incidents in, and how well each one sees.";

    private const string Examples = """
        Examples:
          muster feed import advisories changes-2025.jsonl.gz --data my-data
        """;

    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand("feed", About, Examples) { FeedImportCommand.Make() };
}
