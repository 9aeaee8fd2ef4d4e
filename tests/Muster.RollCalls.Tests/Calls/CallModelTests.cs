using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using NodaTime;

namespace Muster.RollCalls.Tests.Calls;

/// <summary>Random commands against a plain model that knows no events: a handful of marks on a sheet of paper.</summary>
public class CallModelTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void Whatever_is_commanded_in_whatever_order_the_call_stands_where_the_paper_says() =>
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 50]).Array[1, 30].Sample(steps =>
        {
            var (paper, now) = (new Paper(), SomeCall.Noon);
            RollCall? call = null;
            ImmutableArray<CallEvent> log = [];
            foreach (var (choice, minutes) in steps)
            {
                now += Minute * minutes;
                var command = Command(choice);
                var decided = DecideCall.Of(call, command, now);
                Assert.True(paper.Take(command, (int)(now - SomeCall.Noon).TotalMinutes) == decided.IsGranted, $"{paper.State} {command}");
                if (decided.TryGet(out var events))
                {
                    Assert.NotEmpty(events);
                    log = log.AddRange(events);
                    call = EvolveCall.Through(call ?? new RollCall("rc1"), events);
                    Assert.Equal(paper.State, Words<CallState>.Of(call.State));
                    Assert.Equal((paper.Wave, paper.Corrections, paper.Accepted), (call.Wave, call.Corrections, call.Accepted is not null));
                    Assert.Equal(call, EvolveCall.Through(new RollCall("rc1"), log));
                }
            }
        }, iter: 10_000);

    private static CallCommand Command(int choice) => choice switch
    {
        0 => SomeCall.Draft,
        1 => new RehearseCall(3, 0, "Ann"),
        2 => new RehearseCall(4, 1, "Ann"),
        3 => new OpenCall(3, 3, "Ann"),
        4 => new OpenCall(4, 3, "Ann"),
        5 => new BeginWave("Ann"),
        6 => new BeginWave(WhatIsDue.Clock),
        7 => new HandToWardens("Ann"),
        8 => new HandToWardens(WhatIsDue.Clock),
        9 => new StandDown("Ann", "all clear"),
        10 => new StandDown("Ann", ""),
        11 => new CloseCall([], false, "Ann", ""),
        12 => new CloseCall(["p07"], false, "Ann", "nobody is left there"),
        13 => new CloseCall(["p07"], true, "Ann", "seen by the police"),
        14 => new DiscardCall("Ann", "a wrong post"),
        _ => new CorrectCall("It was in Badalabougou.", "Ann"),
    };

    /// <summary>What somebody would write down by hand. Times are minutes since noon; the plan is the default one: waves at 0, 30, 90, wardens after 120.</summary>
    private sealed class Paper
    {
        private readonly List<int> waves = [];
        private bool isDrafted;
        private int shown = -1;
        private int opened = -1;
        private bool wardens;
        private bool down;
        private bool over;
        private bool gone;

        public int Corrections { get; private set; }

        public bool Accepted { get; private set; }

        public int Wave => waves.Count;

        public string State => gone ? "discarded" : (isDrafted, shown >= 0, opened >= 0, wardens, down, over) switch
        {
            (_, _, _, _, _, true) => "closed",
            (_, _, _, _, true, _) => "standing_down",
            (_, _, _, true, _, _) => "handed_to_wardens",
            (_, _, true, _, _, _) => "open",
            (_, true, _, _, _, _) => "dry_run",
            (true, _, _, _, _, _) => "draft",
            _ => "nothing",
        };

        private bool IsAsking => opened >= 0 && !down && !over;

        public bool Take(CallCommand command, int minute) => command switch
        {
            DraftCall => (!isDrafted || gone) && Do(() => (isDrafted, gone, shown) = (true, false, -1)),
            _ when gone => false,
            DiscardCall => isDrafted && opened < 0 && Do(() => gone = true),
            RehearseCall rehearse => isDrafted && opened < 0 && Do(() => shown = rehearse.People),
            OpenCall open => shown == open.People && open.People == open.ConfirmedPeople && opened < 0 && Do(() => { opened = minute; waves.Add(minute); }),
            BeginWave { By: "Ann" } => IsAsking && Do(() => waves.Add(minute)),
            BeginWave => IsAsking && IsWaveDue(minute) && Do(() => waves.Add(minute)),
            HandToWardens { By: "Ann" } => IsAsking && Do(() => wardens = true),
            HandToWardens => IsAsking && !wardens && minute - opened >= 120 && Do(() => wardens = true),
            StandDown stand => IsAsking && stand.Because.Length > 0 && Do(() => down = true),
            CloseCall { Open.Length: 0 } => opened >= 0 && !over && Do(() => over = true),
            CloseCall close => down && !over && close.Accept && Do(() => Accepted = over = true),
            _ => opened >= 0 && Do(() => Corrections++),
        };

        private bool IsWaveDue(int minute) => waves.Count switch
        {
            1 => minute >= opened + 30,
            2 => minute >= opened + 90 && minute >= waves[1] + 60,
            _ => false,
        };

        private static bool Do(Action mark)
        {
            mark();
            return true;
        }
    }
}
