using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Frames;

/// <summary>The word that opens a clause: "to", "if", "after".</summary>
internal static class Marker
{
    /// <summary>Whether one of these words, in lower case, opens the clause that a token heads.</summary>
    public static bool Opens(SentenceTree tree, ImmutableArray<Token> tokens, int at, params ReadOnlySpan<string> words)
    {
        foreach (var child in tree.Children(at))
        {
            if (tree.Relation(child) is Relation.Marker && words.Contains(tokens[child].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
