using System.Collections.Immutable;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Desk.People;

/// <summary>One person with all that is on record of them.</summary>
/// <param name="Record">The person with the proofs.</param>
/// <param name="Duty">What they have taken on as a warden, or null.</param>
/// <param name="Stays">Their stays and trips, also those that are over.</param>
/// <param name="Dependants">The ids of their dependants.</param>
/// <param name="Wards">How many people they are the warden of.</param>
public sealed record PersonShown(PersonOnRecord Record, WardenDuty? Duty, ImmutableArray<Stay> Stays, ImmutableArray<string> Dependants, int Wards);

/// <summary>Shows one person.</summary>
public static class ShowPerson
{
    /// <summary>The person, or a refusal where nobody is present under that id. With <paramref name="view"/> the log says who saw the private fields.</summary>
    public static Outcome<PersonShown> In(string folder, string id, PrivateView? view, Instant now) => OpenStore.At(folder).Then(store =>
        ListPeople.Load(store, now.InUtc().Date).Then(listed => Find(listed, id)).Then(shown => ListPeople.Logged(store, view, "show", id, 1, now).Then(_ => Outcome.Grant(shown))));

    private static Outcome<PersonShown> Find(PeopleListed listed, string id) => listed.People.FirstOrDefault(one => one.Person.Id == id) is { } record
        ? Outcome.Grant(new PersonShown(
            record,
            listed.Wardens.FirstOrDefault(duty => duty.Person == id),
            [.. listed.Stays.Where(stay => stay.Person == id)],
            [.. listed.People.Where(one => one.Person.DependantOf == id).Select(one => one.Person.Id)],
            listed.People.Count(one => one.Person.Warden == id)))
        : Outcome.Refuse<PersonShown>(new Problem(ProblemCodes.PersonUnknown, $"no person '{id}'", "the id of somebody on the roster"));
}
