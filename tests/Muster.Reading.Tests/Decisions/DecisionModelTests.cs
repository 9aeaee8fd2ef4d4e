using Muster.Kernel;
using Muster.Reading.Decisions;
using Muster.Tests.Shared;
using Muster.TrainDecisions;
using NodaTime;

namespace Muster.Reading.Tests.Decisions;

public class DecisionModelTests
{
    private static readonly byte[] Shipped = File.ReadAllBytes(Path.Combine(SharedData.Root, "data", "decisions.bin"));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(100_000)]
    public void A_cut_model_is_refused(int length) => Assert.Throws<FormatException>(() => DecisionModel.Open(Shipped.AsMemory(0, length)));

    [Fact]
    public void A_longer_model_is_refused() => Assert.Throws<FormatException>(() => DecisionModel.Open((byte[])[.. Shipped, 0]));

    [Fact]
    public void Another_file_is_refused() => Assert.Throws<FormatException>(() => DecisionModel.Open(Syntax.OpenSyntax.Bytes));

    [Fact]
    public void A_model_whose_likelier_cases_have_lower_scores_is_refused()
    {
        var broken = (byte[])Shipped.Clone();
        broken[DecisionLayout.HeaderLength + 3] = 0x7F;
        Assert.Throws<FormatException>(() => DecisionModel.Open(broken));
    }

    [Fact]
    public void The_model_is_small_enough_to_ship() => Assert.InRange(Shipped.Length, 10_000, 500_000);

    [Fact]
    public void The_same_documents_train_the_same_model()
    {
        LabelledDocument[] documents =
        [
            Document("Gunmen stormed a depot in Lomar. Two guards were killed in the attack.", Source.Wikipedia),
            Document("A blast shook the old harbour. Four sailors were wounded by the explosion.", Source.Wikipedia),
            Document("Attacks and bombings may occur without warning. Shelling is possible along the border.", Source.Advice2025),
        ];

        Assert.Equal(TrainModel.On(documents, TestReader.Gazetteer, TestReader.Syntax, _ => { }), TrainModel.On(documents, TestReader.Gazetteer, TestReader.Syntax, _ => { }));
    }

    [Theory]
    [InlineData(-3, 0)]
    [InlineData(0, 50)]
    [InlineData(9, 75)]
    [InlineData(40, 95)]
    public void A_higher_score_is_likelier(int score, int percent) =>
        Assert.Equal(percent, new PercentTable([.. Enumerable.Repeat(-1, 10), 1, 3, 5, 7, 9, 20, 20, 20, 20]).Of(score));

    private static LabelledDocument Document(string text, Source source) =>
        new(new Report(text[..8], text, new LocalDate(2016, 5, 4)), source, [], source is Source.Wikipedia ? [Kernel.Facts.IncidentType.Attack, Kernel.Facts.IncidentType.Bombing] : []);
}
