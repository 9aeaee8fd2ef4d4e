using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Picture.Countries;

namespace Muster.Host.Tests.Pictures;

public class PictureViewTests
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\u001b[31m </td></svg>";

    [Fact]
    public void A_page_tells_the_whole_picture() => Golden.Matches("picture-html", WithoutLand(PictureHtml.Of(SomePicture.Full(), SomePicture.Around(SomeAtlas.Shipped))));

    [Fact]
    public void A_page_of_a_country_without_reports_and_map_says_so() => Golden.Matches("picture-empty-html", PictureHtml.Of(SomePicture.Empty, new PictureSurroundings(SomePicture.Name)));

    [Fact]
    public void A_terminal_tells_it_in_eighty_columns()
    {
        var text = Shown(PictureTerminal.Rows(SomePicture.Full(), SomePicture.Name));
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
        Golden.Matches("picture", text);
    }

    [Fact]
    public void Versions_of_a_page_are_shown_with_what_went_and_what_came()
    {
        var dull = string.Join(' ', Enumerable.Repeat("The road by the sea is long and slow in the wet months.", 12));
        var old = new PageVersion("page-6.txt", $"Stay out of the north.\n{dull}\nThe embassy is open on weekdays <b>.");
        var now = new PageVersion("page-7.txt", $"Stay out of the north.\n{dull}\nThe embassy is closed until further notice <b>.");
        Golden.Matches("versions", Shown(VersionsTerminal.Rows(old, now)));
        var html = VersionsHtml.Of(old, now);
        Assert.Contains("<del>open on weekdays </del><ins>closed until further notice </ins>", html, StringComparison.Ordinal);
        Assert.Contains("words unchanged", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_from_outside_becomes_markup_or_an_address()
    {
        var full = SomePicture.Full();
        var picture = full with
        {
            Advice = [.. full.Advice.Select(advice => advice with { Issuer = Hostile, Worst = new WorstPart(4, Hostile, new QuotedEvidence(Hostile, 0, 1, Hostile)), Deciding = new QuotedEvidence(Hostile, 0, 1, Hostile), Held = new HeldChange(Hostile, full.AsOf, null) })],
            Postures = [.. full.Postures.Select(posture => posture with { Issuer = Hostile, Posts = [Hostile] })],
            Incidents = [.. full.Incidents.Select(known => known with { Known = known.Known with { Fact = known.Incident with { Place = Hostile, Perpetrator = Hostile, Target = Hostile } }, Numbers = [.. known.Numbers.Select(numbers => numbers with { Source = Hostile })] })],
            Feeds = [.. full.Feeds.Select(feed => feed with { Feed = Hostile, Kind = Hostile, Why = Hostile })],
        };
        var around = SomePicture.Around(SomeAtlas.Shipped) with { Blind = [new BlindSpan(Hostile, full.AsOf.PlusDays(-9), null, Hostile)] };
        var html = PictureHtml.Of(picture, around with { Posts = [around.Posts[0] with { Name = Hostile }] });
        Assert.All(new[] { "<script", "<img", "\u202e", "\u001b", "http:", "https:", "url(h", "[31m</td>" }, part => Assert.DoesNotContain(part, html, StringComparison.OrdinalIgnoreCase));
        Assert.All(new[] { "svg", "table", "g", "section", "tr", "ul", "title" }, tag =>
            Assert.Equal(Regex.Count(html, $"<{tag}[ >]", RegexOptions.None, TimeSpan.FromSeconds(10)), Regex.Count(html, $"</{tag}>", RegexOptions.None, TimeSpan.FromSeconds(10))));
    }

    [Fact]
    public void Past_two_hundred_incidents_the_page_says_how_many_more_there_are()
    {
        var full = SomePicture.Full();
        var html = PictureHtml.Of(full with { Incidents = [.. Enumerable.Repeat(full.Incidents[0], 207)] }, SomePicture.Around());
        Assert.Contains("And 7 older incidents", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_posture_line_has_the_contracts_keys_in_their_order()
    {
        using var json = Written(writer =>
        {
            writer.WriteStartObject();
            PosturesJson.Fields(writer, SomePicture.Full().Postures[0]);
            writer.WriteEndObject();
        });
        Assert.Equal(["issuer", "country", "status", "who", "posts", "from", "until", "ended", "evidence"], json.RootElement.EnumerateObject().Select(key => key.Name));
    }

    [Fact]
    public void The_picture_as_JSON_has_the_contracts_parts()
    {
        using var json = Written(writer => PictureJson.To(writer, SomePicture.Full()));
        Assert.Equal(["country", "as_of", "advice", "postures", "incidents", "figures", "government", "missions", "feeds"], json.RootElement.EnumerateObject().Select(key => key.Name));
        Assert.Equal("level 1 instead of 4", json.RootElement.GetProperty("advice")[0].GetProperty("held").GetProperty("what").GetString());
        var incident = json.RootElement.GetProperty("incidents")[0];
        Assert.Equal(("incident", "disputed", 2, 4), (incident.GetProperty("kind").GetString(), incident.GetProperty("certainty").GetString(), incident.GetProperty("independent_sources").GetInt32(), incident.GetProperty("reports").GetArrayLength()));
        Assert.Equal(12, incident.GetProperty("numbers")[0].GetProperty("killed").GetProperty("min").GetInt32());
        Assert.Equal(JsonValueKind.Null, incident.GetProperty("numbers")[1].GetProperty("injured").ValueKind);
        Assert.Equal("blind", json.RootElement.GetProperty("feeds")[0].GetProperty("health").GetString());
    }

    private static JsonDocument Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json);
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static string Shown(IEnumerable<Row> rows)
    {
        using var text = new StringWriter { NewLine = "\n" };
        TerminalRows.Write(text, rows);
        return text.ToString();
    }

    // Coordinates of coasts are no reading for people.
    private static string WithoutLand(string html) =>
        Regex.Replace(html, "(?<start><path class=\"(?:land|own|inner|border)\" d=\")[^\"]*", "${start}…", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
