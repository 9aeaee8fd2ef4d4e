using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.Store;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>What somebody, or the clock, does with a roll call.</summary>
public static class ActOnCall
{
    /// <summary>
    /// How it stands afterwards, or why it may not be. <paramref name="command"/> is made while no other writer can come between, from what then holds.
    /// </summary>
    public static Outcome<KeptCall> In(string folder, string id, ChannelsAtHand channels, Func<RollCall?, CallRoom, CallCommand> command, Instant now) =>
        OpenStore.At(folder).Then(store => KeepCall.In(store, id, (kept, room) => DecideCall.Of(kept?.Call, command(kept?.Call, room), now), channels.For, now));

    /// <summary>The same for a call that must be there already.</summary>
    public static Outcome<KeptCall> Known(string folder, string id, ChannelsAtHand channels, Func<RollCall, CallRoom, CallCommand> command, Instant now) =>
        OpenStore.At(folder).Then(store => LoadCalls.Named(store, id)).Then(_ => In(folder, id, channels, (call, room) => command(call!, room), now));
}
