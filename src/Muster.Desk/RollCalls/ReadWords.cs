using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>Opens the free words of answers for a person to read. The log says who read whose, before they are shown.</summary>
public static class ReadWords
{
    private const int Most = 500;

    /// <summary>Those of a call, the newest first, with people's names by id; those of one person where one is named.</summary>
    public static Outcome<(ImmutableArray<AnswerWords> Words, ImmutableDictionary<string, string> Names)> In(string folder, string call, string? person, string by, Instant now) =>
        OpenStore.At(folder).Then(store => LoadCalls.Named(store, call)
            .Then(kept => person is null ? Outcome.Grant(kept) : LoadCalls.Person(store, kept.Number, person).Then(_ => Outcome.Grant(kept)))
            .Then(kept => LoadWords.Of(store, kept, person, Most))
            .Then(words => LogPrivateShown.In(store, by, "words", person, words.Select(one => one.Person).Distinct(StringComparer.Ordinal).Count(), now)
                .Then(_ => LoadPeople.Persons(store, words.Select(one => one.Person)))
                .Then(people => Outcome.Grant((words, people.ToImmutableDictionary(one => one.Key, one => one.Value.Name, StringComparer.Ordinal))))));
}
