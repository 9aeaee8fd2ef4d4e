using System.Collections.Immutable;
using Muster.Desk.People;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>Shows what people wrote with their answers: words that no rule could be sure of are worth nothing if nobody reads them.</summary>
public static class ShowSaid
{
    /// <summary>The words with the names of those who wrote them, the newest first. The log says who saw them, before they are shown.</summary>
    public static Outcome<ImmutableArray<(Said Said, string Name)>> In(string folder, string call, string? person, PrivateView view, int most, Instant now) => OpenStore.At(folder).Then(store =>
        LoadCalls.Named(store, call).Then(kept => person is null ? Outcome.Grant(kept) : LoadCalls.Person(store, kept.Number, person).Then(_ => Outcome.Grant(kept))).Then(kept =>
            LoadSaid.From(store, kept, person, most).Then(said => ListPeople.Logged(store, view, "call_words", person, said.DistinctBy(one => one.Person).Count(), now).Then(_ =>
                LoadPeople.Persons(store, said.Select(one => one.Person)).Then(known => Outcome.Grant<ImmutableArray<(Said, string)>>(
                    [.. said.Select(one => (one, known.TryGetValue(one.Person, out var who) ? who.Name : "(no longer on the roster)"))]))))));
}
