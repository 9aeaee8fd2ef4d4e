using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.OwnRows;

/// <summary>
/// Makes an incident of a row that its owner wrote. It is strict, for its owner can mend it: a word that is none, half a position, a number that is none, are
/// flaws that say what was expected. Numbers and positions may be empty. The key is the id as written.
/// </summary>
internal sealed class ReadOwnRow(OwnColumns columns, FindCountryByName find)
{
    private readonly OwnColumns columns = columns;
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public IncidentRow Of(IRow row)
    {
        var trouble = Read(row, out var item);
        return trouble is null ? IncidentRow.Of(row, item!) : IncidentRow.Flawed(row, trouble);
    }

    private string? Read(IRow row, out IncidentItem? item)
    {
        item = null;
        if (OwnFields.Read(row, in columns, strings, countries, out var fields) is { } trouble)
        {
            return trouble;
        }

        var raw = row.Raw;
        var incident = new Incident
        {
            Evidence = WholeRow.Of(raw),
            Type = fields.Type,
            Country = fields.Country,
            Point = fields.Point,
            Date = fields.Date,
            DateEnd = fields.End,
            Killed = Toll(fields.Killed),
        };
        return WithTolls(row, ref incident) ?? Make(row, raw, incident, fields.Reported, out item);
    }

    private string? Make(IRow row, string raw, Incident incident, LocalDate? reported, out IncidentItem item)
    {
        var perpetrator = strings.Of(row.Field(columns.Perpetrator));
        item = new IncidentItem
        {
            Key = row.Field(columns.Id).ToString(),
            Text = raw,
            Sources = SplitNames.Of(row.Field(columns.Source), strings),
            Reported = reported,
            Incident = incident with
            {
                Place = strings.Of(row.Field(columns.Place)),
                Perpetrator = perpetrator,
                Attribution = perpetrator is null ? null : Attribution.Named,
            },
        };
        return null;
    }

    private string? WithTolls(IRow row, ref Incident incident)
    {
        if (!TryToll(row.Field(columns.Injured), out var injured))
        {
            return OwnFields.BadNumber(row.Field(columns.Injured), "injured");
        }

        if (!TryToll(row.Field(columns.Abducted), out var abducted))
        {
            return OwnFields.BadNumber(row.Field(columns.Abducted), "abducted");
        }

        incident = incident with { Injured = injured, Abducted = abducted };
        return null;
    }

    private static bool TryToll(ReadOnlySpan<char> cell, out ImmutableArray<Toll> toll)
    {
        var isCount = ReadCount.TryRead(cell, out var count);
        toll = isCount ? Toll(count) : [];
        return isCount;
    }

    private static ImmutableArray<Toll> Toll(long count) => count > 0 ? [new Toll(null, CountRange.Exactly(count))] : [];
}
