using System.Collections.Immutable;
using CsCheck;
using Muster.Departures;
using Muster.Kernel;

namespace Muster.Departures.Tests;

public sealed class ReadRosterTests
{
    private const string Header = "id,name,email,phone,post,category,dependant_of,lat,lon,address_note,languages,nationality,warden,stays_because,stays_until";

    private static readonly ImmutableArray<Post> Posts =
    [
        new Post("bamako", "Bamako office", "ML", new GeoPoint(12.6392, -8.0029), "Africa/Bamako"),
        new Post("mopti", "Mopti field base", "ML", new GeoPoint(14.4843, -4.1830), null),
    ];

    [Fact]
    public void A_full_row_becomes_a_person()
    {
        var roster = ReadRoster.FromCsv(
            Header + "\np01,Awa Traoré,awa@example.org,70 00 00 01,bamako,emergency,,12.64,-8.0,\"Blue gate,\nsecond floor\",fr en,ML,p01b,payroll,2022-12-31\n"
            + "p01b,Ibrahim Keïta,,0033 6 12 34 56 78,mopti,family,p01,,,,,,,,\n",
            "roster.csv",
            Posts).Value;

        var awa = roster.People[0];
        Assert.Equal(("p01", "Awa Traoré", "awa@example.org", "+22370000001"), (awa.Id, awa.Name, awa.Email, awa.Phone));
        Assert.Equal(("bamako", Category.Emergency, new GeoPoint(12.64, -8)), (awa.Post, awa.Category, awa.Point));
        Assert.Equal(("Blue gate,\nsecond floor", "ML", "p01b", "payroll"), (awa.AddressNote, awa.Nationality, awa.Warden, awa.StaysBecause));
        Assert.Equal(new NodaTime.LocalDate(2022, 12, 31), awa.StaysUntil);
        Assert.Equal("fr en", string.Join(' ', awa.Languages));
        Assert.Equal(("+33612345678", "p01"), (roster.People[1].Phone, roster.People[1].DependantOf));
        Assert.Empty(roster.Skipped);
    }

    [Theory]
    [InlineData("p1,A,,,bamako,boss,,,,,,,,,", "roster.csv:2: found the category 'boss'; expected one of emergency, non_emergency, national_staff, family, contractor, visitor [roster-bad-value]")]
    [InlineData("p1,A,,,bamak,visitor,,,,,,,,,", "roster.csv:2: found the post 'bamak'; expected a post of the plan: one of bamako, mopti [roster-unknown-post]")]
    [InlineData("p1,A,,12,bamako,visitor,,,,,,,,,", "roster.csv:2: found the phone '12'; expected a number that can be called, with its country code or as dialled in ML [roster-bad-phone]")]
    [InlineData("p1,A,,call me,bamako,visitor,,,,,,,,,", "roster.csv:2: found the phone 'call me'; expected a number that can be called, with its country code or as dialled in ML [roster-bad-phone]")]
    [InlineData("p1,A,a@b,,bamako,visitor,,,,,,,,,", "roster.csv:2: found the e-mail 'a@b'; expected one address such as name@example.org [roster-bad-value]")]
    [InlineData("p1,A,\"a@b.c, d@e.f\",,bamako,visitor,,,,,,,,,", "roster.csv:2: found the e-mail 'a@b.c, d@e.f'; expected one address such as name@example.org [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,91,0,,,,,,", "roster.csv:2: found '91' as lat; expected degrees from -90 to 90, with a point [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,12,,,,,,,", "roster.csv:2: found lat without lon; expected both or neither [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,,12,,,,,,", "roster.csv:2: found lon without lat; expected both or neither [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,p9,,,,,,,,", "roster.csv:2: found 'p9' as dependant_of of 'p1'; expected the id of somebody on the roster [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,,,,,,p1,,", "roster.csv:2: found 'p1' as warden of themselves; expected somebody else, or nothing [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,emergency,,,,,,,,,2022-12-31", "roster.csv:2: found the emergency person 'p1' without stays_because; expected both stays_because and stays_until for whoever is emergency [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,emergency,,,,,,,,payroll,", "roster.csv:2: found the emergency person 'p1' without stays_until; expected both stays_because and stays_until for whoever is emergency [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,,,,,,,,31.12.2022", "roster.csv:2: found '31.12.2022' as stays_until; expected a day such as 2022-12-31 [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,,,,french,,,,", "roster.csv:2: found the language 'french'; expected ISO 639-1 codes such as 'fr en' [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,,,,,Mali,,,", "roster.csv:2: found the nationality 'Mali'; expected an ISO 3166-1 alpha-2 code in capitals, such as ML [roster-bad-value]")]
    [InlineData(",A,,,bamako,visitor,,,,,,,,,", "roster.csv:2: found no id; expected a value in the column id [roster-bad-value]")]
    [InlineData("p1,A,,,bamako", "roster.csv:2: found 5 cells; expected 15, as in the header [roster-bad-value]")]
    [InlineData("p1,A,,,bamako,visitor,,,,,,,,,,x", "roster.csv:2: found 16 cells; expected 15, as in the header [roster-bad-value]")]
    [InlineData("p1,\"A,,,bamako,visitor", "roster.csv:2: found a quote that is never closed; expected a closing quote before the end of the file [file-truncated]")]
    public void A_row_that_cannot_be_used_is_refused_in_words(string row, string expected) =>
        Assert.Equal(expected, Assert.Single(ReadRoster.FromCsv(Header + "\n" + row + "\n", "roster.csv", Posts).Problems).ToString());

    [Theory]
    [InlineData("id,name\n", "roster.csv:1: found a header without email, phone, post, category; expected a first row with at least the columns id, name, email, phone, post, category [roster-column]")]
    [InlineData("id,name,email,phone,post,category,id\n", "roster.csv:1: found the column 'id' twice; expected each column once [roster-column]")]
    [InlineData("id,name,email,phone,post,category,shoe\n", "roster.csv:1: found the column 'shoe'; expected only the columns id, name, email, phone, post, category, dependant_of, lat, lon, address_note, languages, nationality, warden, stays_because, stays_until [roster-column]")]
    [InlineData("", "roster.csv: found an empty roster; expected a header and a row for each person [file-empty]")]
    [InlineData("\n \n", "roster.csv: found an empty roster; expected a header and a row for each person [file-empty]")]
    public void A_header_that_cannot_be_used_is_refused_even_when_rows_may_be_skipped(string csv, string expected) =>
        Assert.Equal(expected, Assert.Single(ReadRoster.FromCsv(csv, "roster.csv", Posts, skipBadRows: true).Problems).ToString());

    [Fact]
    public void A_roster_with_a_duplicate_id_is_refused_and_names_the_first_line()
    {
        var problem = Assert.Single(Read("p1,A,,,bamako,visitor", "p2,B,,,bamako,visitor", "p1,C,,,bamako,visitor").Problems);
        Assert.Equal("roster.csv:4: found the id 'p1' again; expected an id of its own; line 2 has it already [roster-duplicate-id]", problem.ToString());
    }

    [Fact]
    public void A_ring_of_dependants_is_refused_on_every_line_of_it()
    {
        var problems = ReadRoster.FromCsv(
            "id,name,email,phone,post,category,dependant_of\na,A,,,bamako,family,b\nb,B,,,bamako,family,a\nc,C,,,bamako,family,a\n", "roster.csv", Posts).Problems;
        Assert.Equal(
            [
                "roster.csv:2: found a ring of dependants: a → b → a; expected somebody in it who depends on nobody [roster-bad-value]",
                "roster.csv:3: found a ring of dependants: b → a → b; expected somebody in it who depends on nobody [roster-bad-value]",
            ],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Lines_are_those_of_the_file_behind_a_cell_with_line_breaks_and_blank_lines()
    {
        var csv = "\uFEFF" + Header + "\r\n\r\np1,\"A\r\nB\",,,bamako,visitor,,,,,,,,,\r\np2,C,,,nowhere,visitor,,,,,,,,,\r\n";
        Assert.Equal(5, Assert.Single(ReadRoster.FromCsv(csv, "roster.csv", Posts).Problems).Line);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Semicolons_and_tabs_delimit_as_well(char delimiter)
    {
        var csv = "id,name,email,phone,post,category\np1,A,,,mopti,visitor\n".Replace(',', delimiter);
        Assert.Equal("mopti", Assert.Single(ReadRoster.FromCsv(csv, "roster.csv", Posts).Value.People).Post);
    }

    [Fact]
    public void All_problems_of_a_file_are_told_at_once_in_its_order()
    {
        var problems = Read("p1,A,x,1,nowhere,boss", "p1,,,,bamako,visitor").Problems;
        Assert.Equal([2, 2, 2, 3, 3], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Skipping_bad_rows_keeps_the_others_and_lists_what_was_skipped()
    {
        var roster = ReadRoster.FromCsv(
            "id,name,email,phone,post,category,warden\np1,A,,,bamako,visitor,p2\np2,B,,,nowhere,visitor,\n", "roster.csv", Posts, skipBadRows: true).Value;
        var person = Assert.Single(roster.People);
        Assert.Equal(("p1", null), (person.Id, person.Warden));
        Assert.Equal(
            [
                "roster.csv:2: found 'p2' as warden of 'p1', whose row was skipped; expected a row that can be used; the person stays, without the link [roster-bad-value]",
                "roster.csv:3: found the post 'nowhere'; expected a post of the plan: one of bamako, mopti [roster-unknown-post]",
            ],
            roster.Skipped.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+A")]
    [InlineData("-A")]
    [InlineData("@A")]
    public void A_name_that_a_spreadsheet_would_run_stays_text(string name) =>
        Assert.Equal(name, Assert.Single(Read($"p1,{name},,,bamako,visitor").Value.People).Name);

    [Fact]
    public void A_cell_that_is_far_too_long_is_refused() =>
        Assert.Equal(
            "roster.csv:2: found 1001 characters as name; expected at most 1000 [roster-bad-value]",
            Assert.Single(Read($"p1,{new string('x', 1001)},,,bamako,visitor").Problems).ToString());

    [Fact]
    public void Any_text_gives_an_outcome_and_never_an_exception() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["abc,;\t\"\r\n=+@é0 "], 0, 60].Select(tail => "id,name,email,phone,post,category\n" + tail))
            .Sample(csv => ReadRoster.FromCsv(csv, "roster.csv", Posts) is { } outcome && (outcome.IsGranted || outcome.Problems.All(problem => problem.File is "roster.csv")), iter: 2000);

    [Fact]
    public void Whatever_names_are_written_with_proper_quotes_come_back() =>
        Gen.Select(Gen.String[Gen.Char["ab,;\t\"\n=+@é0"], 1, 20], Gen.Int[0, 3]).Sample((name, blank) =>
        {
            var csv = "id,name,email,phone,post,category\n" + new string('\n', blank) + $"p1,\"x{name.Replace("\"", "\"\"", StringComparison.Ordinal)}x\",,,bamako,visitor\n";
            return Assert.Single(ReadRoster.FromCsv(csv, "roster.csv", Posts).Value.People).Name == $"x{name}x";
        }, iter: 1000);

    private static Outcome<Roster> Read(params string[] rows) =>
        ReadRoster.FromCsv("id,name,email,phone,post,category\n" + string.Join('\n', rows) + "\n", "roster.csv", Posts);
}
