using System.IO.Compression;
using System.Text.Json;
using CsCheck;
using Muster.Desk.Tests.Imports;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using Muster.Tests.Shared;
using NodaTime;
using NodaTime.Text;

namespace Muster.Desk.Tests.Traps;

/// <summary>Falls that are none: days on which official feeds were plainly wrong, and worse ones of the same kind. No de-escalation is believed before it has stood.</summary>
public class FalseFallTests
{
    private const int Hold = 7;

    private const string Plausible = "Exercise normal precautions. There was a review of this page, and nothing new is said of risks. Travellers should carry a copy of their passport, "
        + "drink bottled water, and ask their bank about cards before they leave. Roads between the cities are good, and trains run to most of them on time.";

    private static readonly LocalDate Start = new(2026, 2, 1);

    public static TheoryData<int, int, bool, bool> Shapes
    {
        get
        {
            var table = new TheoryData<int, int, bool, bool>();
            foreach (var level in (int[])[4, 3, 2])
            {
                for (var days = 1; days < Hold; days++)
                {
                    table.Add(level, days, false, days % 2 == 0);
                    table.Add(level, days, true, days % 2 == 1);
                }
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_false_fall_of_a_few_days_is_never_believed(int level, int days, bool isPlausible, bool isIssued) =>
        NeverBelow(level, "Mali", "ML", Start.PlusDays(20), days, isPlausible ? Plausible : "Exercise normal precautionSummary not available", isIssued);

    [SharedDataFact]
    public void On_the_days_on_which_the_feed_was_plainly_wrong_the_level_stood()
    {
        var rows = Rows().ToList();
        Assert.Equal(14, rows.Count);
        foreach (var row in rows)
        {
            var iso = TestReader.FindCountry(row.Country);
            Assert.True(iso is not null, $"{row.Country} is no country");
            for (var days = 1; days <= 4; days++)
            {
                NeverBelow(4, row.Country, iso, row.Day, days, row.Text, isIssued: days % 2 == 0);
                NeverBelow(3, row.Country, iso, row.Day, days, Plausible, isIssued: days % 2 == 1);
            }
        }
    }

    [Fact]
    public void A_fall_that_lasts_is_believed_when_it_has_stood_with_the_first_day_that_showed_it() =>
        Gen.Select(Gen.Int[2, 4], Gen.Int[1, 3], Gen.Int[1, 60], Gen.Bool).Sample(
            (before, steps, gap, isIssued) =>
            {
                var after = Math.Max(1, before - steps);
                var fell = Start.PlusDays(gap);
                using var archive = new AsOfEachDay([Line("Mali", "ML", Start, before, True(before), isIssued), Line("Mali", "ML", fell, after, Plausible, isIssued)]);
                foreach (var picture in archive.Of("ML", Start, fell.PlusDays(Hold + 3)))
                {
                    var advice = Assert.Single(picture.Advice);
                    Assert.Equal(
                        picture.AsOf < fell.PlusDays(Hold) ? (before, Start) : (after, fell),
                        (advice.Level!.Value, advice.Since!.Value));
                    Assert.Equal(picture.AsOf >= fell && picture.AsOf < fell.PlusDays(Hold), advice.Held is not null);
                }
            },
            iter: 12,
            threads: 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_departure_is_not_ended_by_a_text_that_leaves_it_out_for_some_days(bool isIssued)
    {
        const string Ordered = "Do not travel to Mali. On January 30, 2026, the Department of State ordered non-emergency employees and their family members to leave Mali.";
        for (var days = 1; days < Hold; days++)
        {
            var back = Start.PlusDays(10 + days);
            using var archive = new AsOfEachDay([
                Line("Mali", "ML", Start, 4, Ordered, isIssued), Line("Mali", "ML", Start.PlusDays(10), 4, "Do not travel to Mali. Armed bands hold its roads.", isIssued), Line("Mali", "ML", back, 4, Ordered, isIssued)]);
            Assert.All(archive.Of("ML", Start, back.PlusDays(40)), picture => Stands(picture));
        }
    }

    [SharedDataFact]
    public void Flapping_texts_end_no_departure_and_lower_no_level()
    {
        foreach (var isIssued in (bool[])[false, true])
        {
            var lines = Flapping(isIssued).ToList();
            using var archive = new AsOfEachDay(lines.Select(line => line.Json));
            foreach (var picture in archive.Of("NE", lines[0].Day, lines[^1].Day.PlusDays(10)))
            {
                Assert.True(Assert.Single(picture.Advice).Level == 4, $"issued {isIssued}: level {picture.Advice[0].Level} on {picture.AsOf}");
                if (picture.AsOf <= lines[^1].Day)
                {
                    Stands(picture, $"issued {isIssued}");
                }
            }
        }
    }

    [SharedDataFact]
    public void Ireland_s_box_that_fell_and_rose_again_within_days_is_not_believed()
    {
        var lines = Year().Where(line => line.Issuer == "IE" && line.Iso is "NE" or "SO" or "AF").ToList();
        Assert.Equal(3, lines.Count(line => line.Issuer == "IE" && line.Level == 1));
        using var archive = new AsOfEachDay(lines.Where(line => line.Issuer == "IE").Select(line => line.Json));
        foreach (var country in (string[])["NE", "SO", "AF"])
        {
            var first = lines.Where(line => line.Issuer == "IE" && line.Iso == country && line.Level is not null).Min(line => line.Day);
            Assert.All(archive.Of(country, LocalDate.Max(first, new LocalDate(2025, 9, 12)), new LocalDate(2025, 12, 31)), picture => Assert.Equal(4, Assert.Single(picture.Advice).Level));
        }
    }

    [SharedDataFact]
    public void Through_a_whole_year_of_five_issuers_no_level_is_below_all_that_were_shown_in_a_week()
    {
        var lines = Year().Where(line => line.Level is not null && line.Iso is not null).ToList();
        var falls = lines.GroupBy(line => (line.Issuer, line.Iso)).Where(page => page.Zip(page.Skip(1)).Any(pair => pair.Second.Level < pair.First.Level)).ToList();
        Assert.NotEmpty(falls);
        foreach (var page in falls)
        {
            using var archive = new AsOfEachDay(page.Select(line => line.Json));
            var issuer = page.Key.Issuer == "UK" ? "GB" : page.Key.Issuer;
            foreach (var fall in page.Zip(page.Skip(1)).Where(pair => pair.Second.Level < pair.First.Level).Select(pair => pair.Second.Day))
            {
                foreach (var picture in archive.Of(page.Key.Iso!, fall, fall.PlusDays(Hold + 1)))
                {
                    var least = Shown(page, picture.AsOf).Min();
                    var level = picture.Advice.Single(advice => advice.Issuer == issuer).Level;
                    Assert.True(level >= least, $"{page.Key} on {picture.AsOf}: {level}, where the week's least is {least}");
                }
            }
        }
    }

    // What the page showed in the week up to a day, and what stood when the week began.
    private static IEnumerable<int?> Shown(IEnumerable<Observed> page, LocalDate day) => page.Where(line => line.Day <= day && line.Day > day.PlusDays(-Hold)).Select(line => line.Level)
        .Append(page.Where(line => line.Day <= day.PlusDays(-Hold)).Select(line => line.Level).LastOrDefault() ?? 4);

    private static void NeverBelow(int level, string country, string iso, LocalDate day, int days, string falseText, bool isIssued)
    {
        var (first, back) = (day.PlusDays(-15), day.PlusDays(days));
        using var archive = new AsOfEachDay([
            Line(country, iso, first, level, True(level), isIssued), Line(country, iso, day, 1, falseText, isIssued), Line(country, iso, back, level, True(level), isIssued, first)]);
        foreach (var picture in archive.Of(iso, first, back.PlusDays(Hold + 3)))
        {
            Assert.True(Assert.Single(picture.Advice).Level == level, $"{country}, {days} days from {day}: level {picture.Advice[0].Level} instead of {level} on {picture.AsOf}");
        }
    }

    private static void Stands(CountryPicture picture, string how = "")
    {
        var posture = picture.Postures.FirstOrDefault(one => one.Status is DepartureStatus.Ordered);
        Assert.True(posture is not null && posture.Until is null, $"{how}: on {picture.AsOf} the ordered departure ended on {posture?.Until}");
    }

    private static string True(int level) => level switch
    {
        4 => "Do not travel there for any reason. Armed bands hold the roads, and the embassy cannot help.",
        3 => "Reconsider travel. Kidnappers work on the roads at night.",
        _ => "Exercise increased caution. Pickpockets work in the markets.",
    };

    private static string Line(string country, string iso, LocalDate seen, int level, string text, bool isIssued, LocalDate? issued = null) =>
        Import.Advisory("US", country, iso, seen, level, text, isIssued ? LocalDatePattern.Iso.Format(issued ?? seen) : null);

    private static IEnumerable<(LocalDate Day, string Country, string Text)> Rows() => File.ReadLines(SharedData.File("advisories/us_rss_false_level1.csv")).Skip(1).Where(line => line.Length > 0)
        .Select(line => line.Split(',')).Select(cells => (LocalDatePattern.Iso.Parse(cells[0]).Value, cells[1], cells[4]));

    private static IEnumerable<(LocalDate Day, string Json)> Flapping(bool isIssued)
    {
        var written = LocalDatePattern.CreateWithInvariantCulture("ddd, dd MMM uuuu");
        foreach (var line in File.ReadLines(SharedData.File("advisories/samples/us-rss-flap-niger.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var file = json.RootElement.GetProperty("file");
            var day = LocalDatePattern.Iso.Parse(json.RootElement.GetProperty("observed_date").GetString()!).Value;
            var issued = isIssued ? LocalDatePattern.Iso.Format(written.Parse(file.GetProperty("date").GetString()!).Value) : null;
            yield return (day, Import.Advisory("US", "Niger", "NE", day, file.GetProperty("level").GetInt32(), file.GetProperty("content_md").GetString()!, issued));
        }
    }

    private static IEnumerable<Observed> Year()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.File("advisories/changes-2025.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var level = row.GetProperty("level");
            yield return new Observed(
                row.GetProperty("issuer").GetString()!, row.GetProperty("iso2").GetString(), LocalDatePattern.Iso.Parse(row.GetProperty("observed_date").GetString()!).Value,
                level.ValueKind is JsonValueKind.Number ? level.GetInt32() : null, line);
        }
    }

    private sealed record Observed(string Issuer, string? Iso, LocalDate Day, int? Level, string Json);
}
