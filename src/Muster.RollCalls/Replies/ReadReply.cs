using System.Collections.Immutable;
using Muster.RollCalls.People;

namespace Muster.RollCalls.Replies;

/// <summary>
/// What the text of a reply says. A word for help counts wherever it stands; SAFE and NOT_IN_AREA only where the whole text is made of one answer, so that a negation, a question, a second
/// answer or any word that nobody knows leaves it unclear. What is quoted is no answer (<see cref="SetAsideQuote"/>). Whoever reads too little into a text sends a person to look; whoever reads too much leaves one alone.
/// </summary>
/// <param name="Says">What it says; <see cref="AnswerSays.Unclear"/> where nobody could be sure.</param>
/// <param name="Words">The text itself where it is more than the digit that was asked for, or null.</param>
public sealed record ReadReply(AnswerSays Says, string? Words)
{
    private const int MostTokens = 12;

    /// <summary>Reads a text.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="languages">The person's, ISO 639-1 with or without a region; English is read beside them. With none that Muster knows, all of them are read.</param>
    public static ReadReply From(string text, ImmutableArray<string> languages)
    {
        var parts = SetAsideQuote.In(text);
        var says = Judge(parts.Own, languages);
        var isDoubtful = says is AnswerSays.Safe or AnswerSays.NotInArea && (FindHelp.AsksIn(parts.Quoted, out var named) || named);
        var isDigit = FoldReply.Of(text) is [{ Kind: ReplyTokenKind.Digit }];
        return new ReadReply(isDoubtful ? AnswerSays.Unclear : says, isDigit || string.IsNullOrWhiteSpace(text) ? null : text.Trim());
    }

    private static AnswerSays Judge(ImmutableArray<ReplyToken> tokens, ImmutableArray<string> languages)
    {
        if (FindHelp.AsksIn(tokens, out var named))
        {
            return AnswerSays.NeedsHelp;
        }

        var cover = CoverReply.Of(tokens, KnownAmong(languages));
        return cover.Answers switch
        {
            _ when named || cover.IsQuestion => AnswerSays.Unclear,
            [AnswerSays.NeedsHelp] when cover.IsWhole || cover.BeginsWithDigit => AnswerSays.NeedsHelp,
            [AnswerSays.Safe or AnswerSays.NotInArea] when cover is { IsWhole: true, HasSigns: false } && tokens.Length <= MostTokens => cover.Answers[0],
            _ => AnswerSays.Unclear,
        };
    }

    private static ImmutableArray<string> KnownAmong(ImmutableArray<string> languages)
    {
        var known = LanguageTags.Of(languages).Where(language => ReplyLexicon.Languages.Contains(language, StringComparer.Ordinal)).ToImmutableArray();
        return known.IsEmpty ? ReplyLexicon.Languages : [.. known, "en"];
    }
}
