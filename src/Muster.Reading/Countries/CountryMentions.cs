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
    public static ImmutableArray<CountryMention> In(Sentence sentence, Gazetteer gazetteer)
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

        return found.ToImmutable();
    }

    /// <summary>The country whose name begins at a token, or null. Names are capitalised.</summary>
    public static CountryMention? At(ImmutableArray<Token> tokens, int at, Gazetteer gazetteer)
    {
        if (!tokens[at].IsCapitalised)
        {
            return null;
        }

        for (var length = Math.Min(LongestName, tokens.Length - at); length > 0; length--)
        {
            if (tokens[at + length - 1].Kind is TokenKind.Mark)
            {
                continue;
            }

            var name = string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Text));
            if (gazetteer.Country(name) is { } country)
            {
                return new CountryMention(at, at + length, country, IsActor: false);
            }

            if (gazetteer.Nation(name) is { } nation)
            {
                return new CountryMention(at, at + length, nation, IsActor: true);
            }

            if (gazetteer.Institution(name) is { } body)
            {
                return new CountryMention(at, at + length, body, IsActor: true);
            }
        }

        return null;
    }
}
