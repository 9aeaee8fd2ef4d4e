using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Gdacs;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

public class GdacsTests
{
    private static readonly GdacsConnector Connector = new(Some.Country);

    [Fact]
    public void Orange_and_red_count_and_green_is_skipped()
    {
        var step = Read(List(Item("FL1", "Orange"), Item("FL2", "Green"), Item("FL3", "Red"), Item("FL4", "Mauve")));
        Assert.Equal(["gdacs:FL1", "gdacs:FL3"], step.Items.Select(item => item.Key));
        Assert.Equal((1, "item 4"), (step.Skipped, Assert.Single(step.Flaws).Where));
    }

    [Fact]
    public void An_item_becomes_an_incident_with_its_own_words_as_evidence()
    {
        var raw = Item("FL1", "Orange", "1,210 killed and 30 displaced");
        var item = (IncidentItem)Assert.Single(Read(List(Item("FL0", "Green"), raw)).Items);
        Assert.Equal(raw, item.Text);
        Assert.Equal<Evidence>([new Evidence(0, raw.Length, raw)], item.Incident.Evidence);
        Assert.Equal((IncidentType.Other, "ML", "2025-05-12", "2025-05-15"), (
            item.Incident.Type, item.Incident.Country, item.Incident.Date.ToString(), item.Incident.DateEnd.ToString()));
        Assert.Equal(new GeoPoint(14.5, -4.2), item.Incident.Point);
        Assert.Equal<Toll>([new Toll(null, CountRange.Exactly(1210))], item.Incident.Killed);
        Assert.Equal(new LocalDate(2025, 5, 16), item.Reported);
    }

    [Theory]
    [InlineData("4176950 people within 100km")]
    [InlineData("0 killed")]
    [InlineData("")]
    public void People_nearby_are_not_killed(string population) =>
        Assert.Empty(((IncidentItem)Assert.Single(Read(List(Item("EQ1", "Red", population))).Items)).Incident.Killed);

    [Fact]
    public void An_alert_in_CAP_becomes_an_incident()
    {
        var item = (IncidentItem)Assert.Single(Read(Alert()).Items);
        Assert.Equal(("cap:desk@example.org,TOLO-1", "River over its banks", "ML"), (item.Key, item.Title, item.Incident.Country));
        Assert.Equal((Modality.Asserted, IncidentType.Other, "2025-05-13", "Mali"), (
            item.Incident.Modality, item.Incident.Type, item.Incident.Date.ToString(), item.Incident.Place));
        Assert.Equal(new GeoPoint(14.5, -4.2), item.Incident.Point);
        Assert.Equal<string>(["The flood desk"], item.Sources);
    }

    [Theory]
    [InlineData("<status>Actual</status>", "<status>Exercise</status>")]
    [InlineData("<status>Actual</status>", "<status>Test</status>")]
    [InlineData("<msgType>Alert</msgType>", "<msgType>Cancel</msgType>")]
    [InlineData("<severity>Severe</severity>", "<severity>Minor</severity>")]
    public void Drills_cancellations_and_slight_alerts_are_skipped(string from, string to)
    {
        var step = Read(Alert().Replace(from, to, StringComparison.Ordinal));
        Assert.Equal((0, 1), (step.Items.Length, step.Skipped));
    }

    [Theory]
    [InlineData("<sent>", "<references>desk@example.org,TOLO-0,2025-05-01T00:00:00-00:00 desk@example.org,TOLO-0b,2025-05-02T00:00:00-00:00</references><sent>", "cap:desk@example.org,TOLO-0")]
    [InlineData("<area>", "<parameter><valueName>eventtype</valueName><value>FL</value></parameter><parameter><valueName>eventid</valueName><value>7</value></parameter><area>", "gdacs:FL7")]
    public void An_update_keeps_the_key_of_what_it_updates(string before, string with, string key) =>
        Assert.Equal(key, Assert.Single(Read(Alert().Replace(before, with, StringComparison.Ordinal)).Items).Key);

    [Theory]
    [InlineData("Likely", Modality.Hypothetical)]
    [InlineData("Observed", Modality.Asserted)]
    [InlineData("Unknown", Modality.Suspected)]
    public void What_is_merely_likely_is_a_warning(string certainty, Modality modality) =>
        Assert.Equal(modality, ((IncidentItem)Assert.Single(Read(Alert().Replace("Observed", certainty, StringComparison.Ordinal)).Items)).Incident.Modality);

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item>&b;</item></channel></rss>")]
    [InlineData("<html><body>Please wait</body></html>")]
    [InlineData("<rss><channel><item></channel></rss>")]
    [InlineData("<rss></rss>")]
    [InlineData("")]
    [InlineData("{\"rss\":[]}")]
    public void Anything_else_is_refused(string text) =>
        Assert.Equal(ProblemCodes.FeedShape, Assert.Single(Connector.Read(Some.Answer(text)).Problems).Code);

    [Fact]
    public void Elements_without_bottom_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.Equal(ProblemCodes.FeedShape, Assert.Single(Connector.Read(Some.Answer($"<rss><channel>{deep}</channel></rss>")).Problems).Code);
    }

    [SharedDataFact]
    public void The_real_list_is_read()
    {
        var text = File.ReadAllText(SharedData.File("schemas/gdacs_rss_sample.xml"));
        var items = Read(text).Items.Cast<IncidentItem>().ToArray();
        Assert.Equal(["gdacs:FL4339", "gdacs:EQ1077755"], items.Select(item => item.Key));
        Assert.Equal(["PK", "IN"], items.Select(item => item.Incident.Country));
        Assert.Equal(["2016-03-25", null], items.Select(item => item.Incident.DateEnd?.ToString()));
        Assert.Equal([121L, 0L], items.Select(item => item.Incident.Killed.Sum(toll => toll.Count.Least)));
        Assert.All(items, item => Assert.Contains(item.Text, text, StringComparison.Ordinal));
    }

    public static string List(params string[] items) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:gdacs="http://www.gdacs.org"><channel><title>Alerts</title>
        {string.Join("\r\n", items)}
        </channel></rss>
        """;

    public static string Item(string guid, string level, string population = "12 people within 5km") => $"""
        <item><title>Flood at Tolo</title><link>https://feeds.example.org/report?id={guid}</link><pubDate>Fri, 16 May 2025 10:00:00 GMT</pubDate>
          <guid isPermaLink="false">{guid}</guid><gdacs:fromdate>Mon, 12 May 2025 00:00:00 GMT</gdacs:fromdate>
          <gdacs:todate>Thu, 15 May 2025 23:59:59 GMT</gdacs:todate><geo:Point><geo:lat>14.5</geo:lat><geo:long>-4.2</geo:long></geo:Point>
          <gdacs:alertlevel>{level}</gdacs:alertlevel><gdacs:population>{population}</gdacs:population><gdacs:iso3>MLI</gdacs:iso3></item>
        """;

    public static string Alert() => """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>TOLO-1</identifier><sender>desk@example.org</sender><sent>2025-05-12T22:00:00-04:00</sent>
          <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><language>fr</language><event>Crue</event></info>
          <info><language>en-GB</language><category>Met</category><event>Flood</event><urgency>Immediate</urgency><severity>Severe</severity>
            <certainty>Observed</certainty><onset>2025-05-12T23:30:00-04:00</onset><senderName>The flood desk</senderName><headline>River over its banks</headline>
            <area><areaDesc>Mali</areaDesc><polygon>14.0,-4.0 15.0,-4.0 15.0,-4.4 14.0,-4.4 14.0,-4.0</polygon></area></info></alert>
        """;

    private static FeedStep Read(string text) => Connector.Read(Some.Answer(text)).Value;
}
