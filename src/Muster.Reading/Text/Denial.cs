using System.Collections.Immutable;

namespace Muster.Reading.Text;

/// <summary>What a sentence says is not so: "denied that …", "there is no evidence that …", "nobody was killed".</summary>
internal static class Denial
{
    private static readonly PhraseTable<bool> Openers = new((true, """
        denied|denies|deny|denying that; denied|denies|deny|denying|rejected|rejects|dismissed|dismisses reports|claims|allegations|accusations that;
        no evidence|proof|sign|indication that; not true that; untrue|false that
        """));

    /// <summary>Whether what stands at a token is told only to be denied: a denial opens before it, and no "but" ends it.</summary>
    public static bool Governs(ImmutableArray<Token> tokens, int at)
    {
        for (var back = Math.Min(at, tokens.Length) - 1; back >= 0 && !Ends(tokens[back]); back--)
        {
            if (Openers.At(tokens, back, at) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what tokens <paramref name="from"/> to <paramref name="to"/> (exclusive) tell befell nobody: "no one was killed or wounded".</summary>
    public static bool IsOfNobody(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = to - 1; at >= 0; at--)
        {
            if (tokens[at].Lower is "nobody" or "no-one" || (tokens[at].Lower is "one" && at > 0 && tokens[at - 1].Lower is "no"))
            {
                return true;
            }

            if (at < from && !IsBetween(tokens[at].Lower))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Ends(Token token) => token.Is(';') || token.Lower is "but" or "however" or "although" or "though" or "while" or "whereas";

    private static bool IsBetween(string lower) =>
        lower is "was" or "were" or "is" or "has" or "had" or "have" or "been" or "being" or "or" or "killed" or "wounded" or "injured" or "hurt" or "reported" or "reportedly" or "immediately";
}
