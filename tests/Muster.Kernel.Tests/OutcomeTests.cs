namespace Muster.Kernel.Tests;

public class OutcomeTests
{
    private static readonly Problem Empty = new(ProblemCodes.FileEmpty, "no text", "a report");
    private static readonly Problem Binary = new(ProblemCodes.FileBinary, "a picture", "a report");

    [Fact]
    public void A_granted_outcome_has_its_value_and_no_problems()
    {
        var outcome = Outcome.Grant(7);

        Assert.True(outcome.IsGranted);
        Assert.True(outcome.TryGet(out var value));
        Assert.Equal(7, value);
        Assert.Equal(7, outcome.Value);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public void A_refusal_has_its_reasons_in_order_and_no_value()
    {
        var outcome = Outcome.Refuse<int>([Empty, Binary]);

        Assert.False(outcome.IsGranted);
        Assert.False(outcome.TryGet(out _));
        Assert.Equal<Problem>([Empty, Binary], outcome.Problems);
        Assert.Contains("file-empty", Assert.Throws<InvalidOperationException>(() => outcome.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_a_bug() => Assert.Throws<ArgumentException>(() => Outcome.Refuse<int>([]));

    [Fact]
    public void What_follows_a_refusal_is_never_asked()
    {
        var asked = false;
        var next = Outcome.Refuse<int>(Empty).Then(value =>
        {
            asked = true;
            return Outcome.Grant(value.ToString());
        });

        Assert.False(asked);
        Assert.Equal<Problem>([Empty], next.Problems);
    }

    [Fact]
    public void What_follows_a_grant_decides()
    {
        Assert.Equal("7", Outcome.Grant(7).Then(value => Outcome.Grant(value.ToString())).Value);
        Assert.Equal<Problem>([Binary], Outcome.Grant(7).Then(_ => Outcome.Refuse<string>(Binary)).Problems);
    }
}
