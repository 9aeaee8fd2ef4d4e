using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires.History;
using static Muster.Picture.Tests.Tell;

namespace Muster.Tripwires.Tests.History;

/// <summary>The replay against <see cref="PlainReplay"/>, against itself in parts, and against the judging of every single day.</summary>
public sealed class ReplayMatchesReferenceTests
{
    [Fact]
    public void The_replay_of_any_past_is_that_of_the_plain_reference() =>
        Worlds.Any.Sample(world => AssertSame(PlainReplay.Of(world), world.Replayed(), world), iter: 3000);

    [Fact]
    public void The_replay_of_any_pages_is_what_briefs_of_those_days_would_have_said() =>
        WorldsOfPages.Any.Sample(world => AssertSame(PlainReplay.Of(world), world.Replayed(), world), iter: 2000);

    [Fact]
    public void The_replay_of_days_and_of_the_rest_is_the_replay_of_the_whole() =>
        Gen.OneOf(Worlds.Any, WorldsOfPages.Any).Sample(
            world =>
            {
                var history = world.History();
                var whole = world.Episodes(history);
                foreach (var last in world.Days.SkipLast(1))
                {
                    var (before, after) = (world with { Until = last }, world with { From = last.PlusDays(1) });
                    AssertSame(whole.Select(World.Line), Joined(before.Episodes(history), after.Episodes(history), world.Plan).Select(World.Line), world);
                }
            },
            iter: 300);

    [Fact]
    public void Incidents_in_any_order_and_told_again_word_for_word_change_nothing() =>
        Gen.Select(Worlds.Any, Gen.Int).Sample(
            (world, seed) =>
            {
                var once = world.Incidents.Reverse().DistinctBy(incident => incident.Id).ToArray();
                var shuffled = once.ToArray();
                new Random(seed).Shuffle(shuffled);
                AssertSame(world.Replayed(), (world with { Incidents = [.. shuffled, .. once] }).Replayed(), world);
            },
            iter: 1000);

    [Fact]
    public void Judging_each_day_finds_a_tripwire_tripped_on_exactly_the_days_of_its_episodes() =>
        Gen.OneOf(Worlds.OfDays, WorldsOfPages.Any.Select(world => world with { Incidents = [.. world.Incidents.Select(one => one with { Moment = null })] })).Sample(
            world => AssertSame(JudgedDayByDay(world), Tripped(world), world),
            iter: 1000);

    private static IEnumerable<string> Tripped(World world) =>
        from episode in world.Episodes()
        from day in (world with { From = episode.From, Until = episode.Until }).Days
        select $"{episode.Tripwire} {day:uuuu-MM-dd}";

    private static IEnumerable<string> JudgedDayByDay(World world)
    {
        var pages = new PlainPages(world);
        var incidents = world.Incidents.Reverse().DistinctBy(incident => incident.Id).ToList();
        var verdicts =
            from day in world.Days
            let known = incidents.Where(one => !world.AsKnown || one.Published is null || one.Published <= day)
            from verdict in JudgeTripwires.Of(world.Plan, pages.PictureOn(day, [.. known.Select(Known)]))
            where verdict.State is TripwireState.Tripped
            select (verdict.Tripwire.Id, Day: day);
        return verdicts.OrderBy(verdict => verdict.Id, StringComparer.Ordinal).ThenBy(verdict => verdict.Day).Select(verdict => $"{verdict.Id} {verdict.Day:uuuu-MM-dd}");
    }

    private static KnownFact Known(PastIncident incident) => new(
        new Incident
        {
            Evidence = [Quote()],
            Type = incident.Type,
            Count = incident.Count,
            Country = incident.Country,
            Place = incident.Region,
            Point = incident.Point,
            Date = PartialDate.OfDay(incident.Last),
            Killed =
            [
                new Toll("civilian", CountRange.AtLeast(incident.Killed)),
                new Toll("attacker", CountRange.Exactly(incident.KilledWithAttackers - incident.Killed)),
            ],
        },
        [],
        incident.Sources,
        incident.Official);

    /// <summary>Episodes that meet at the cut are one, which began with the first.</summary>
    private static List<Episode> Joined(ImmutableArray<Episode> before, ImmutableArray<Episode> after, Plan plan)
    {
        var joined = new List<Episode>();
        foreach (var tripwire in plan.Tripwires)
        {
            var (early, late) = (before.Where(one => one.Tripwire == tripwire.Id).ToList(), after.Where(one => one.Tripwire == tripwire.Id).ToList());
            if (early.Count > 0 && late.Count > 0 && early[^1].Until.PlusDays(1) == late[0].From)
            {
                early[^1] = early[^1] with { Until = late[0].Until, Peak = Math.Max(early[^1].Peak, late[0].Peak) };
                late.RemoveAt(0);
            }

            joined.AddRange([.. early, .. late]);
        }

        return joined;
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> found, World world)
    {
        var (right, replayed) = (string.Join('\n', expected), string.Join('\n', found));
        if (!string.Equals(right, replayed, StringComparison.Ordinal))
        {
            Assert.Fail($"expected\n{right}\nfound\n{replayed}\nin\n{world}");
        }
    }
}
