using System.Collections.Immutable;
using CsCheck;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tests.People;

public sealed class WriteRosterTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["ab=+-@'\t\r\n,;\" é"], 1, 12].Select(text => text.Trim()).Where(text => text.Length > 0);

    private static readonly Gen<string?> Maybe = Gen.OneOf(Some.OneOf((string?)null), Words.Select(text => (string?)text));

    private static readonly Gen<GeoPoint?> Points =
        Gen.OneOf(Some.OneOf((GeoPoint?)null), Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]).Select((lat, lon) => (GeoPoint?)new GeoPoint(lat, lon)));

    private static readonly Gen<Person> People = Gen.Select(
        Gen.Select(Words, Words, Maybe, Points),
        Gen.Select(Gen.Enum<Category>(), Some.OneOf("bamako", "mopti"), Some.OneOf<string?>(null, "+22370000001", "+33612345678"), Some.OneOf<string?>(null, "-a@example.org", "b+c@example.org")),
        Gen.Select(Gen.Int[0, 3000], Words, Some.OneOf("", "fr", "fr en"))).Select((who, where, rest) => new Person
        {
            Id = who.Item1,
            Name = who.Item2,
            AddressNote = who.Item3,
            Point = who.Item4,
            Category = where.Item1,
            Post = where.Item2,
            Phone = where.Item3,
            Email = where.Item4,
            StaysUntil = new LocalDate(2020, 1, 1).PlusDays(rest.Item1),
            StaysBecause = rest.Item2,
            Languages = [.. rest.Item3.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        });

    [Fact]
    public void Whatever_the_roster_holds_an_export_imports_as_the_same_people() => People.Array[0, 6].Sample(
        people =>
        {
            var roster = people.DistinctBy(person => person.Id).Select((person, at) => at == 0 ? person : person with { Warden = people[0].Id }).ToList();
            var back = ReadRoster.FromCsv(WriteRoster.ToCsv(roster), "export.csv", Some.Posts).Value.People;
            Assert.Equal(roster.Select(Line), back.Select(Line));
        },
        iter: 2000);

    [Fact]
    public void No_cell_of_an_export_begins_as_a_formula_does() => People.Array[1, 4].Sample(people =>
    {
        var rows = SplitCsv.Rows(WriteRoster.ToCsv(people), "export.csv").Value;
        Assert.DoesNotContain(rows.SelectMany(row => row.Cells), cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
    });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+22370000001", "'+22370000001")]
    [InlineData("-8.0029", "'-8.0029")]
    [InlineData("@home", "'@home")]
    [InlineData("'=1", "''=1")]
    [InlineData("''x", "'''x")]
    [InlineData("'t Hooft", "'t Hooft")]
    [InlineData("O'Malley", "O'Malley")]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(string cell, string expected) =>
        Assert.Equal($"id\n{expected}\n", WriteRoster.Rows(["id"], [[cell]]));

    private static string Line(Person person) => string.Join('|', PersonCells.Of(person));
}
