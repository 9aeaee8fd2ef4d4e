using System.Collections.Immutable;
using System.Diagnostics;
using Muster.Channels.Messages;
using Muster.Departures;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.RollCalls.Messages;
using Muster.RollCalls.Words;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>
/// Hands messages over. Each is claimed on disk before it leaves, so that whatever happens nobody is told twice for one key; address and words are made only now, from the roster
/// as it is.
/// </summary>
public sealed class SendMessages
{
    // How many are claimed together is what a crash makes unknown, against the two writes that each batch costs; a slow channel is given few.
    private const int Fewest = 8;
    private const int Most = 256;

    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    private readonly DataStore store;
    private readonly MessageWays ways;
    private readonly Uri links;
    private readonly Func<Instant> clock;
    private readonly ImmutableArray<byte> key;

    /// <summary>Over a data folder that is up to date. <paramref name="links"/>: where people's links lead to.</summary>
    public SendMessages(DataStore store, MessageWays ways, Uri links, Func<Instant> clock) =>
        (this.store, this.ways, this.links, this.clock, key) = (store, ways, links, clock, PersonSeal.In(store).Secret(store, "links"));

    /// <summary>
    /// Hands over what is due until nothing is, or <paramref name="stop"/>; every channel goes its own pace, so that one that has stalled holds up no other.
    /// <paramref name="told"/> hears how many more were tried. Says how many in all.
    /// </summary>
    public async Task<Outcome<int>> AllAsync(Action<int> told, CancellationToken stop)
    {
        string?[] channels = [.. ways.Known.All.Select(channel => channel.Name), null];
        var sent = await Task.WhenAll(channels.Select(channel => OfAsync(channel, told, stop))).ConfigureAwait(false);
        return sent.FirstOrDefault(one => !one.IsGranted) is { } refused ? refused : Outcome.Grant(sent.Sum(one => one.Value));
    }

    private async Task<Outcome<int>> OfAsync(string? channel, Action<int> told, CancellationToken stop)
    {
        var (total, most) = (0, Fewest);
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            var sent = await Task.Run(() => OnceAsync(channel, most), CancellationToken.None).ConfigureAwait(false);
            if (!sent.TryGet(out var number) || number == 0)
            {
                return sent.Then(_ => Outcome.Grant(total));
            }

            (total, most) = (total + number, Stopwatch.GetElapsedTime(began) < Quick ? Math.Min(Most, most * 2) : Fewest);
            told(number);
        }

        return Outcome.Grant(total);
    }

    private async Task<Outcome<int>> OnceAsync(string? channel, int most)
    {
        var found = ClaimMessages.From(store, channel, [.. ways.Known.All.Select(one => one.Name)], most, clock());
        if (!found.TryGet(out var claim) || claim.Due.Length + claim.BrokenOff.Length == 0)
        {
            return found.Then(_ => Outcome.Grant(0));
        }

        var loaded = LoadCalls.From(store).Then(calls => LoadPeople.Persons(store, claim.Due.Concat(claim.BrokenOff).Select(message => message.Person))
            .Then(people => Outcome.Grant((Calls: calls.ToDictionary(call => call.Call.Id, StringComparer.Ordinal), People: people))));
        if (!loaded.TryGet(out var known))
        {
            return Outcome.Refuse<int>(loaded.Problems);
        }

        var letters = claim.Due.Select(message => Write(message, known.Calls[message.Call], known.People.GetValueOrDefault(message.Person))).ToList();
        // What has begun to leave is brought to its end: only then is it known what became of it.
        var handed = await ways.HandOverAsync([.. letters.Where(letter => letter.Outgoing is not null).Select(letter => (letter.Way!, letter.Outgoing!))], CancellationToken.None).ConfigureAwait(false);
        var results = new Queue<HandOver>(handed);
        List<MessageHandedOver> kept =
        [
            .. letters.Select(letter => Result(letter, letter.Outgoing is null ? letter.Refused! : results.Dequeue())),
            .. claim.BrokenOff.Select(message => Result(
                new Letter(message, null, null, Others(known.Calls[message.Call].Call, known.People.GetValueOrDefault(message.Person)), null),
                new HandOver(HandOverResult.NobodyKnows, null, "broke off while it was handed over"))),
        ];
        return KeepHandOvers.In(store, kept, clock()).Then(_ => Outcome.Grant(kept.Count));
    }

    private Letter Write(ClaimedMessage message, KeptCall call, Person? person)
    {
        var others = Others(call.Call, person);
        if (person is null)
        {
            return new Letter(message, null, null, [], new HandOver(HandOverResult.NeverHere, null, "no longer on the roster"));
        }

        if (message.Purpose is "ask" or "warden" && call.Call.State is CallState.StandingDown or CallState.Closed)
        {
            return new Letter(message, null, null, [], new HandOver(HandOverResult.NeverHere, null, "withdrawn: the call no longer asks"));
        }

        if (ways.Find(message.Channel, call.Call.IsExercise) is not { } way)
        {
            return new Letter(message, null, null, others, new HandOver(HandOverResult.Broken, null, "channels.json no longer has this channel"));
        }

        var address = way.Reaches switch { AddressKind.Mail => person.Email, AddressKind.Phone => person.Phone, _ => "" };
        return address is null
            ? new Letter(message, null, null, others, new HandOver(HandOverResult.NeverHere, null, "no address any more"))
            : new Letter(message, way, Compose(message, call, person, address), others, null);
    }

    private OutgoingMessage Compose(ClaimedMessage message, KeptCall call, Person person, string address)
    {
        var words = CallWords.For(person.Languages);
        var kind = message.Purpose == "warden" ? LinkKind.Warden : LinkKind.Person;
        var token = SignLink.Of(key.AsSpan(), new LinkTo(kind, call.Number, message.Called, ExpiryOf(call.Call)));
        var link = new Uri(links, (kind is LinkKind.Warden ? "w/" : "c/") + token).AbsoluteUri;
        var text = message.Purpose switch
        {
            "correct" => ComposeCorrection.Text(call.Call, words, null),
            "warden" => ComposeHandover.Text(call.Call, words, link),
            _ => ComposeAsk.Text(call.Call, words, null, link),
        };
        var subject = message.Purpose == "correct" ? ComposeCorrection.Subject(call.Call, words) : ComposeAsk.Subject(call.Call, words);
        return new OutgoingMessage(message.Key, address, subject, text, words.Language);
    }

    /// <summary>Until when the links of a call can be answered through.</summary>
    public static Instant ExpiryOf(RollCall call) => (call.OpenedAt ?? call.Since) + call.Plan.LinksFor;

    private ImmutableArray<string> Others(RollCall call, Person? person) =>
        person is null || call.State is CallState.StandingDown or CallState.Closed ? [] : ways.Known.Reaching(call, person.Email is not null, person.Phone is not null);

    private static MessageHandedOver Result(Letter letter, HandOver handed)
    {
        var state = DecideMessage.Of(MessageState.Queued, OutcomeOf(handed.Result), (int)letter.Message.Tries) ?? MessageState.Unknown;
        return new MessageHandedOver(letter.Message, state, handed.TakenAs, handed.Trouble, letter.Others);
    }

    private static MessageOutcome OutcomeOf(HandOverResult result) => result switch
    {
        HandOverResult.Taken => MessageOutcome.Taken,
        HandOverResult.TryAgain => MessageOutcome.NotTakenNow,
        HandOverResult.NeverHere => MessageOutcome.Rejected,
        HandOverResult.Broken => MessageOutcome.ChannelBroken,
        _ => MessageOutcome.BrokenOff,
    };

    private sealed record Letter(ClaimedMessage Message, IMessageChannel? Way, OutgoingMessage? Outgoing, ImmutableArray<string> Others, HandOver? Refused);
}
