using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>A stretch of a sentence, tokens from <paramref name="From"/> to <paramref name="To"/> (exclusive), that says one thing.</summary>
internal readonly record struct Clause(int From, int To)
{
    private static readonly Phrases Starters = new("while", "whereas", "after", "before", "although", "following", "amid", "despite");

    /// <summary>
    /// The clause around a token: as far as a semicolon, a dash, or a comma before a conjunction on either side. A comma alone ends nothing, since most
    /// commas of news stand inside names ("in Arcadia, Utopia").
    /// </summary>
    public static Clause Around(ImmutableArray<Token> tokens, int at)
    {
        var from = at;
        while (from > 0 && !Parts(tokens, from - 1))
        {
            from--;
        }

        var to = at + 1;
        while (to < tokens.Length && !Parts(tokens, to))
        {
            to++;
        }

        return new Clause(from, Math.Max(to, at + 1));
    }

    private static bool Parts(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Is(';') || tokens[at].Is('\u2014')
        || (tokens[at].Is(',') && at + 1 < tokens.Length && (tokens[at + 1].Lower is "and" or "but" or "as" or "which" or "who" or "where" or "bringing" || Starters.At(tokens, at + 1)))
        || tokens[at].Lower is "while" or "whereas" or "although"
        || (tokens[at].Is('.') && at == tokens.Length - 1);
}
