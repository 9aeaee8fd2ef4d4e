using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Muster.Departures;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using Muster.RollCalls.Replies;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>The desk at which a served roll call is answered and looked at. Safe for many callers; whatever it takes is on disk when it says so.</summary>
public sealed class CallDesk : IAsyncDisposable
{
    private const int MostOpen = 100;

    private readonly DataStore store;
    private readonly Func<Instant> clock;
    private readonly AnswerBook book;
    private readonly LookUpCalled look;

    /// <summary>Over a data folder that is up to date.</summary>
    public CallDesk(DataStore store, Func<Instant> clock)
    {
        (this.store, this.clock, book, look) = (store, clock, new AnswerBook(store, clock), new LookUpCalled(store));
        LinkKey = PersonSeal.In(store).Secret(store, "links");
    }

    /// <summary>What links and forms are signed with; 32 bytes.</summary>
    public ImmutableArray<byte> LinkKey { get; }

    /// <summary>Takes an answer; it is on disk when this returns.</summary>
    public async Task<Outcome<AnswerTaken>> TakeAsync(AnswerGiven given)
    {
        var taken = await book.KeepAsync(new AnswerToKeep(given.Call, given.Called, given.Key, given.Words, given.Says, given.Via, given.By, given.How)).ConfigureAwait(false);
        return taken.Then(kept => Outcome.Grant(new AnswerTaken(kept.Person, kept.WasKnown)));
    }

    /// <summary>What the person of a link sees; refused where the call takes no answers or the person was erased.</summary>
    public Outcome<CheckInView> CheckIn(LinkTo link) => Find(link).Then(one =>
        Outcome.Grant(new CheckInView(one.Call, one.Person, GivenName(one.Who!.Name), one.Who.Languages)));

    /// <summary>What the warden of a link sees: their own zone; refused where the call takes no answers or the warden was erased.</summary>
    public Outcome<WardenView> Warden(LinkTo link) => Find(link).Then(one => LoadCalls.Named(store, one.Call.Id).Then(call =>
        WardenZone.Of(store, call, one.Person.Id, clock()).Then(rows => Outcome.Grant(new WardenView(one.Call, one.Who!.Name, rows) { Languages = one.Who.Languages }))));

    /// <summary>How a call stands.</summary>
    public Outcome<CallBoard> Board(string callId, Instant now) => LoadCalls.Standing(store, callId, MostOpen, now).Then(counts =>
        LoadPeople.Persons(store, counts.Open.Select(one => one.Person.Id)).Then(people => Outcome.Grant(MakeBoard(counts, people) with { IsHandedOver = HandingOver.IsUnderWay(store.Folder) })));

    /// <summary>Every call, the newest first.</summary>
    public Outcome<ImmutableArray<RollCall>> Calls() => LoadCalls.From(store).Then(calls => Outcome.Grant(calls.Reverse().Select(call => call.Call).ToImmutableArray()));

    /// <summary>The numbers of a call and of a person in it by their ids.</summary>
    public Outcome<(long Call, long Called)> Find(string callId, string personId) => LoadCalls.Named(store, callId).Then(call => LoadCalls.Person(store, call.Number, personId))
        .Then(called => Outcome.Grant((called.Call, called.Number)));

    /// <summary>Takes a reply by message; it is on disk when this returns, also where it belongs to nobody. The same words from the same number under the same <paramref name="providerId"/> change nothing again.</summary>
    public async Task<Outcome<ReplyTaken>> TakeReplyAsync(string fromPhone, string text, string providerId)
    {
        var key = KeyOf(fromPhone, text, providerId);
        var found = FindByPhone.In(store, fromPhone);
        if (!found.TryGet(out var people))
        {
            return Outcome.Refuse<ReplyTaken>(found.Problems);
        }

        if (people is not [var person])
        {
            return Stray(key, people.IsEmpty ? StrayWhy.UnknownNumber : StrayWhy.SharedPhone, fromPhone, text);
        }

        var open = LoadCalls.OpenOf(store, person);
        var languages = LoadPeople.Persons(store, [person]).Then(known => Outcome.Grant(known.TryGetValue(person, out var one) ? one.Languages : []));
        if (!open.TryGet(out var asked) || !languages.TryGet(out var spoken))
        {
            return Outcome.Refuse<ReplyTaken>([.. open.Problems, .. languages.Problems]);
        }

        var reply = ReadReply.From(text, spoken);
        var taken = 0;
        foreach (var (called, isExercise, hasAsked) in asked)
        {
            // "1" after a drill's question says nothing of a real call that is open too, nor the other way round, nor of a call whose question has not reached them yet; a need for help is
            // one everywhere.
            var isForThis = hasAsked && isExercise == asked[0].IsExercise;
            var says = reply.Says is AnswerSays.NeedsHelp || isForThis ? reply.Says : AnswerSays.Unclear;
            var outcome = await TakeAsync(new AnswerGiven(called.Call, called.Number, says, text, AnswerVia.Sms, null, null, FormattableString.Invariant($"{key}:{called.Number}"))).ConfigureAwait(false);
            if (!outcome.IsGranted && outcome.Problems[0].Code is ProblemCodes.StoreUnusable)
            {
                return Outcome.Refuse<ReplyTaken>(outcome.Problems);
            }

            taken += outcome.IsGranted ? 1 : 0;
        }

        return taken > 0 ? Outcome.Grant(new ReplyTaken(taken, Words<AnswerSays>.Of(reply.Says))) : Stray(key, StrayWhy.NoOpenCall, fromPhone, text);
    }

    /// <summary>Notes a channel's receipt. It touches the message, never a person.</summary>
    public Outcome<bool> NoteReceipt(string channel, string id, MessageOutcome outcome) => KeepReceipt.In(store, channel, id, outcome, clock());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await book.DisposeAsync().ConfigureAwait(false);
        look.Dispose();
    }

    // A gateway that was started anew counts its ids from one again, and some give every part of a long message the same: a call for help is never taken for a repetition. The key stands in
    // the log for ever, hence the secret.
    private string KeyOf(string from, string text, string providerId) =>
        $"sms:{providerId}:{Convert.ToHexStringLower(HMACSHA256.HashData(LinkKey.AsSpan(), Encoding.UTF8.GetBytes($"{from}\n{text}")).AsSpan(0, 8))}";

    private Outcome<ReplyTaken> Stray(string key, StrayWhy why, string from, string text) =>
        KeepStray.In(store, key, why, from, text, clock()).Then(_ => Outcome.Grant(new ReplyTaken(0, Words<StrayWhy>.Of(why))));

    private Outcome<LookedUp> Find(LinkTo link) => look.Find(link.Call, link.Person).Then(found => found is { Call.TakesAnswers: true, Who: not null } one ? Outcome.Grant(one) : Refuse<LookedUp>());

    // One sentence for whatever is wrong with a link: who guesses learns nothing.
    private static Outcome<T> Refuse<T>() => Outcome.Refuse<T>(new Problem(ProblemCodes.LinkRefused, "a link that is no longer valid", "the newest link that was sent"));

    private static string GivenName(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? name;

    private static CallBoard MakeBoard(CallCounts counts, ImmutableDictionary<string, Person> people) => new(
        counts.Call.Call,
        CountBoard.People(counts.Counts),
        CountBoard.Unaccounted(counts.Counts),
        counts.Counts.GroupBy(count => count.State).ToImmutableSortedDictionary(state => state.Key, state => state.Sum(count => count.People)),
        [.. counts.Counts.GroupBy(count => count.Post, StringComparer.Ordinal).OrderBy(post => post.Key, StringComparer.Ordinal).Select(post => PostOf(post.Key, [.. post]))],
        [.. counts.Open.Select(one => new OpenRow(
            one.Person.Id, people.TryGetValue(one.Person.Id, out var known) ? known.Name : one.Person.Id, one.Post, one.State, one.Person.Since, one.Person.Attempts, one.Trouble))],
        counts.Messages,
        counts.Strays)
    {
        Unread = counts.Unread,
    };

    private static PostCount PostOf(string post, ImmutableArray<StateCount> counts) =>
        new(post, CountBoard.People(counts), CountBoard.Unaccounted(counts), counts.Where(count => count.State is CalledState.NeedsHelp).Sum(count => count.People));
}
