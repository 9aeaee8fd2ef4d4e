using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>The types of place that a sentence names as targets.</summary>
internal static class AdviceVenues
{
    private static readonly PhraseTable<Venue> Words = new(
        (Venue.Nightclub, "nightclub|nightclubs; night club|clubs; night-club|night-clubs; clubs; discos"),
        (Venue.Bar, "bar|bars|pubs|pub"),
        (Venue.Hotel, "hotel|hotels; resorts; guesthouses; guest houses"),
        (Venue.Restaurant, "restaurant|restaurants; cafe|cafes; café|cafés; coffee shops"),
        (Venue.PlaceOfWorship, """
            place|places of worship; religious sites|site|places|buildings|institutions; church|churches; mosque|mosques; synagogue|synagogues;
            temple|temples; shrines; worship
            """),
        (Venue.DiplomaticMission, """
            diplomatic missions|mission|premises|facilities|compounds; embassy|embassies; consulates; high commissions; foreign and|or;
            foreign government; foreign missions; foreign facilities
            """),
        (Venue.Market, "market|markets; marketplaces; bazaars; souks"),
        (Venue.ShoppingCentre, "shopping malls|mall|centers|centres|areas|districts|complexes; malls; shops; supermarkets; department stores"),
        (Venue.Airport, "airport|airports; airfields; aircraft; aviation"),
        (Venue.Transport, """
            transport|transportation hubs|networks|systems|infrastructure; public transport|transportation; transport; transportation;
            train stations; trains; railways; railway stations; metro; buses; bus stations; stations; highways; fuel trucks; convoys; roads;
            vehicles; ports; ferries; seaports; bridges
            """),
        (Venue.School, "school|schools; universities; university|school campuses; campuses; educational institutions|facilities"),
        (Venue.Hospital, "hospital|hospitals; clinics; medical facilities; health facilities"),
        (Venue.Government, """
            government facilities|buildings|offices|institutions|installations|targets; local government facilities;
            police stations|posts|facilities; military posts|bases|facilities|installations|sites|barracks; security forces|installations;
            customs offices; government; military and police; courthouses
            """),
        (Venue.TouristSite, """
            tourist sites|site|locations|spots|areas|attractions|destinations|places|centers|centres; beaches; parks; monuments; museums; landmarks;
            tourist
            """),
        (Venue.Event, """
            public gatherings; large gatherings; crowded places|areas|events; festivals; public events; cultural events; concerts; events;
            mass gatherings; parades; public celebrations; crowds
            """),
        (Venue.InternationalOffice, """
            international companies|organizations|organisations|offices|ngos; foreign companies|businesses|ngos|organisations|organizations;
            aid agencies; un offices|compounds|facilities; western companies|businesses
            """),
        (Venue.Residence, "residential compounds|areas|buildings; residences; homes; housing compounds"),
        (Venue.Sport, "stadium|stadiums; stadia; sporting events|venues; sports events|venues|arenas"));

    // What makes a place a target; the places stand after it, or before where the target word closes the sentence.
    private static readonly PhraseTable<bool> Targets = new((true, """
        target|targets|targeting|targeted; could|may|might|would strike|hit; attack ..3 on|against|in|at; attacks ..4 on|against|in|at|along; may|could attack; attacked; been attacked; subject to ..3 attacks; increased|heightened|high|higher risk|threat in|at|to; threaten|threatened;
        aimed at; bombed; struck; hit
        """));

    private static readonly PhraseTable<bool> Avoidance = new((true, """
        avoid; stay away; do not visit; be careful|vigilant|cautious|alert; prohibited from; off-limits; drone|unmanned; contact; if you've; call;
        who have|has been
        """));

    /// <summary>The venues that a sentence names as targets, in the enum's order; empty where it names none so.</summary>
    public static ImmutableArray<Venue> In(Sentence sentence) => [.. Hits(sentence).Select(hit => hit.Meaning).Distinct().Order()];

    /// <summary>The same, each with its words, in the sentence's order.</summary>
    public static ImmutableArray<PhraseHit<Venue>> Hits(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (Targets.In(tokens) is not [var first, ..])
        {
            return [];
        }

        // "Airports have been hit", "the airport is subject to attacks": the place before its target word.
        var before = tokens[first.From].Lower is "subject" or "hit" or "struck" or "bombed" or "targeted" or "attacked"
            || (first.From > 1 && tokens[first.From - 1].Lower is "the" or "a" or "been" or "common" or "frequent" or "main" or "possible" or "potential" or "likely");
        var hits = Words.In(tokens, before ? 0 : first.From, tokens.Length);
        return [.. hits.Where(hit => !Avoidance.Any(tokens, Math.Max(0, hit.From - 12), hit.From))];
    }
}
