using System.Collections.Immutable;

namespace Muster.Reading.Text;

/// <summary>Tokens as one text again.</summary>
internal static class TokenText
{
    /// <summary>The texts of some tokens, parted by one space.</summary>
    public static string Join(ImmutableArray<Token> tokens, int from, int count) =>
        count == 1 ? tokens[from].Text : string.Join(' ', Texts(tokens.AsSpan().Slice(from, count), token => token.Text));

    /// <summary>The lower-case forms of some tokens, parted by one space.</summary>
    public static string JoinLower(ReadOnlySpan<Token> tokens) =>
        tokens.Length == 1 ? tokens[0].Lower : string.Join(' ', Texts(tokens, token => token.Lower));

    private static string[] Texts(ReadOnlySpan<Token> tokens, Func<Token, string> form)
    {
        var texts = new string[tokens.Length];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = form(tokens[at]);
        }

        return texts;
    }
}
