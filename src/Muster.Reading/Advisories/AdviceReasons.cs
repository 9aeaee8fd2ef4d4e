using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>The words by which issuers say why they warn.</summary>
internal static class AdviceReasons
{
    /// <summary>Words that tell a reason where a formula gives its reasons: "due to …".</summary>
    public static readonly PhraseTable<AdviceReason> Words = new(
        (AdviceReason.Terrorism, "terroris*; counter-terroris*; jihad*"),
        (AdviceReason.Kidnapping, "kidnap*; hostage*; hostage-taking; abduct*"),
        (AdviceReason.Crime, """
            crime|crimes|criminal|criminals|criminality; gang|gangs; gang-related; bandit|bandits|banditry; robber*; theft|thefts; smuggl*;
            drug trafficking|traffickers|cartels; trafficking; extortion; piracy; pirates; pickpocket*; pick pocketing; carjacking*; mugging*;
            homicide*; murder*; cartels; scams; looting; lawlessness; burglar*; poach*
            """),
        (AdviceReason.Unrest, """
            unrest; demonstration|demonstrations; protest|protests; political violence; politically-motivated violence; social conflict|conflicts;
            general|labour|labor? strikes; riot|riots|rioting; political|social|civil|ethnic tension|tensions; communal violence|tensions;
            sectarian|ethnic|intercommunal|inter-communal violence; political instability; instability; civil disorder|disturbances|strife;
            violent disorder; coup|coups; upheaval; political crisis; post-election violence; political situation
            """),
        (AdviceReason.ArmedConflict, """
            armed conflict|conflicts; hostilities; war; fighting; in-fighting; infighting;
            military operation|operations|activity|activities|conflict|action|strikes|escalation|presence|clashes|mobilisation;
            armed|military|border|inter-militia|inter-tribal|violent|factional clashes; inter-militia fighting; insurg*; armed violence;
            airstrike|airstrikes; air strike|strikes; shelling; invasion; bombardment; bombing campaign;
            missile|rocket|drone|mortar|air attack|attacks|strikes|strike; missiles; rockets; rebel|rebels; militia|militias; guerrilla;
            armed incursions; conflict; ceasefire; crossfire; separatist*; further conflict; return to violence; frontline; front line
            """),
        (AdviceReason.Health, """
            health; health-related; healthcare; medical care|facilities|services|infrastructure|supplies; disease|diseases; outbreak|outbreaks;
            cholera; mpox; monkeypox; ebola; malaria; marburg; covid-19; epidemic; dengue; polio; measles
            """),
        (AdviceReason.NaturalDisaster, """
            hurricane|hurricanes; cyclone|cyclones; typhoon|typhoons; earthquake|earthquakes; tsunami|tsunamis; volcan*; eruption|eruptions;
            flood|floods|flooding; wildfire|wildfires; bushfire|bushfires; forest fires; natural disaster|disasters; drought; storm|storms;
            landslide|landslides; mudslides; rockslides; seismic; tropical storm|storms; severe weather; avalanche*; extreme weather
            """),
        (AdviceReason.Detention, """
            wrongful|arbitrary|unlawful|unjust detention|detentions; wrongfully|arbitrarily|unjustly detain*; arbitrary arrest|arrests;
            detention|detentions; detain|detained; arrest|arrested; imprisonment
            """),
        (AdviceReason.Other, """
            landmine|landmines; land mines; mines; unexploded; shortage|shortages; human rights; limited ability|capacity; other security|safety risks; exit bans; lack of flights; travel restrictions;
            arbitrary enforcement; tension|tensions; dangerous|poor|difficult security situation; security situation is ..2 dangerous; remote*; limited|lack ..3 infrastructure; piracy; entry restrictions;
            limited consular; methanol; radiation; nuclear accident|plant; civil aviation
            """));

    // What looks like a reason and is none: "armed conflict" is not told by "military escort", nor "detention" by "visa".
    private static readonly PhraseTable<bool> Masks = new((true, """
        anti-terrorism; human rights defenders; crisis like a natural disaster;
        health insurance|information|advice|authorities|ministry|organisation|organization|pass|page; travel health; world health; war memorial;
        post-war; no armed conflict; medical evacuation; natural disasters and climate; insurance; crime under; country reports on terrorism;
        if you are detained; social media
        """));

    private static readonly PhraseTable<bool> RisksOfArrest = new((true, """
        risk of ..8 arrest|arrests|detention|detentions; arbitrar*; wrongful*; unlawful*; threat of ..4 detention|arrest
        """));

    // A sentence of the body tells a reason where it tells of a danger, not where it gives a tip.
    private static readonly PhraseTable<bool> Dangers = new((true, """
        risk|risks; threat|threats; danger|dangers|dangerous; high|higher|heightened|significant|serious|increased|elevated|growing;
        ongoing|on-going|current|currently|continuing; continue|continues|continued; likely; likelihood; possible; potential; could; can; may|might;
        occur|occurs|occurred; common; frequent|frequently|regular|regularly|widespread; take|takes|taken|taking place; attacks; following;
        remain|remains|remained; experience|experienced|experiences|suffer*; unpredictable; operate; operates; conducted; launched; expected;
        affected; volatile; break out; is|are|was|were targeted|targeting; hit|struck
        """));

    /// <summary>
    /// The reasons between two tokens, in the enum's order. <see cref="AdviceReason.Other"/> for mere tensions only where nothing else is told.
    /// </summary>
    public static ImmutableArray<AdviceReason> In(ImmutableArray<Token> tokens, int from, int to)
    {
        var found = new SortedSet<AdviceReason>();
        var tensions = false;
        for (var at = from; at < to; at++)
        {
            if (Masks.At(tokens, at, to) is { } mask)
            {
                at = mask.To - 1;
            }
            else if (Words.At(tokens, at, to) is { } hit)
            {
                at = hit.To - 1;
                if (hit.Meaning is AdviceReason.Other && tokens[hit.From].Lower is "tension" or "tensions")
                {
                    tensions = true;
                }
                else
                {
                    found.Add(hit.Meaning);
                }
            }
        }

        return tensions && found.Count == 0 ? [AdviceReason.Other] : [.. found];
    }

    /// <summary>The words between two tokens that tell these reasons.</summary>
    public static IEnumerable<(int From, int To)> Spans(ImmutableArray<Token> tokens, int from, int to, ImmutableArray<AdviceReason> told) =>
        Words.In(tokens, from, to).Where(hit => told.Contains(hit.Meaning)).Select(hit => (hit.From, hit.To));

    /// <summary>
    /// The reasons that a sentence of the body tells, where it tells of a danger. An arrest or a crime that follows from breaking rules is none: detention
    /// counts only as a risk or as arbitrary.
    /// </summary>
    public static ImmutableArray<AdviceReason> InBody(Sentence sentence)
    {
        if (!TellsDanger(sentence))
        {
            return [];
        }

        var told = In(sentence.Tokens, 0, sentence.Tokens.Length);
        return told.Contains(AdviceReason.Detention) && !RisksOfArrest.Any(sentence.Tokens, 0, sentence.Tokens.Length) ? told.Remove(AdviceReason.Detention) : told;
    }

    /// <summary>Whether a sentence tells of a danger.</summary>
    public static bool TellsDanger(Sentence sentence) => Dangers.Any(sentence.Tokens, 0, sentence.Tokens.Length);

    /// <summary>The token after "due to", "because of", from which a formula's reasons stand; -1 where it gives none.</summary>
    public static int Begin(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from; at < tokens.Length; at++)
        {
            if (tokens[at].Lower is "due" or "because" or "given" or "owing" or "following" or "amid")
            {
                return at + 1;
            }
        }

        return -1;
    }
}
