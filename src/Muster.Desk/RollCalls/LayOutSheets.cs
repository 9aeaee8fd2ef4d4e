using System.Collections.Immutable;
using Muster.Desk.People;
using Muster.Kernel;
using Muster.RollCalls.Wardens;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>The silent people of a roll call on sheets: one for each warden who can go, and one for the desk with everybody whom no warden can look for.</summary>
public static class LayOutSheets
{
    private const string DeskName = "nobody; the desk has to see to these";

    /// <summary>The sheets, the desk's first; none where nobody is open. The log says who saw them, before they are shown.</summary>
    public static Outcome<ImmutableArray<WardenView>> In(string folder, string call, PrivateView view, Instant now) => OpenStore.At(folder).Then(store =>
        LoadCalls.Named(store, call).Then(kept => LoadCalls.People(store, call).Then(people => LoadCalls.Lists(store, call, now).Then(lists =>
            LoadPeople.Some(store, lists.SelectMany(list => list.Value.Append(list.Key)).Where(id => id != ListForWarden.Desk)).Then(known =>
                ListPeople.Logged(store, view, "call_sheet", null, lists.Sum(list => list.Value.Length), now).Then(_ =>
                    Outcome.Grant(Sheets(kept, people.ToDictionary(one => one.Person.Id, StringComparer.Ordinal), lists, known, now))))))));

    private static ImmutableArray<WardenView> Sheets(
        KeptCall call, Dictionary<string, KeptCalled> people, ImmutableSortedDictionary<string, ImmutableArray<string>> lists, ImmutableDictionary<string, PersonOnRecord> known, Instant now) =>
        [.. lists.Select(list => new WardenView(
            call.Call,
            list.Key == ListForWarden.Desk ? DeskName : known.TryGetValue(list.Key, out var warden) ? warden.Person.Name : list.Key,
            [.. list.Value.Where(known.ContainsKey).Select(id => WardenZone.Row(people[id], known[id], now))])
        {
            Languages = known.TryGetValue(list.Key, out var who) ? who.Person.Languages : [],
        })];
}
