using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;

namespace Muster.Channels.Feeds.Gdelt;

/// <summary>Reads GDELT's lists of files: a line each with size, MD5 and address, such as <c>lastupdate.txt</c>.</summary>
internal static class ReadGdeltList
{
    private const string Export = ".export.csv.zip";

    /// <summary>Whether the text's first line is one of such a list.</summary>
    public static bool Is(string text) => AddressIn(text.AsSpan().TrimStart()[..FirstLine(text.AsSpan().TrimStart())]) is not null;

    /// <summary>The exports of events in the list that lie on its own host. The other files of the list are left alone.</summary>
    public static FeedStep Read(string text, Uri from)
    {
        var next = ImmutableArray.CreateBuilder<Uri>();
        var flaws = ImmutableArray.CreateBuilder<FeedFlaw>();
        var line = 0;
        foreach (var entry in text.AsSpan().EnumerateLines())
        {
            line++;
            var address = AddressIn(entry);
            var isExport = address?.EndsWith(Export, StringComparison.OrdinalIgnoreCase) ?? false;
            if (isExport && NextAddress.Of(address, from) is { } export)
            {
                next.Add(export);
            }
            else if (isExport || (address is null && !entry.IsWhiteSpace()))
            {
                flaws.Add(new FeedFlaw($"line {line}", $"found {Quoted.Of(entry)}; expected a size, an MD5 and an address on the same host"));
            }
        }

        return new FeedStep([], next.DrainToImmutable(), flaws.DrainToImmutable());
    }

    private static int FirstLine(ReadOnlySpan<char> text) => text.IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length;

    private static string? AddressIn(ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[4];
        var isEntry = line.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries) == 3
            && line[parts[0]].IndexOfAnyExceptInRange('0', '9') < 0
            && line[parts[1]].Length == 32
            && line[parts[2]].StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return isEntry ? line[parts[2]].Trim().ToString() : null;
    }
}
