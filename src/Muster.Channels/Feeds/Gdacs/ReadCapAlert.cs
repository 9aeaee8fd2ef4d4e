using System.Xml.Linq;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;
using NodaTime.Text;

namespace Muster.Channels.Feeds.Gdacs;

/// <summary>
/// Makes an incident of a CAP 1.2 alert (OASIS, 2010), of type <c>other</c>. Only what is actual counts, no exercise, test or draft, and no cancellation or
/// acknowledgement. Where GDACS sends it, its alert level decides as in its list; else what is moderate or minor is skipped. What is merely likely or possible is a
/// warning, hence hypothetical. An update keeps the key of the alert that it refers to first.
/// </summary>
internal sealed class ReadCapAlert(FindCountryByName find)
{
    private const string Namespace = "urn:oasis:names:tc:emergency:cap:1.";

    /// <summary>Whether the element is a CAP alert.</summary>
    public static bool Is(XElement root) =>
        root.Name.LocalName == "alert" && root.Name.NamespaceName.StartsWith(Namespace, StringComparison.Ordinal);

    /// <summary>What the alert comes to.</summary>
    public IncidentRow Of(XElement alert, string raw)
    {
        var info = Info(alert);
        if (XmlAnswer.Child(alert, "status") != "Actual" || XmlAnswer.Child(alert, "msgType") is not ("Alert" or "Update") || IsSlight(info))
        {
            return new IncidentRow(1, null, null);
        }

        if (info is null || Key(alert, info) is not { } key)
        {
            return Flawed("found no info, or neither sender nor identifier; expected them");
        }

        return Day(XmlAnswer.Child(info, "onset") ?? XmlAnswer.Child(info, "effective") ?? XmlAnswer.Child(alert, "sent")) is { } day
            ? new IncidentRow(1, Make(alert, info, raw, key, day), null)
            : Flawed("found no day of onset, effect or sending; expected one as 2016-03-12T00:00:00-00:00");
    }

    private IncidentItem Make(XElement alert, XElement info, string raw, string key, LocalDate day)
    {
        var area = XmlAnswer.Children(info, "area").FirstOrDefault();
        var place = XmlAnswer.Child(area, "areaDesc");
        return new IncidentItem
        {
            Key = key,
            Title = XmlAnswer.Child(info, "headline") ?? XmlAnswer.Child(info, "event"),
            Link = Uri.TryCreate(XmlAnswer.Child(info, "web"), UriKind.Absolute, out var link) ? link : null,
            Text = raw,
            Sources = (XmlAnswer.Child(info, "senderName") ?? XmlAnswer.Child(alert, "sender")) is { } sender ? [sender] : [],
            Reported = Day(XmlAnswer.Child(alert, "sent")),
            Incident = new Incident
            {
                Evidence = WholeRow.Of(raw),
                Modality = Certainty(XmlAnswer.Child(info, "certainty")),
                Type = IncidentType.Other,
                Country = GdacsPlace.Country(Parameter(info, "iso3"), Parameter(info, "country") ?? place, find),
                Place = place,
                Point = GdacsPlace.Point(XmlAnswer.Child(area, "circle")) ?? GdacsPlace.Middle(XmlAnswer.Child(area, "polygon")),
                Date = PartialDate.OfDay(day),
            },
        };
    }

    // The reader reads English; where there is none, the facts are still in the elements.
    private static XElement? Info(XElement alert) =>
        XmlAnswer.Children(alert, "info").FirstOrDefault(info => XmlAnswer.Child(info, "language")?.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? true)
            ?? XmlAnswer.Children(alert, "info").FirstOrDefault();

    private static bool IsSlight(XElement? info) => Parameter(info, "alertlevel") is { } level
        ? !GdacsLevel.Counts(level)
        : XmlAnswer.Child(info, "severity") is "Moderate" or "Minor";

    private static string? Key(XElement alert, XElement info)
    {
        if (Parameter(info, "eventtype") is { } type && Parameter(info, "eventid") is { } id)
        {
            return $"gdacs:{type}{id}";
        }

        // A reference is "sender,identifier,sent"; the first is the alert that began it.
        var first = XmlAnswer.Child(alert, "references")?.Split(' ', 2)[0].Split(',');
        if (first is [{ Length: > 0 } firstSender, { Length: > 0 } firstIdentifier, ..])
        {
            return $"cap:{firstSender},{firstIdentifier}";
        }

        return XmlAnswer.Child(alert, "sender") is { } sender && XmlAnswer.Child(alert, "identifier") is { } identifier ? $"cap:{sender},{identifier}" : null;
    }

    private static string? Parameter(XElement? info, string name) => info is null ? null
        : XmlAnswer.Child(
            XmlAnswer.Children(info, "parameter").FirstOrDefault(parameter =>
                string.Equals(XmlAnswer.Child(parameter, "valueName"), name, StringComparison.OrdinalIgnoreCase)),
            "value");

    private static Modality Certainty(string? certainty) => certainty switch
    {
        "Observed" => Modality.Asserted,
        "Likely" or "Possible" or "Unlikely" => Modality.Hypothetical,
        _ => Modality.Suspected,
    };

    // The day in UTC, as all days are; a moment without an offset is taken as it stands.
    private static LocalDate? Day(string? moment) =>
        moment is not null && OffsetDateTimePattern.ExtendedIso.Parse(moment) is { Success: true, Value: var known } ? known.ToInstant().InUtc().Date
            : ReadDay.TryRead(moment, out var day) ? day
            : null;

    private static IncidentRow Flawed(string what) => new(1, null, new FeedFlaw("the alert", what));
}
