using System.Collections.Immutable;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Reading.Countries;

/// <summary>A government or body that acts in a sentence.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">One past its last.</param>
/// <param name="Code">ISO code, <c>UN</c>, <c>EU</c>, or the body's short name.</param>
/// <param name="IsPlace">Whether the words before it make it the place of what happens ("in Arcadia") and no actor.</param>
internal readonly record struct Actor(int From, int To, string Code, bool IsPlace);

/// <summary>Finds who acts in a sentence of news: a nation, a body that stands for one, a capital in its government's stead ("Ottawa warned"), an organisation of states.</summary>
internal static class Actors
{
    private const int LongestCapital = 3;

    private static readonly PhraseTable<string> Organisations =
        new([.. Lexicon.Of("organisations").Sections.Select(section => (section.Heading, section.Entries))]);

    /// <summary>All of a sentence, in its order, none overlapping.</summary>
    public static ImmutableArray<Actor> In(Sentence sentence, Gazetteer gazetteer) => sentence.Finds.Actors(() => Find(sentence, gazetteer));

    private static ImmutableArray<Actor> Find(Sentence sentence, Gazetteer gazetteer)
    {
        var tokens = sentence.Tokens;
        var found = ImmutableArray.CreateBuilder<Actor>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (At(tokens, at, gazetteer) is { } actor)
            {
                found.Add(actor);
                at = actor.To - 1;
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>
    /// The codes of the actors that an action at a token is of: the last that stands before it, with those that "and" or commas join to it; empty where none does.
    /// </summary>
    public static ImmutableArray<Actor> Before(ImmutableArray<Token> tokens, ImmutableArray<Actor> actors, int from, int at)
    {
        var last = actors.Length - 1;
        while (last >= 0 && (actors[last].IsPlace || actors[last].To > at))
        {
            last--;
        }

        if (last < 0 || actors[last].From < from)
        {
            return [];
        }

        var first = last;
        while (first > 0 && actors[first - 1].From >= from && IsJoined(tokens, actors[first - 1].To, actors[first].From))
        {
            first--;
        }

        return [.. actors[first..(last + 1)].DistinctBy(actor => actor.Code)];
    }

    /// <summary>Whether the words before a name make it the place of what happens: "in Arcadia", "out of the Arcadian capital", "across northern Arcadia".</summary>
    public static bool IsWhere(ImmutableArray<Token> tokens, int at)
    {
        var before = at - 1;
        while (before >= 0 && tokens[before].Lower is "the" or "northern" or "southern" or "eastern" or "western" or "central" or "neighbouring" or "neighboring" or "war-torn")
        {
            before--;
        }

        return before >= 0 && (tokens[before].Lower is "in" or "from" or "to" or "inside" or "across" or "throughout" or "within" or "leave" or "leaving" or "into" or "quit" or "fled" or "flee" or "through" or "entering" or "for"
            || (tokens[before].Lower is "of" && before > 0 && tokens[before - 1].Lower is "out" or "parts" or "north" or "south" or "east" or "west" or "rest"));
    }

    /// <summary>The country whose capital's name begins at a token, with one past it; null where none does.</summary>
    public static (string Country, int To)? CapitalAt(ImmutableArray<Token> tokens, int at, Gazetteer gazetteer)
    {
        if (!tokens[at].IsCapitalised)
        {
            return null;
        }

        for (var length = Math.Min(LongestCapital, tokens.Length - at); length > 0; length--)
        {
            if (!tokens[at + length - 1].IsCapitalised)
            {
                continue;
            }

            foreach (var place in gazetteer.Places(TokenText.Join(tokens, at, length)))
            {
                if (place.Kind is PlaceKind.Capital)
                {
                    return (place.Country, at + length);
                }
            }
        }

        return null;
    }

    private static Actor? At(ImmutableArray<Token> tokens, int at, Gazetteer gazetteer)
    {
        if (!tokens[at].IsCapitalised)
        {
            return null;
        }

        if (Organisations.At(tokens, at, tokens.Length) is { } body)
        {
            return new Actor(at, body.To, body.Meaning, IsPlace: false);
        }

        if (CountryMentions.At(tokens, at, gazetteer) is { } mention)
        {
            return new Actor(at, mention.To, mention.Country, !mention.IsActor && IsWhere(tokens, at));
        }

        // A capital that does something: at the head of a clause and before a verb, which is in lower case.
        var heads = at == 0 || tokens[at - 1].Lower is "," or "and" or "that" or "but" or "while" or "said" or "as" or "after" or "when" or ";" or "both" or ":" or "where";
        return heads && CapitalAt(tokens, at, gazetteer) is { } capital && capital.To < tokens.Length && tokens[capital.To].Kind is TokenKind.Word && !tokens[capital.To].IsCapitalised
            ? new Actor(at, capital.To, capital.Country, IsPlace: false) : null;
    }

    private static bool IsJoined(ImmutableArray<Token> tokens, int from, int to)
    {
        if (to - from > 4)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (!(tokens[at].Is(',') || tokens[at].Lower is "and" or "the" or "as" or "well" or "both" or "or"))
            {
                return false;
            }
        }

        return to > from;
    }
}
