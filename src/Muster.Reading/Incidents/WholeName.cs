using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Finds the longest form in which a document names somebody: "Perez" is the "Juan Perez Gomez" of another sentence.</summary>
internal static class WholeName
{
    // A whole name of four words ("Ana Maria Ruiz Gomez") needs no longer one.
    private const int Longest = 5;

    /// <summary>The mention itself, or a longer one that holds its words.</summary>
    public static Mention Of(Mention name, ReadingContext context)
    {
        var best = name;
        if (name.To - name.From >= 3)
        {
            return best;
        }

        foreach (var sentence in context.Text.Sentences)
        {
            var tokens = sentence.Tokens;
            for (var at = 0; at + name.To - name.From <= tokens.Length; at++)
            {
                if (Holds(tokens, at, name) && Around(sentence, at, name.To - name.From, context) is var whole && whole.To - whole.From > best.To - best.From && whole.To - whole.From <= Longest)
                {
                    best = whole;
                }
            }
        }

        return best;
    }

    private static bool Holds(ImmutableArray<Token> tokens, int at, Mention name)
    {
        for (var word = name.From; word < name.To; word++)
        {
            if (tokens[at + word - name.From].Lower != name.Sentence.Tokens[word].Lower || !tokens[at + word - name.From].IsCapitalised)
            {
                return false;
            }
        }

        return true;
    }

    private static Mention Around(Sentence sentence, int at, int length, ReadingContext context)
    {
        var (from, to) = (at, at + length);
        while (from > 0 && IsPart(sentence.Tokens, from - 1, context))
        {
            from--;
        }

        while (to < sentence.Tokens.Length && IsPart(sentence.Tokens, to, context))
        {
            to++;
        }

        return new Mention(sentence, from, to);
    }

    private static bool IsPart(ImmutableArray<Token> tokens, int at, ReadingContext context) =>
        tokens[at].IsCapitalised && !tokens[at].IsAcronym && !FindNames.IsTitle(tokens[at].Lower) && !FindNames.IsTime(tokens[at].Lower) && !Participants.IsOffice(tokens[at].Lower)
        && (at > 0 || FindNames.IsGiven(tokens[at].Lower))
        && context.Gazetteer.Nation(tokens[at].Text) is null && context.Gazetteer.Country(tokens[at].Text) is null && !VictimClass.IsPersonWord(tokens[at].Lower);
}
