using System.Collections.Immutable;
using CsCheck;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Syntax;

public class ParseSentenceTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "soldiers", "killed", "were", "the", "in", "Mali", ",", "and", "who", "to", "leave", "said", "that", "15", "'s", "(", ")", ".", "Kabul", "don't", "has", "attack", "on", "😀", "--", "10:30", "\"");

    private static readonly Gen<string> Text = Word.Array[0, 120].Select(words => string.Join(' ', words));

    /// <summary>A word, its head and how it belongs to it, the head "-" being the root; the first token that reads so is meant.</summary>
    [Theory]
    [InlineData("At least 15 soldiers and three civilians were killed in three attacks in Mali on Wednesday.", "killed > - root; soldiers > killed nsubj:pass; 15 > soldiers nummod; civilians > soldiers conj; were > killed aux:pass; attacks > killed obl")]
    [InlineData("Gunmen attacked an army post near Gao.", "attacked > - root; Gunmen > attacked nsubj; post > attacked obj; army > post compound; near > Gao case")]
    [InlineData("Two farmers were shot by armed men.", "shot > - root; farmers > shot nsubj:pass; were > shot aux:pass; men > shot obl:agent; armed > men amod")]
    [InlineData("Police arrested two men who had attacked the village.", "arrested > - root; Police > arrested nsubj; men > arrested obj; attacked > men acl:relcl; who > attacked nsubj; village > attacked obj")]
    [InlineData("Rebels seized the town and burned the market.", "seized > - root; Rebels > seized nsubj; burned > seized conj; town > seized obj; market > burned obj; and > burned cc")]
    [InlineData("The ministry has ordered its staff to leave the country.", "ordered > - root; ministry > ordered nsubj; staff > ordered obj; leave > ordered xcomp; country > leave obj")]
    [InlineData("The army said that three soldiers died.", "said > - root; army > said nsubj; died > said ccomp; soldiers > died nsubj; that > died mark; three > soldiers nummod")]
    [InlineData("The government did not close the airport.", "close > - root; not > close advmod; government > close nsubj; airport > close obj")]
    [InlineData("There were two explosions in the capital.", "were > - root; There > were expl; explosions > were nsubj; two > explosions nummod")]
    [InlineData("France will withdraw its troops from Niger.", "withdraw > - root; France > withdraw nsubj; will > withdraw aux; troops > withdraw obj; its > troops nmod:poss; Niger > withdraw obl")]
    [InlineData("The head of the mission was wounded when a mine exploded.", "wounded > - root; head > wounded nsubj:pass; mission > head nmod; exploded > wounded advcl; when > exploded advmod; mine > exploded nsubj")]
    [InlineData("Mali's army killed ten fighters.", "killed > - root; army > killed nsubj; Mali > army nmod:poss; fighters > killed obj; ten > fighters nummod")]
    public void The_heads_of_a_plain_sentence_hold(string text, string arcs)
    {
        var tokens = OpenSyntax.Tokens(text);
        var tree = ParseSentence.Of(OpenSyntax.Shipped, tokens);

        Assert.Equal(arcs, string.Join("; ", arcs.Split("; ").Select(arc => arc.Split(' ')[0]).Select(word => ArcOf(tree, tokens, word))));
    }

    [Theory]
    [InlineData("GUNMEN KILLED FIVE SOLDIERS IN MALI.")]
    [InlineData("gunmen killed five soldiers in mali.")]
    public void Text_in_one_case_is_read_like_any_other(string text)
    {
        var tokens = OpenSyntax.Tokens(text);
        var tree = ParseSentence.Of(OpenSyntax.Shipped, tokens);

        Assert.Equal([1, -1, 3, 1], [tree.Head(0), tree.Head(1), tree.Head(2), tree.Head(3)]);
        Assert.Equal([Tag.Cardinal, Tag.Nouns], [tree.Tag(2), tree.Tag(3)]);
    }

    [Fact]
    public void Words_in_any_order_give_one_tree() => Text.Sample(text => AssertOneTree(OpenSyntax.Tokens(text)), iter: 2_000);

    [Fact]
    public void Any_string_gives_one_tree() => Gen.String[0, 200].Sample(text => AssertOneTree(OpenSyntax.Tokens(text)), iter: 2_000);

    [Fact]
    public void A_sentence_of_many_thousand_words_gives_one_tree_and_is_not_trusted()
    {
        var tokens = OpenSyntax.Tokens(string.Concat(Enumerable.Repeat("gunmen attacked the town and ", 4_000)));

        AssertOneTree(tokens);
        Assert.False(ParseSentence.Of(OpenSyntax.Shipped, tokens).IsTrusted);
    }

    [Fact]
    public void The_same_sentence_gives_the_same_tree_on_every_thread() =>
        Text.Sample(
            text =>
            {
                var tokens = OpenSyntax.Tokens(text);
                var expected = Print(ParseSentence.Of(OpenSyntax.Shipped, tokens));
                var others = new string[4];
                Parallel.For(0, others.Length, at => others[at] = Print(ParseSentence.Of(OpenSyntax.Shipped, tokens)));
                Assert.All(others, other => Assert.Equal(expected, other));
            },
            iter: 200);

    [Fact]
    public void Tagging_alone_gives_the_trees_tags() =>
        Text.Sample(
            text =>
            {
                var tokens = OpenSyntax.Tokens(text);
                var tree = ParseSentence.Of(OpenSyntax.Shipped, tokens);
                Assert.Equal(TagSentence.Of(OpenSyntax.Shipped, tokens), Enumerable.Range(0, tree.Length).Select(tree.Tag));
            },
            iter: 200);

    private static void AssertOneTree(ImmutableArray<Token> tokens)
    {
        var tree = ParseSentence.Of(OpenSyntax.Shipped, tokens);
        var all = Enumerable.Range(0, tree.Length).ToArray();

        Assert.Equal(tokens.Length, tree.Length);
        Assert.Equal(Math.Min(1, tree.Length), all.Count(token => tree.Head(token) == -1));
        Assert.All(all, token => Assert.Equal(tree.Head(token) == -1, tree.Relation(token) == Relation.Root));
        var root = Array.FindIndex(all, token => tree.Head(token) == -1);
        if (root >= 0)
        {
            Assert.Equal((0, tree.Length - 1), (tree.Leftmost(root), tree.Rightmost(root)));
            Assert.Equal(tree.Length, CountBelow(tree, root));
        }
    }

    // Every token is reached once from the root: then there is no circle. Each subtree fills its span.
    private static int CountBelow(SentenceTree tree, int root)
    {
        var reached = 0;
        var open = new Stack<int>([root]);
        while (open.TryPop(out var token))
        {
            reached++;
            var last = -1;
            foreach (var child in tree.Children(token))
            {
                Assert.Equal(token, tree.Head(child));
                Assert.InRange(child, last + 1, tree.Length - 1);
                Assert.InRange(tree.Leftmost(child), tree.Leftmost(token), child);
                Assert.InRange(tree.Rightmost(child), child, tree.Rightmost(token));
                last = child;
                open.Push(child);
            }
        }

        return reached;
    }

    private static string ArcOf(SentenceTree tree, ImmutableArray<Token> tokens, string word)
    {
        var at = Enumerable.Range(0, tokens.Length).First(token => tokens[token].Text == word);
        var head = tree.Head(at) < 0 ? "-" : tokens[tree.Head(at)].Text;
        return $"{word} > {head} {WrittenForms.Of(tree.Relation(at))}";
    }

    private static string Print(SentenceTree tree) =>
        string.Join(' ', Enumerable.Range(0, tree.Length).Select(token => $"{tree.Head(token)}:{tree.Relation(token)}:{tree.Tag(token)}")) + tree.IsTrusted;
}
