using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>The field's plain word for a kind of person (contract/reading.md: who is hurt).</summary>
internal static class VictimClass
{
    private static readonly Dictionary<string, string> Words = Build();

    // A person, but of no class that the contract names: the toll's who is null.
    private static readonly HashSet<string> Unclassed = new[]
    {
        "people", "person", "persons", "man", "men", "woman", "women", "others", "other", "victim", "victims", "individual", "individuals", "casualty", "casualties", "members", "member", "dead",
        "citizen", "citizens", "national", "nationals", "locals", "local", "muslims", "muslim", "christians", "christian", "hostages", "hostage", "youth", "youths", "immigrants", "migrants", "refugees", "survivors", "bodies",
        "males", "females", "male", "female", "adults", "persons", "crew", "foreigners", "lives", "brothers", "sisters", "fatalities", "deaths",
    }.ToHashSet();

    /// <summary>Whether it is a word for a person or people: "priest", "villagers".</summary>
    public static bool IsPersonWord(string lower) => Words.ContainsKey(lower) || Unclassed.Contains(lower);

    /// <summary>
    /// The class of a group of people from its words, the head last; null where it has none. <paramref name="isPerson"/> tells whether the words
    /// speak of people at all.
    /// </summary>
    public static string? Of(ReadOnlySpan<Token> words, out bool isPerson)
    {
        isPerson = true;
        if (words.IsEmpty)
        {
            return null;
        }

        var head = words[^1].Lower;
        var text = string.Join(' ', words.ToArray().Select(token => token.Lower));
        if (Contains(text, "peacekeeper", "peacekeepers", "peacekeeping", "blue helmet") || (Contains(text, "un", "united nations") && Contains(text, "soldier", "soldiers", "troops", "serviceman", "servicemen")))
        {
            return "peacekeeper";
        }

        if (Contains(text, "aid worker", "aid workers", "humanitarian worker", "humanitarian workers", "relief worker", "relief workers", "humanitarians", "rescue committee", "refugee council", "red cross", "red crescent", "médecins sans frontières"))
        {
            return "aid_worker";
        }

        if (Contains(text, "police", "policeman", "policemen", "policewoman", "law enforcement", "gendarme", "gendarmes", "constable", "constables", "sheriff"))
        {
            return "police";
        }

        if (Contains(text, "staff", "party"))
        {
            return "civilian";
        }

        if (Words.TryGetValue(head, out var known))
        {
            return known;
        }

        // "security forces personnel", "army officers", "Border Force officers", "members of the military"
        if (Contains(text, "soldier", "soldiers", "army", "military", "troops", "navy", "marines", "marine", "paramilitary", "paramilitaries", "infantry", "border guards", "security forces", "security personnel", "armed forces", "national guard"))
        {
            return "soldier";
        }

        if (Contains(text, "militant", "militants", "rebel", "rebels", "insurgent", "insurgents", "terrorist", "terrorists", "jihadist", "jihadists", "guerrilla", "guerrillas", "gang", "fighters", "militia", "militias", "isis", "isil", "boko", "taliban", "al-shabaab", "al-qaeda"))
        {
            return "fighter";
        }

        isPerson = Unclassed.Contains(head) || IsTitled(text);
        return IsTitled(text) ? "official" : null;
    }

    // A ruler or an office-holder named with the title before the name.
    private static bool IsTitled(string text) =>
        Contains(text, "president", "prime minister", "minister", "governor", "mayor", "senator", "ambassador", "diplomat", "councillor", "councilor", "commissioner", "prosecutor", "judge", "mp", "lawmaker", "parliamentarian", "magistrate", "sovereign", "king");

    private static bool Contains(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            while (at >= 0)
            {
                var end = at + word.Length;
                if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                {
                    return true;
                }

                at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static Dictionary<string, string> Build()
    {
        var words = new Dictionary<string, string>();
        void Add(string who, string nouns)
        {
            foreach (var noun in nouns.Split(' '))
            {
                words[noun] = who;
            }
        }

        Add("soldier", "soldier soldiers troop troops serviceman servicemen servicewoman servicewomen serviceperson paratrooper paratroopers marine marines sailor sailors airman airmen commando commandos conscript conscripts recruit recruits cadet cadets paramilitary paramilitaries legionnaire legionnaires");
        Add("police", "police policeman policemen policewoman policewomen gendarme gendarmes constable constables");
        Add("civilian", "civilian civilians villager villagers resident residents farmer farmers protester protesters protestor protestors demonstrator demonstrators student students worker workers miner miners driver drivers passenger passengers shopkeeper trader traders herder herders herdsman fisherman fishermen worshipper worshippers worshiper worshipers pilgrim pilgrims tourist tourists bystander bystanders passerby teacher teachers doctor doctors nurse nurses lawyer lawyers politician politicians activist activists wife husband mother father parent parents nephew niece neighbour neighbor neighbours neighbors family families cashier employee employees clerk scientist engineer engineers businessman businessmen businesswoman priest priests pastor imam cleric clerics monk monks nun nuns missionary missionaries guest guests customer customers pedestrian pedestrians commuter commuters shopper shoppers patient patients inmate inmates prisoner prisoners rioter rioters candidate opposition holidaymaker holidaymakers mourner mourners labourer labourers laborer laborers staff truckers trucker motorist motorists vendor vendors settler settlers singer musician academic academics professor relative relatives cousin cousins");
        Add("child", "child children boy boys girl girls pupil pupils infant infants baby babies schoolchild schoolchildren schoolgirl schoolgirls schoolboy schoolboys toddler toddlers minor minors");
        Add("journalist", "journalist journalists reporter reporters cameraman cameramen photojournalist photographer broadcaster");
        Add("official", "official officials mayor governor senator diplomat diplomats ambassador ambassadors consul judge judges prosecutor prosecutors investigator investigators councillor councilor lawmaker lawmakers minister ministers administrator administrators president magistrate deputy mp mps chief chairman commissioner");
        Add("fighter", "fighter fighters militant militants rebel rebels insurgent insurgents terrorist terrorists jihadist jihadists guerrilla guerrillas gunman gunmen bandit bandits separatist separatists extremist extremists militiaman militiamen gangster gangsters gangsters pirate pirates islamist islamists mercenary mercenaries hijacker hijackers criminals criminal combatant combatants smuggler smugglers poacher poachers cultists");
        Add("attacker", "attacker attackers assailant assailants perpetrator perpetrators bomber bombers shooter shooters hijackers kidnapper kidnappers knifeman arsonist");
        Add("aid_worker", "humanitarian humanitarians");
        Add("other", "guard guards bodyguard bodyguards guardsman security contractor contractors");
        return words;
    }
}
