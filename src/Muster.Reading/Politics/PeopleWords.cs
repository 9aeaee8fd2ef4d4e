using System.Collections.Frozen;

namespace Muster.Reading.Politics;

/// <summary>The contract's plain word for the people that a noun names (contract/reading.md, "Numbers").</summary>
internal static class PeopleWords
{
    private const string Unnamed = "";

    private static readonly FrozenDictionary<string, string> Classes = new (string Who, string Nouns)[]
    {
        (Unnamed, "people person persons men women man woman others lives individuals victims palestinians families inhabitants souls personnel members dead deaths fatalities casualties citizens nationals "
            + "migrants households humans prisoners inmates hostages"),
        ("civilian", "civilian civilians protester protesters protestor protestors demonstrator demonstrators resident residents villager villagers farmer farmers student students locals bystander bystanders worshippers "
            + "refugee passengers herders miners activists noncombatants non-combatants townspeople worker workers"),
        ("child", "child children pupil pupils schoolchildren minors toddlers schoolgirls girls boys infants babies"),
        ("soldier", "soldier soldiers troops troop servicemen serviceman servicemembers sailors marines guardsmen"),
        ("police", "policeman policemen police policewomen officers"),
        ("peacekeeper", "peacekeeper peacekeepers"),
        ("journalist", "journalist journalists reporters"),
        ("official", "official officials politicians candidates"),
        ("fighter", "fighter fighters rebel rebels militant militants insurgent insurgents terrorist terrorists jihadist jihadists gunmen separatists militiamen extremists bandits"),
        ("attacker", "attackers assailants perpetrators"),
    }.SelectMany(group => group.Nouns.Split(' '), (group, noun) => (noun, group.Who)).ToFrozenDictionary(pair => pair.noun, pair => pair.Who);

    /// <summary>Whether the word names people.</summary>
    public static bool Names(string lower) => Classes.ContainsKey(lower);

    /// <summary>The class that the noun names, or null where it names people of no class.</summary>
    public static string? Of(string lower) => Classes.TryGetValue(lower, out var who) && who.Length > 0 ? who : null;
}
