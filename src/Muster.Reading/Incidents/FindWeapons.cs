using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Finds what a sentence says an incident was done with: "car bomb", "sticks of dynamite", "machetes".</summary>
internal static class FindWeapons
{
    private static readonly HashSet<string> Heads = Both(
        "bomb", "grenade", "mine", "landmine", "explosive", "mortar", "rocket", "missile", "rifle", "pistol", "revolver", "shotgun", "gun", "machinegun", "submachinegun", "machine-gun", "machete", "knife", "axe", "spear", "sword",
        "drone", "ied", "rpg", "rpg-7", "ak-47", "m-16", "m16", "ak47", "ar-15", "kalashnikov", "bazooka", "cannon", "dagger", "hammer", "firebomb", "carbine", "bayonet", "flamethrower", "torpedo", "catapult", "howitzer")
        .Concat(["dynamite", "knives", "explosives", "artillery", "tnt", "c-4", "gasoline", "petrol"]).ToHashSet();

    // Two words that are a weapon only together.
    private static readonly HashSet<string> Pairs = Both(
        "explosive device", "explosive charge", "dynamite charge", "dynamite stick", "incendiary device", "molotov cocktail", "booby trap", "mortar round", "mortar shell", "artillery shell", "explosive belt", "suicide vest", "suicide belt",
        "poison gas", "fuel tank", "gas canister", "hand grenade", "automatic weapon", "heavy weapon", "assault weapon", "high-caliber weapon").ToHashSet();

    private static readonly HashSet<string> Modifiers = new[]
    {
        "car", "truck", "vehicle", "roadside", "letter", "parcel", "pipe", "nail", "petrol", "gasoline", "time", "suicide", "land", "hand", "home-made", "homemade", "improvised", "explosive", "incendiary", "powerful", "high-powered", "high-power",
        "low-power", "fragmentation", "dynamite", "rocket-propelled", "propelled", "automatic", "semi-automatic", "semiautomatic", "assault", "machine", "sniper", "hunting", "anti-tank", "antitank", "anti-personnel", "antipersonnel", "ballistic",
        "cruise", "mortar", "artillery", "plastic", "remote-controlled", "radio-controlled", "strong", "small", "huge", "large", "heavy", "g-3", "galil", "uzi", "fal", "9-mm", "high-caliber", "submachine", "booby-trapped", "gas", "motorcycle", "bicycle",
        "donkey", "kitchen", "ak-47", "m-16", "rpg", "rpg-7", "katyusha", "grad", "scud", "kamikaze", "barrel", "cluster", "phosphorus", "nerve", "mustard", "cylinder",
    }.ToHashSet();

    /// <summary>The mentions of weapons, in the sentence's order; none for an incident that is done without.</summary>
    public static IEnumerable<Mention> In(Sentence sentence, IncidentType type)
    {
        if (type is IncidentType.Protest or IncidentType.Arrest)
        {
            yield break;
        }

        var tokens = sentence.Tokens;
        // What was seized or made harmless did nothing.
        if (tokens.Any(token => token.Lower is "seized" or "seize" or "confiscated" or "recovered" or "cache" or "arsenal" or "defused" or "deactivated" or "seizure" or "disarmed" or "dismantled"))
        {
            yield break;
        }

        for (var at = 0; at < tokens.Length; at++)
        {
            var pair = at > 0 && Pairs.Contains(tokens[at - 1].Lower + " " + tokens[at].Lower);
            if ((!pair && !Heads.Contains(tokens[at].Lower)) || IsModifier(tokens, at))
            {
                continue;
            }

            var from = pair ? at - 1 : at;
            while (from > 0 && Modifiers.Contains(tokens[from - 1].Lower))
            {
                from--;
            }

            yield return new Mention(sentence, from, at + 1);
        }
    }

    // "bomb attack", "grenade explosion", "mine workers", "gun battle", "rocket fire": the weapon is only part of another noun; "car bomb" is its own head.
    private static bool IsModifier(ImmutableArray<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Length || tokens[at + 1].Kind is not TokenKind.Word)
        {
            return false;
        }

        var next = tokens[at + 1].Lower;
        return Heads.Contains(next) || Pairs.Contains(tokens[at].Lower + " " + next)
            || next is "worker" or "workers" or "battle" or "battles" or "squad" or "threat" or "threats" or "disposal" or "owners" or "company" or "station" or "stations" or "factory" or "depot" or "launcher" or "launchers" or "industry" or "program" or "test";
    }

    private static IEnumerable<string> Both(params string[] singular) => singular.Concat(singular.Select(word => word + "s"));
}
