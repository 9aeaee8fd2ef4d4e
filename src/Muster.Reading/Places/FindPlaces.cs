using System.Collections.Immutable;
using Muster.Reading.Countries;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Places;

/// <summary>
/// Finds the places of a sentence: names after a preposition of place, chains of names that become wider ("Aguelhok, Kidal, Mali"), parts of countries
/// ("northern Chad"), and named sites ("Al Asad Airbase"). An ambiguous name is taken in the country that its chain, its sentence or its document names.
/// </summary>
internal static class FindPlaces
{
    private const int LongestName = 6;
    private const int KnownByName = 50_000;

    private static readonly HashSet<string> Prepositions = new[]
    {
        "in", "at", "near", "outside", "inside", "around", "across", "on", "of", "into", "over", "off", "within", "through", "throughout", "toward", "towards", "between", "along", "hits", "hit",
    }.ToHashSet();

    private static readonly HashSet<string> Directions = new[]
    {
        "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeastern", "northwestern", "southeastern", "southwestern", "north-eastern",
        "north-western", "south-eastern", "south-western", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "upper", "lower",
    }.ToHashSet();

    // Words that make a capitalised group a place by themselves, last or (for "City of …") first.
    private static readonly HashSet<string> Sites = new[]
    {
        "airport", "airbase", "base", "camp", "prison", "district", "province", "region", "state", "county", "governorate", "department", "oblast", "village", "town", "city", "island", "islands",
        "valley", "mountain", "mountains", "hills", "hill", "lake", "river", "desert", "forest", "rainforest", "sea", "gulf", "peninsula", "border", "crossing", "square", "street", "road", "highway", "bridge",
        "neighbourhood", "neighborhood", "suburb", "quarter", "municipality", "prefecture", "commune", "locality", "area", "territory", "strip", "stadium", "park", "market", "stream", "basin", "coast",
        "port", "harbour", "harbor", "university", "hospital", "station", "palace", "kingdom",
    }.ToHashSet();

    private static readonly HashSet<string> NotPlaces = new[]
    {
        "islamic", "united", "nations", "army", "forces", "force", "government", "ministry", "president", "police", "party", "front", "movement", "state", "parliament", "council", "union",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "covid-19", "islam", "ramadan", "christmas", "easter", "eid", "i", "mr", "mrs", "general", "colonel", "prime", "minister", "al-qaeda", "isis", "isil", "hamas", "hezbollah",
        "insurgency", "war", "battle", "operation", "court", "congress", "senate", "church", "embassy", "taliban", "boko", "haram", "al-shabaab", "nato", "un", "eu", "bbc", "reuters", "internet", "world", "war", "twitter", "facebook",
    }.ToHashSet();

    /// <summary>All places of the sentence, in its order.</summary>
    public static ImmutableArray<PlaceMention> In(Sentence sentence, ReadingContext context) => sentence.Finds.Places(() => Find(sentence, context));

    private static ImmutableArray<PlaceMention> Find(Sentence sentence, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        var countries = CountryMentions.In(sentence, context.Gazetteer);
        var found = ImmutableArray.CreateBuilder<PlaceMention>();
        for (var at = 1; at < tokens.Length; at++)
        {
            if (!Prepositions.Contains(tokens[at - 1].Lower) && !IsSettlementWord(tokens, at))
            {
                continue;
            }

            if (Chain(sentence, at, context, countries) is { } place)
            {
                found.Add(place);
                at = Math.Max(at, place.End - 1);
            }
        }

        return found.ToImmutable();
    }

    // "the city of Bangassou" is covered by "of"; "the town Torghundi" has no preposition.
    private static bool IsSettlementWord(ImmutableArray<Token> tokens, int at) =>
        tokens[at - 1].Lower is "city" or "town" or "village" or "capital" && tokens[at].IsCapitalised;

    private static PlaceMention? Chain(Sentence sentence, int start, ReadingContext context, ImmutableArray<CountryMention> countries)
    {
        var tokens = sentence.Tokens;
        var from = start;
        while (from < tokens.Length && tokens[from].Lower is "the" or "a" or "his" or "her" or "its" or "neighbouring" or "neighboring" or "nearby" or "adjacent")
        {
            from++;
        }

        // "The central Mopti Region": the direction only says where in the country the region lies.
        if (from + 1 < tokens.Length && Directions.Contains(tokens[from].Lower) && !tokens[from].IsCapitalised && tokens[from + 1].IsCapitalised && !countries.Any(mention => mention.From == from + 1))
        {
            from++;
        }

        // "Ethiopia's Tigray Region": the place is what the country has.
        var owner = countries.FirstOrDefault(mention => mention.From == from);
        if (owner.To > from && owner.To + 1 < tokens.Length && tokens[owner.To].Lower is "'s" && tokens[owner.To + 1].IsCapitalised)
        {
            from = owner.To + 1;
        }

        // "the outskirts of X", "the streets of X", "a village in X" are taken at X, whose own preposition the caller meets.
        if (from >= tokens.Length || Name(sentence, from, context, countries) is not { } first)
        {
            return null;
        }

        // A name that only modifies what follows ("the Nigerian town", "at a Kabul hotel") still tells the place, an actor does not.
        var (end, country) = Wider(sentence, first.To, context, countries);
        country ??= first.Country ?? (owner.To > 0 && owner.To < from ? owner.Country : null);
        if (first.IsCountryOnly)
        {
            return new PlaceMention(from, first.To, end, null, country, null);
        }

        var text = context.Text.Words(sentence, from, first.To);
        if (IsHighSea(tokens, from, first.To))
        {
            return new PlaceMention(from, first.To, end, text, HighSea, null);
        }

        country ??= CountryOfChain(sentence, first, text, context);
        var (resolved, point) = Resolve(text, first.Bare, country, countries, context);
        return new PlaceMention(from, first.To, end, text, country ?? resolved, point);
    }

    /// <summary>The country of a place that lies in none.</summary>
    public const string HighSea = "";

    private static bool IsHighSea(ImmutableArray<Token> tokens, int from, int to) =>
        tokens[to - 1].Lower is "sea" or "ocean" or "strait" || tokens[from].Lower is "gulf" or "strait";

    private readonly record struct Named(int To, string? Country, bool IsCountryOnly, string? Bare);

    private static Named? Name(Sentence sentence, int from, ReadingContext context, ImmutableArray<CountryMention> countries)
    {
        var tokens = sentence.Tokens;
        if (Part(sentence, from, countries) is { } part)
        {
            return part;
        }

        if (!tokens[from].IsCapitalised)
        {
            return null;
        }

        var known = LongestKnown(tokens, from, context.Gazetteer);
        var country = countries.FirstOrDefault(mention => mention.From == from);
        var site = SiteEnd(tokens, from);
        if (country.To > from && country.To >= known && (site <= country.To || country.IsActor))
        {
            // "West Bank" and "Gaza" stand for a country but name a place within it.
            var name = Join(tokens, from, country.To);
            var partOf = !country.IsActor && name != context.Gazetteer.CountryName(country.Country) && context.Gazetteer.Places(name).Any(place => place.Country == country.Country);
            return country.IsActor ? SiteAfterNation(tokens, from, site, country) : new Named(country.To, country.Country, IsCountryOnly: !partOf, null);
        }

        if (site > known)
        {
            // "The Turkish-occupied town of Afrin" is taken at Afrin, "the Border Police" is no place.
            var general = site < tokens.Length && tokens[site].Lower is "of" && !tokens[site - 1].IsCapitalised;
            if (general || (site < tokens.Length && tokens[site].IsCapitalised && FollowsAsActor(tokens, site)))
            {
                return null;
            }

            return new Named(site, null, IsCountryOnly: false, known > from ? Join(tokens, from, known) : null);
        }

        if (known > from)
        {
            // "Kabul airport": the site word is lower case and belongs to the name only as description.
            if (FollowsAsActor(tokens, known))
            {
                return null;
            }

            // "Puli Alam, Logar": a known name with more of a name behind it is another place, whose name the gazetteer does not have.
            var longer = known;
            while (longer < tokens.Length && longer - from < LongestName && tokens[longer].IsCapitalised && !NotPlaces.Contains(tokens[longer].Lower) && !countries.Any(mention => mention.From == longer))
            {
                longer++;
            }

            if (longer > known && longer < tokens.Length && tokens[longer].Is(',') && !FollowsAsActor(tokens, longer))
            {
                return new Named(longer, null, IsCountryOnly: false, null);
            }

            return new Named(known, null, IsCountryOnly: false, Join(tokens, from, known));
        }

        return Unknown(sentence, from, context, countries);
    }

    // "northern Chad", "eastern and southern Afghanistan", "southeastern Central African Republic"
    private static Named? Part(Sentence sentence, int from, ImmutableArray<CountryMention> countries)
    {
        var tokens = sentence.Tokens;
        var at = from;
        while (at < tokens.Length && (Directions.Contains(tokens[at].Lower) || (at > from && tokens[at].Lower is "and" && at + 1 < tokens.Length && Directions.Contains(tokens[at + 1].Lower))))
        {
            at++;
        }

        if (at == from)
        {
            return null;
        }

        var country = countries.FirstOrDefault(mention => mention.From == at && !mention.IsActor);
        return country.To > at ? new Named(country.To, country.Country, IsCountryOnly: false, null) : null;
    }

    private static Named? SiteAfterNation(ImmutableArray<Token> tokens, int from, int site, CountryMention nation) =>
        site > nation.To && tokens[nation.To].IsCapitalised ? new Named(site, nation.Country, IsCountryOnly: false, null) : null;

    // A capitalised group that ends in a word for a site: "Camilo Daza International Airport", "Balukhali refugee camp", "Cabo Delgado Province".
    private static int SiteEnd(ImmutableArray<Token> tokens, int from)
    {
        var best = from;
        for (var at = from + 1; at < Math.Min(tokens.Length, from + LongestName); at++)
        {
            if (tokens[at].Kind is TokenKind.Mark && tokens[at].Lower is not "'s")
            {
                break;
            }

            if (Sites.Contains(tokens[at].Lower))
            {
                best = at + 1;
            }
            else if (!tokens[at].IsCapitalised && tokens[at].Lower is not ("refugee" or "de" or "da" or "do" or "del" or "la" or "el" or "al" or "international" or "military" or "of" or "border"))
            {
                break;
            }
        }

        return best;
    }

    private static int LongestKnown(ImmutableArray<Token> tokens, int from, Gazetteer gazetteer)
    {
        var best = from;
        for (var length = 1; length <= LongestName && from + length <= tokens.Length; length++)
        {
            var last = tokens[from + length - 1];
            if (last.Kind is TokenKind.Mark)
            {
                break;
            }

            if ((last.Text.Any(char.IsUpper) || last.Kind is TokenKind.Number) && !gazetteer.Places(Join(tokens, from, from + length)).IsEmpty)
            {
                best = from + length;
            }
        }

        return best;
    }

    // An unknown capitalised name counts after "in", "at", "near" or "outside", or where a wider known name follows.
    private static Named? Unknown(Sentence sentence, int from, ReadingContext context, ImmutableArray<CountryMention> countries)
    {
        var tokens = sentence.Tokens;
        var to = from;
        while (to < tokens.Length && to - from < 4 && tokens[to].IsCapitalised && !NotPlaces.Contains(tokens[to].Lower) && !countries.Any(mention => mention.From == to))
        {
            to++;
        }

        if (to == from || FollowsAsActor(tokens, to) || tokens[from].IsAcronym)
        {
            return null;
        }

        var settlement = from > 1 && tokens[from - 1].Lower is "of" && tokens[from - 2].Lower is "town" or "city" or "village" or "district" or "province" or "outskirts" or "suburb" or "state" or "region" or "cities" or "towns" or "villages";
        var strong = settlement || tokens[from - 1].Lower is "in" or "at" or "near" or "outside" or "of" or "village" or "town" or "city" or "the";
        var wider = Wider(sentence, to, context, countries).End > to;
        return settlement || (strong && tokens[from - 1].Lower is not ("of" or "the")) || (wider && tokens[from - 1].Lower is not "of") ? new Named(to, null, IsCountryOnly: false, null) : null;
    }

    // "in Boko Haram attacks", "Kabul residents", "Abbas said": the name is of an actor.
    private static bool FollowsAsActor(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Kind is TokenKind.Word && tokens[at].Lower is "militants" or "rebels" or "fighters" or "forces" or "insurgents" or "soldiers" or "troops" or "gunmen" or "army" or "government"
            or "police" or "militia" or "militias" or "members" or "leader" or "spokesman" or "jihadists" or "terrorists" or "militant" or "separatists";

    // The names after commas or "in": ", Kidal, Mali", " in Ouaka, Central African Republic".
    private static (int End, string? Country) Wider(Sentence sentence, int at, ReadingContext context, ImmutableArray<CountryMention> countries)
    {
        var tokens = sentence.Tokens;
        string? country = null;
        var end = at;
        while (at + 1 < tokens.Length && (tokens[at].Is(',') || tokens[at].Lower is "in" or "of"))
        {
            var next = at + 1;
            while (next < tokens.Length && (tokens[next].Lower is "the" || Directions.Contains(tokens[next].Lower)))
            {
                next++;
            }

            if (next >= tokens.Length)
            {
                break;
            }

            var mention = countries.FirstOrDefault(candidate => candidate.From == next);
            var known = LongestKnown(tokens, next, context.Gazetteer);
            var site = tokens[next].IsCapitalised ? SiteEnd(tokens, next) : next;
            if (mention.To > next && mention.To >= site)
            {
                country ??= mention.IsActor ? null : mention.Country;
                (at, end) = (mention.To, mention.To);
                if (mention.IsActor)
                {
                    break;
                }

                continue;
            }

            if (Math.Max(known, site) <= next || !tokens[next].IsCapitalised || ReadsAsList(tokens, Math.Max(known, site)))
            {
                break;
            }

            at = end = Math.Max(known, site);
        }

        return (end, country);
    }

    // "Mandalay, Yangon, and Pyay" are neighbours, not a chain.
    private static bool ReadsAsList(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && (tokens[at].Lower is "and" || (tokens[at].Is(',') && at + 1 < tokens.Length && tokens[at + 1].Lower is "and"));

    // "Cartagena, Murcia": the country that has both.
    private static string? CountryOfChain(Sentence sentence, Named first, string name, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        if (first.To + 1 >= tokens.Length || !tokens[first.To].Is(',') || !tokens[first.To + 1].IsCapitalised)
        {
            return null;
        }

        var end = LongestKnown(tokens, first.To + 1, context.Gazetteer);
        if (end <= first.To + 1 || ReadsAsList(tokens, end))
        {
            return null;
        }

        var wider = context.Gazetteer.Places(Join(tokens, first.To + 1, end));
        var both = context.Gazetteer.Places(name).FirstOrDefault(place => wider.Any(other => other.Country == place.Country && other.Id != place.Id));
        return both.Name is not null ? both.Country : context.Gazetteer.Places(name).IsEmpty && wider.Length > 0 ? wider.FirstOrDefault(other => other.Country == context.Country).Country ?? wider[0].Country : null;
    }

    private static (string? Country, Kernel.GeoPoint? Point) Resolve(string name, string? bare, string? country, ImmutableArray<CountryMention> mentioned, ReadingContext context)
    {
        var places = context.Gazetteer.Places(name);
        if (places.IsEmpty && bare is not null)
        {
            places = context.Gazetteer.Places(bare);
        }

        if (places.IsEmpty)
        {
            return (null, null);
        }

        var wanted = country ?? context.Country;
        var near = wanted is null ? [] : context.Gazetteer.Neighbours(wanted);
        var best = places.FirstOrDefault(place => place.Country == wanted);
        if (best.Name is null && country is null)
        {
            best = places.FirstOrDefault(place => near.Contains(place.Country) && place.Population > 0);
            best = best.Name is null ? places.FirstOrDefault(place => mentioned.Any(mention => mention.Country == place.Country)) : best;

            // A hamlet of that name at the other end of the world says nothing; a big town or a region is known by its bare name.
            best = best.Name is null && (places[0].Population >= KnownByName || places[0].Kind is not PlaceKind.Settlement) ? places[0] : best;
        }

        return best.Name is null ? (null, null) : (best.Country, best.Point);
    }

    private static string Join(ImmutableArray<Token> tokens, int from, int to) => TokenText.Join(tokens, from, to - from);
}
