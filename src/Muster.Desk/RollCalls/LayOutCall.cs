using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Words;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>What a roll call would do, laid out for a person to look at. Nothing is sent.</summary>
/// <param name="Call">The call.</param>
/// <param name="People">How many would be asked.</param>
/// <param name="Posts">How many of each post.</param>
/// <param name="Channels">How many the first wave would ask by each channel.</param>
/// <param name="Unreachable">Whom no channel reaches, with their warden or null.</param>
/// <param name="Languages">How many would read it in each language that there are words in, by its code.</param>
/// <param name="Absent">Channels that the call names and the plan does not have.</param>
public sealed record CallLayout(
    RollCall Call,
    int People,
    ImmutableSortedDictionary<string, int> Posts,
    ImmutableSortedDictionary<string, int> Channels,
    ImmutableArray<(Person Person, string? Warden)> Unreachable,
    ImmutableSortedDictionary<string, int> Languages,
    ImmutableArray<string> Absent);

/// <summary>Lays a roll call out.</summary>
public static class LayOutCall
{
    /// <summary>The layout of a call as it stands now, and the call rehearsed where somebody answers for it.</summary>
    public static Outcome<CallLayout> In(string folder, string id, ChannelsAtHand channels, string by, Instant now) =>
        OpenStore.At(folder).Then(store => LoadCalls.Named(store, id).Then(kept => LoadPeople.From(store).Then(people => LoadStays.From(store).Then(stays =>
            Missing(kept.Call, channels) is { } none
                ? Outcome.Refuse<CallLayout>(none)
                : Rehearse(folder, Of(kept.Call, channels, people, WhoVisits.On(now.InUtc().Date, stays, kept.Call.Posts)), channels, by, now)))));

    private static Outcome<CallLayout> Rehearse(string folder, CallLayout layout, ChannelsAtHand channels, string by, Instant now) =>
        ActOnCall.Known(folder, layout.Call.Id, channels, (_, _) => new RehearseCall(layout.People, layout.Unreachable.Length, by), now)
            .Then(kept => Outcome.Grant(layout with { Call = kept.Call }));

    private static Problem? Missing(RollCall call, ChannelsAtHand channels) => channels.Of(call).IsEmpty
        ? new Problem(
            ProblemCodes.ChannelSettings,
            call.IsExercise ? "no channel that was made for exercises" : "none of the call's channels " + string.Join(", ", call.Plan.Channels),
            "channels.json beside plan.yaml to have one" + (call.IsExercise ? " with \"for\": \"exercise\"" : $", not made for exercises; what there is: {AtHand(channels)}; docs/channels.md shows the file"))
        : null;

    private static string AtHand(ChannelsAtHand channels) =>
        string.Join(", ", channels.All.Select(channel => channel.IsForExercises ? channel.Name + " (for exercises)" : channel.Name).DefaultIfEmpty("nothing"));

    private static CallLayout Of(RollCall call, ChannelsAtHand channels, ImmutableArray<PersonOnRecord> roster, ImmutableSortedDictionary<string, string> visitors)
    {
        var people = roster.Select(one => one.Person).Where(person => call.Posts.Contains(person.Post) || visitors.ContainsKey(person.Id))
            .Select(person => call.Posts.Contains(person.Post) ? person : person with { Post = visitors[person.Id] }).ToList();
        var asked = people.ConvertAll(person => (Person: person, Channel: channels.For(call, 1, person.Email is not null, person.Phone is not null)));
        return new CallLayout(
            call,
            people.Count,
            Count(people.Select(person => person.Post)),
            Count(asked.Select(one => one.Channel).OfType<string>()),
            [.. asked.Where(one => one.Channel is null).Select(one => (one.Person, one.Person.Warden))],
            Count(people.Select(person => CallWords.For(person.Languages).Language)),
            call.IsExercise && channels.Of(call).All(channel => !call.Plan.Channels.Contains(channel.Name)) ? [] : [.. call.Plan.Channels.Except(channels.Of(call).Select(channel => channel.Name))]);
    }

    private static ImmutableSortedDictionary<string, int> Count(IEnumerable<string> words) =>
        words.GroupBy(word => word, StringComparer.Ordinal).ToImmutableSortedDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
