using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.Gdelt;

/// <summary>What makes a GDELT row an incident, read by the same rules whatever is made of it.</summary>
internal readonly record struct GdeltFields(IncidentType Type, LocalDate Day, GeoPoint? Point, bool IsPlace)
{
    /// <summary>Why the row cannot be used, or null; then <paramref name="fields"/> is null where the row is well but tells no incident.</summary>
    public static string? Read(IRow row, out GdeltFields? fields)
    {
        fields = null;
        var code = row.Field(GdeltColumns.EventCode);
        if (code.Length is < 2 or > 4 || code.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return $"found the code {Quoted.Of(code)}; expected a CAMEO code of 2 to 4 figures";
        }

        if (GdeltTypes.Of(code) is not { } type || row.Field(GdeltColumns.IsRootEvent) is not "1")
        {
            return null;
        }

        if (row.Field(GdeltColumns.Id).IsEmpty || !ReadDay.TryRead(row.Field(GdeltColumns.Day), out var day))
        {
            return $"found the day {Quoted.Of(row.Field(GdeltColumns.Day))}; expected an id and a day as yyyyMMdd";
        }

        if (!ReadPoint.TryRead(row.Field(GdeltColumns.PlaceLatitude), row.Field(GdeltColumns.PlaceLongitude), out var point))
        {
            return "found a position that is none; expected degrees";
        }

        var isPlace = row.Field(GdeltColumns.PlaceKind) is "2" or "3" or "4" or "5";
        fields = new GdeltFields(type, day, isPlace ? point : null, isPlace);
        return null;
    }

    /// <summary>The day of DATEADDED, a moment as <c>yyyyMMddHHmmss</c> in UTC.</summary>
    public static LocalDate? Added(ReadOnlySpan<char> moment) => moment.Length >= 8 && ReadDay.TryRead(moment[..8], out var day) ? day : null;

    /// <summary>The same for rows of one story with the same code, place and day. Sixteen bytes a row, so that a file of any size can be remembered.</summary>
    public static UInt128 Mark(IRow row)
    {
        var place = row.Field(GdeltColumns.PlaceName);
        var told = $"{row.Field(GdeltColumns.Address)}\t{row.Field(GdeltColumns.EventCode)}\t{place}\t{row.Field(GdeltColumns.Day)}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(told.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
