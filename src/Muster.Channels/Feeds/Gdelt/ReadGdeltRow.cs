using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.Gdelt;

/// <summary>
/// Makes an incident of a GDELT row. No person has read what GDELT read, so all of it is suspected, and a number of mentions proves nothing. Only protest, assault,
/// fight and mass violence (CAMEO 14, 18, 19, 20) count, and of them only what stands in a story's lead (<c>IsRootEvent</c>). Rows of one story with the same
/// code, place and day are one: GDELT writes one for each pair of actors. A match that is good to a country gives neither place nor position.
/// </summary>
internal sealed class ReadGdeltRow
{
    private readonly KeptStrings strings = new();
    private readonly HashSet<UInt128> seen = [];

    public IncidentRow Of(IRow row)
    {
        var code = row.Field(GdeltColumns.EventCode);
        if (code.Length is < 2 or > 4 || code.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return IncidentRow.Flawed(row, $"found the code {Quoted.Of(code)}; expected a CAMEO code of 2 to 4 figures");
        }

        if (GdeltTypes.Of(code) is not { } type || row.Field(GdeltColumns.IsRootEvent) is not "1")
        {
            return IncidentRow.Skipped(row);
        }

        if (row.Field(GdeltColumns.Id).IsEmpty || !ReadDay.TryRead(row.Field(GdeltColumns.Day), out var day))
        {
            return IncidentRow.Flawed(row, $"found the day {Quoted.Of(row.Field(GdeltColumns.Day))}; expected an id and a day as yyyyMMdd");
        }

        if (!ReadPoint.TryRead(row.Field(GdeltColumns.PlaceLatitude), row.Field(GdeltColumns.PlaceLongitude), out var point))
        {
            return IncidentRow.Flawed(row, "found a position that is none; expected degrees");
        }

        return seen.Add(Same(row)) ? IncidentRow.Of(row, Make(row, type, day, point)) : IncidentRow.Skipped(row);
    }

    private IncidentItem Make(IRow row, IncidentType type, LocalDate day, GeoPoint? point)
    {
        var raw = row.Raw;
        var link = Uri.TryCreate(row.Field(GdeltColumns.Address).ToString(), UriKind.Absolute, out var address) && IsWeb(address) ? address : null;
        // Of a clash or a protest the first actor is merely the first named.
        var actor = type is IncidentType.ArmedClash or IncidentType.Protest or IncidentType.Riot ? null : strings.Of(row.Field(GdeltColumns.Actor1Name));
        var isPlace = row.Field(GdeltColumns.PlaceKind) is "2" or "3" or "4" or "5";
        return new IncidentItem
        {
            Key = string.Concat("gdelt:", row.Field(GdeltColumns.Id)),
            Link = link,
            Text = raw,
            Sources = link is null ? SplitNames.Of(row.Field(GdeltColumns.Address), strings) : [link.Host],
            Reported = Added(row.Field(GdeltColumns.Added)),
            Incident = new Incident
            {
                Evidence = WholeRow.Of(raw),
                Modality = Modality.Suspected,
                Type = type,
                Country = CountryCodes.OfFips(row.Field(GdeltColumns.PlaceCountry)),
                Place = isPlace ? strings.Of(row.Field(GdeltColumns.PlaceName)) : null,
                Point = isPlace ? point : null,
                Date = PartialDate.OfDay(day),
                Perpetrator = actor,
                Attribution = actor is null ? null : Attribution.Suspected,
                Target = actor is null ? null : strings.Of(row.Field(GdeltColumns.Actor2Name)),
            },
        };
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>DATEADDED is a moment, <c>yyyyMMddHHmmss</c>, in UTC.</summary>
    private static LocalDate? Added(ReadOnlySpan<char> moment) => moment.Length >= 8 && ReadDay.TryRead(moment[..8], out var day) ? day : null;

    // Sixteen bytes a row, so that a file of any size can be remembered.
    private static UInt128 Same(IRow row)
    {
        var place = row.Field(GdeltColumns.PlaceName);
        var told = $"{row.Field(GdeltColumns.Address)}\t{row.Field(GdeltColumns.EventCode)}\t{place}\t{row.Field(GdeltColumns.Day)}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(told.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
