using System.Globalization;
using CsCheck;
using Muster.Departures.Orders;
using NodaTime;

namespace Muster.Departures.Tests.Orders;

/// <summary>
/// Random acts at random times against a plain model, written from the doctrine alone: states as words, days by the arithmetic of <see cref="DateTime"/> at a fixed offset.
/// </summary>
public class OrderModelTests
{
    private static readonly string[] People = ["Ada Example", "ADA  example", "Ben Example", "Cy Example", ""];

    private static readonly Gen<(int Act, int By, int Approver, bool Because, int Number, int Hours)> Steps =
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool, Gen.Int[-1, 40], Gen.Frequency((6, Gen.Int[0, 48]), (1, Gen.Int[48, 2400])));

    [Fact]
    public void Any_sequence_of_acts_leads_where_a_plain_model_says() => Steps.Array[1, 40].Sample(
        steps =>
        {
            var (order, model, now) = (new DepartureOrder("o"), new Model(), Model.Epoch);
            foreach (var step in steps)
            {
                now = now.AddHours(step.Hours);
                var allowed = model.Do(step.Act, People[step.By], People[step.Approver], step.Because, step.Number, now);
                var instant = Instant.FromDateTimeUtc(now);
                var decided = DecideOrder.Of(order, Command(step.Act, People[step.By], People[step.Approver], step.Because ? "because" : "", step.Number, now), instant);
                Assert.True(allowed == decided.IsGranted, string.Create(CultureInfo.InvariantCulture, $"act {step.Act} in {model.State}: {decided.Problems.FirstOrDefault()}"));
                order = EvolveOrder.Through(order, decided.IsGranted ? decided.Value : []);
                var seen = order.State is OrderState.Unwritten ? order : order.Then(new LookAtClock(), instant);
                Assert.Equal(model.Seen(now), SomeOrder.Word(seen.State));
            }
        },
        iter: 2000);

    private static OrderCommand Command(int act, string by, string approver, string because, int number, DateTime now) => act switch
    {
        0 => new DraftOrder(SomeOrder.Terms("Asia/Kathmandu") with { EffectiveAt = Instant.FromDateTimeUtc(now.AddHours(Math.Max(0, number))) }, by),
        1 => new SubmitOrder(by),
        2 => new ReturnOrder(by, because),
        3 => new ApproveOrder(by),
        4 => new DenyOrder(by, because),
        5 => new ContinueOrder(by, because, NextReview: null),
        6 => new ModifyOrder(by, approver, because, null, null, null, null),
        7 => new LiftOrder(by, approver, because, number, number % 2 == 0 ? "because" : ""),
        8 => new ConvertOrder("ordered", by, approver, because),
        9 => new ConvertOrder("unaccompanied", by, approver, because),
        _ => new LookAtClock(),
    };

    private sealed class Model
    {
        public static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        private static readonly TimeSpan Kathmandu = new(5, 45, 0);

        private readonly HashSet<string> authors = [];
        private string kind = "";
        private DateTime wished;
        private DateTime begun;
        private DateTime review;

        public string State { get; private set; } = "unwritten";

        private bool Runs => State is "effective" or "review_due" or "continued" or "modified";

        public bool Do(int act, string by, string approver, bool because, int number, DateTime now)
        {
            // A refused act changes nothing, not even what the clock would have brought: that is found again.
            var (state, before) = (State, Seen(now));
            State = before;
            var done = act switch
            {
                0 => by != "" && State is "unwritten" or "draft" or "returned" && by != "" && Draft(by, now.AddHours(Math.Max(0, number))),
                1 => by != "" && State is "draft" or "returned" && by != "" && Signed(by, "submitted"),
                2 => State is "submitted" && by != "" && because && To("returned"),
                3 => State is "submitted" && by != "" && !authors.Contains(Name(by)) && Approve(now),
                4 => State is "submitted" && by != "" && because && To("denied"),
                5 => Runs && by != "" && because && Reviewed("continued", now),
                6 => Runs && Both(by, approver) && because && Reviewed("modified", now),
                7 => (Runs || State is "approved") && Both(by, approver) && because && number is >= 0 and <= 10 && (number <= 3 || State is "approved" || number % 2 == 0) && To("lifted"),
                8 => Runs && Both(by, approver) && because && kind == "authorized" && Become("ordered"),
                9 => Runs && Both(by, approver) && because && To("converted"),
                _ => State is not "unwritten" || true,
            };
            State = done ? State : state;
            return done;
        }

        public string Seen(DateTime now)
        {
            if (!(Runs || (State is "approved" && begun <= now)))
            {
                return State;
            }

            var over = (begun + Kathmandu).Date.AddDays(180) - Kathmandu;
            var due = review + new TimeSpan(9, 0, 0) - Kathmandu;
            return now >= over ? "expired" : now >= due && due < over ? "review_due" : State is "approved" ? "effective" : State;
        }

        private bool Draft(string by, DateTime effective)
        {
            (wished, kind) = (effective, "authorized");
            return Signed(by, "draft");
        }

        private bool Signed(string by, string state)
        {
            authors.Add(Name(by));
            return To(state);
        }

        private bool Approve(DateTime now)
        {
            begun = wished > now ? wished : now;
            review = (begun + Kathmandu).Date.AddDays(30);
            return To("approved");
        }

        private bool Reviewed(string state, DateTime now)
        {
            var (today, last) = ((now + Kathmandu).Date, (begun + Kathmandu).Date.AddDays(179));
            review = today == last ? last.AddDays(1) : today.AddDays(30) > last ? last : today.AddDays(30);
            return To(state);
        }

        private bool Become(string other)
        {
            kind = other;
            return To("modified");
        }

        private bool To(string state)
        {
            State = state;
            return true;
        }

        private static bool Both(string by, string approver) => by != "" && approver != "" && Name(by) != Name(approver);

        private static string Name(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
    }
}
