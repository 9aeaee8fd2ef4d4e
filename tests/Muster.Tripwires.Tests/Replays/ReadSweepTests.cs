using Muster.Tripwires.History;

namespace Muster.Tripwires.Tests.Replays;

public class ReadSweepTests
{
    private static readonly Plan Mali = ReadPlan.From(
        Plans.Mali + """
              - id: both
                when:
                  all:
                    - incidents: { of: bamako, within_km: 50, in_days: 7, at_least: 2 }
                    - not: { killed: { country: ML, in_days: 3, at_least: 5 } }
                propose: review
            """,
        "plan.yaml").Value;

    [Theory]
    [InlineData("bamako-ring.at_least=2..6", 1, "at_least", "2 3 4 5 6")]
    [InlineData("bamako-ring.within_km=50..200..75", 1, "within_km", "50 125 200")]
    [InlineData("bamako-ring.within_km=0.1..0.3..0.1", 1, "within_km", "0.1 0.2 0.3")]
    [InlineData("bamako-ring.within_km=50..200..80", 1, "within_km", "50 130")]
    [InlineData("bamako-ring.in_days = 3, 7,14,7", 1, "in_days", "3 7 14")]
    [InlineData("level-4.level=3..4", 1, "level", "3 4")]
    [InlineData("coup.in_days=30", 1, "in_days", "30")]
    [InlineData("coup.2.sources=1..2", 2, "sources", "1 2")]
    [InlineData("both.within_km=10", 1, "within_km", "10")]
    [InlineData("both.2.at_least=5..6", 2, "at_least", "5 6")]
    public void A_sweep_names_a_condition_a_key_and_values(string text, int part, string key, string values)
    {
        var sweep = ReadSweep.From(text, Mali).Value;
        Assert.Equal((part, key, values), (sweep.Part, sweep.Key, string.Join(' ', sweep.Values.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
    }

    [Theory]
    [InlineData("", "TRIPWIRE.KEY=VALUES")]
    [InlineData("bamako-ring", "TRIPWIRE.KEY=VALUES")]
    [InlineData("bamako-ring.at_least=", "TRIPWIRE.KEY=VALUES")]
    [InlineData("at_least=2..6", "TRIPWIRE.KEY=VALUES")]
    [InlineData("a.b.c.d=1", "TRIPWIRE.KEY=VALUES")]
    [InlineData("bamako-rign.at_least=2", "did you mean 'bamako-ring'?")]
    [InlineData("bamako-ring.at_lest=2", "did you mean 'at_least'?")]
    [InlineData("bamako-ring.level=2", "a key of its conditions")]
    [InlineData("both.at_least=2", "both.1.at_least or both.2.at_least")]
    [InlineData("both.3.at_least=2", "both.1.at_least or both.2.at_least")]
    [InlineData("both.x.at_least=2", "both.1.at_least or both.2.at_least")]
    [InlineData("bamako-ring.at_least=6..2", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=0..2", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=1.5", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=1..x", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=1..9..0", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=1..9..-1", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=1..2..3..4", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=NaN", "whole numbers from 1 to 1000000")]
    [InlineData("bamako-ring.at_least=1..1000000", "at most 10000 of them")]
    [InlineData("bamako-ring.within_km=1e3", "numbers from 0 to 20015")]
    [InlineData("bamako-ring.within_km=-1", "numbers from 0 to 20015")]
    [InlineData("bamako-ring.in_days=3661", "whole numbers from 1 to 3660")]
    [InlineData("level-4.level=5", "whole numbers from 1 to 4")]
    public void A_sweep_that_cannot_be_tried_is_refused_with_what_would_do(string text, string expected)
    {
        var refused = ReadSweep.From(text, Mali);
        Assert.False(refused.IsGranted);
        Assert.Contains(expected, refused.Problems[0].Expected, StringComparison.Ordinal);
    }
}
