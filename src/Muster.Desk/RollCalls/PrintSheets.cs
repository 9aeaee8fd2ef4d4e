using System.Collections.Immutable;
using Muster.Departures;
using Muster.Desk.People;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>A call sheet that was written.</summary>
/// <param name="Warden">Whose list it is, by id; empty for the desk's.</param>
/// <param name="File">Where it lies.</param>
/// <param name="People">How many are on it.</param>
public sealed record PrintedSheet(string Warden, string File, int People);

/// <summary>Writes the lists of those who are open as pages to print: for when the lines are down, and for wardens whom no message reaches.</summary>
public static class PrintSheets
{
    private const string Desk = "the desk (no warden can go)";

    /// <summary>A file a list, <c>sheet-p02.html</c>, the desk's <c>sheet-desk.html</c>, for its owner alone to read. The log says who took them, before they are written.</summary>
    public static Outcome<ImmutableArray<PrintedSheet>> To(string target, string folder, string call, string by, Func<WardenView, string> page, Instant now) =>
        OpenStore.At(folder).Then(store => LoadCalls.Named(store, call).Then(TakingAnswers).Then(kept => LoadCalls.Lists(store, kept.Number, now).Then(lists =>
            LoadPeople.Persons(store, lists.Keys.Concat(lists.Values.SelectMany(list => list.Select(one => one.Person.Id)))).Then(people =>
                LogPrivateShown.In(store, by, "sheets", null, lists.Values.Sum(list => list.Length), now).Then(_ => Folder(target)).Then(_ => Write(
                    target, lists.ToImmutableDictionary(list => list.Key, list => View(kept.Call, list.Key, list.Value, people, now), StringComparer.Ordinal), page))))));

    private static Outcome<KeptCall> TakingAnswers(KeptCall kept) => kept.Call.TakesAnswers
        ? Outcome.Grant(kept)
        : Outcome.Refuse<KeptCall>(new Problem(ProblemCodes.CallStep, $"the roll call '{kept.Call.Id}', which is {Words<CallState>.Of(kept.Call.State)}", "one that is open"));

    private static WardenView View(RollCall call, string warden, ImmutableArray<KeptCalled> list, ImmutableDictionary<string, Person> people, Instant now) => new(
        call,
        warden.Length == 0 ? Desk : people.TryGetValue(warden, out var known) ? known.Name : warden,
        [.. list.Where(one => people.ContainsKey(one.Person.Id)).Select(one => WardenZone.Row(one, people[one.Person.Id], now))]);

    private static Outcome<string> Folder(string target)
    {
        try
        {
            Directory.CreateDirectory(target);
            return Outcome.Grant(target);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, "a folder that cannot be made", "--out DIR, a folder that exists or can be made", target));
        }
    }

    private static Outcome<ImmutableArray<PrintedSheet>> Write(string target, ImmutableDictionary<string, WardenView> views, Func<WardenView, string> page)
    {
        var written = views.OrderBy(view => view.Key, StringComparer.Ordinal).Select(view =>
        {
            var file = Path.Combine(target, $"sheet-{(view.Key.Length == 0 ? "desk" : Uri.EscapeDataString(view.Key))}.html");
            return WriteSheet.To(file, page(view.Value), view.Value.Rows.Length).Then(people => Outcome.Grant(new PrintedSheet(view.Key, file, people)));
        }).ToList();
        return written.Find(one => !one.IsGranted) is { } refused
            ? Outcome.Refuse<ImmutableArray<PrintedSheet>>(refused.Problems)
            : Outcome.Grant<ImmutableArray<PrintedSheet>>([.. written.Select(one => one.Value)]);
    }
}
