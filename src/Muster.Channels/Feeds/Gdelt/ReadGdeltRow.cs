using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;

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
        if (GdeltFields.Read(row, out var fields) is { } trouble)
        {
            return IncidentRow.Flawed(row, trouble);
        }

        return fields is { } found && seen.Add(GdeltFields.Mark(row)) ? IncidentRow.Of(row, Make(row, found)) : IncidentRow.Skipped(row);
    }

    private IncidentItem Make(IRow row, GdeltFields fields)
    {
        var raw = row.Raw;
        var link = Uri.TryCreate(row.Field(GdeltColumns.Address).ToString(), UriKind.Absolute, out var address) && IsWeb(address) ? address : null;
        // Of a clash or a protest the first actor is merely the first named.
        var actor = fields.Type is IncidentType.ArmedClash or IncidentType.Protest or IncidentType.Riot ? null : strings.Of(row.Field(GdeltColumns.Actor1Name));
        return new IncidentItem
        {
            Key = string.Concat("gdelt:", row.Field(GdeltColumns.Id)),
            Link = link,
            Text = raw,
            Sources = link is null ? SplitNames.Of(row.Field(GdeltColumns.Address), strings) : [link.Host],
            Reported = GdeltFields.Added(row.Field(GdeltColumns.Added)),
            Incident = new Incident
            {
                Evidence = WholeRow.Of(raw),
                Modality = Modality.Suspected,
                Type = fields.Type,
                Country = CountryCodes.OfFips(row.Field(GdeltColumns.PlaceCountry)),
                Place = fields.IsPlace ? strings.Of(row.Field(GdeltColumns.PlaceName)) : null,
                Point = fields.Point,
                Date = PartialDate.OfDay(fields.Day),
                Perpetrator = actor,
                Attribution = actor is null ? null : Attribution.Suspected,
                Target = actor is null ? null : strings.Of(row.Field(GdeltColumns.Actor2Name)),
            },
        };
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
