using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Muster.Tests.Shared;

namespace Muster.Desk.Tests.Feeds;

/// <summary>The raw samples of the official feeds, served as their publishers serve them; only where the real data is.</summary>
internal static class RealSamples
{
    private static readonly string[] IrishPages = ["mali", "burkina-faso", "haiti", "lebanon", "niger", "sudan", "ukraine"];

    /// <summary>Every official feed.</summary>
    public static IEnumerable<FeedCase> All =>
    [
        new("us-advisories", "application/rss+xml", 2, "TD", (_, count) => [List(Items(Text("us-rss-trimmed.xml"), count))]),
        new("us-advisories-api", "application/json", 15, "AF", (_, count) => [List(First(Text("us-cadataapi-TravelAdvisories.json"), count))]),
        new("uk-advisories", "application/json", 4, "AF", (_, count) => [List(WithWords(First(Text("uk-contentapi-trimmed.json"), count)))]),
        new("ca-advisories", "application/json", 7, "ML", (_, count) => Canada("ca-index-alpha-eng-2014.json", count)) { Times = 2 },
        new("ca-advisories", "application/json", 4, "AF", (_, count) => Canada("ca-index-alpha-eng-2026.json", count)) { Times = 2 },
        new("au-advisories", "application/json", 7, "AF", (_, count) => [List(First(Text("au-destinations-export.json"), count))]),
        new("de-advisories", "application/json", 7, "SD", (_, count) => [List(Germany(Text("de-travelwarning-trimmed.json"), count))]),
        new("de-advisories", "application/json", 199, "SD", (_, count) => [List(First(Text("de-flags-all.json"), count))]),
        new("ie-advisories", "text/markdown", IrishPages.Length, "ML", (_, count) => Ireland(count)),
    ];

    /// <summary>The British sample as it is: whoever collected it cut the words out.</summary>
    public static FeedCase WithoutWords => new("uk-advisories", "application/json", 4, "AF", (_, count) => [List(First(Text("uk-contentapi-trimmed.json"), count))]);

    private static Given List(string body) => new("/feed/list", Encoding.UTF8.GetBytes(body));

    private static string Text(string file) => File.ReadAllText(SharedData.File("advisories/samples/" + file));

    private static string Items(string xml, int count)
    {
        var left = count;
        return Regex.Replace(xml, "<item>.*?</item>", item => left-- > 0 ? item.Value : "", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
    }

    private static string First(string json, int count)
    {
        var root = JsonNode.Parse(json)!;
        if (root is JsonArray list)
        {
            while (list.Count > count)
            {
                list.RemoveAt(list.Count - 1);
            }
        }
        else
        {
            Keep(root.AsObject(), count);
        }

        return root.ToJsonString();
    }

    private static string WithWords(string json)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var page in root.AsObject())
        {
            page.Value!["details"]!["parts"] = JsonNode.Parse("""[{"slug":"warnings-and-insurance","title":"Warnings","body":"<p>Read what follows before you go.</p>"}]""");
        }

        return root.ToJsonString();
    }

    private static string Germany(string json, int count)
    {
        var root = JsonNode.Parse(json)!;
        var response = root["response"]!.AsObject();
        var ids = response["contentList"]!.AsArray().Select(id => id!.ToString()).ToList();
        ids.Skip(count).ToList().ForEach(id => response.Remove(id));
        response["contentList"] = new JsonArray([.. ids.Take(count).Select(id => (JsonNode)id)]);
        return root.ToJsonString();
    }

    // Of the countries' own files there is no sample: each holds the entry that the index has.
    private static IReadOnlyList<Given> Canada(string file, int count)
    {
        var root = JsonNode.Parse(Text(file))!;
        var data = root["data"]!.AsObject();
        Keep(data, count);
        var files = data.Select(country => new Given($"/feed/cta-cap-{country.Key}.json", Encoding.UTF8.GetBytes(FileOf(country.Key, country.Value!.AsObject()))));
        return [List(root.ToJsonString()), .. files];
    }

    private static string FileOf(string code, JsonObject entry)
    {
        var file = entry.DeepClone().AsObject();
        file["country-iso"] = code;
        return new JsonObject { ["data"] = file }.ToJsonString();
    }

    private static void Keep(JsonObject entries, int count) => entries.Select(entry => entry.Key).Skip(count).ToList().ForEach(key => entries.Remove(key));

    private static IReadOnlyList<Given> Ireland(int count)
    {
        var links = string.Concat(IrishPages.Take(count).Select(slug => $"<li><a href=\"/list/{slug}/\">{slug}</a></li>"));
        var index = $"<!doctype html><html><head><title>Travel advice</title></head><body><main><h1>Travel advice</h1><ul>{links}</ul></main></body></html>";
        return [new Given("/list/", Encoding.UTF8.GetBytes(index)), .. IrishPages.Take(count).Select(slug => new Given($"/list/{slug}/", Encoding.UTF8.GetBytes(Text($"ie-page-{slug}.md"))))];
    }
}
