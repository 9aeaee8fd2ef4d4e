using CsCheck;
using Muster.Reading.Text;
using Muster.Reading.Times;
using NodaTime;

namespace Muster.Reading.Tests.Times;

public sealed class ReadDatesTests
{
    // A Saturday.
    private static readonly LocalDate Published = new(2022, 7, 30);

    [Theory]
    [InlineData("They met on Wednesday", "2022-07-27")]
    [InlineData("They met on Saturday", "2022-07-30")]
    [InlineData("They met last Saturday", "2022-07-23")]
    [InlineData("They met yesterday", "2022-07-29")]
    [InlineData("They met today", "2022-07-30")]
    [InlineData("They met last night", "2022-07-29")]
    [InlineData("They met four days ago", "2022-07-26")]
    [InlineData("They met two weeks ago", "2022-07-16")]
    [InlineData("They met three months ago", "2022-04")]
    [InlineData("They met ten years ago", "2012")]
    [InlineData("They met last month", "2022-06")]
    [InlineData("They met last year", "2021")]
    [InlineData("They met this year", "2022")]
    [InlineData("They met in August 2020", "2020-08")]
    [InlineData("They met in May", "2022-05")]
    [InlineData("They met in August", "2021-08")]
    [InlineData("They met in May last year", "2021-05")]
    [InlineData("They met in May this year", "2022-05")]
    [InlineData("They met on 29 July 2022", "2022-07-29")]
    [InlineData("They met on 29th July", "2022-07-29")]
    [InlineData("They met on July 29, 2022", "2022-07-29")]
    [InlineData("They met on July 29", "2022-07-29")]
    [InlineData("They met on 3 December", "2021-12-03")]
    [InlineData("They met on 2022-07-29", "2022-07-29")]
    [InlineData("They met in 2012", "2012")]
    [InlineData("They may meet in a while", "")]
    [InlineData("They met at 2012 Main Street", "")]
    [InlineData("They met on 31 June 2022", "2022-06")]
    [InlineData("They met in August 2020 and May 2021", "2020-08 2021-05")]
    public void A_date_is_read_against_the_day_of_publication(string text, string dates) =>
        Assert.Equal(dates, string.Join(' ', Dates(text, Published).Select(mention => mention.Date.ToString())));

    [Theory]
    [InlineData("The war goes on since 2012", "2012")]
    [InlineData("The war goes on since early May last year", "2021-05")]
    [InlineData("The war began in 2012", null)]
    public void Since_marks_a_beginning(string text, string? since) =>
        Assert.Equal(since, Dates(text, Published).Where(mention => mention.IsSince).Select(mention => mention.Date.ToString()).SingleOrDefault());

    [Theory]
    [InlineData("They met on Wednesday", "")]
    [InlineData("They met last year", "")]
    [InlineData("They met in May 2021", "2021-05")]
    public void Without_a_day_of_publication_only_whole_dates_are_read(string text, string dates) =>
        Assert.Equal(dates, string.Join(' ', Dates(text, null).Select(mention => mention.Date.ToString())));

    [Fact]
    public void A_week_later_a_weekday_is_a_week_later() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.OneOf(Gen.Const("Monday"), Gen.Const("Tuesday"), Gen.Const("Thursday"), Gen.Const("Sunday"), Gen.Const("yesterday"), Gen.Const("three days ago")))
            .Sample((days, said) =>
            {
                var day = new LocalDate(1980, 1, 1).PlusDays(days);
                return Dates("They met " + said, day).Single().Date.First.PlusDays(7) == Dates("They met " + said, day.PlusDays(7)).Single().Date.First;
            });

    [Fact]
    public void A_weekday_lies_within_the_week_before() =>
        Gen.Int[0, 20_000].Sample(days =>
        {
            var day = new LocalDate(1980, 1, 1).PlusDays(days);
            var said = Dates("They met on Friday", day).Single().Date.First;
            return said.DayOfWeek is IsoDayOfWeek.Friday && said <= day && said > day.PlusDays(-7);
        });

    [Fact]
    public void Random_words_never_throw() => Gen.String.Sample(text => _ = Dates(text, Published).Length);

    private static System.Collections.Immutable.ImmutableArray<DateMention> Dates(string text, LocalDate? published) =>
        ReadDates.In([.. Tokenize.Range(text, 0, text.Length)], published);
}
