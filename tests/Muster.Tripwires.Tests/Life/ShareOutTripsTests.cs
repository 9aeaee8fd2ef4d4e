using System.Collections.Immutable;
using CsCheck;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Tripwires.Tests.Life;

public class ShareOutTripsTests
{
    private static readonly Duration Window = Duration.FromHours(24);

    [Fact]
    public void Every_trip_is_told_once_a_graver_one_at_once_and_no_window_has_more_notices_than_the_budget_and_what_was_graver() =>
        Gen.Select(Gen.Int[1, 4], Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 6]).Array[1, 40]).Sample(life =>
        {
            var (most, steps) = life;
            var (now, number) = (Instant.FromUtc(2026, 3, 1, 0, 0), 0L);
            ImmutableArray<UntoldTrip> waiting = [];
            var told = new List<(Instant At, ProposedAction Gravest, bool Passed)>();
            var tellings = new List<long>();
            foreach (var (hours, trips, action) in steps)
            {
                now += Duration.FromHours(hours);
                var fresh = Enumerable.Range(0, trips).Select(_ => new UntoldTrip(++number, "w", (ProposedAction)action, now)).ToImmutableArray();
                var before = told.Where(notice => notice.At > now - Window).ToList();
                var shared = ShareOutTrips.Of([.. waiting, .. fresh], [.. told.Select(notice => new ToldNotice(notice.At, notice.Gravest))], most, Window, now);
                Assert.All(fresh.Where(trip => before.Count > 0 && before.TrueForAll(notice => notice.Gravest < trip.Propose)).Take(1), trip => Assert.Contains(shared.Singly, one => one.Propose >= trip.Propose));
                Assert.True(shared.Waiting.IsEmpty || before.Count + shared.Singly.Length >= most, "somebody waits while there is room");
                told.AddRange(shared.Singly.Select(trip => (now, trip.Propose, before.Count > 0 && before.TrueForAll(notice => notice.Gravest < trip.Propose))));
                told.AddRange(shared.Digest.IsEmpty ? [] : [(now, shared.Digest.Max(trip => trip.Propose), false)]);
                tellings.AddRange(shared.Singly.Concat(shared.Digest).Select(trip => trip.Id));
                waiting = shared.Waiting;
                Assert.True(told.Count(notice => notice.At > now - Window && !notice.Passed) <= most);
            }

            var last = ShareOutTrips.Of(waiting, [], most, Window, now + Window);
            tellings.AddRange(last.Singly.Concat(last.Digest).Select(trip => trip.Id));
            Assert.Empty(last.Waiting);
            Assert.Equal(Enumerable.Range(1, (int)number).Select(id => (long)id), tellings.Order());
        }, iter: 2_000);
}
