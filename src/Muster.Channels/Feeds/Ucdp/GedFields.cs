using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.Ucdp;

/// <summary>What makes a GED row an incident, read by the same rules whatever is made of it.</summary>
internal readonly record struct GedFields(IncidentType Type, LocalDate First, LocalDate Last, GeoPoint? Point, long Best)
{
    /// <summary>Why the row cannot be used, or null.</summary>
    public static string? Read(IRow row, in GedColumns columns, out GedFields fields)
    {
        fields = default;
        if (TypeOf(row.Field(columns.Violence)) is not { } type)
        {
            return $"found the type of violence {Quoted.Of(row.Field(columns.Violence))}; expected 1, 2 or 3";
        }

        if (row.Field(columns.Id).IsEmpty)
        {
            return "found no id; expected one";
        }

        if (!TryDays(row.Field(columns.Start), row.Field(columns.End), out var first, out var last))
        {
            return $"found the days {Quoted.Of(row.Field(columns.Start))} to {Quoted.Of(row.Field(columns.End))}; expected yyyy-MM-dd, in order";
        }

        if (!ReadPoint.TryRead(row.Field(columns.Latitude), row.Field(columns.Longitude), out var point))
        {
            return $"found the position {Quoted.Of(row.Field(columns.Latitude))}, {Quoted.Of(row.Field(columns.Longitude))}; expected degrees";
        }

        // An empty "best" is no zero: the row was cut or shifted.
        if (row.Field(columns.Best).IsEmpty || !ReadCount.TryRead(row.Field(columns.Best), out var best))
        {
            return $"found {Quoted.Of(row.Field(columns.Best))} as best; expected a number from 0";
        }

        fields = new GedFields(type, first, last, point, best);
        return null;
    }

    /// <summary>By the number that UCDP gives the state, else by its name.</summary>
    public static string? Country(IRow row, in GedColumns columns, CountryNames countries) =>
        CountryCodes.OfGleditschWard(row.Field(columns.CountryId)) ?? countries.Find(row.Field(columns.Country));

    /// <summary>The most exact name; null where the row is good to a country only.</summary>
    public static string? Place(IRow row, in GedColumns columns, KeptStrings strings) => row.Field(columns.Precision) is "6" ? null
        : strings.Of(row.Field(columns.Where)) ?? strings.Of(row.Field(columns.Admin2)) ?? strings.Of(row.Field(columns.Admin1));

    /// <summary>The earliest of the days between semicolons, or null.</summary>
    public static LocalDate? Reported(ReadOnlySpan<char> days)
    {
        LocalDate? first = null;
        foreach (var part in days.Split(';'))
        {
            if (ReadDay.TryRead(days[part].Trim(), out var day) && !(first <= day))
            {
                first = day;
            }
        }

        return first;
    }

    private static bool TryDays(ReadOnlySpan<char> start, ReadOnlySpan<char> end, out LocalDate first, out LocalDate last)
    {
        last = default;
        if (!ReadDay.TryRead(start, out first))
        {
            return false;
        }

        last = first;
        return end.IsEmpty || (ReadDay.TryRead(end, out last) && last >= first);
    }

    private static IncidentType? TypeOf(ReadOnlySpan<char> violence) => violence switch
    {
        "1" or "2" => IncidentType.ArmedClash,
        "3" => IncidentType.Attack,
        _ => null,
    };
}
