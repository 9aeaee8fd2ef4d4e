using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.Ucdp;

/// <summary>
/// Makes an incident of a GED row. The number killed is the source's best figure, exactly (its low and high stay in the row's text); the civilians among them are
/// told apart. A position is taken as the row gives it, also where <c>where_prec</c> says that it is only the middle of a country; the place name is left out
/// then. Violence of type 3 is one-sided: side A did it. Of types 1 and 2 nobody is named, for either side may have begun.
/// </summary>
internal sealed class ReadGedRow(GedColumns columns, FindCountryByName find)
{
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public IncidentRow Of(IRow row)
    {
        if (TypeOf(row.Field(columns.Violence)) is not { } type)
        {
            return IncidentRow.Flawed(row, $"found the type of violence {Quoted.Of(row.Field(columns.Violence))}; expected 1, 2 or 3");
        }

        if (row.Field(columns.Id).IsEmpty)
        {
            return IncidentRow.Flawed(row, "found no id; expected one");
        }

        if (!TryDays(row, out var start, out var end))
        {
            return IncidentRow.Flawed(
                row, $"found the days {Quoted.Of(row.Field(columns.Start))} to {Quoted.Of(row.Field(columns.End))}; expected yyyy-MM-dd, in order");
        }

        if (!ReadPoint.TryRead(row.Field(columns.Latitude), row.Field(columns.Longitude), out var point))
        {
            return IncidentRow.Flawed(
                row, $"found the position {Quoted.Of(row.Field(columns.Latitude))}, {Quoted.Of(row.Field(columns.Longitude))}; expected degrees");
        }

        // An empty "best" is no zero: the row was cut or shifted.
        if (row.Field(columns.Best).IsEmpty || !ReadCount.TryRead(row.Field(columns.Best), out var best))
        {
            return IncidentRow.Flawed(row, $"found {Quoted.Of(row.Field(columns.Best))} as best; expected a number from 0");
        }

        var item = Make(row, type, best, point) with { Reported = Reported(row.Field(columns.Reported)) };
        return IncidentRow.Of(row, item with { Incident = item.Incident with { Date = start, DateEnd = end } });
    }

    private IncidentItem Make(IRow row, IncidentType type, long best, GeoPoint? point)
    {
        var raw = row.Raw;
        var isOneSided = type == IncidentType.Attack;
        var sideA = isOneSided ? strings.Of(row.Field(columns.SideA)) : null;
        return new IncidentItem
        {
            Key = string.Concat("ged:", row.Field(columns.Id)),
            Text = raw,
            Sources = Sources(row),
            SourceCount = ReadCount.TryRead(row.Field(columns.SourceCount), out var sources) && sources is > 0 and < int.MaxValue ? (int)sources : null,
            Region = strings.Of(row.Field(columns.Admin1)),
            Incident = new Incident
            {
                Evidence = WholeRow.Of(raw),
                Type = type,
                Country = CountryCodes.OfGleditschWard(row.Field(columns.CountryId)) ?? countries.Find(row.Field(columns.Country)),
                Place = Place(row),
                Point = point,
                Killed = Killed(row, best),
                Perpetrator = sideA,
                PerpetratorOrganisations = sideA is null ? [] : [sideA],
                Attribution = sideA is null ? null : Attribution.Named,
                Target = isOneSided ? strings.Of(row.Field(columns.SideB)) : null,
            },
        };
    }

    private ImmutableArray<Toll> Killed(IRow row, long best)
    {
        if (best == 0)
        {
            return [];
        }

        // A figure for civilians that is above the whole explains nothing.
        if (!ReadCount.TryRead(row.Field(columns.Civilians), out var civilians) || civilians == 0 || civilians > best)
        {
            return [new Toll(null, CountRange.Exactly(best))];
        }

        var civil = new Toll("civilian", CountRange.Exactly(civilians));
        return civilians == best ? [civil] : [civil, new Toll(null, CountRange.Exactly(best - civilians))];
    }

    private string? Place(IRow row) => row.Field(columns.Precision) is "6" ? null
        : strings.Of(row.Field(columns.Where)) ?? strings.Of(row.Field(columns.Admin2)) ?? strings.Of(row.Field(columns.Admin1));

    private ImmutableArray<string> Sources(IRow row)
    {
        var offices = SplitNames.Of(row.Field(columns.Office), strings);
        return offices.IsEmpty ? SplitNames.Of(Citation(row.Field(columns.Article)), strings) : offices;
    }

    // Older rows name the source only in a citation: Reuters 3 Jan 1989 "…".
    private static ReadOnlySpan<char> Citation(ReadOnlySpan<char> article)
    {
        article = article.TrimStart("\" ");
        var end = article.IndexOfAny("0123456789\",;(/");
        return (end < 0 ? article : article[..end]).Trim();
    }

    private static LocalDate? Reported(ReadOnlySpan<char> days)
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

    private bool TryDays(IRow row, out PartialDate start, out PartialDate? end)
    {
        (start, end) = (default, null);
        if (!ReadDay.TryRead(row.Field(columns.Start), out var first))
        {
            return false;
        }

        start = PartialDate.OfDay(first);
        if (row.Field(columns.End).IsEmpty)
        {
            return true;
        }

        if (!ReadDay.TryRead(row.Field(columns.End), out var last) || last < first)
        {
            return false;
        }

        end = last == first ? null : PartialDate.OfDay(last);
        return true;
    }

    private static IncidentType? TypeOf(ReadOnlySpan<char> violence) => violence switch
    {
        "1" or "2" => IncidentType.ArmedClash,
        "3" => IncidentType.Attack,
        _ => null,
    };
}
