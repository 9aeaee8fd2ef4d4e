using System.Collections.Immutable;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Desk.People;

/// <summary>Who asks to see how and where people are found.</summary>
/// <param name="By">Their name, for the log.</param>
public sealed record PrivateView(string By);

/// <summary>Who is on the roster.</summary>
/// <param name="People">By id.</param>
/// <param name="Wardens">By id; also those who have left since.</param>
/// <param name="Stays">By person; also those that are over.</param>
/// <param name="Away">Who is elsewhere today.</param>
public sealed record PeopleListed(ImmutableArray<PersonOnRecord> People, ImmutableArray<WardenDuty> Wardens, ImmutableArray<Stay> Stays, ImmutableArray<Away> Away);

/// <summary>Lists who is on the roster.</summary>
public static class ListPeople
{
    /// <summary>
    /// Everybody, or only the people of a <paramref name="post"/>. With <paramref name="view"/> the log says who saw the private fields, before they are shown.
    /// </summary>
    public static Outcome<PeopleListed> In(string folder, string? post, PrivateView? view, Instant now) => OpenStore.At(folder).Then(store =>
        Load(store, now.InUtc().Date).Then(listed => At(listed, post)).Then(listed => Logged(store, view, "show", null, listed.People.Length, now).Then(_ => Outcome.Grant(listed))));

    private static Outcome<PeopleListed> At(PeopleListed listed, string? post) => post is null ? Outcome.Grant(listed)
        : listed.People.Any(one => one.Person.Post == post) ? Outcome.Grant(listed with { People = [.. listed.People.Where(one => one.Person.Post == post)] })
        : Outcome.Refuse<PeopleListed>(new Problem(
            ProblemCodes.BadArgument, $"nobody at '{post}'", "one of " + string.Join(", ", listed.People.Select(one => one.Person.Post).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));

    internal static Outcome<PeopleListed> Load(DataStore store, LocalDate today) => LoadPeople.From(store).Then(people => LoadWardens.From(store).Then(wardens => LoadStays.From(store).Then(stays =>
        Outcome.Grant(new PeopleListed(people, wardens, stays, WhoIsAway.On(today, people.Select(one => one.Person), stays))))));

    internal static Outcome<DataStore> Logged(DataStore store, PrivateView? view, string how, string? person, int people, Instant now) =>
        view is null || people == 0 ? Outcome.Grant(store) : LogPrivateShown.In(store, view.By, how, person, people, now);
}
