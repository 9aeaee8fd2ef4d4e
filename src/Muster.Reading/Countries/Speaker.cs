using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Countries;

/// <summary>Finds the foreign governments or bodies of which a sentence of news tells, also where it only says "it" or "the ministry".</summary>
internal static class Speaker
{
    // How many sentences an "it" may look back.
    private const int LookBack = 3;

    /// <summary>
    /// The codes of those whose act stands at a token: named before it in the sentence, or behind it as who said so, or in the sentences before; never the
    /// country <paramref name="about"/>. Empty where there is none.
    /// </summary>
    public static ImmutableArray<string> Of(ReadingContext context, Sentence sentence, int at, string? about)
    {
        var here = Named(context, sentence, at, about);
        if (!here.IsEmpty)
        {
            return here;
        }

        var behind = Actors.In(sentence, context.Gazetteer).FirstOrDefault(actor => actor.From >= at && !actor.IsPlace && actor.Code != about && IsOwner(sentence.Tokens, actor));
        if (behind.Code is not null)
        {
            return [behind.Code];
        }

        for (var index = sentence.Index - 1; index >= Math.Max(0, sentence.Index - LookBack); index--)
        {
            var before = context.Text.Sentences[index];
            if (First(context, before, about) is { IsEmpty: false } first)
            {
                return first;
            }
        }

        return [];
    }

    /// <summary>Those named in the sentence before a token, with whom "and" joins to them.</summary>
    public static ImmutableArray<string> Named(ReadingContext context, Sentence sentence, int at, string? about)
    {
        var actors = Actors.In(sentence, context.Gazetteer).RemoveAll(actor => actor.Code == about);
        return [.. Actors.Before(sentence.Tokens, actors, 0, at).Select(actor => actor.Code)];
    }

    private static ImmutableArray<string> First(ReadingContext context, Sentence sentence, string? about)
    {
        var actors = Actors.In(sentence, context.Gazetteer).RemoveAll(actor => actor.Code == about || actor.IsPlace);
        if (actors.IsEmpty)
        {
            return [];
        }

        var last = 0;
        while (last + 1 < actors.Length && Actors.Before(sentence.Tokens, actors, 0, actors[last + 1].To) is { Length: > 1 })
        {
            last++;
        }

        return [.. actors[..(last + 1)].Select(actor => actor.Code).Distinct()];
    }

    // "…, the British embassy said", "…, according to the State Department": who stands behind its words.
    private static bool IsOwner(ImmutableArray<Token> tokens, Actor actor)
    {
        for (var at = actor.To; at < Math.Min(tokens.Length, actor.To + 5); at++)
        {
            if (tokens[at].Lower is "said" or "says" or "warned" or "announced" or "told" or "government" or "embassy" or "ministry")
            {
                return true;
            }
        }

        return actor.From > 1 && tokens[actor.From - 1].Lower is "the" or "to" or "by" or "from" && tokens[Math.Max(0, actor.From - 2)].Lower is "to" or "according" or "by" or "from";
    }
}
