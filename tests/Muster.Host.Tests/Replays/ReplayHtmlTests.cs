using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Muster.Desk.Replays;
using Muster.Host.Views.Replays;
using Muster.Tripwires.History;

namespace Muster.Host.Tests.Replays;

public class ReplayHtmlTests
{
    private const double NamesEnd = 222;

    [Fact]
    public void A_page_tells_the_whole_walk() => Golden.Matches("replay-html", Body(SomeReplay.Full));

    [Fact]
    public void A_week_without_decisions_says_so_and_shows_how_often_each_trips() => Golden.Matches("replay-week-html", Body(SomeReplay.Week));

    [Fact]
    public void A_sweep_shows_every_setting_and_says_which_no_other_beats() => Golden.Matches("replay-sweep-html", Body(SomeReplay.Swept));

    [Fact]
    public void A_sweep_without_decisions_shows_how_often_each_setting_trips()
    {
        var body = Body(SomeReplay.Swept with { Decisions = [], Settings = [.. SomeReplay.Swept.Settings.Select(one => one with { Score = new RuleScore("ring") { Trips = one.Score.Trips, TripsAYear = one.Score.TripsAYear } })] });
        Assert.Contains("only how often each setting trips", body, StringComparison.Ordinal);
        Assert.Contains("<caption>Trips a year", body, StringComparison.Ordinal);
        Assert.DoesNotContain("foresees", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tripwire_that_could_not_see_is_never_shown_as_calm_or_bad()
    {
        var body = XDocument.Parse(Body(SomeReplay.Full));
        var row = body.Descendants("tr").Single(one => one.Value.Contains("Two governments", StringComparison.Ordinal));
        Assert.All(row.Elements("td"), cell => Assert.Equal("–", cell.Value));
        Assert.Contains(body.Descendants("rect"), one => (string?)one.Attribute("class") == "blind");
        Assert.Contains("That says nothing", Rule(body, 2).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("0 trips", Rule(body, 2).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_of_a_tripwire_that_could_not_see_says_nothing_of_its_settings()
    {
        var blind = SomeReplay.Swept.Settings.Select(one => one with { Tripwire = "level-4", Score = new RuleScore("level-4") { Misses = SomeReplay.Decisions } });
        var body = Body(SomeReplay.Swept with { Settings = [.. blind] });
        Assert.Contains("No setting ever tripped. That says nothing", body, StringComparison.Ordinal);
        Assert.DoesNotContain("foresees", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trip_in_a_country_that_the_file_of_decisions_does_not_know_is_told_with_a_doubt() =>
        Assert.Contains("Perhaps it does not cover them", Rule(XDocument.Parse(Body(SomeReplay.Full)), 3).Value, StringComparison.Ordinal);

    [Fact]
    public void Any_replay_is_well_formed_with_every_episode_drawn_right_of_the_names() => SomeReplay.Any.Sample(
        replay =>
        {
            var body = XDocument.Parse(Body(replay));
            var bars = body.Descendants("rect").Where(one => ((string?)one.Attribute("class"))?.StartsWith("bar ", StringComparison.Ordinal) == true).ToList();
            Assert.All(bars, bar => Assert.True(Number(bar, "x") >= 96 && Number(bar, "width") >= 1 && Number(bar, "x") + Number(bar, "width") <= 944.1, bar.ToString()));
            Assert.All(body.Descendants("path").Where(one => ((string?)one.Attribute("class"))?.StartsWith("bar ", StringComparison.Ordinal) == true), bar => Assert.All(
                Regex.Matches((string)bar.Attribute("d")!, "M(?<x>[0-9.]+),", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)), start => Assert.True(double.Parse(start.Groups["x"].ValueSpan, CultureInfo.InvariantCulture) > NamesEnd)));
            Assert.Equal(replay.Episodes.Length, body.Descendants("details").Where(one => one.Value.TrimStart().StartsWith("All ", StringComparison.Ordinal)).Sum(one => one.Descendants("tbody").Single().Elements("tr").Count()));
        },
        iter: 60);

    [Fact]
    public void Nothing_from_outside_becomes_markup_or_an_address()
    {
        var plan = SomeReplay.Plan with { Name = SomeReplay.Hostile, Posts = [SomeReplay.Plan.Posts[0] with { Name = SomeReplay.Hostile }], Tripwires = [.. SomeReplay.Plan.Tripwires.Select(one => one with { Name = SomeReplay.Hostile })] };
        var decisions = SomeReplay.Decisions.Select(one => one with { Status = "ordered" + SomeReplay.Hostile, Place = SomeReplay.Hostile });
        var replay = SomeReplay.Of(plan, SomeReplay.Full.From, SomeReplay.Full.Until, SomeReplay.Full.Episodes, [.. decisions]) with { Notices = [SomeReplay.Hostile, "ring: " + SomeReplay.Hostile] };
        foreach (var shown in new[] { replay, replay with { Settings = SomeReplay.Swept.Settings } })
        {
            var html = ReplayHtml.Of(shown, _ => SomeReplay.Hostile);
            Assert.All(new[] { "<script", "<img", "\u202e", "\u001b", "http:", "https:", "url(h", "[31m</td>" }, part => Assert.DoesNotContain(part, html, StringComparison.OrdinalIgnoreCase));
            XDocument.Parse(Body(shown));
        }
    }

    [Fact]
    public void Thousands_of_episodes_stay_a_page_that_can_be_mailed()
    {
        var episodes = Enumerable.Range(0, 4000).Select(at => new Episode("ring", SomeReplay.At(15_000 + (at * 3)), SomeReplay.At(15_000 + (at * 3)), 3, []));
        var html = ReplayHtml.Of(SomeReplay.Of(SomeReplay.Plan, SomeReplay.At(15_000), SomeReplay.At(28_000), [.. episodes], SomeReplay.Decisions), SomeReplay.Name);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 100_000, 1_000_000);
    }

    [Fact]
    public void The_command_writes_the_page()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plan.yaml", "plan: River programme\nposts:\n  - { id: bamako, name: Bamako office, country: ML, lat: 12.6392, lon: -8.0029 }\ntripwires:\n  - { id: ring, name: Attacks close in, when: { incidents: { of: bamako, within_km: 100, in_days: 7, at_least: 2 } }, propose: review }\n");
        var decisions = folder.Write("decisions.csv", "iso2,date,type\nML,2021-03-20,ordered\n");
        var incidents = folder.Write("ged.csv", Ged);
        var answer = MusterProcess.Run("replay", "--plan", folder.Path, "--incidents", incidents, "--decisions", decisions, "--html", folder.At("page.html"));
        Assert.Equal((0, "", ""), (answer.Exit, answer.Output, answer.Errors));
        Assert.Contains("ordered 2021-03-20, 16 days of warning", File.ReadAllText(folder.At("page.html")), StringComparison.Ordinal);
    }

    private const string Ged = """
        id,type_of_violence,dyad_name,side_a,side_b,source_office,source_date,source_headline,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
        1,3,Red Band - Civilians,Red Band,Civilians,The Courier,2021-03-03,Words,Words,1,Kati,Koulikoro,12.7,-8.1,Mali,432,1,2021-03-02,2021-03-02,0,0,2,0,2,2,2
        2,3,Red Band - Civilians,Red Band,Civilians,The Courier,2021-03-05,Words,Words,1,Kati,Koulikoro,12.7,-8.1,Mali,432,1,2021-03-04,2021-03-04,0,0,3,0,3,3,3
        3,3,Red Band - Civilians,Red Band,Civilians,The Courier,2021-07-02,Words,Words,1,Kati,Koulikoro,12.7,-8.1,Mali,432,1,2021-07-01,2021-07-01,0,0,1,0,1,1,1

        """;

    private static XElement Rule(XDocument body, int number) => body.Descendants("section").Single(one => (string?)one.Attribute("id") == FormattableString.Invariant($"rule-{number}"));

    private static double Number(XElement of, string attribute) => double.Parse((string)of.Attribute(attribute)!, CultureInfo.InvariantCulture);

    // The style is no reading for people.
    private static string Body(Replay replay)
    {
        var html = ReplayHtml.Of(replay, SomeReplay.Name);
        return html[html.IndexOf("<body>", StringComparison.Ordinal)..html.LastIndexOf("</html>", StringComparison.Ordinal)];
    }
}
