using Muster.Reading.Syntax;
using Muster.Tests.Shared;
using Muster.TrainSyntax;

namespace Muster.Reading.Tests.Syntax;

public class SyntaxModelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(100_000)]
    public void A_cut_model_is_refused(int length) => Assert.Throws<FormatException>(() => SyntaxModel.Open(OpenSyntax.Bytes.AsMemory(0, length)));

    [Fact]
    public void A_model_without_its_last_byte_is_refused() => Assert.Throws<FormatException>(() => SyntaxModel.Open(OpenSyntax.Bytes.AsMemory(0, OpenSyntax.Bytes.Length - 1)));

    [Fact]
    public void A_longer_model_is_refused() => Assert.Throws<FormatException>(() => SyntaxModel.Open((byte[])[.. OpenSyntax.Bytes, 0]));

    [Fact]
    public void Another_file_is_refused() => Assert.Throws<FormatException>(() => SyntaxModel.Open(Places.OpenGazetteer.Bytes));

    [Fact]
    public void The_model_is_small_enough_to_ship() => Assert.InRange(OpenSyntax.Bytes.Length, 1_000_000, 10_000_000);

    [Fact]
    public void Every_tag_and_relation_has_a_written_form_that_leads_back()
    {
        Assert.All(Enum.GetValues<Tag>(), tag => Assert.True(WrittenForms.TryTag(WrittenForms.Of(tag), out var back) && back == tag));
        Assert.All(Enum.GetValues<Relation>(), relation => Assert.True(WrittenForms.TryRelation(WrittenForms.Of(relation), out var back) && back == relation));
        Assert.False(WrittenForms.TryTag("NONE", out _));
        Assert.False(WrittenForms.TryRelation("nsubj:none", out _));
    }

    [SharedDataFact]
    public void The_shipped_model_reaches_its_figures_on_the_development_set()
    {
        var sentences = Treebank.Read(SharedData.File("nlp/ud_ewt/en_ewt-ud-dev.conllu.gz")).Select((words, at) => Treebank.AsWritten(at, words));
        var figures = Evaluate.Of(OpenSyntax.Shipped, [.. sentences]);

        Assert.InRange(figures.Tags, 9_400, 10_000);
        Assert.InRange(figures.Heads, 8_450, 10_000);
        Assert.InRange(figures.Relations, 8_050, 10_000);
    }

    [SharedDataFact]
    public void The_same_sentences_train_the_same_model()
    {
        var sentences = TrainingSentences.From([SharedData.File("nlp/gum/gum_permissive_dev.conllu.gz")]).Take(60).ToArray();

        Assert.Equal(TrainModel.On(sentences, _ => { }), TrainModel.On(sentences, _ => { }));
    }
}
