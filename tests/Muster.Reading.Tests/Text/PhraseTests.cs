using Muster.Kernel;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Text;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("advise* against all travel", "We advised against all travel there.", "advised against all travel")]
    [InlineData("the? embassy", "At the embassy today.", "the embassy")]
    [InlineData("ordered ..3 to leave", "He ordered all his staff to leave now.", "ordered all his staff to leave")]
    public void A_phrase_stands_where_its_words_do(string pattern, string text, string expected)
    {
        var document = DocumentText.Of(new Report("page", text));
        var tokens = document.Sentences[0].Tokens;
        var phrase = Phrase.Of(pattern);
        var (from, to) = phrase.In(tokens, 0, tokens.Length)!.Value;
        Assert.Equal(expected, document.Words(document.Sentences[0], from, to));
    }

    [Theory]
    [InlineData("ordered ..2 to leave", "He ordered all of his staff to leave.")]
    [InlineData("ordered ..9 to leave", "He ordered food; they had to leave.")]
    public void A_gap_is_no_longer_than_it_says_and_crosses_no_semicolon(string pattern, string text)
    {
        var tokens = DocumentText.Of(new Report("page", text)).Sentences[0].Tokens;
        Assert.Null(Phrase.Of(pattern).In(tokens, 0, tokens.Length));
    }

    [Fact]
    public void The_longest_phrase_of_a_table_wins()
    {
        var tokens = DocumentText.Of(new Report("page", "Avoid all but essential travel.")).Sentences[0].Tokens;
        var table = new PhraseTable<int>((4, "avoid all"), (3, "avoid all but essential travel; all"));
        Assert.Equal([3], table.In(tokens).Select(hit => hit.Meaning));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..3 leave")]
    public void A_phrase_that_begins_with_nothing_is_a_bug(string pattern) => Assert.Throws<FormatException>(() => Phrase.Of(pattern));
}
