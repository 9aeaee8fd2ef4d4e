using CsCheck;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Text;

public sealed class SplitSentencesTests
{
    [Theory]
    [InlineData("Two died. One fled.", "Two died.|One fled.")]
    [InlineData("The U.S. Embassy closed. Staff left.", "The U.S. Embassy closed.|Staff left.")]
    [InlineData("He asked \"Who?\" and left.", "He asked \"Who?\" and left.")]
    [InlineData("\"We leave.\" They left.", "\"We leave.\"|They left.")]
    [InlineData("A rise of 1.5 percent. Prices fell.", "A rise of 1.5 percent.|Prices fell.")]
    [InlineData("Ambassador Ann B. Carter left. Nobody stayed.", "Ambassador Ann B. Carter left.|Nobody stayed.")]
    [InlineData("# Summary\nDo not go.", "Summary|Do not go.")]
    [InlineData("* roads\n* markets", "roads|markets")]
    [InlineData("A headline\n\nA text", "A headline|A text")]
    public void Text_is_cut_into_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SplitSentences.Of(text).Select(sentence => text[sentence.Start..sentence.End])));

    [Fact]
    public void A_repeated_headline_is_marked_and_kept() =>
        Assert.Equal([false, false, true], SplitSentences.Of("Staff leave Arcadia\n\nThe road is shut.\n\nStaff leave Arcadia").Select(sentence => sentence.IsRepeat));

    [Fact]
    public void Sentences_stand_in_order_and_hold_their_tokens() =>
        Gen.String.Sample(text =>
        {
            var last = 0;
            foreach (var sentence in SplitSentences.Of(text))
            {
                Assert.True(last <= sentence.Start && sentence.Start < sentence.End && sentence.End <= text.Length);
                Assert.All(sentence.Tokens, token => Assert.Equal(token.Text, text[token.Start..token.End]));
                last = sentence.End;
            }
        });
}
