using System.Collections.Immutable;

namespace Muster.RollCalls;

/// <summary>Reads the tables that are built into the room: a line a row, key and text apart by a tab, remarks after <c>#</c> at the beginning of a line.</summary>
internal static class EmbeddedText
{
    /// <summary>The names of all tables of a folder, such as <c>Replies/en.tsv</c>.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The rows of a table; throws <see cref="FormatException"/> where one has no tab.</summary>
    public static ImmutableArray<(string Key, string Text)> Rows(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name) ?? throw new FormatException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => Row(name, line))];
    }

    private static (string Key, string Text) Row(string name, string line) =>
        line.Split('\t') is [var key, var text] ? (key, text) : throw new FormatException($"{name}: found '{line}', expected a key, a tab and a text.");
}
