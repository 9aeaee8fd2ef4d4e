using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.RollCalls.Tests.People;

/// <summary>Random commands against a plain model: a card a person, on which a tired officer ticks boxes and rubs them out.</summary>
public class CalledModelTests
{
    private const int SafeHours = 6;

    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    private static readonly ImmutableArray<CalledCommand> Commands =
    [
        new NoteAttempt(1, "sms"), new NoteAttempt(2, "mail"), new NoteAttempt(0, "sms"),
        .. from says in Enum.GetValues<AnswerSays>() from via in Enum.GetValues<AnswerVia>() select Answer(says, via, "Wanda", "seen"),
        .. from says in Enum.GetValues<AnswerSays>() from via in Enum.GetValues<AnswerVia>() select Answer(says, via, null, null),
        Answer(AnswerSays.Safe, AnswerVia.Desk, "Wanda", " "),
        new FindUnaccounted(),
        new DeclareMissing("Ben", "not seen"), new DeclareMissing("Ben", ""),
        .. from says in Enum.GetValues<AnswerSays>() select new ResolveState(says, "Ben", "spoke", Duration.FromHours(SafeHours)),
        new ResolveState(AnswerSays.Safe, "", "spoke", Duration.FromHours(SafeHours)),
    ];

    [Fact]
    public void Whatever_befalls_a_person_in_whatever_order_they_stand_where_the_card_says() =>
        Gen.Select(Gen.Int[0, Commands.Length - 1], Gen.Int[0, 8]).Array[1, 30].Sample(steps =>
        {
            var (card, hour) = (new Card(), 0);
            var person = new CalledPerson("p01");
            ImmutableArray<CalledEvent> log = [];
            foreach (var (choice, hours) in steps)
            {
                hour += hours;
                var now = Noon + Duration.FromHours(hour);
                var decided = DecideCalled.Of(person, Commands[choice], now);
                Assert.True(card.Take(Commands[choice], hour) == decided.IsGranted, $"{card.State(hour)} {Commands[choice]}");
                if (decided.TryGet(out var events))
                {
                    log = log.AddRange(events);
                    person = EvolveCalled.Through(person, events);
                }

                Assert.Equal(card.State(hour), Words<CalledState>.Of(person.StateAt(now)));
                Assert.Equal((card.Tries, card.Wave, card.ToRead), (person.Attempts, person.Wave, person.HasUnclearWords));
                Assert.Equal(person, EvolveCalled.Through(new CalledPerson("p01"), log));
            }
        }, iter: 10_000);

    [Fact]
    public void Silence_is_never_safe_whatever_is_tried_and_however_long_it_takes() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100]).Array[0, 30].Sample(steps =>
        {
            var (person, now) = (new CalledPerson("p01"), Noon);
            foreach (var (choice, hours) in steps)
            {
                now += Duration.FromHours(hours);
                CalledCommand command = choice switch { 0 => new NoteAttempt(1, "sms"), 1 => new NoteAttempt(2, "mail"), 2 => new FindUnaccounted(), _ => Answer(AnswerSays.Unclear, AnswerVia.Sms, null, null) };
                person = EvolveCalled.Through(person, DecideCalled.Of(person, command, now).Value);
            }

            Assert.False(person.IsAccountedForAt(now));
            Assert.True(person.IsOpenAt(now));
        }, iter: 2_000);

    private static TakeAnswer Answer(AnswerSays says, AnswerVia via, string? by, string? how) => new(says, via, by, how, Duration.FromHours(SafeHours));

    /// <summary>The card. Hours count from noon.</summary>
    private sealed class Card
    {
        private readonly HashSet<string> ticked = [];
        private string? good;
        private int goodUntil;

        public int Tries { get; private set; }

        public int Wave { get; private set; }

        public bool ToRead { get; private set; }

        public string State(int hour)
        {
            foreach (var word in new[] { "conflicting", "missing", "needs_help" })
            {
                if (ticked.Contains(word))
                {
                    return word;
                }
            }

            return good is null ? ticked.Contains("late") ? "unaccounted" : Tries > 0 ? "attempted" : "not_contacted" : hour >= goodUntil ? "stale" : good;
        }

        public bool Take(CalledCommand command, int hour)
        {
            switch (command)
            {
                case NoteAttempt attempt:
                    return attempt.Wave > 0 && Do(() => (Tries, Wave) = (Tries + 1, attempt.Wave > Wave ? attempt.Wave : Wave));
                case FindUnaccounted:
                    return good is not null || Do(() => ticked.Add("late"));
                case DeclareMissing missing:
                    return missing.Because.Length > 0 && State(hour) is not ("safe_self" or "safe_by_proxy" or "not_in_area" or "needs_help") && Do(() => Only("missing"));
                case ResolveState resolve:
                    return resolve.By.Length > 0 && resolve.As != AnswerSays.Unclear && State(hour) is ("conflicting" or "missing" or "needs_help") && Do(() => Resolve(resolve.As, hour));
                case TakeAnswer answer:
                    var own = answer.Via is AnswerVia.Link or AnswerVia.Sms;
                    return (own ? answer.By is null : answer.By is "Wanda" && answer.How is "seen") && Do(() => Hear(answer.Says, own, hour));
                default:
                    return false;
            }
        }

        private void Hear(AnswerSays says, bool own, int hour)
        {
            ToRead = says is AnswerSays.Unclear;
            if (ToRead)
            {
                return;
            }

            var now = State(hour);
            if (says is AnswerSays.NeedsHelp)
            {
                Only(now is "safe_self" or "safe_by_proxy" or "not_in_area" or "conflicting" ? "conflicting" : "needs_help");
            }
            else if (now is "needs_help" or "missing" or "conflicting")
            {
                Only("conflicting");
            }
            else
            {
                Hold(says, own ? "safe_self" : "safe_by_proxy", hour);
            }
        }

        private void Resolve(AnswerSays says, int hour)
        {
            ticked.Clear();
            ToRead = false;
            if (says is AnswerSays.NeedsHelp)
            {
                Only("needs_help");
            }
            else
            {
                Hold(says, "safe_by_proxy", hour);
            }
        }

        private void Hold(AnswerSays says, string safe, int hour) =>
            (good, goodUntil) = says is AnswerSays.NotInArea ? ("not_in_area", int.MaxValue) : (safe, hour + SafeHours);

        // One thing troubles a person at a time; whoever has been heard of once is never again merely late.
        private void Only(string word)
        {
            ticked.Clear();
            ticked.Add(word);
        }

        private static bool Do(Action tick)
        {
            tick();
            return true;
        }
    }
}
