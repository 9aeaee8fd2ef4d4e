using CsCheck;
using NodaTime;

namespace Muster.Kernel.Tests;

public class PartialDateTests
{
    private static readonly Gen<PartialDate> Dates = Some.PartialDate;

    [Theory]
    [InlineData("2022-07-27", "2022-07-27", "2022-07-27")]
    [InlineData("2022-07", "2022-07-01", "2022-07-31")]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    public void A_date_covers_its_first_to_its_last_day(string text, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal(first, PartialDate.OfDay(date.First).ToString());
        Assert.Equal(last, PartialDate.OfDay(date.Last).ToString());
        Assert.Equal(text.Length == 10, date.IsDay);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("2022-00")]
    [InlineData("2022-13")]
    [InlineData("2022-7")]
    [InlineData("2022-02-29")]
    [InlineData("2022-04-31")]
    [InlineData("2022-04-00")]
    [InlineData("2022/04/01")]
    [InlineData("2022-04-1")]
    [InlineData("20220401")]
    [InlineData(" 202")]
    [InlineData("+202")]
    [InlineData("-202")]
    [InlineData("２０２２")]
    [InlineData("2022-04-01T00:00")]
    public void What_no_calendar_has_is_no_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_month_outside_the_year_is_a_bug(int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfMonth(2022, month));

    [Theory]
    [InlineData("2022", "2022-07", true)]
    [InlineData("2022-07", "2022-07-31", true)]
    [InlineData("2022-07", "2022-08-01", false)]
    [InlineData("2021", "2022-01-01", false)]
    [InlineData("2022-07-27", "2022-07-27", true)]
    [InlineData("2022-07-27", "2022-07-28", false)]
    public void Dates_overlap_when_they_share_a_day(string left, string right, bool overlap) =>
        Assert.Equal(overlap, Parse(left).Overlaps(Parse(right)));

    [Fact]
    public void Dates_sort_by_first_day_and_the_less_exact_first()
    {
        string[] sorted = ["2021-12-31", "2022", "2022-01", "2022-01-01", "2022-01-02", "2022-02"];

        Assert.Equal(sorted, sorted.Reverse().Select(Parse).Order().Select(date => date.ToString()));
    }

    [Fact]
    public void What_is_printed_reads_back_the_same() =>
        Dates.Sample(date => PartialDate.TryParse(date.ToString(), out var back) && back == date);

    [Fact]
    public void Overlap_is_mutual_and_follows_from_shared_days() => Gen.Select(Dates, Dates).Sample((left, right) =>
    {
        var shared = Math.Max(DayNumber(left.First), DayNumber(right.First)) <= Math.Min(DayNumber(left.Last), DayNumber(right.Last));
        return left.Overlaps(right) == shared && right.Overlaps(left) == shared;
    });

    [Fact]
    public void The_order_is_total_and_agrees_with_equality() => Gen.Select(Dates, Dates, Dates).Sample((a, b, c) =>
        Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
        && (a.CompareTo(b) == 0) == (a == b)
        && (!(a <= b && b <= c) || a <= c)
        && (a < b) == (b > a)
        && (a >= b) == !(a < b));

    [Fact]
    public void A_date_is_never_empty() => Dates.Sample(date => date.First <= date.Last && date.IsDay == (date.First == date.Last));

    private static PartialDate Parse(string text) =>
        PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));

    private static int DayNumber(LocalDate day) => Period.DaysBetween(new LocalDate(1, 1, 1), day);
}
