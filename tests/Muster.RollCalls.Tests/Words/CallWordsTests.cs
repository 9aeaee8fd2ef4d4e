using System.Text;
using CsCheck;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.RollCalls.Replies;
using Muster.RollCalls.Words;

namespace Muster.RollCalls.Tests.Words;

public class CallWordsTests
{
    private const int TextMessage = 160;
    private const int TwoWideTextMessages = 2 * 67;

    // The letters that take one place in a text message (3GPP TS 23.038, default alphabet).
    private const string OnePlace = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly string Link = "https://muster.example.org/a/" + new string('x', 31);
    private static readonly RollCall Call = SomeCall.In(CallState.Open) with { Topic = "Blast, ACI 2000" };

    public static TheoryData<string> Languages => [.. CallWords.All.Select(words => words.Language)];

    [Fact]
    public void There_are_words_in_the_languages_that_were_promised() =>
        Assert.Subset(CallWords.All.Select(words => words.Language).ToHashSet(), new HashSet<string>(["en", "fr", "es", "pt", "ar", "sw", "ru", "uk", "de"]));

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("bm fr", "fr")]
    [InlineData("uk fr", "uk")]
    [InlineData("pt-BR", "pt")]
    [InlineData("FR_ml", "fr")]
    [InlineData("bm", "en")]
    [InlineData("", "en")]
    public void The_first_language_that_there_is_else_English(string languages, string chosen) => Assert.Equal(chosen, CallWords.For([.. languages.Split(' ')]).Language);

    [Fact]
    public void A_roster_without_languages_is_asked_in_English() => Assert.Equal("en", CallWords.For(default).Language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_left_unsaid_and_nothing_unfilled(string language)
    {
        var words = CallWords.For([language]);
        var texts = typeof(CallWords).GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => (string)property.GetValue(words)!).ToList();
        var corrected = Call with { Correction = "It was in Badalabougou.", IsExercise = true };
        string[] sent =
        [
            ComposeAsk.Text(corrected, words, "Ann", Link), ComposeAsk.Subject(corrected, words),
            ComposeCorrection.Text(corrected, words, "Ann"), ComposeCorrection.Subject(corrected, words),
            ComposeHandover.Text(corrected, words, Link),
        ];

        Assert.Equal(9, texts.Count);
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All(sent, text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
        Assert.All(sent, text => Assert.Contains(Call.Topic, text, StringComparison.Ordinal));
        Assert.All(sent, text => Assert.StartsWith("EXERCISE", text, StringComparison.Ordinal));
        Assert.Contains(Link, sent[0], StringComparison.Ordinal);
        Assert.EndsWith(Link, sent[^1], StringComparison.Ordinal);
        Assert.Contains("It was in Badalabougou.", sent[2], StringComparison.Ordinal);
        Assert.DoesNotContain("http", sent[2], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_ask_fits_the_text_message_that_its_letters_allow(string language)
    {
        foreach (var isExercise in new[] { false, true })
        {
            var text = ComposeAsk.Text(Call with { IsExercise = isExercise }, CallWords.For([language]), null, Link);
            var isWide = text.Except(OnePlace).Any();

            Assert.Equal(60, Link.Length);
            Assert.Equal(language is "ar" or "ru" or "uk", isWide);
            Assert.True(text.Length <= (isWide ? TwoWideTextMessages : TextMessage), $"{text.Length}: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Our_own_question_sent_back_is_never_safe(string language)
    {
        var words = CallWords.For([language]);

        Assert.NotEqual(AnswerSays.Safe, ReadReply.From(ComposeAsk.Text(Call, words, null, Link), [language]).Says);
        Assert.NotEqual(AnswerSays.Safe, ReadReply.From(words.ReplyLine, [language]).Says);
    }

    [Fact]
    public void Only_an_exercise_is_marked()
    {
        Assert.DoesNotContain("EXERCISE", ComposeAsk.Text(Call, CallWords.For(["en"]), null, Link), StringComparison.Ordinal);
        Assert.Equal(
            $"EXERCISE. Blast, ACI 2000. Are you safe? Answer: {Link} or reply 1 safe, 2 need help, 3 not there",
            ComposeAsk.Text(Call with { IsExercise = true }, CallWords.For(["en"]), null, Link));
    }

    [Fact]
    public void Nothing_that_a_name_or_a_topic_holds_can_end_a_header_or_fill_in_a_link() =>
        Gen.Select(Gen.String, Gen.String).Sample((topic, name) =>
        {
            var call = Call with { Topic = topic + "\r\n{link}", Correction = "It was in Badalabougou." };
            var words = CallWords.For(["en"]);

            Assert.DoesNotContain(ComposeAsk.Subject(call, words).EnumerateRunes(), Rune.IsControl);
            Assert.DoesNotContain(ComposeCorrection.Subject(call, words).EnumerateRunes(), Rune.IsControl);
            Assert.Equal(1, ComposeAsk.Text(call, words, name, Link).Split(Link).Length - 1);
            Assert.Equal(1, ComposeHandover.Text(call, words, Link).Split(Link).Length - 1);
        });

    [Fact]
    public void A_correction_that_was_never_made_is_a_bug() => Assert.Throws<InvalidOperationException>(() => ComposeCorrection.Text(Call, CallWords.For(["en"]), null));
}
