using System.Collections.Concurrent;
using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Host.Pages.CheckIn;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Host.Tests.CheckIn;

/// <summary>
/// A small desk that keeps two roll calls in memory. Call 1 ("blast") asks three people: Ada (1) and Ben (2) in the zone of the warden (9), and Cy (3) outside it. Call 2
/// is closed; whoever has the number 13 was erased.
/// </summary>
internal sealed class SomeCalls : ICallDesk
{
    public const long Warden = 9;
    public const long Erased = 13;

    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private readonly ConcurrentDictionary<string, AnswerTaken> taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ReplyTaken> replies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, CalledPerson> people = new([new(1, new CalledPerson("p1")), new(2, new CalledPerson("p2")), new(3, new CalledPerson("p3"))]);

    public ImmutableArray<byte> LinkKey { get; } = [.. Enumerable.Range(7, 32).Select(each => (byte)each)];

    public RollCall Call { get; set; } = new("blast") { State = CallState.Open, Since = Noon, OpenedAt = Noon, Topic = "Explosion in ACI 2000", Posts = ["bamako"], Wave = 1 };

    public ImmutableArray<string> Languages { get; set; } = ["en"];

    public string Name { get; set; } = "Ada";

    public Instant Since { get; set; } = Noon;

    public bool IsBroken { get; set; }

    public ConcurrentQueue<AnswerGiven> Answers { get; } = [];

    public ConcurrentQueue<(string Why, string Hint)> Refused { get; } = [];

    public ConcurrentQueue<(string From, string Text, string Id)> Replies { get; } = [];

    public ConcurrentQueue<(string Channel, string Id, MessageOutcome Outcome)> Receipts { get; } = [];

    public CalledPerson Person(long number) => people[number];

    public string Link(LinkKind kind, long call, long person, Duration? from = null) =>
        SignLink.Of(LinkKey.AsSpan(), new LinkTo(kind, call, person, Noon + (from ?? Duration.FromDays(7))));

    public Task<Outcome<AnswerTaken>> TakeAsync(AnswerGiven given)
    {
        if (IsBroken)
        {
            return Task.FromResult(Outcome.Refuse<AnswerTaken>(new Problem(ProblemCodes.StoreUnusable, "a full disk", "room for an answer")));
        }

        if (taken.TryGetValue(given.Key, out var known))
        {
            return Task.FromResult(Outcome.Grant(known with { WasKnown = true }));
        }

        Answers.Enqueue(given);
        var kept = new AnswerTaken(people.AddOrUpdate(given.Called, new CalledPerson("p" + given.Called), (_, before) => After(before, given)), WasKnown: false);
        taken[given.Key] = kept;
        return Task.FromResult(Outcome.Grant(kept));
    }

    public Outcome<CheckInView> CheckIn(LinkTo link) =>
        link is { Kind: LinkKind.Person, Call: 1, Person: > 0 and not Erased } ? Outcome.Grant(new CheckInView(Call, people.GetValueOrDefault(link.Person, new CalledPerson("p")), Name, Languages)) : Nothing<CheckInView>(link);

    public Outcome<WardenView> Zone(LinkTo link) =>
        link is { Kind: LinkKind.Warden, Call: 1, Person: Warden } ? Outcome.Grant(new WardenView(Call, "Wanda Example", [Row(1, "Ada Example"), Row(2, Name), Row(3, "Cy Example") with { IsInZone = false }]) { Languages = Languages }) : Nothing<WardenView>(link);

    Outcome<WardenView> ICallDesk.Warden(LinkTo link) => Zone(link);

    public Outcome<CallBoard> Board(string callId, Instant now) => callId == Call.Id
        ? Outcome.Grant(new CallBoard(
            Call, 3, 2, Counts(CalledState.Attempted, CalledState.NeedsHelp, CalledState.Conflicting), [new PostCount("bamako", 3, 2, 1)],
            [new OpenRow("p1", Name, "bamako", CalledState.NeedsHelp, Since, 1, null), new OpenRow("p2", "Ben Example", "bamako", CalledState.Attempted, Noon, 2, "sms: number not in service")],
            ImmutableSortedDictionary<MessageState, int>.Empty.Add(MessageState.Delivered, 2).Add(MessageState.PermFail, 1), 4))
        : Outcome.Refuse<CallBoard>(new Problem(ProblemCodes.CallStep, $"no roll call '{callId}'", "one of blast, drill"));

    public Outcome<ImmutableArray<RollCall>> Calls() => Outcome.Grant(ImmutableArray.Create(Call, new RollCall("drill") { State = CallState.Closed, IsExercise = true, Topic = "Drill" }));

    public Outcome<CalledNumber> Find(string callId, string personId) =>
        callId != Call.Id ? Outcome.Refuse<CalledNumber>(new Problem(ProblemCodes.CallStep, $"no roll call '{callId}'", "one of blast, drill"))
        : personId is "p1" or "p2" or "p3" ? Outcome.Grant(new CalledNumber(1, personId[1] - '0'))
        : Outcome.Refuse<CalledNumber>(new Problem(ProblemCodes.PersonUnknown, $"no person '{personId}' in this roll call", "the id of somebody whom it asks"));

    public void NoteRefusedLink(string why, string remoteHint) => Refused.Enqueue((why, remoteHint));

    public Task<Outcome<ReplyTaken>> TakeReplyAsync(string fromPhone, string text, string providerId)
    {
        if (IsBroken)
        {
            return Task.FromResult(Outcome.Refuse<ReplyTaken>(new Problem(ProblemCodes.StoreUnusable, "a full disk", "room for a reply")));
        }

        if (replies.TryAdd(providerId, new ReplyTaken(1, "an answer")))
        {
            Replies.Enqueue((fromPhone, text, providerId));
        }

        return Task.FromResult(Outcome.Grant(replies[providerId]));
    }

    public Task<Outcome<bool>> NoteReceiptAsync(string channel, string id, MessageOutcome outcome)
    {
        Receipts.Enqueue((channel, id, outcome));
        return Task.FromResult(Outcome.Grant(true));
    }

    private static Outcome<T> Nothing<T>(LinkTo link) => Outcome.Refuse<T>(new Problem(ProblemCodes.LinkRefused, link.Call == 2 ? "a link to a roll call that is over" : "a link that leads to nobody", "the newest link that was sent"));

    private static ImmutableSortedDictionary<CalledState, int> Counts(params CalledState[] each) => each.ToImmutableSortedDictionary(state => state, _ => 1);

    private WardenRow Row(long number, string name) => new(number, name, "+22370000001", "blue gate, near the market", people[number].State, IsInZone: true);

    private static CalledPerson After(CalledPerson before, AnswerGiven given)
    {
        var answer = new Muster.RollCalls.People.Answer(given.Says, given.Via, given.By, given.How, Noon + Duration.FromMinutes(123));
        return given.Says is AnswerSays.NeedsHelp
            ? before with { Bad = answer, State = before.Good is null ? CalledState.NeedsHelp : CalledState.Conflicting }
            : before with { Good = answer, State = before.Bad is not null ? CalledState.Conflicting : given.By is null ? CalledState.SafeSelf : CalledState.SafeByProxy };
    }
}
