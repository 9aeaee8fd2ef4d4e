using System.Collections.Immutable;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>Finds which country a stretch of a sentence is about.</summary>
internal static class CountryNear
{
    private const int LongestName = 4;

    /// <summary>The country where the stretch says that something is ("in Arcadia", "in Utopia City"), or null.</summary>
    public static string? Where(ReadingContext context, ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = Math.Max(from, 0); at + 1 < Math.Min(to, tokens.Length); at++)
        {
            if (PlaceAt(context, tokens, at) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>The same, the last such country before <paramref name="to"/>.</summary>
    public static string? LastWhere(ReadingContext context, ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = Math.Min(to, tokens.Length) - 2; at >= Math.Max(from, 0); at--)
        {
            if (PlaceAt(context, tokens, at) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private static string? PlaceAt(ReadingContext context, ImmutableArray<Token> tokens, int at)
    {
        if (tokens[at].Lower is not ("in" or "across" or "throughout" or "inside" or "within"))
        {
            return null;
        }

        var name = tokens[at + 1].Lower is "the" or "central" or "northern" or "southern" or "eastern" or "western" ? at + 2 : at + 1;
        return name < tokens.Length && tokens[name].IsCapitalised ? At(context, tokens, name) : null;
    }

    /// <summary>The country of what the stretch is about: where it is, else the last nation or body that it names before <paramref name="at"/>, else the document's.</summary>
    public static string? Of(ReadingContext context, ImmutableArray<Token> tokens, Clause clause, int at, ImmutableArray<CountryMention> mentions)
    {
        if (Where(context, tokens, at, clause.To) is { } where)
        {
            return where;
        }

        string? actor = null;
        foreach (var mention in mentions)
        {
            if (mention.From >= clause.From && mention.To <= at)
            {
                actor = mention.Country;
            }
        }

        return actor ?? Where(context, tokens, clause.From, at) ?? context.Country;
    }

    // A country by name, else a place: the document's country first, else the most populous of that name.
    private static string? At(ReadingContext context, ImmutableArray<Token> tokens, int at)
    {
        if (CountryMentions.At(tokens, at, context.Gazetteer) is { IsActor: false } mention)
        {
            return mention.Country;
        }

        for (var length = Math.Min(LongestName, tokens.Length - at); length > 0; length--)
        {
            if (!tokens[at + length - 1].IsCapitalised)
            {
                continue;
            }

            var places = context.Gazetteer.Places(TokenText.Join(tokens, at, length));
            if (places.Length > 0)
            {
                return places.Any(place => place.Country == context.Country) ? context.Country : places[0].Country;
            }
        }

        return null;
    }
}
