using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.Gdacs;

/// <summary>
/// Makes an incident of an item of the GDACS list: a natural disaster, of type <c>other</c>. Orange and red alerts count, green ones are skipped. The number killed
/// is there only where the item states it; a number of people nearby is none.
/// </summary>
internal sealed partial class ReadGdacsItem(FindCountryByName find)
{
    /// <summary>What one item comes to.</summary>
    /// <param name="item">The item.</param>
    /// <param name="raw">It as it came.</param>
    /// <param name="number">Its place in the list, from 1.</param>
    public IncidentRow Of(XElement item, string raw, int number)
    {
        var level = XmlAnswer.Child(item, "alertlevel");
        if (GdacsLevel.IsGreen(level))
        {
            return new IncidentRow(number, null, null);
        }

        if (!GdacsLevel.Counts(level))
        {
            return Flawed(number, $"found the alert level {Quoted.Of(level)}; expected Green, Orange or Red");
        }

        var key = XmlAnswer.Child(item, "guid") ?? XmlAnswer.Child(item, "eventtype") + XmlAnswer.Child(item, "eventid");
        if (key.Length == 0)
        {
            return Flawed(number, "found neither a guid nor an event's type and id; expected one of them");
        }

        if (!ReadDay.TryRead(XmlAnswer.Child(item, "fromdate") ?? XmlAnswer.Child(item, "pubDate"), out var first))
        {
            return Flawed(number, $"found the day {Quoted.Of(XmlAnswer.Child(item, "fromdate"))}; expected one as Sat, 12 Mar 2016 00:00:00 GMT");
        }

        var last = ReadDay.TryRead(XmlAnswer.Child(item, "todate"), out var until) && until > first ? PartialDate.OfDay(until) : (PartialDate?)null;
        return new IncidentRow(number, Make(item, raw, key, first, last), null);
    }

    private IncidentItem Make(XElement item, string raw, string key, LocalDate first, PartialDate? last) => new()
    {
        Key = "gdacs:" + key,
        Title = XmlAnswer.Child(item, "title"),
        Link = Uri.TryCreate(XmlAnswer.Child(item, "link"), UriKind.Absolute, out var link) ? link : null,
        Text = raw,
        Sources = ["GDACS"],
        Reported = ReadDay.TryRead(XmlAnswer.Child(item, "pubDate"), out var published) ? published : null,
        Incident = new Incident
        {
            Evidence = WholeRow.Of(raw),
            Type = IncidentType.Other,
            Country = GdacsPlace.Country(XmlAnswer.Child(item, "iso3"), XmlAnswer.Child(item, "country"), find),
            Point = Point(item),
            Date = PartialDate.OfDay(first),
            DateEnd = last,
            Killed = Killed(XmlAnswer.Child(item, "population") ?? XmlAnswer.Child(item, "description")),
        },
    };

    private static GeoPoint? Point(XElement item)
    {
        var point = XmlAnswer.Children(item, "Point").FirstOrDefault();
        return GdacsPlace.Point($"{XmlAnswer.Child(point, "lat")} {XmlAnswer.Child(point, "long")}") ?? GdacsPlace.Point(XmlAnswer.Child(item, "point"));
    }

    private static ImmutableArray<Toll> Killed(string? text)
    {
        var found = Deaths().Match(text ?? "");
        var digits = found.Groups["count"].Value.Replace(",", "", StringComparison.Ordinal);
        var isCount = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10_000_000_000;
        return isCount ? [new Toll(null, CountRange.Exactly(count))] : [];
    }

    private static IncidentRow Flawed(int number, string what) =>
        new(number, null, new FeedFlaw(string.Create(CultureInfo.InvariantCulture, $"item {number}"), what));

    [GeneratedRegex(@"\b(?<count>[0-9]{1,3}(,[0-9]{3})+|[0-9]+) (people )?(killed|dead|deaths|fatalities)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deaths();
}
