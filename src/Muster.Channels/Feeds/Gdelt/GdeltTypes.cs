using System.Collections.Frozen;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.Gdelt;

/// <summary>CAMEO event codes (<c>Feeds/Codes/cameo-types.tsv</c>).</summary>
internal static class GdeltTypes
{
    private static readonly FrozenDictionary<string, IncidentType> Table = CodeTable.Rows("cameo-types.tsv").ToFrozenDictionary(
        row => row[0],
        row => Words<IncidentType>.TryParse(row[1], out var type) ? type : throw new InvalidOperationException("cameo-types.tsv: no type " + row[1]),
        StringComparer.Ordinal);

    /// <summary>The type of a code of 2 to 4 figures; null where it is no incident.</summary>
    public static IncidentType? Of(ReadOnlySpan<char> code)
    {
        var lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(code.Length, 4); length >= 2; length--)
        {
            if (lookup.TryGetValue(code[..length], out var type))
            {
                return type;
            }
        }

        return null;
    }
}
