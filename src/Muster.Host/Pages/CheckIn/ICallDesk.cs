using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.RollCalls.Messages;
using NodaTime;

namespace Muster.Host.Pages.CheckIn;

/// <summary>What the pages of roll calls ask for.</summary>
internal interface ICallDesk
{
    /// <summary>What links and forms are signed with; 32 bytes.</summary>
    public ImmutableArray<byte> LinkKey { get; }

    /// <summary>Takes an answer; it is on disk when this returns.</summary>
    public Task<Outcome<AnswerTaken>> TakeAsync(AnswerGiven given);

    /// <summary>What the person of a link sees; refused where the call takes no answers or the person was erased.</summary>
    public Outcome<CheckInView> CheckIn(LinkTo link);

    /// <summary>What the warden of a link sees; refused where the call takes no answers or the warden was erased.</summary>
    public Outcome<WardenView> Warden(LinkTo link);

    /// <summary>How a call stands.</summary>
    public Outcome<CallBoard> Board(string callId, Instant now);

    /// <summary>Every call, the newest first.</summary>
    public Outcome<ImmutableArray<RollCall>> Calls();

    /// <summary>The numbers of a call and of a person in it by their ids.</summary>
    public Outcome<CalledNumber> Find(string callId, string personId);

    /// <summary>Notes that a link was refused. <paramref name="remoteHint"/>: the network it was asked from, never a whole address.</summary>
    public void NoteRefusedLink(string why, string remoteHint);

    /// <summary>Takes a reply by message; it is on disk when this returns, also where it belongs to nobody. The same <paramref name="providerId"/> again changes nothing.</summary>
    public Task<Outcome<ReplyTaken>> TakeReplyAsync(string fromPhone, string text, string providerId);

    /// <summary>Notes a channel's receipt for the message that it took under <paramref name="id"/>, its own or ours; whether it changed the message. Never changes a person's state.</summary>
    public Task<Outcome<bool>> NoteReceiptAsync(string channel, string id, MessageOutcome outcome);
}

/// <summary>A person in a roll call, by the numbers that answers go by.</summary>
internal sealed record CalledNumber(long Call, long Called);
