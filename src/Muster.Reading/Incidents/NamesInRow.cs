using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Reads a row of people's names: "Ana Ruiz, 34, Juan Perez and the priest Luis Gomez".</summary>
internal static class NamesInRow
{
    // Between two names of a row no more than a comma, an age, "and" and an office may stand.
    private const int LongestGap = 5;

    /// <summary>The names that go on behind one; none where the mention is no name.</summary>
    public static IEnumerable<Mention> After(Mention mention) =>
        mention.To - mention.From > 1 && mention.Sentence.Tokens[mention.To - 1].IsCapitalised && mention.Sentence.Tokens[mention.To - 2].IsCapitalised ? From(mention.Sentence, mention.To) : [];

    /// <summary>The names of a row that begins near a token.</summary>
    public static IEnumerable<Mention> From(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        while (Start(tokens, at) is var from && from >= 0)
        {
            var to = from;
            while (to < tokens.Length && (IsNameWord(tokens[to]) || (to + 1 < tokens.Length && to > from && tokens[to].Lower is "de" or "del" or "la" or "y" or "bin" or "al" && IsNameWord(tokens[to + 1]))))
            {
                to++;
            }

            if (to - from < 2)
            {
                yield break;
            }

            yield return new Mention(sentence, from, to);
            at = to;
        }
    }

    private static int Start(ImmutableArray<Token> tokens, int at)
    {
        for (var next = at; next < tokens.Length && next <= at + LongestGap; next++)
        {
            var token = tokens[next];
            if (IsNameWord(token))
            {
                return next;
            }

            var between = token.Is(',') || token.Is('(') || token.Is(')') || token.Kind is TokenKind.Number || token.Lower is "and" or "the" or "old" or "as" or "year" or "years" || FindNames.IsTitle(token.Lower) || Participants.IsOffice(token.Lower) || VictimClass.IsPersonWord(token.Lower);
            if (!between)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsNameWord(Token token) =>
        token.IsCapitalised && !token.IsAcronym && !FindNames.IsTitle(token.Lower) && !Participants.IsOffice(token.Lower) && !FindNames.IsTime(token.Lower) && !VictimClass.IsPersonWord(token.Lower);
}
