using System.Collections.Immutable;
using CsCheck;
using Muster.RollCalls.Calls;
using NodaTime;

namespace Muster.RollCalls.Tests.Calls;

public class WhatIsDueTests
{
    private static readonly Instant Noon = SomeCall.Noon;

    [Theory]
    [InlineData(0, "")]
    [InlineData(29, "")]
    [InlineData(30, "wave")]
    [InlineData(119, "wave")]
    [InlineData(120, "wave hand")]
    public void The_clock_asks_for_what_the_plan_says(int minutes, string due) =>
        Assert.Equal(due, string.Join(' ', WhatIsDue.Of(SomeCall.In(CallState.Open), Noon + Duration.FromMinutes(minutes)).Select(command => command is BeginWave ? "wave" : "hand")));

    [Theory]
    [InlineData(CallState.Draft)]
    [InlineData(CallState.DryRun)]
    [InlineData(CallState.StandingDown)]
    [InlineData(CallState.Closed)]
    public void Nothing_is_due_where_nobody_is_asked(CallState state) => Assert.Empty(WhatIsDue.Of(SomeCall.In(state), Noon + Duration.FromDays(30)));

    [Fact]
    public void Without_a_time_for_wardens_a_person_hands_over() =>
        Assert.DoesNotContain(WhatIsDue.Of(SomeCall.In(CallState.Open) with { Plan = new CallPlan { WardensAfter = null } }, Noon + Duration.FromDays(1)), command => command is HandToWardens);

    [Fact]
    public void However_seldom_the_clock_looks_each_wave_begins_once_in_its_time_and_with_the_plans_distance() =>
        Gen.Select(Gen.Int[1, 90].Array[1, 4], Gen.Int[0, 200].Array[1, 30], Gen.Int[0, 60]).Sample((gaps, looks, byHand) =>
        {
            ImmutableArray<Duration> waves = [.. gaps.Aggregate(ImmutableList.Create(0), (all, gap) => all.Add(all[^1] + gap)).Select(minutes => Duration.FromMinutes(minutes))];
            var call = SomeCall.In(CallState.Open) with { Plan = new CallPlan { Waves = waves } };
            var (now, began, handed) = (Noon, new List<Instant> { Noon }, 0);
            for (var look = 0; look < looks.Length; look++)
            {
                now += Duration.FromMinutes(looks[look]);
                ImmutableArray<CallCommand> asked = [.. WhatIsDue.Of(call, now), .. look == byHand ? [new BeginWave("Ann")] : ImmutableArray<CallCommand>.Empty];
                foreach (var command in asked)
                {
                    var events = DecideCall.Of(call, command, now).Value;
                    call = EvolveCall.Through(call, events);
                    handed += events.Count(happened => happened is CallHandedToWardens);
                    if (command is BeginWave { By: WhatIsDue.Clock })
                    {
                        Assert.True(call.Wave <= waves.Length);
                        Assert.True(now >= Noon + waves[call.Wave - 1]);
                        Assert.True(now - began[^1] >= waves[call.Wave - 1] - waves[call.Wave - 2]);
                    }

                    began.AddRange(events.OfType<WaveBegan>().Select(wave => wave.At));
                }

                Assert.Empty(WhatIsDue.Of(call, now));
            }

            Assert.True(handed <= 1);
            Assert.Equal(began.Count, call.Wave);
        }, iter: 5_000);
}
