using Muster.Channels.History;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime.Text;

namespace Muster.Channels.Tests.History;

public class OpenDecisionsTests
{
    [Theory]
    [InlineData("2015-03-10", "day", "2015-03-10", "2015-03-10")]
    [InlineData("2015-03-10", "", "2015-03-10", "2015-03-10")]
    [InlineData("2015-03-10", "advisory date", "2015-03-10", "2015-03-10")]
    [InlineData("2015-03", "month", "2015-03-01", "2015-03-31")]
    [InlineData("2016-02", "approx", "2016-02-01", "2016-02-29")]
    [InlineData("2015", "year", "2015-01-01", "2015-12-31")]
    [InlineData("2015-03-10", "approx", "2015-03-03", "2015-03-17")]
    [InlineData("2015-03-10", "Inferred", "2015-03-03", "2015-03-17")]
    public void A_date_means_as_many_days_as_the_file_says(string date, string precision, string earliest, string latest)
    {
        var line = Read($"iso2,date,type,date_precision\nML,{date},Ordered,{precision}\n")[0].Value;
        Assert.Equal((earliest, latest, "ordered", 2), (LocalDatePattern.Iso.Format(line.Earliest), LocalDatePattern.Iso.Format(line.Latest), line.Status, line.Line));
    }

    [Theory]
    [InlineData("iso2,date\nML,2015-03-10\n", "ML unknown ")]
    [InlineData("country;date;status;post\nMLI;2015-03-10;suspended;Bamako\n", "ML suspended Bamako")]
    [InlineData("\uFEFFcountry,iso2,date,type,post\r\n\"Mali, Republic of\",ML,2015-03-10,authorized,\"Embassy \"\"B\"\"\"\r\n", "ML authorized Embassy \"B\"")]
    public void Columns_are_known_by_name_and_most_are_optional(string table, string expected)
    {
        var line = Read(table)[0].Value;
        Assert.Equal(expected, $"{line.Country} {line.Status} {line.Place}");
    }

    [Theory]
    [InlineData("iso2,date\n,2015-03-10\n", "the country")]
    [InlineData("iso2,date\nXX,2015-03-10\n", "the country 'XX'")]
    [InlineData("iso2,date\nML,10/03/2015\n", "the date '10/03/2015'")]
    [InlineData("iso2,date\nML,2015-02-30\n", "the date '2015-02-30'")]
    [InlineData("iso2,date\nML,\"2015-02-20\n", "a quote that nothing closes")]
    public void A_row_that_cannot_be_used_is_named_with_its_line(string table, string found)
    {
        var problem = Read(table)[0].Problems[0];
        Assert.StartsWith(found, problem.Found, StringComparison.Ordinal);
        Assert.Equal((ProblemCodes.HistoryLine, 2), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    public void A_table_without_a_date_is_refused(string table) => Assert.Equal(ProblemCodes.FeedShape, Assert.Single(Read(table)).Problems[0].Code);

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Assert.Equal(ProblemCodes.FileMissing, OpenDecisions.FromFile("no-such.csv").Single().Problems[0].Code);

    [SharedDataFact]
    public void The_real_file_gives_all_its_rows_but_the_one_without_a_country()
    {
        var lines = OpenDecisions.FromFile(SharedData.File("advisories/departures.csv")).ToList();
        Assert.Equal((108, 1), (lines.Count(line => line.IsGranted), lines.Count(line => !line.IsGranted)));
    }

    private static List<Outcome<DecisionLine>> Read(string table)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, table);
            return [.. OpenDecisions.FromFile(path)];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
