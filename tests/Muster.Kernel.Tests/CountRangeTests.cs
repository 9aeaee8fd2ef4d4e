using CsCheck;

namespace Muster.Kernel.Tests;

public class CountRangeTests
{
    public static TheoryData<CountRange, string, long> Shown => new()
    {
        { CountRange.Exactly(15), "15", 15 },
        { CountRange.AtLeast(15), "15+", 15 },
        { CountRange.UpTo(15), "up to 15", 15 },
        { new CountRange(10, 15), "10-15", 10 },
        { new CountRange(null, null), "?", 0 },
        { CountRange.Exactly(0), "0", 0 },
        { CountRange.AtLeast(2_000_000), "2000000+", 2_000_000 },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_number_shows_its_bounds_and_counts_for_the_least_it_states(CountRange count, string text, long least)
    {
        Assert.Equal(text, count.ToString());
        Assert.Equal(least, count.Least);
    }

    [Fact]
    public void Ranges_that_differ_look_different() => Gen.Select(Some.Count, Some.Count).Sample((left, right) =>
        (left == right) == (left.ToString() == right.ToString()));

    [Fact]
    public void The_least_lies_within_the_bounds() => Some.Count.Sample(count =>
        !(count.Min > count.Least) && !(count.Max < count.Least));
}
