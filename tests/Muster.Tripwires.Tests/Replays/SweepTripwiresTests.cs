using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Tripwires.Tests.Replays;

public class SweepTripwiresTests
{
    private static readonly LocalDate First = new(2015, 1, 1);

    private static readonly Gen<PastIncident> AnIncident =
        from day in Gen.Int[0, 59]
        from lat in Gen.Double[12, 14]
        from killed in Gen.Int[0, 9]
        from sources in Gen.Int[1, 3]
        from late in Gen.Int[0, 12]
        select new PastIncident
        {
            Id = "", Last = First.PlusDays(day), Type = IncidentType.Attack, Country = "ML", Point = new GeoPoint(lat, -8), Killed = killed, Sources = sources,
            Published = First.PlusDays(day + late),
        };

    [Fact]
    public void Every_setting_of_a_sweep_counts_what_a_plan_with_those_values_would() =>
        Gen.Select(AnIncident.Array[0, 60], Gen.Bool).Sample(
            (incidents, asKnown) =>
            {
                var plan = Plan(atLeast: 3, inDays: 7, km: 100);
                string[] sweeps = ["w.1.at_least=2..4", "w.1.in_days=3,10", "w.within_km=40..120..80"];
                var settings = SweepTripwires.Of(Request(plan, incidents, asKnown), [.. sweeps.Select(text => ReadSweep.From(text, plan).Value)], [], ScoreTrips.DefaultWarning, () => { });
                Assert.Equal(12, settings.Length);
                foreach (var setting in settings)
                {
                    var changed = Plan((int)setting.Values[0].Value, (int)setting.Values[1].Value, setting.Values[2].Value);
                    var episodes = ReplayTripwires.Of(Request(changed, incidents, asKnown));
                    Assert.Equal((episodes.Length, episodes.Sum(one => Period.DaysBetween(one.From, one.Until) + 1)), (setting.Score.Trips, setting.Score.DaysHeld));
                }
            },
            iter: 200);

    [Fact]
    public void Only_the_setting_with_the_plans_own_values_is_the_plans()
    {
        var plan = Plan(atLeast: 3, inDays: 7, km: 100);
        var settings = SweepTripwires.Of(Request(plan, [], false), [ReadSweep.From("w.1.at_least=2..4", plan).Value, ReadSweep.From("w.within_km=50,100", plan).Value], [], 90, () => { });
        Assert.Equal([(3.0, 100.0)], settings.Where(setting => setting.IsPlans).Select(setting => (setting.Values[0].Value, setting.Values[1].Value)));
    }

    [Fact]
    public void Sweeps_of_different_tripwires_are_not_combined()
    {
        var plan = ReadPlan.From(Plans.Mali, "plan.yaml").Value;
        var steps = 0;
        var sweeps = new[] { "bamako-ring.at_least=2..6", "bamako-ring.in_days=3..30", "killed-week.at_least=10,20" }.Select(text => ReadSweep.From(text, plan).Value);
        var settings = SweepTripwires.Of(Request(plan, [], false), [.. sweeps], [], 90, () => steps++);
        Assert.Equal((142, 142, 142L), (settings.Length, steps, SweepTripwires.Count([.. sweeps])));
        Assert.Equal(2, settings.Count(setting => setting is { Tripwire: "killed-week", Values.Length: 1 }));
    }

    // A tripwire of two conditions: a sweep of one leaves the other as it is.
    private static Plan Plan(int atLeast, int inDays, double km) => Plans.With(FormattableString.Invariant(
        $"{{ any: [ {{ incidents: {{ of: bamako, within_km: {km}, in_days: {inDays}, at_least: {atLeast} }} }}, {{ killed: {{ country: ML, in_days: 5, at_least: 30, sources: 2 }} }} ] }}"));

    private static ReplayRequest Request(Plan plan, PastIncident[] incidents, bool asKnown)
    {
        var gather = new GatherIncidents();
        foreach (var (at, incident) in incidents.Index())
        {
            gather.Add(incident with { Id = FormattableString.Invariant($"i{at}") });
        }

        return new ReplayRequest(plan, gather.Build(), OfficialHistory.Empty, First, First.PlusDays(89), asKnown);
    }
}
