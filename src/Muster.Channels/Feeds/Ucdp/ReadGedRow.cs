using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.Ucdp;

/// <summary>
/// Makes an incident of a GED row. The number killed is the source's best figure, exactly (its low and high stay in the row's text); the civilians among them are
/// told apart. A position is taken as the row gives it, also where <c>where_prec</c> says that it is only the middle of a country; the place name is left out
/// then. Violence of type 3 is one-sided: side A did it. Of types 1 and 2 nobody is named, for either side may have begun.
/// </summary>
internal sealed class ReadGedRow(GedColumns columns, FindCountryByName find)
{
    private readonly GedColumns columns = columns;
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public IncidentRow Of(IRow row)
    {
        if (GedFields.Read(row, in columns, out var fields) is { } trouble)
        {
            return IncidentRow.Flawed(row, trouble);
        }

        var item = Make(row, fields) with { Reported = GedFields.Reported(row.Field(columns.Reported)) };
        var end = fields.Last == fields.First ? (PartialDate?)null : PartialDate.OfDay(fields.Last);
        return IncidentRow.Of(row, item with { Incident = item.Incident with { Date = PartialDate.OfDay(fields.First), DateEnd = end } });
    }

    private IncidentItem Make(IRow row, GedFields fields)
    {
        var raw = row.Raw;
        var isOneSided = fields.Type == IncidentType.Attack;
        var sideA = isOneSided ? strings.Of(row.Field(columns.SideA)) : null;
        return new IncidentItem
        {
            Key = string.Concat("ged:", row.Field(columns.Id)),
            Text = raw,
            Sources = Sources(row),
            Incident = new Incident
            {
                Evidence = WholeRow.Of(raw),
                Type = fields.Type,
                Country = GedFields.Country(row, in columns, countries),
                Place = GedFields.Place(row, in columns, strings),
                Point = fields.Point,
                Killed = Killed(row, fields.Best),
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
}
