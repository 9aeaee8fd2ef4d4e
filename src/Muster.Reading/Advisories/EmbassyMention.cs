using System.Collections.Immutable;
using Muster.Reading.Countries;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>An embassy, consulate or high commission named in a sentence.</summary>
/// <param name="From">First token of its name.</param>
/// <param name="To">One past its last.</param>
/// <param name="Owner">ISO code of the country whose it is, or null.</param>
/// <param name="City">The city in which it stands, as written, or null.</param>
/// <param name="Country">ISO code of the country in which it stands, where the name tells it, or null.</param>
internal readonly record struct EmbassyMention(int From, int To, string? Owner, string? City, string? Country)
{
    internal static readonly Phrase Names = Phrase.Of("embassy|embassies|consulate|consulates|consulate-general|consulates-general|mission|commission|commissions|consul");

    /// <summary>All of a sentence, in its order.</summary>
    public static ImmutableArray<EmbassyMention> In(ReadingContext context, Sentence sentence)
    {
        var found = ImmutableArray.CreateBuilder<EmbassyMention>();
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (Names.EndAt(tokens, at, tokens.Length) >= 0 && IsPost(tokens, at))
            {
                found.Add(Read(context, tokens, at));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The city that begins at a token: a capitalised name that the gazetteer knows and that is no country; with one past its last token.</summary>
    public static (string City, string Country, int To)? CityAt(ReadingContext context, ImmutableArray<Token> tokens, int at)
    {
        if (at >= tokens.Length || !tokens[at].IsCapitalised || CountryMentions.At(tokens, at, context.Gazetteer) is { IsActor: false })
        {
            return null;
        }

        for (var length = Math.Min(4, tokens.Length - at); length > 0; length--)
        {
            if (!tokens[at + length - 1].IsCapitalised)
            {
                continue;
            }

            var name = TokenText.Join(tokens, at, length);
            var places = context.Gazetteer.Places(name);
            if (Best(context, places) is { } place)
            {
                return (name, place.Country, at + length);
            }
        }

        return null;
    }

    // The capital of that name, else the place in the document's country, else the largest.
    private static PlaceEntry? Best(ReadingContext context, ImmutableArray<PlaceEntry> places)
    {
        var towns = places.Where(place => place.Kind is PlaceKind.Capital or PlaceKind.Settlement).ToList();
        if (towns.Count == 0)
        {
            return null;
        }

        var own = towns.FindIndex(place => place.Country == context.Country);
        var capital = towns.FindIndex(place => place.Kind is PlaceKind.Capital);
        return own >= 0 ? towns[own] : capital >= 0 ? towns[capital] : towns[0];
    }

    // A "mission" or "commission" is a post only as "high commission" or "diplomatic mission".
    private static bool IsPost(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is not ("mission" or "commission" or "commissions") || (at > 0 && tokens[at - 1].Lower is "high" or "diplomatic");

    private static EmbassyMention Read(ReadingContext context, ImmutableArray<Token> tokens, int at)
    {
        string? owner = null;
        string? city = null;
        string? country = null;
        var from = at;

        // "the U.S. Embassy", "Irish Honorary Consulate", "Germany's embassy"
        for (var back = at - 1; back >= Math.Max(0, at - 4) && owner is null; back--)
        {
            if (CountryMentions.At(tokens, back, context.Gazetteer) is { } mention && mention.To <= at + 1)
            {
                (owner, from) = (mention.Country, back);
            }
            else if (!tokens[back].IsCapitalised && tokens[back].Lower is not ("'s" or "." or "high" or "diplomatic" or "honorary"))
            {
                break;
            }
        }

        var to = at + 1;
        if (to < tokens.Length && tokens[to].Lower is "general")
        {
            to++;
        }

        // "Embassy of Canada (to Mali), in Bamako"
        if (to + 1 < tokens.Length && tokens[to].Lower is "of" && CountryMentions.At(tokens, tokens[to + 1].Lower is "the" && to + 2 < tokens.Length ? to + 2 : to + 1, context.Gazetteer) is { } of)
        {
            (owner, to) = (of.Country, of.To);
        }

        for (var hops = 0; hops < 3 && to < tokens.Length; hops++)
        {
            var next = tokens[to].Lower is "," ? to + 1 : to;
            next = next < tokens.Length && tokens[next].Lower is "in" or "to" or "services" or "at" ? next + 1 : next;
            next = next < tokens.Length && tokens[next].Lower is "in" or "the" ? next + 1 : next;
            if (CityAt(context, tokens, next) is { } town && city is null)
            {
                (city, country, to) = (town.City, town.Country, town.To);
            }
            else if (next > to && next < tokens.Length && CountryMentions.At(tokens, next, context.Gazetteer) is { IsActor: false } land && country is null)
            {
                (country, to) = (land.Country, land.To);
            }
            else
            {
                break;
            }
        }

        return new EmbassyMention(from, to, owner, city, country);
    }
}
