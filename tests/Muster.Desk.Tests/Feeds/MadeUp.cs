using System.IO.Compression;
using System.Text;
using Muster.Channels.Tests.Loopback;

namespace Muster.Desk.Tests.Feeds;

/// <summary>Feeds in the layout of the real ones, with invented content.</summary>
internal static class MadeUp
{
    private const string Ordered = "On 30 October 2026, the Department of State ordered non-emergency employees and their family members to leave Mali.";

    private const string Withdrawn = "On 30 October 2026 the British Embassy in Bamako withdrew its non-essential staff.";

    private static readonly (string Code, string Name)[] Countries =
    [
        ("ML", "Mali"), ("NE", "Niger"), ("TD", "Chad"), ("SD", "Sudan"), ("HT", "Haiti"), ("LB", "Lebanon"), ("UA", "Ukraine"), ("IQ", "Iraq"), ("KE", "Kenya"), ("GH", "Ghana"),
        ("PE", "Peru"), ("JP", "Japan"),
    ];

    /// <summary>Every kind of feed that is fetched.</summary>
    public static IReadOnlyList<FeedCase> All { get; } =
    [
        One("us-advisories", "application/rss+xml", UsRss),
        One("us-advisories-api", "application/json", UsApi),
        Many("uk-advisories", "application/json", UkIndex, at => $"/api/content/foreign-travel-advice/{Slug(at)}", UkPage),
        Many("ca-advisories", "application/json", CaIndex, at => $"/feed/cta-cap-{Countries[at].Code}.json", CaFile) with { Times = 2 },
        One("au-advisories", "application/json", Au),
        One("de-advisories", "application/json", De),
        Many("ie-advisories", "text/html", IeIndex, at => $"/list/{Slug(at)}/", IePage),
        One("rss", "application/rss+xml", Rss),
        One("page", "text/html", _ => Page) with { Count = 1 },
        One("reliefweb", "application/json", ReliefWeb),
        One("acled", "text/csv", Acled),
        One("ged", "text/csv", Ged),
        new FeedCase("gdelt", "application/octet-stream", Countries.Length, "ML", Gdelt),
        One("gdacs", "application/rss+xml", Gdacs),
        One("incidents", "text/csv", Own),
    ];

    public static FeedCase Of(string kind) => All.Single(feed => feed.Kind == kind);

    private static FeedCase One(string kind, string type, Func<int, string> body) =>
        new(kind, type, Countries.Length, "ML", (_, count) => [new Given("/feed/list", Encoding.UTF8.GetBytes(body(count)))]);

    private static FeedCase Many(string kind, string type, Func<int, string> index, Func<int, string> pathOf, Func<int, string> page) => new(kind, type, Countries.Length, "ML", (_, count) =>
        [new Given(kind == "ie-advisories" ? "/list/" : "/feed/list", Encoding.UTF8.GetBytes(index(count))), .. Enumerable.Range(0, count).Select(at => new Given(pathOf(at), Encoding.UTF8.GetBytes(page(at))))]);

    private static string Each(int count, string between, Func<int, string> one) => string.Join(between, Enumerable.Range(0, count).Select(one));

    private static string Slug(int at) => Countries[at].Name.ToLowerInvariant();

    private static string Words(int at) => at == 0 ? $"Do not travel to Mali because of armed bands on its roads. {Ordered}" : $"Travel to {Countries[at].Name} with care. Pickpockets work in its markets.";

    private static string Title(int at) => at == 0 ? "Mali - Level 4: Do Not Travel" : $"{Countries[at].Name} - Level 2: Exercise Increased Caution";

    private static string UsRss(int count) => $"""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Advisories</title>{Each(count, "\n", at => $"""
        <item><title>{Title(at)}</title><link>https://travel.example.org/{Slug(at)}-travel-advisory.html</link><pubDate>Sun, 01 Nov 2026</pubDate><description><![CDATA[<p>{Words(at)}</p>]]></description></item>
        """)}</channel></rss>
        """;

    private static string UsApi(int count) => $"[{Each(count, ",", at => $$"""
        {"Title":"{{Title(at)}}","Link":"https://travel.example.org/{{Slug(at)}}.html","Category":["RS"],"Summary":"<p>{{Words(at)}}</p>","id":"https://travel.example.org/{{Slug(at)}}.html","Published":"2026-10-31T19:00:00-05:00","Updated":"2026-10-31T19:00:00-05:00"}
        """)}]";

    private static string UkIndex(int count) =>
        $$"""{"base_path":"/foreign-travel-advice","links":{"children":[{{Each(count, ",", at => $$"""{"title":"{{Countries[at].Name}} travel advice","base_path":"/foreign-travel-advice/{{Slug(at)}}","api_path":"/api/content/foreign-travel-advice/{{Slug(at)}}"}""")}}]} }""";

    private static string UkPage(int at) => $$"""
        {"base_path":"/foreign-travel-advice/{{Slug(at)}}","title":"{{Countries[at].Name}} travel advice","public_updated_at":"2026-11-01T10:00:00Z","details":{"country":{"name":"{{Countries[at].Name}}","slug":"{{Slug(at)}}"},
         "alert_status":[{{(at == 0 ? "\"avoid_all_travel_to_whole_country\"" : "")}}],
         "parts":[{"slug":"warnings-and-insurance","title":"Warnings","body":"<p>{{(at == 0 ? "The Foreign Office advises against all travel to Mali. " + Withdrawn : $"Pickpockets work in the markets of {Countries[at].Name}.")}}</p>"}]} }
        """;

    private static string CaIndex(int count) => $$"""{"metadata":{},"data":{ {{Each(count, ",", at => $"\"{Countries[at].Code}\":{CaCountry(at, "")}")}} } }""";

    private static string CaFile(int at) => $$"""{"data":{{CaCountry(at, $"\"country-iso\":\"{Countries[at].Code}\",")}} }""";

    private static string CaCountry(int at, string more) => $$$"""
        {{{{more}}}"advisory-state":{{{(at == 0 ? 3 : 1)}}},"date-published":{"date":"2026-11-01 08:53:35"},"eng":{"name":"{{{Countries[at].Name}}}","url-slug":"{{{Slug(at)}}}",
         "advisory-text":"{{{(at == 0 ? "Avoid all travel" : "Exercise a high degree of caution")}}}","advisories":"<h3>{{{Countries[at].Name}}}</h3><p>The roads are unsafe.</p>","recent-updates":"The roads were added."} }
        """;

    private static string Au(int count) => $"[{Each(count, ",", at => $$"""
        {"title":"{{Countries[at].Name}}","field_overall_advice_level":"{{(at == 0 ? "Do not travel" : "Exercise normal safety precautions")}}","field_url":"/destinations/{{Slug(at)}}","field_advice_levels":"The roads of {{Countries[at].Name}} are long."}
        """)}]";

    private static string De(int count) => $$"""
        {"response":{ {{Each(count, ",", at => $$"""
        "{{at + 1}}":{"countryCode":"{{Countries[at].Code}}","countryName":"{{Countries[at].Name}}","warning":{{(at == 0 ? "true" : "false")}},"partialWarning":false,"situationWarning":false,"situationPartWarning":false,"lastModified":1793520000}
        """)}},"contentList":[{{Each(count, ",", at => $"\"{at + 1}\"")}}]} }
        """;

    private static string IeIndex(int count) => $"""
        <!doctype html><html><head><title>Travel advice</title></head><body><main><h1>Travel advice</h1><ul>{Each(count, "", at => $"<li><a href=\"/list/{Slug(at)}/\">{Countries[at].Name}</a></li>")}</ul></main></body></html>
        """;

    private static string IePage(int at) => $"""
        <!doctype html><html lang="en"><head><title>{Countries[at].Name} - Travel Advice</title></head><body><main><h2>Travel to {Countries[at].Name} overview</h2><h3>Security Status</h3>
        <p>{(at == 0 ? "Do Not Travel" : "High Degree of Caution")}</p><h3>Travel Alert</h3><p>The roads are unsafe.</p><p>Last updated: 1 November 2026</p></main></body></html>
        """;

    private static string Rss(int count) => $"""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Courier</title>{Each(count, "\n", at => $"""
        <item><guid>story-{at}</guid><title>Attack in {Countries[at].Name}</title><link>https://courier.example.org/{at}</link><pubDate>Sun, 01 Nov 2026 10:00:00 GMT</pubDate><description>{Story(at)}</description></item>
        """)}</channel></rss>
        """;

    private static string Story(int at) => $"Gunmen killed {at + 3} soldiers in {Countries[at].Name} on Saturday, the army said.";

    private static string Page => $"""
        <!doctype html><html><head><title>Attack in Mali</title><meta property="article:published_time" content="2026-11-01T10:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Attack in Mali</h1>
        <p>{Story(0)} The attackers came on motorcycles from the north, a farmer told the Courier.</p><p>The army said that it had sent more troops to the region, and asked drivers to stay away from the road.</p>
        </article></body></html>
        """;

    private static string ReliefWeb(int count) => $$"""
        {"totalCount":{{count}},"count":{{count}},"data":[{{Each(count, ",", at => $$"""
        {"id":"{{at + 41}}","fields":{"title":"Attack in {{Countries[at].Name}}","body":"{{Story(at)}}","url":"https://feeds.example.org/node/{{at + 41}}","date":{"original":"2026-11-01T00:00:00+00:00","created":"2026-11-01T08:00:00+00:00"},
         "primary_country":{"name":"{{Countries[at].Name}}"},"source":[{"name":"The Courier"}]} }
        """)}}]}
        """;

    private static string Acled(int count) => Table("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction," +
        "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp", count, at => new()
        {
            ["event_id_cnty"] = $"X{at}", ["event_date"] = "2026-10-31", ["year"] = "2026", ["time_precision"] = "1", ["event_type"] = "Violence against civilians", ["sub_event_type"] = "Attack", ["actor1"] = "Red Band",
            ["actor2"] = "Civilians", ["country"] = Countries[at].Name, ["location"] = "Tolo", ["latitude"] = "14.5", ["longitude"] = "-4.2", ["source"] = "The Courier", ["fatalities"] = "3",
            ["timestamp"] = "1793491200", ["notes"] = "Invented men came to Tolo.",
        });

    private static string Ged(int count) => Table("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id," +
        "side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description," +
        "adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob", count, at => new()
        {
            ["id"] = $"{9000 + at}", ["type_of_violence"] = "3", ["side_a"] = "Red Band", ["side_b"] = "Civilians", ["source_office"] = "The Courier", ["source_date"] = "2026-11-01", ["where_prec"] = "1",
            ["where_coordinates"] = "Tolo village", ["latitude"] = "14.5", ["longitude"] = "-4.2", ["country"] = Countries[at].Name, ["date_prec"] = "1", ["date_start"] = "2026-10-31", ["date_end"] = "2026-10-31",
            ["deaths_a"] = "0", ["deaths_b"] = "0", ["deaths_civilians"] = "4", ["deaths_unknown"] = "0", ["best"] = "4", ["high"] = "4", ["low"] = "4",
        });

    private static string Own(int count) => "id,date,lat,lon,country,type,killed\n" + Each(count, "\n", at => $"a{at},2026-10-31,14.5,-4.2,{Countries[at].Code},attack,3") + "\n";

    private static IReadOnlyList<Given> Gdelt(LoopbackServer server, int count) =>
    [
        new Given("/feed/list", Encoding.UTF8.GetBytes($"4321 {new string('a', 32)} {server.Address("/files/x.export.CSV.zip").AbsoluteUri}\n")),
        new Given("/files/x.export.CSV.zip", Zip("x.export.CSV", Each(count, "\n", GdeltRow) + "\n")),
    ];

    // GDELT codebook 2.0: 0 id, 1 day, 6 and 16 the actors, 25 root event, 26 CAMEO code, 51-57 the place, 59 added, 60 address.
    private static string GdeltRow(int at)
    {
        var cells = Enumerable.Repeat("", 61).ToArray();
        (cells[0], cells[1], cells[6], cells[16], cells[25], cells[26]) = ($"{700 + at}", "20261031", "GUNMEN", "VILLAGER", "1", "190");
        (cells[51], cells[52], cells[53], cells[56], cells[57]) = ("4", "Tolo, Mopti, Mali", "ML", "14.5", "-4.2");
        (cells[59], cells[60]) = ("20261101001500", $"https://courier.example.org/tolo-{at}");
        return string.Join('\t', cells);
    }

    private static string Gdacs(int count) => $"""
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:gdacs="http://www.gdacs.org"><channel><title>Alerts</title>
        {Each(count, "\n", at => $"""
        <item><title>Flood at Tolo</title><link>https://feeds.example.org/report?id=FL{at}</link><pubDate>Sun, 01 Nov 2026 10:00:00 GMT</pubDate><guid isPermaLink="false">FL{at}</guid>
          <gdacs:fromdate>Fri, 30 Oct 2026 00:00:00 GMT</gdacs:fromdate><gdacs:todate>Sat, 31 Oct 2026 23:59:59 GMT</gdacs:todate><geo:Point><geo:lat>14.5</geo:lat><geo:long>-4.2</geo:long></geo:Point>
          <gdacs:alertlevel>Red</gdacs:alertlevel><gdacs:population>12 killed</gdacs:population><gdacs:iso3>MLI</gdacs:iso3></item>
        """)}</channel></rss>
        """;

    private static string Table(string header, int count, Func<int, Dictionary<string, string>> cells) =>
        header + "\n" + Each(count, "\n", at => string.Join(',', header.Split(',').Select(name => cells(at).GetValueOrDefault(name, "")))) + "\n";

    private static byte[] Zip(string name, string text)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
