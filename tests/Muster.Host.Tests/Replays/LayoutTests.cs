using System.Collections.Immutable;
using CsCheck;
using Muster.Host.Views.Pictures;
using Muster.Host.Views.Replays;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Host.Tests.Replays;

public class LayoutTests
{
    private const double Close = 1e-6;

    private static readonly Gen<(WalkScale Scale, ImmutableArray<Episode> Episodes)> Walks =
        from length in Gen.OneOf(Gen.Int[0, 10], Gen.Int[0, 2000], Gen.Int[0, 36_000])
        from start in Gen.Int[0, 20_000]
        from episodes in SomeReplay.Episodes("ring", start, length)
        select (new WalkScale(SomeReplay.At(start), SomeReplay.At(start + length), 236, 884), episodes);

    [Fact]
    public void Every_episode_lies_in_one_bar_that_covers_it_and_is_seen() => Walks.Sample(walk =>
    {
        var bars = FitBars.Of(walk.Episodes, walk.Scale);
        Assert.Equal<Episode>(walk.Episodes, bars.SelectMany(bar => bar.Episodes));
        Assert.All(bars, bar =>
        {
            Assert.True(bar.Left >= walk.Scale.Left && bar.Right <= walk.Scale.Right + Close && bar.Right - bar.Left >= 1, bar.ToString());
            Assert.All(bar.Episodes, one => Assert.True(bar.Left <= walk.Scale.At(one.From) + Close && bar.Right >= walk.Scale.After(one.Until) - Close, $"{one} is not covered by {bar}"));
        });
        Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.True(pair.Second.Left - pair.First.Right >= 0.5, $"{pair.First} and {pair.Second} cannot be told apart"));
    });

    [Fact]
    public void Far_episodes_are_bars_of_their_own()
    {
        var scale = new WalkScale(SomeReplay.Day("1989-01-01"), SomeReplay.Day("2023-12-31"), 236, 884);
        Episode[] episodes = [.. new[] { "1989-01-01", "2000-05-05", "2000-05-07", "2023-12-31" }.Select(day => new Episode("ring", SomeReplay.Day(day), SomeReplay.Day(day), 1, []))];
        Assert.Equal([1, 2, 1], FitBars.Of(episodes, scale).Select(bar => bar.Episodes.Length));
    }

    [Fact]
    public void The_axis_has_a_few_days_within_the_walk_with_room_for_their_words() => Walks.Sample(walk =>
    {
        var ticks = walk.Scale.Ticks().ToList();
        Assert.InRange(ticks.Count, 1, 12);
        Assert.All(ticks, tick => Assert.True(walk.Scale.Shows(tick.Day, tick.Day), tick.ToString()));
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(walk.Scale.At(pair.Second.Day) - walk.Scale.At(pair.First.Day) >= LabelRoom.WidthOf(pair.First.Word, PlaceDecisions.Letters), $"{pair}"));
    });

    [Fact]
    public void No_words_of_decisions_lie_over_others_or_outside() => SomeReplay.Any.Sample(replay =>
    {
        var scale = new WalkScale(replay.From, replay.Until, 96, 944);
        var placed = PlaceDecisions.On(scale, replay.Decisions, one => $"{one.Status} {ReplayWords.Day(one.Earliest)}, missed");
        Assert.Equal(replay.Decisions.Count(one => scale.Shows(one.Earliest, one.Latest)), placed.Length);
        Assert.All(placed, one => Assert.True(one.Middle - PlaceDecisions.Half >= scale.Left - Close && one.Middle + PlaceDecisions.Half <= scale.Right + Close && one.Left <= one.Right, one.ToString()));
        foreach (var row in placed.Where(one => one.Label.Length > 0).GroupBy(one => one.Row))
        {
            var boxes = row.Select(one => (Left: one.LabelLeft, Right: one.LabelLeft + LabelRoom.WidthOf(one.Label, PlaceDecisions.Letters))).OrderBy(box => box.Left).ToList();
            Assert.All(boxes, box => Assert.True(box.Left >= scale.Left && box.Right <= scale.Right, box.ToString()));
            Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First.Right <= pair.Second.Left, $"{pair}"));
        }
    });

    [Fact]
    public void Lines_of_a_timeline_cover_the_walk_without_a_gap_and_are_bare_only_where_nothing_happened() => SomeReplay.Any.Sample(replay =>
    {
        (LocalDate From, LocalDate Until)[] happened = [.. replay.Episodes.Select(one => (one.From, one.Until))];
        var strips = Strips.Of(replay.From, replay.Until, happened);
        Assert.Equal((replay.From, replay.Until), (strips[0].From, strips[^1].Until));
        Assert.All(strips.Zip(strips.Skip(1)), pair => Assert.Equal(pair.First.Until.PlusDays(1), pair.Second.From));
        Assert.All(strips, strip => Assert.Equal(strip.IsBare, !happened.Any(one => one.From <= strip.Until && one.Until >= strip.From)));
        Assert.InRange(strips.Length, 1, 8);
    });

    [Fact]
    public void The_best_settings_are_those_that_no_other_beats()
    {
        var score = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 8], Gen.Int[0, 90]).Select(one => new SweptSetting("ring", [("at_least", one.Item3)], false, new RuleScore("ring")
        {
            Hits = [.. Enumerable.Repeat(new ForeseenDecision(SomeReplay.Decisions[0], SomeReplay.Day("2012-01-01"), one.Item3, one.Item3), one.Item1)],
            FalseTrips = [.. Enumerable.Repeat(SomeReplay.Day("2012-01-01"), one.Item2)],
        }));
        score.List[1, 40].Sample(settings =>
        {
            static bool Beats(RuleScore one, RuleScore other) => one.Hits.Length >= other.Hits.Length && one.FalseTrips.Length <= other.FalseTrips.Length
                && (one.Hits.Length > other.Hits.Length || one.FalseTrips.Length < other.FalseTrips.Length);
            var best = FindBest.Of(settings);
            var unbeaten = settings.Where(one => !one.Score.Hits.IsEmpty && !settings.Any(other => Beats(other.Score, one.Score))).ToList();
            Assert.All(unbeaten, one => Assert.Single(best, found => found.IsAlike(one)));
            Assert.All(best, found => Assert.Contains(found.Setting, unbeaten));
            Assert.Equal(unbeaten.Count, best.Sum(found => found.Alike + 1));
            Assert.All(best, found => Assert.Equal(found.Setting.Score.MedianWarning, unbeaten.Where(found.IsAlike).Max(one => one.Score.MedianWarning)));
        });
    }

    [Fact]
    public void Axes_end_on_round_numbers_at_or_after_the_greatest_value() => Gen.Double[0, 5000].Sample(most =>
    {
        var chart = Chart.Of(most, 100, "across", "up");
        Assert.True(chart.MostX >= most && chart.MostX <= Math.Max(most, 0.001) * 2.01, $"{most} {chart.MostX}");
        Assert.Equal(Chart.Left, chart.At(0, 0).X);
        Assert.True(chart.At(most, 100) is { X: <= Chart.Width, Y: > 0 });
    });
}
