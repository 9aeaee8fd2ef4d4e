using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.RollCalls.Messages;
using Muster.Store;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Host.Pages.CheckIn;

/// <summary>The roll calls of a data folder, as the pages ask for them.</summary>
internal sealed class ServedCalls(CallDesk desk, DataStore store, TimeProvider clock) : ICallDesk
{
    /// <inheritdoc/>
    public ImmutableArray<byte> LinkKey => desk.LinkKey;

    /// <inheritdoc/>
    public Task<Outcome<AnswerTaken>> TakeAsync(AnswerGiven given) => desk.TakeAsync(given);

    /// <inheritdoc/>
    public Outcome<CheckInView> CheckIn(LinkTo link) => desk.CheckIn(link);

    /// <inheritdoc/>
    public Outcome<WardenView> Warden(LinkTo link) => desk.Warden(link);

    /// <inheritdoc/>
    public Outcome<CallBoard> Board(string callId, Instant now) => desk.Board(callId, now);

    /// <inheritdoc/>
    public Outcome<ImmutableArray<RollCall>> Calls() => desk.Calls();

    /// <inheritdoc/>
    public Outcome<CalledNumber> Find(string callId, string personId) => desk.Find(callId, personId).Then(found => Outcome.Grant(new CalledNumber(found.Call, found.Called)));

    // A log that cannot be written is told by the next answer that cannot be kept; whoever guesses links is told nothing.
    /// <inheritdoc/>
    public void NoteRefusedLink(string why, string remoteHint) => NoteRefusal.In(store, why, remoteHint, Instant.FromDateTimeOffset(clock.GetUtcNow()));

    /// <inheritdoc/>
    public Task<Outcome<ReplyTaken>> TakeReplyAsync(string fromPhone, string text, string providerId) => desk.TakeReplyAsync(fromPhone, text, providerId);

    /// <inheritdoc/>
    public Task<Outcome<bool>> NoteReceiptAsync(string channel, string id, MessageOutcome outcome) => Task.FromResult(desk.NoteReceipt(channel, id, outcome));
}
