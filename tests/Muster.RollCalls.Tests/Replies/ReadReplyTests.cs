using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.RollCalls.Replies;

namespace Muster.RollCalls.Tests.Replies;

public class ReadReplyTests
{
    private static readonly ImmutableArray<ReplyPhrase> Phrases = [.. ReplyLexicon.All];

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (languages, text, says) in ReplyTable.Rows)
            {
                data.Add(languages, text, says);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_reply_says_what_a_careful_reader_would_say(string languages, string text, string says) =>
        Assert.Equal(says, Words<AnswerSays>.Of(ReadReply.From(text, Split(languages)).Says));

    [Fact]
    public void The_table_has_rows_enough_of_every_answer()
    {
        var rows = ReplyTable.Rows.ToList();

        Assert.True(rows.Count >= 200);
        Assert.All(Words<AnswerSays>.All, says => Assert.True(rows.Count(row => row.Says == says) >= 20, says));
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Theory]
    [InlineData("\u200E1\u200F", AnswerSays.Safe)] // marks of direction
    [InlineData("he\u200Blp", AnswerSays.NeedsHelp)] // a space that nobody sees
    [InlineData("I\tam\r\nsafe", AnswerSays.Safe)]
    [InlineData("se\u0301curite\u0301 non", AnswerSays.Unclear)]
    [InlineData("en se\u0301curite\u0301", AnswerSays.Safe)] // accents typed on their own
    [InlineData("1\u0336", AnswerSays.Unclear)] // struck through
    [InlineData("s\u0336a\u0336f\u0336e\u0336", AnswerSays.Unclear)]
    [InlineData("\uD83D", AnswerSays.Unclear)] // half a character
    [InlineData("safe\uFFFD", AnswerSays.Unclear)]
    [InlineData("safe\u037E", AnswerSays.Unclear)] // the Greek question mark
    public void What_cannot_be_seen_changes_nothing_and_what_can_be_seen_does(string text, AnswerSays says) => Assert.Equal(says, ReadReply.From(text, ["en", "fr"]).Says);

    private const string Asked = "Blast. Are you safe? Answer: https://x.example/c/AAEB or reply 1 safe, 2 need help, 3 not there";

    [Theory]
    [InlineData("1\n> " + Asked, AnswerSays.Safe)]
    [InlineData("> " + Asked + "\r\n\r\n1", AnswerSays.Safe)]
    [InlineData("3\n>> " + Asked, AnswerSays.NotInArea)]
    [InlineData("2\n> " + Asked, AnswerSays.NeedsHelp)]
    [InlineData("we are trapped, need help\n> " + Asked, AnswerSays.NeedsHelp)]
    [InlineData("1\n> Blast. Are you safe? or reply 1 safe,\n> 2 need help, 3 not there", AnswerSays.Safe)] // broken anew by the phone
    [InlineData("1\n> Blast. Tout va bien ? ou r\u00e9pondez 1 en s\u00e9curit\u00e9, 2 aide, 3 ailleurs", AnswerSays.Safe)]
    [InlineData("> " + Asked, AnswerSays.Unclear)] // nothing of their own
    [InlineData(Asked, AnswerSays.Unclear)]
    [InlineData(Asked + " 1", AnswerSays.Safe)]
    [InlineData(Asked + " 2", AnswerSays.NeedsHelp)]
    [InlineData(Asked + "\nnot really", AnswerSays.Unclear)]
    [InlineData("help me " + Asked + " 1", AnswerSays.Unclear)] // whose word it is, nobody knows
    [InlineData("1\n> come and help me", AnswerSays.Unclear)] // not our question
    [InlineData("1\n> or reply 1 safe, 2 need help, 3 no", AnswerSays.Unclear)] // cut off, and no longer our question
    [InlineData("2 need help", AnswerSays.NeedsHelp)]
    [InlineData(">1", AnswerSays.Unclear)]
    public void What_is_quoted_is_no_answer(string text, AnswerSays says) => Assert.Equal(says, ReadReply.From(text, ["en"]).Says);

    [Fact]
    public void Our_own_question_sent_back_says_nothing_in_any_language() => Assert.All(Muster.RollCalls.Words.CallWords.All, words =>
    {
        var ask = Muster.RollCalls.Words.ComposeAsk.Text(SomeCall.In(Muster.RollCalls.Calls.CallState.Open), words, null, "https://x.example/c/AAEB");
        Assert.Equal(AnswerSays.Unclear, ReadReply.From(ask, []).Says);
        Assert.Equal(AnswerSays.Unclear, ReadReply.From("> " + ask, []).Says);
        Assert.Equal(AnswerSays.Safe, ReadReply.From($"1\n> {ask}", []).Says);
        Assert.Equal(AnswerSays.NeedsHelp, ReadReply.From($"2\n> {ask}", []).Says);
    });

    [Theory]
    [InlineData("1", null)]
    [InlineData(" 2 ", null)]
    [InlineData("", null)]
    [InlineData(" \n ", null)]
    [InlineData(" 2, on the roof ", "2, on the roof")]
    [InlineData("Who is this?", "Who is this?")]
    [InlineData("safe", "safe")]
    public void Free_words_are_kept_and_a_bare_digit_has_none(string text, string? words) => Assert.Equal(words, ReadReply.From(text, ["en"]).Words);

    [Fact]
    public void No_text_that_contains_a_word_for_help_is_ever_safe() =>
        Gen.Select(Pieces, OneOf([.. Texts(PhraseClass.Help)]), Pieces, Languages).Sample((before, help, after, languages) =>
        {
            foreach (var text in new[] { $"{before} {help} {after}", $"> {before} {help}\n{after}", $"{before}\n> {help} {after}" })
            {
                var says = ReadReply.From(text, languages).Says;
                Assert.True(says is AnswerSays.NeedsHelp or AnswerSays.Unclear, $"{text}: {says}");
            }
        }, iter: 20_000);

    [Fact]
    public void A_word_for_help_between_words_that_nobody_knows_is_a_need_for_help() =>
        Gen.Select(Noise, OneOf([.. Texts(PhraseClass.Help)]), Noise).Sample((before, help, after) =>
            Assert.Equal(AnswerSays.NeedsHelp, ReadReply.From($"{before} {help} {after}", ["en"]).Says), iter: 5_000);

    [Fact]
    public void No_word_that_nobody_knows_leaves_a_text_safe() =>
        Gen.Select(Noise, OneOf([.. Texts(PhraseClass.Safe), "1"]), Gen.Bool).Sample((noise, safe, first) =>
            Assert.NotEqual(AnswerSays.Safe, ReadReply.From(first ? $"{noise} {safe}" : $"{safe} {noise}", []).Says), iter: 5_000);

    [Fact]
    public void Whatever_is_safe_is_short_and_asks_nothing_and_holds_one_answer() =>
        Gen.Select(Pieces, Languages).Sample((text, languages) =>
        {
            if (ReadReply.From(text, languages).Says is AnswerSays.Safe)
            {
                Assert.DoesNotContain('?', text);
                Assert.DoesNotContain('2', text);
                Assert.DoesNotContain('3', text);
            }
        }, iter: 20_000);

    [Fact]
    public void Any_text_at_all_is_read() => Gen.String.Sample(text => Assert.True(Enum.IsDefined(ReadReply.From(text, []).Says)), iter: 1_000);

    [Fact]
    public void Every_phrase_of_the_lexicon_alone_says_what_its_class_says() => Assert.Empty(Phrases
        .Select(phrase => (phrase, says: ReadReply.From(Text(phrase), [phrase.Language]).Says))
        .Where(read => read.says != Expected(read.phrase.Class))
        .Select(read => $"{read.phrase.Language} {read.phrase.Class} '{Text(read.phrase)}' is {read.says}"));

    [Fact]
    public void No_phrase_for_safe_or_elsewhere_is_another_answer_in_another_language() => Assert.Empty(
        from phrase in Phrases
        where phrase.Class is PhraseClass.Safe or PhraseClass.Elsewhere
        let says = ReadReply.From(Text(phrase), []).Says
        where says != Expected(phrase.Class)
        select $"{phrase.Language} '{Text(phrase)}' is {says}");

    [Fact]
    public void A_phrase_that_asks_for_nothing_holds_a_word_for_help() => Assert.Empty(Phrases
        .Where(phrase => phrase.Class is PhraseClass.NotHelp && !HoldsHelp(phrase))
        .Select(phrase => $"{phrase.Language} '{Text(phrase)}'"));

    private static Gen<ImmutableArray<string>> Languages => OneOf([.. ReplyLexicon.Languages, "xx"]).Array[0, 2].Select(all => all.ToImmutableArray());

    private static Gen<string> Pieces => OneOf([.. Phrases.Select(Text), "1", "2", "3", "?", "!", ",", "not", "zebra", "👍"]).Array[0, 4].Select(all => string.Join(' ', all));

    private static Gen<string> Noise => Gen.Char['k', 'z'].Array[9, 14].Select(letters => new string(letters)).Array[1, 6].Select(all => string.Join(' ', all));

    private static Gen<string> OneOf(ImmutableArray<string> texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static IEnumerable<string> Texts(PhraseClass wanted) => Phrases.Where(phrase => phrase.Class == wanted).Select(Text);

    private static string Text(ReplyPhrase phrase) => string.Join(' ', phrase.Words).Replace("*", "", StringComparison.Ordinal);

    private static bool HoldsHelp(ReplyPhrase phrase)
    {
        var text = FoldReply.Of(Text(phrase));
        return Enumerable.Range(0, text.Length).Any(at => ReplyLexicon.At(text, at).Any(found => found.Class is PhraseClass.Help));
    }

    private static AnswerSays Expected(PhraseClass of) => of switch
    {
        PhraseClass.Help => AnswerSays.NeedsHelp,
        PhraseClass.Safe => AnswerSays.Safe,
        PhraseClass.Elsewhere => AnswerSays.NotInArea,
        _ => AnswerSays.Unclear,
    };

    private static ImmutableArray<string> Split(string languages) => [.. languages.Split(';', StringSplitOptions.RemoveEmptyEntries)];
}
