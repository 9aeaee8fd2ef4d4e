using System.Collections.Immutable;
using Muster.Tripwires.History;
using NodaTime;
using NodaTime.Text;

namespace Muster.Tripwires.Tests.Replays;

public class ScoreTripsTests
{
    private static readonly Plan Mali = Plans.With("{ killed: { country: ML, in_days: 7, at_least: 25 } }");

    // The file of decisions reaches from 2012 to 2020: the ends are decisions elsewhere.
    private static readonly RealDecision[] Ends = [On("2012-01-01", country: "SY"), On("2020-12-31", country: "SY")];

    [Theory]
    [InlineData("2015-03-01", "2015-03-05", "hit", 9)] // ended before the decision: the warning was given all the same
    [InlineData("2015-03-10", "2015-03-12", "hit", 0)] // on its very day
    [InlineData("2014-12-10", "2014-12-10", "hit", 90)] // the longest warning that counts
    [InlineData("2014-12-09", "2014-12-09", "missed", 0)] // a day too early
    [InlineData("2015-03-11", "2015-03-12", "missed", 0)] // a day too late
    [InlineData("2014-06-01", "2015-01-15", "standing", 0)] // tripped long ago, and still within the days of warning
    [InlineData("2014-06-01", "2015-06-01", "standing", 0)]
    public void A_decision_is_foreseen_missed_or_found_standing(string from, string until, string expected, int warning)
    {
        var score = Score([(Day(from), Day(until))], [On("2015-03-10"), .. Ends]);
        Assert.Equal(expected, score switch { { Hits.Length: 1 } => "hit", { Standing.Length: 1 } => "standing", { Misses.Length: 1 } => "missed", _ => "none" });
        Assert.Equal(1, score.Hits.Length + score.Standing.Length + score.Misses.Length);
        Assert.Equal(warning, score.Hits.IsEmpty ? 0 : score.Hits[0].LeastDays);
        Assert.Equal(expected is "hit" ? warning : null, score.MedianWarning);
    }

    [Theory]
    [InlineData("2014-12-09", 1, 0)] // nothing follows within ninety days
    [InlineData("2014-12-10", 0, 0)]
    [InlineData("2015-03-10", 0, 0)]
    [InlineData("2015-03-11", 1, 0)]
    [InlineData("2011-10-02", 0, 1)] // before the file of decisions begins nobody knows
    [InlineData("2011-10-03", 1, 0)]
    [InlineData("2020-10-02", 1, 0)]
    [InlineData("2020-10-03", 0, 1)] // a decision may yet follow
    public void A_trip_that_nothing_follows_is_false_where_the_file_reaches(string day, int falseTrips, int unscored)
    {
        var score = Score([(Day(day), Day(day))], [On("2015-03-10"), .. Ends]);
        Assert.Equal((falseTrips, unscored), (score.FalseTrips.Length, score.Unscored));
    }

    [Fact]
    public void The_first_trip_within_the_days_of_warning_is_the_warning()
    {
        var score = Score([(Day("2015-01-01"), Day("2015-01-02")), (Day("2015-03-01"), Day("2015-03-02"))], [On("2015-03-10"), .. Ends]);
        Assert.Equal((Day("2015-01-01"), 68), (score.Hits[0].TrippedOn, score.Hits[0].LeastDays));
        Assert.Empty(score.FalseTrips);
    }

    [Fact]
    public void A_decision_known_to_the_month_gives_the_least_and_the_most_warning()
    {
        var month = new RealDecision("ML", Day("2015-03-01"), Day("2015-03-31"), "ordered", null);
        var hit = Score([(Day("2015-02-20"), Day("2015-02-20"))], [month, .. Ends]).Hits[0];
        Assert.Equal((9, 39), (hit.LeastDays, hit.MostDays));
        Assert.Equal((0, 11), Score([(Day("2015-03-20"), Day("2015-03-20"))], [month, .. Ends]).Hits is [var late] ? (late.LeastDays, late.MostDays) : (-1, -1));
    }

    [Fact]
    public void Decisions_of_other_countries_and_outside_the_walk_are_not_the_tripwires()
    {
        var score = Score([], [On("2015-03-10", country: "NE"), On("2009-12-31"), On("2021-01-01"), .. Ends]);
        Assert.Equal(0, score.Hits.Length + score.Standing.Length + score.Misses.Length);
    }

    [Fact]
    public void Without_decisions_only_trips_and_days_are_counted()
    {
        var score = Score([(Day("2015-01-01"), Day("2015-01-03")), (Day("2016-01-01"), Day("2016-01-01"))], []);
        Assert.Equal((2, 4, 2), (score.Trips, score.DaysHeld, score.Unscored));
        Assert.Equal(2 * 365.25 / 4018, score.TripsAYear, 9);
    }

    [Fact]
    public void The_median_of_an_even_number_of_warnings_lies_between_the_two()
    {
        var score = Score([(Day("2014-01-01"), Day("2014-01-01")), (Day("2016-01-01"), Day("2016-01-01"))], [On("2014-01-11"), On("2016-01-21"), .. Ends]);
        Assert.Equal(15, score.MedianWarning);
    }

    private static RuleScore Score((LocalDate From, LocalDate Until)[] episodes, ImmutableArray<RealDecision> decisions) =>
        ScoreTrips.Of(Mali.Tripwires[0], Mali, episodes, decisions, Day("2010-01-01"), Day("2020-12-31"), ScoreTrips.DefaultWarning);

    private static RealDecision On(string day, string country = "ML") => new(country, Day(day), Day(day), "ordered", null);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
