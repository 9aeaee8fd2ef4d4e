using Muster.Kernel.Facts;

namespace Muster.Reading.Incidents;

/// <summary>How telling an event word is of the type of incident.</summary>
internal enum Precision
{
    /// <summary>"Incident", "violence": something happened.</summary>
    Vague,

    /// <summary>"Attack", "killed": hurt on purpose, the method open.</summary>
    Generic,

    /// <summary>"Ambush", "airstrike", "kidnapping": the method is said.</summary>
    Exact,
}

/// <summary>A word for a kind of incident.</summary>
/// <param name="Type">The type it tells.</param>
/// <param name="Precision">How telling it is.</param>
internal readonly record struct EventWord(IncidentType Type, Precision Precision);

/// <summary>Nouns and verbs that name violent or disruptive events (contract/reading.md, "incident"), by the contract's types.</summary>
internal static class EventWords
{
    private static readonly Dictionary<string, EventWord> Nouns = BuildNouns();
    private static readonly HashSet<string> LastWords = Nouns.Keys.Select(noun => noun[(noun.LastIndexOf(' ') + 1)..]).ToHashSet();
    private static readonly Dictionary<string, EventWord> Verbs = BuildVerbs();

    /// <summary>The event that a noun names, by its lower-case form and the word before it; null where it names none.</summary>
    public static EventWord? Noun(string lower, string before) =>
        !EndsNoun(lower) ? null : Nouns.TryGetValue(before + " " + lower, out var pair) ? pair : Nouns.TryGetValue(lower, out var single) ? single : null;

    /// <summary>Whether a word ends the name of an event, alone or behind others.</summary>
    public static bool EndsNoun(string lower) => LastWords.Contains(lower);

    /// <summary>The event that a verb tells, by its lemma; null where it tells none.</summary>
    public static EventWord? Verb(string lemma) => Verbs.TryGetValue(lemma, out var found) ? found : null;

    private static Dictionary<string, EventWord> BuildNouns()
    {
        var nouns = new Dictionary<string, EventWord>();
        void Add(IncidentType type, Precision precision, string words)
        {
            foreach (var word in words.Split(',', StringSplitOptions.TrimEntries))
            {
                nouns[word] = new EventWord(type, precision);
                nouns[Plural(word)] = new EventWord(type, precision);
            }
        }

        Add(IncidentType.Attack, Precision.Generic, "attack, assault, killing, murder, massacre, incident of violence, atrocity, onslaught");
        Add(IncidentType.Attack, Precision.Exact, "ambush, raid, shooting, stabbing, assassination, gun attack, knife attack, mass shooting, mass stabbing, beheading, execution, lynching, hit-and-run, machete attack, gunfire, axe attack, vehicle attack");
        Add(IncidentType.ArmedClash, Precision.Exact, "clash, gunfight, gun battle, gunbattle, battle, firefight, shootout, shoot-out, skirmish, fighting, combat, crossfire, ground assault, armed confrontation, military operation, border conflict, heavy fighting, armed conflict, infighting, counteroffensive, ceasefire violation, exchange of fire");
        Add(IncidentType.Bombing, Precision.Exact, "bombing, bomb, car bomb, roadside bomb, truck bomb, car bombing, landmine, land mine, mine, ied, improvised explosive device, explosive device, grenade, grenade attack, bomb attack, bomb blast, roadside blast, bomb explosion, mine explosion, vehicle bomb, parcel bomb, letter bomb, explosives, mine blast, pipe bomb, nail bomb");
        Add(IncidentType.SuicideBombing, Precision.Exact, "suicide bombing, suicide bomber, suicide attack, suicide bomb, suicide blast, suicide car bomb, suicide attacker, suicide vest");
        Add(IncidentType.Shelling, Precision.Exact, "shelling, bombardment, rocket attack, rocket fire, rocket strike, mortar attack, mortar fire, artillery fire, artillery strike, missile attack, missile strike, rocket, missile, mortar shell, mortar, ballistic missile, artillery shell, artillery, artillery attack, mortar round, mortar strike, rocket barrage, barrage, cruise missile");
        Add(IncidentType.AirStrike, Precision.Exact, "airstrike, air strike, air raid, air attack, drone strike, drone attack, drone, bombing raid, aerial bombardment, military strike, airstrikes, helicopter attack, strike, unmanned aerial vehicle");
        Add(IncidentType.Abduction, Precision.Exact, "kidnapping, abduction, hostage-taking, hostage taking, mass kidnapping, mass abduction, hostage crisis");
        Add(IncidentType.Arson, Precision.Exact, "arson, arson attack, firebombing, petrol bomb attack");
        Add(IncidentType.Looting, Precision.Exact, "looting, ransacking");
        Add(IncidentType.Protest, Precision.Exact, "protest, demonstration, rally, protest march, sit-in, street protest, mass protest, general strike");
        Add(IncidentType.Riot, Precision.Exact, "riot, rioting, violent protest, mob violence, violent clash, ethnic violence, communal violence, civil unrest, prison riot");
        Add(IncidentType.Arrest, Precision.Exact, "arrest, detention");
        Add(IncidentType.Other, Precision.Exact, "stampede, earthquake, hijacking, prison break, jailbreak, landslide, flood, cyclone, hurricane, eruption, shipwreck, train derailment, plane crash");
        Add(IncidentType.Other, Precision.Generic, "explosion, blast");
        Add(IncidentType.Other, Precision.Vague, "incident, violence, unrest, event");
        return nouns;
    }

    private static Dictionary<string, EventWord> BuildVerbs()
    {
        var verbs = new Dictionary<string, EventWord>();
        void Add(IncidentType type, Precision precision, string lemmas)
        {
            foreach (var lemma in lemmas.Split(' '))
            {
                verbs[lemma] = new EventWord(type, precision);
            }
        }

        Add(IncidentType.Attack, Precision.Generic, "attack assault kill murder massacre slaughter slay hit overrun wound injure");
        Add(IncidentType.Attack, Precision.Exact, "ambush raid storm stab shoot behead assassinate execute lynch ram hack gun");
        Add(IncidentType.ArmedClash, Precision.Exact, "clash fight battle skirmish");
        Add(IncidentType.Bombing, Precision.Exact, "bomb detonate");
        Add(IncidentType.Other, Precision.Generic, "explode blast");
        Add(IncidentType.Shelling, Precision.Exact, "shell bombard");
        Add(IncidentType.Abduction, Precision.Exact, "kidnap abduct");
        Add(IncidentType.Arson, Precision.Exact, "torch firebomb");
        Add(IncidentType.Looting, Precision.Exact, "loot ransack");
        Add(IncidentType.Protest, Precision.Exact, "protest demonstrate rally march");
        Add(IncidentType.Riot, Precision.Exact, "riot");
        Add(IncidentType.Arrest, Precision.Exact, "arrest detain");
        Add(IncidentType.Other, Precision.Exact, "hijack");
        return verbs;
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith('s') || noun.EndsWith("sh", StringComparison.Ordinal) || noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";
}
