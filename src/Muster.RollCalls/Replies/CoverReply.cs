using System.Collections.Immutable;
using Muster.RollCalls.People;

namespace Muster.RollCalls.Replies;

/// <summary>What of a text the lexicon accounts for.</summary>
/// <param name="Answers">The different answers in it.</param>
/// <param name="IsWhole">Whether every word and number of it is an answer or says nothing.</param>
/// <param name="HasSigns">Whether emoji or other signs stand in it.</param>
/// <param name="IsQuestion">Whether a question mark stands in it.</param>
/// <param name="BeginsWithDigit">Whether it begins with the digit of an answer that stands by itself: "2, on the roof".</param>
internal sealed record CoverReply(ImmutableArray<AnswerSays> Answers, bool IsWhole, bool HasSigns, bool IsQuestion, bool BeginsWithDigit)
{
    /// <summary>Covers a text with the answers and fillers of some languages.</summary>
    public static CoverReply Of(ImmutableArray<ReplyToken> text, ImmutableArray<string> languages)
    {
        var answers = new SortedSet<AnswerSays>();
        var isWhole = true;
        for (var at = 0; at < text.Length; at++)
        {
            var phrase = ReplyLexicon.At(text, at).FirstOrDefault(phrase => IsRead(phrase) && languages.Contains(phrase.Language, StringComparer.Ordinal));
            answers.UnionWith(Answer(text[at], phrase));
            isWhole &= phrase is not null || Answer(text[at], phrase).Length > 0 || !Matters(text[at]);
            at += phrase is null ? 0 : phrase.Words.Length - 1;
        }

        return new CoverReply(
            [.. answers],
            isWhole,
            text.Any(token => token.Kind is ReplyTokenKind.Other && !IsNumber(token)),
            text.Any(token => token.Kind is ReplyTokenKind.Question),
            text is [{ Kind: ReplyTokenKind.Digit }, { Kind: ReplyTokenKind.Break }, ..] && !text.Skip(1).Any(IsNumber));
    }

    private static bool IsRead(ReplyPhrase phrase) => phrase.Class is PhraseClass.Safe or PhraseClass.Elsewhere or PhraseClass.Filler;

    private static ImmutableArray<AnswerSays> Answer(ReplyToken token, ReplyPhrase? phrase) => (token, phrase?.Class) switch
    {
        ({ Kind: ReplyTokenKind.Digit, Text: "1" }, _) or (_, PhraseClass.Safe) => [AnswerSays.Safe],
        ({ Kind: ReplyTokenKind.Digit, Text: "2" }, _) => [AnswerSays.NeedsHelp],
        ({ Kind: ReplyTokenKind.Digit, Text: "3" }, _) or (_, PhraseClass.Elsewhere) => [AnswerSays.NotInArea],
        _ => [],
    };

    private static bool Matters(ReplyToken token) => token.Kind is ReplyTokenKind.Word or ReplyTokenKind.Digit || IsNumber(token);

    private static bool IsNumber(ReplyToken token) => token.Kind is ReplyTokenKind.Digit || (token.Kind is ReplyTokenKind.Other && char.IsAsciiDigit(token.Text[0]));
}
