using System.Globalization;
using Xunit.Abstractions;

namespace Muster.Picture.Tests;

public sealed class PairsTests(ITestOutputHelper output)
{
    private const double LeastF1 = 0.85;

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void Tellings_of_one_incident_are_merged_and_tellings_of_two_are_not(string half)
    {
        var pairs = Pair.Of(half);
        Assert.True(pairs.Length >= 100);
        Assert.InRange(pairs.Count(pair => pair.Same), 0.4 * pairs.Length, 0.6 * pairs.Length);
        Assert.True(F1Of(half, pairs) >= LeastF1);
    }

    [Fact]
    public void Copies_of_one_wire_story_are_one_source()
    {
        var copies = Pair.Of("a").Concat(Pair.Of("b")).Where(pair => pair.Wire).ToList();
        Assert.NotEmpty(copies);
        Assert.All(copies, pair => Assert.Equal(1, Assert.Single(pair.Merged().Facts).IndependentSources));
    }

    [Fact]
    public void Which_report_comes_first_does_not_matter() =>
        Assert.All(
            Pair.Of("a").Concat(Pair.Of("b")),
            pair => Assert.Equal(pair.IsMerged(), (pair with { Left = pair.Right, Right = pair.Left }).IsMerged()));

    private double F1Of(string half, IReadOnlyCollection<Pair> pairs)
    {
        var wrong = pairs.Where(pair => pair.IsMerged() != pair.Same).ToList();
        var found = pairs.Count(pair => pair.Same && pair.IsMerged());
        var f1 = 2.0 * found / ((2.0 * found) + wrong.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"half {half}: {pairs.Count} pairs, F1 {f1:F3}, {wrong.Count(pair => pair.Same)} missed, {wrong.Count(pair => !pair.Same)} merged wrongly"));
        foreach (var pair in half is "a" ? wrong : [])
        {
            output.WriteLine($"{pair.Name} {(pair.Same ? "missed" : "merged")}: {pair.Class}");
        }

        return f1;
    }
}
