using System.Collections.Immutable;
using CsCheck;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tests.People;

public sealed class ReadListsTests
{
    private const string WardenHeader = "id,zone,alternate,agreed_on,tested_on";
    private const string StayHeader = "person,kind,from,until,post,lat,lon,place,standing";

    [Fact]
    public void A_full_row_becomes_a_warden() =>
        Assert.Equal(new WardenDuty("a", "North bank", "b", new LocalDate(2026, 1, 5), new LocalDate(2026, 2, 1)), Assert.Single(Wardens("a,North bank,b,2026-01-05,2026-02-01").Value.Rows));

    [Theory]
    [InlineData("z,North,,,", "wardens.csv:2: found 'z' as id; expected the id of somebody on the roster [person-unknown]")]
    [InlineData("a,,,,", "wardens.csv:2: found no zone; expected a value in the column zone [roster-bad-value]")]
    [InlineData("a,North,z,,", "wardens.csv:2: found 'z' as alternate; expected the id of somebody on the roster [person-unknown]")]
    [InlineData("a,North,a,,", "wardens.csv:2: found 'a' as alternate of themselves; expected somebody else, or nothing [roster-bad-value]")]
    [InlineData("a,North,,yesterday,", "wardens.csv:2: found 'yesterday' as agreed_on; expected a day such as 2022-12-31 [roster-bad-value]")]
    [InlineData("a,North,,,2026-03-02", "wardens.csv:2: found '2026-03-02' as tested_on; expected no day after 2026-03-01 [roster-bad-value]")]
    [InlineData("a,North", "wardens.csv:2: found 2 cells; expected 5, as in the header [roster-bad-value]")]
    [InlineData("a,North,,,\na,South,,,", "wardens.csv:3: found the warden 'a' again; expected it once; line 2 has it already [roster-duplicate-id]")]
    public void A_warden_that_cannot_be_used_is_refused_by_line(string rows, string expected) => Assert.Equal(expected, Assert.Single(Wardens(rows).Problems).ToString());

    [Fact]
    public void A_full_row_becomes_a_trip()
    {
        var stay = Assert.Single(Stays("a,trip,2026-03-01,2026-03-09,mopti,14.5,-4.2,\"Mission house, room 3\",planned").Value.Rows);
        Assert.Equal(
            new Stay("a", StayKind.Trip, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 9)) { Standing = StayStanding.Planned, Post = "mopti", Point = new GeoPoint(14.5, -4.2), Place = "Mission house, room 3" },
            stay);
    }

    [Theory]
    [InlineData("z,trip,2026-03-01,2026-03-09,,,,Gao,planned", "stays.csv:2: found 'z' as person; expected the id of somebody on the roster [person-unknown]")]
    [InlineData("a,walk,2026-03-01,2026-03-09,,,,Gao,planned", "stays.csv:2: found the kind 'walk'; expected one of stay, trip [roster-bad-value]")]
    [InlineData("a,trip,2026-03-01,2026-03-09,,,,Gao,sure", "stays.csv:2: found the standing 'sure'; expected one of planned, confirmed, over [roster-bad-value]")]
    [InlineData("a,trip,,2026-03-09,,,,Gao,planned", "stays.csv:2: found no from; expected a value in the column from [roster-bad-value]")]
    [InlineData("a,trip,2026-03-01,,,,,Gao,planned", "stays.csv:2: found a trip without until; expected the day on which they are due back [roster-bad-value]")]
    [InlineData("a,stay,2026-03-09,2026-03-01,,,,Gao,planned", "stays.csv:2: found a last day before the first (2026-03-01); expected a day from 2026-03-09 [roster-bad-value]")]
    [InlineData("a,stay,2026-03-01,,,,,,planned", "stays.csv:2: found a stay nowhere; expected a post, a point or a place [roster-bad-value]")]
    [InlineData("a,stay,2026-03-01,,gao,,,,planned", "stays.csv:2: found the post 'gao'; expected a post of the plan: one of bamako, mopti [roster-unknown-post]")]
    [InlineData("a,stay,2026-03-01,,,14,,,planned", "stays.csv:2: found lat without lon; expected both or neither [roster-bad-value]")]
    [InlineData(
        "a,stay,2026-03-01,,,,,Gao,planned\na,stay,2026-03-01,,,,,Kayes,planned",
        "stays.csv:3: found the stay of 'a' from 2026-03-01 again; expected it once; line 2 has it already [roster-duplicate-id]")]
    public void A_stay_that_cannot_be_used_is_refused_by_line(string rows, string expected) => Assert.Equal(expected, Assert.Single(Stays(rows).Problems).ToString());

    [Fact]
    public void Bad_rows_may_be_left_out_and_are_listed()
    {
        var read = ReadWardens.From(Rows(WardenHeader + "\nz,North,,,\na,South,,,\n"), "wardens.csv", Some.Ids("a b"), Some.Today, skipBadRows: true).Value;
        Assert.Equal(("a", 2), (Assert.Single(read.Rows).Person, Assert.Single(read.Skipped).Line));
    }

    [Theory]
    [InlineData("id,zone,shoe", "found the column 'shoe'")]
    [InlineData("zone", "found a header without id")]
    [InlineData("", "found an empty list")]
    public void A_list_with_a_bad_header_is_refused(string header, string expected) =>
        Assert.Contains(expected, Assert.Single(ReadWardens.From(Rows(header), "wardens.csv", Some.Ids("a"), Some.Today, skipBadRows: true).Problems).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("id,zone", SheetKind.Wardens)]
    [InlineData("Person,Kind,From", SheetKind.Stays)]
    [InlineData("id,name", SheetKind.Roster)]
    [InlineData("shoe", SheetKind.Roster)]
    public void A_sheet_is_known_by_its_columns(string header, SheetKind kind) => Assert.Equal(kind, RecogniseSheet.Of(header.Split(',')));

    [Fact]
    public void Any_text_gives_an_outcome_and_never_an_exception() => Gen.String[Gen.Char["ab,trip2026-03-0stayplanned;\t\"\r\n=é '"], 0, 80].Sample(
        tail => SplitCsv.Rows(StayHeader + "\n" + tail, "stays.csv").Then(rows => ReadStays.From(rows, "stays.csv", Some.Ids("a b"), Some.Posts, skipBadRows: false)) is { } outcome
            && (outcome.IsGranted || outcome.Problems.All(problem => problem.File is "stays.csv")),
        iter: 2000);

    private static Outcome<RowsRead<WardenDuty>> Wardens(string rows) => ReadWardens.From(Rows($"{WardenHeader}\n{rows}\n"), "wardens.csv", Some.Ids("a b"), Some.Today, skipBadRows: false);

    private static Outcome<RowsRead<Stay>> Stays(string rows) => ReadStays.From(Rows($"{StayHeader}\n{rows}\n"), "stays.csv", Some.Ids("a b"), Some.Posts, skipBadRows: false);

    private static ImmutableArray<(int Line, string[] Cells)> Rows(string csv) => SplitCsv.Rows(csv, "list.csv").Value;
}
