using System.Collections.Immutable;
using Muster.Reading.Numbers;
using Muster.Reading.Text;

namespace Muster.Reading.Syntax;

/// <summary>Groups the tokens of a sentence into noun groups, verb groups and what stands between.</summary>
internal static class ReadChunks
{
    /// <summary>The chunks in the sentence's order; together they cover every token.</summary>
    public static ImmutableArray<Chunk> Of(ImmutableArray<Token> tokens)
    {
        var classes = TagWords.Of(tokens);
        var chunks = ImmutableArray.CreateBuilder<Chunk>();
        for (var at = 0; at < tokens.Length;)
        {
            var chunk = NounGroup(tokens, classes, at) ?? VerbGroupAt(tokens, classes, at) ?? Single(classes, at);
            chunks.Add(chunk);
            at = chunk.To;
        }

        return chunks.ToImmutable();
    }

    private static Chunk? NounGroup(ImmutableArray<Token> tokens, ImmutableArray<WordClass> classes, int from)
    {
        var at = from;
        var count = ReadCount.At(tokens, from);
        if (count is { IsArticle: false } quantity)
        {
            at = quantity.To;
        }
        else if (classes[from] is WordClass.Determiner && tokens[from].Lower is not "'s")
        {
            at = from + 1;
            if (at < tokens.Length && ReadCount.At(tokens, at) is { IsArticle: false } inner)
            {
                (count, at) = (inner, inner.To);
            }
        }
        else if (classes[from] is not WordClass.Nominal)
        {
            return null;
        }

        var head = -1;
        while (at < tokens.Length)
        {
            // "Mali's army", "Hamas' headquarters": the owner is part of the group.
            if (tokens[at].Lower is "'s" || (tokens[at].Is('\'') && at > from && tokens[at - 1].Lower.EndsWith('s') && tokens[at].Start == tokens[at - 1].End && at + 1 < tokens.Length && classes[at + 1] is WordClass.Nominal))
            {
                at++;
                continue;
            }

            if (classes[at] is WordClass.Nominal)
            {
                if (head >= 0 && ReadCount.At(tokens, at) is { IsArticle: false, From: var next } && next == at && tokens[at].Kind is TokenKind.Number && at > from && tokens[at - 1].Kind is not TokenKind.Word)
                {
                    break;
                }

                head = at++;

                // "On Friday gunmen attacked": the day is a group of its own.
                if (IsDay(tokens[head]) && head == from && at < tokens.Length && classes[at] is WordClass.Nominal && !IsPartOfDay(tokens[at]))
                {
                    break;
                }

                continue;
            }

            if (IsQuoteInside(tokens, classes, at, from))
            {
                at++;
                continue;
            }

            break;
        }

        if (head < 0)
        {
            return count is { IsArticle: false } alone ? new Chunk(ChunkKind.Noun, from, alone.To, alone.To - 1, alone) : null;
        }

        return new Chunk(ChunkKind.Noun, from, head + 1, head, count);
    }

    private static bool IsDay(Token token) =>
        token.IsCapitalised && token.Lower is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    private static bool IsPartOfDay(Token token) => token.Lower is "morning" or "afternoon" or "evening" or "night" or "prayers";

    // A quotation mark around a word of the group: a Ukrainian "neo-Nazi" youth group.
    private static bool IsQuoteInside(ImmutableArray<Token> tokens, ImmutableArray<WordClass> classes, int at, int from) =>
        tokens[at].Kind is TokenKind.Mark && tokens[at].Text[0] is '"' or '\u201C' or '\u201D' && at > from && at + 1 < tokens.Length && classes[at + 1] is WordClass.Nominal
        && (tokens[at].Text[0] is not '"' || tokens[Math.Max(from, at - 2)].Lower is "\"" || (at + 2 < tokens.Length && tokens[at + 2].Lower is "\"" or "\u201D"));

    private static Chunk? VerbGroupAt(ImmutableArray<Token> tokens, ImmutableArray<WordClass> classes, int from)
    {
        var (be, negated, modal, future, verb) = (false, false, false, false, -1);
        var at = from;
        for (; at < tokens.Length; at++)
        {
            var kind = classes[at];
            if (kind is WordClass.Be)
            {
                be = true;
            }
            else if (kind is WordClass.Negation)
            {
                negated = true;
            }
            else if (kind is WordClass.Modal)
            {
                modal |= tokens[at].Lower is not "will";
                future |= tokens[at].Lower is "will" or "would";
            }
            else if (kind is WordClass.To && verb < 0)
            {
                // "to have been killed" is past.
                future = !(at + 1 < tokens.Length && tokens[at + 1].Lower is "have");
            }
            else if (kind is WordClass.Verb or WordClass.VerbPast or WordClass.VerbIng && verb < 0)
            {
                verb = at;
            }
            else if (kind is WordClass.Adverb or WordClass.Auxiliary && verb < 0 && (at > from || IsFollowedByVerb(classes, at)))
            {
                // stays inside the group
            }
            else
            {
                break;
            }

            if (verb >= 0 && at > verb)
            {
                break;
            }
        }

        if (verb < 0)
        {
            return be || modal ? new Chunk(ChunkKind.Verb, from, at, from, Verb: new VerbGroup("be", IsPassive: false, IsBare: false, negated, modal, future, IsIng: false)) : null;
        }

        var lemma = Verbs.Find(tokens[verb].Lower)?.Lemma ?? tokens[verb].Lower;
        var past = classes[verb] is WordClass.VerbPast;
        var ing = classes[verb] is WordClass.VerbIng;
        var perfect = Perfect(tokens, classes, from, verb);
        var passive = past && be;
        var group = new VerbGroup(lemma, passive, past && !be && !perfect && verb == from, negated, modal, future, ing && !be);
        return new Chunk(ChunkKind.Verb, from, verb + 1, verb, Verb: group);
    }

    private static bool Perfect(ImmutableArray<Token> tokens, ImmutableArray<WordClass> classes, int from, int verb)
    {
        for (var at = from; at < verb; at++)
        {
            if (classes[at] is WordClass.Auxiliary || tokens[at].Lower is "having")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFollowedByVerb(ImmutableArray<WordClass> classes, int at)
    {
        var next = at + 1;
        while (next < classes.Length && classes[next] is WordClass.Adverb or WordClass.Auxiliary or WordClass.Negation or WordClass.Be)
        {
            next++;
        }

        return next < classes.Length && classes[next] is WordClass.Verb or WordClass.VerbPast or WordClass.VerbIng;
    }

    private static Chunk Single(ImmutableArray<WordClass> classes, int at) => new(
        classes[at] switch
        {
            WordClass.Preposition or WordClass.To => ChunkKind.Preposition,
            WordClass.Conjunction => ChunkKind.Conjunction,
            WordClass.Subordinator or WordClass.Relative => ChunkKind.Opener,
            WordClass.Mark => ChunkKind.Mark,
            WordClass.Pronoun => ChunkKind.Noun,
            _ => ChunkKind.Other,
        },
        at,
        at + 1,
        at);
}
