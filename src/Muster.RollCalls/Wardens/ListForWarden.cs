using System.Collections.Immutable;

namespace Muster.RollCalls.Wardens;

/// <summary>Says whose list a silent person is on. Everybody is on exactly one: with nobody to go, on the desk's.</summary>
public static class ListForWarden
{
    /// <summary>The desk's list: whoever no warden can look for.</summary>
    public const string Desk = "";

    /// <summary>The ids on each list, in the order given, by the warden's id; the desk's under <see cref="Desk"/>. Lists with nobody on them are left out.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(ImmutableArray<SilentPerson> silent, ImmutableArray<Warden> wardens)
    {
        var byId = wardens.ToDictionary(warden => warden.Id, StringComparer.Ordinal);
        return silent
            .GroupBy(person => Whose(person, byId), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(list => list.Key, list => list.Select(person => person.Id).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Whose list it is: the person's warden, else the warden's alternate, else <see cref="Desk"/>. Nobody looks for themselves.</summary>
    public static string Whose(SilentPerson person, IReadOnlyDictionary<string, Warden> wardens)
    {
        var warden = Find(person.Warden, wardens);
        return Serving(warden, person) ?? Serving(Find(warden?.Alternate, wardens), person) ?? Desk;
    }

    private static Warden? Find(string? id, IReadOnlyDictionary<string, Warden> wardens) => id is null ? null : wardens.GetValueOrDefault(id);

    private static string? Serving(Warden? warden, SilentPerson person) => warden is { CanServe: true } && warden.Id != person.Id ? warden.Id : null;
}
