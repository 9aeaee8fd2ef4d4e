using System.Collections.Immutable;
using Muster.Desk.People;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>Replies that could be put to nobody, for a named person: they show numbers and words.</summary>
public static class ReadStrays
{
    /// <summary>Those that wait, the newest first, at most so many. The log says who saw them, before they are shown.</summary>
    public static Outcome<ImmutableArray<Stray>> In(string folder, PrivateView view, int most, Instant now) => OpenStore.At(folder).Then(store => LoadStrays.From(store, most).Then(strays =>
        ListPeople.Logged(store, view, "strays", null, strays.Length, now).Then(_ => Outcome.Grant(strays))));

    /// <summary>Marks one as dealt with.</summary>
    public static Outcome<long> Settle(string folder, long id, PrivateView view, Instant now) => OpenStore.At(folder).Then(store => SettleStray.In(store, id, view.By, now));
}
