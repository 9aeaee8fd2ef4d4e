using System.Collections.Immutable;

namespace Muster.RollCalls.Replies;

/// <summary>Looks for a need for help anywhere in a text, in any language.</summary>
internal static class FindHelp
{
    /// <summary>Whether the text asks for help.</summary>
    /// <param name="text">The text.</param>
    /// <param name="named">Whether help is spoken of at all, if only to say that none is needed: such a text is never safe.</param>
    public static bool AsksIn(ImmutableArray<ReplyToken> text, out bool named)
    {
        named = false;
        for (var at = 0; at < text.Length; at++)
        {
            var found = ReplyLexicon.At(text, at).FirstOrDefault(phrase => phrase.Class is PhraseClass.Help or PhraseClass.NotHelp);
            if (found is { Class: PhraseClass.Help })
            {
                return named = true;
            }

            named |= found is not null;
            at += found is null ? 0 : found.Words.Length - 1;
        }

        return false;
    }
}
