using System.Collections.Immutable;
using Muster.Departures;
using Muster.Desk.People;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Wardens;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>Whoever is open in a roll call on sheets: one for each warden who can go, and one for the desk with everybody whom no warden can look for.</summary>
public static class LayOutSheets
{
    private const string DeskName = "nobody; the desk has to see to these";

    /// <summary>The sheets, the desk's first; none where nobody is open. The log says who saw them, before they are shown. Refused for a call that takes no answers.</summary>
    public static Outcome<ImmutableArray<WardenView>> In(string folder, string call, PrivateView view, Instant now) => OpenStore.At(folder).Then(store =>
        LoadCalls.Named(store, call).Then(kept => kept.TakingAnswers()).Then(kept => LoadCalls.Lists(store, kept.Number, now).Then(lists =>
            LoadPeople.Persons(store, lists.SelectMany(list => list.Value.Select(one => one.Person.Id).Append(list.Key)).Where(id => id != ListForWarden.Desk)).Then(known =>
                ListPeople.Logged(store, view, "call_sheet", null, lists.Sum(list => list.Value.Length), now).Then(_ => Outcome.Grant(Sheets(kept.Call, lists, known, now)))))));

    private static ImmutableArray<WardenView> Sheets(
        RollCall call, ImmutableSortedDictionary<string, ImmutableArray<KeptCalled>> lists, ImmutableDictionary<string, Person> known, Instant now) =>
        [.. lists.Select(list => new WardenView(
            call,
            list.Key == ListForWarden.Desk ? DeskName : known.TryGetValue(list.Key, out var warden) ? warden.Name : list.Key,
            [.. list.Value.Select(one => WardenZone.Row(one, known.GetValueOrDefault(one.Person.Id), now))])
        {
            Languages = known.TryGetValue(list.Key, out var who) ? who.Languages : [],
        })];
}
