using System.Collections.Immutable;

namespace Muster.Channels.Feeds.Rows;

/// <summary>The tables of codes that ship inside the program, from <c>Feeds/Codes</c>.</summary>
internal static class CodeTable
{
    /// <summary>The rows of a table, cells parted by tabs; lines that begin with # are its explanations.</summary>
    public static ImmutableArray<string[]> Rows(string file)
    {
        using var stream = typeof(CodeTable).Assembly.GetManifestResourceStream("Codes/" + file)
            ?? throw new InvalidOperationException("The program was built without its table " + file);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
