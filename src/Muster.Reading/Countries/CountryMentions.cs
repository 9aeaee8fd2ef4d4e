using System.Collections.Immutable;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Reading.Countries;

/// <summary>A country named in a sentence.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">One past its last.</param>
/// <param name="Country">ISO code.</param>
/// <param name="IsActor">Whether it is named as an adjective or a people ("Malian", "Malians") or by a body that stands for it, rather than as a country.</param>
internal readonly record struct CountryMention(int From, int To, string Country, bool IsActor);

/// <summary>Finds the countries, nations and national bodies that a sentence names.</summary>
internal static class CountryMentions
{
    private const int LongestName = 7;

    /// <summary>All mentions in the sentence's order, the longest name at each place, none overlapping.</summary>
    public static ImmutableArray<CountryMention> In(Sentence sentence, Gazetteer gazetteer) => sentence.Finds.Countries(() => Find(sentence, gazetteer));

    private static ImmutableArray<CountryMention> Find(Sentence sentence, Gazetteer gazetteer)
    {
        var found = ImmutableArray.CreateBuilder<CountryMention>();
        for (var at = 0; at < sentence.Tokens.Length; at++)
        {
            if (At(sentence.Tokens, at, gazetteer) is { } mention)
            {
                found.Add(mention);
                at = mention.To - 1;
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The country whose name begins at a token, or null. Names are capitalised.</summary>
    public static CountryMention? At(ImmutableArray<Token> tokens, int at, Gazetteer gazetteer)
    {
        if (!tokens[at].IsCapitalised)
        {
            return null;
        }

        CountryMention? longest = null;
        for (var length = 1; length <= Math.Min(LongestName, tokens.Length - at); length++)
        {
            var named = gazetteer.Named(TokenText.Join(tokens, at, length));
            if (tokens[at + length - 1].Kind is not TokenKind.Mark && (named.Country ?? named.Nation ?? named.Institution) is { } country)
            {
                longest = new CountryMention(at, at + length, country, IsActor: named.Country is null);
            }

            if (!named.GoesOn)
            {
                break;
            }
        }

        return longest;
    }
}
