using System.Collections.Frozen;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.Acled;

/// <summary>What an ACLED event is in Muster's words.</summary>
/// <param name="Type">The type; null where it is no incident.</param>
/// <param name="IsByFirst">Whether the first actor did it.</param>
internal sealed record AcledType(IncidentType? Type, bool IsByFirst);

/// <summary>ACLED's event and sub-event types (<c>Feeds/Codes/acled-types.tsv</c>).</summary>
internal static class AcledTypes
{
    private const string Any = "*";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, AcledType>> Table = CodeTable.Rows("acled-types.tsv")
        .GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            rows => rows.Key,
            rows => rows.ToFrozenDictionary(row => row[1], Make, StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The event types that there are, as ACLED writes them.</summary>
    public static IEnumerable<string> All => Table.Keys;

    /// <summary>Whether that is an event type.</summary>
    public static bool Has(ReadOnlySpan<char> type) => Table.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(type);

    /// <summary>The type of an event; of a sub-event that the table does not name, that of any other of its event type; null for an unknown event type.</summary>
    public static AcledType? Of(ReadOnlySpan<char> type, ReadOnlySpan<char> subType)
    {
        if (!Table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(type, out var subTypes))
        {
            return null;
        }

        return subTypes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(subType, out var found) ? found : subTypes[Any];
    }

    private static AcledType Make(string[] row) => new(Words<IncidentType>.TryParse(row[2], out var type) ? type : null, row[3] == "first");
}
