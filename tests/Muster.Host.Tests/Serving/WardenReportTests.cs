using System.Text;
using Muster.Desk.Wardens;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Host.Tests.Serving;

public class WardenReportTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private static readonly WardenForm Whole = new()
    {
        Name = "Ada Example",
        Country = "Mali",
        Place = "Gao",
        Day = "2026-03-01",
        Type = "armed_clash",
        KilledLeast = "3",
        KilledMost = "5",
        InjuredLeast = "2",
        Words = "Shots near the bridge\r\nuntil dawn.",
        Known = "saw_it",
    };

    [Fact]
    public void A_whole_form_becomes_a_report_of_own_staff_with_one_incident()
    {
        var kept = Compose(Read(Whole).Report!);
        var incident = Assert.IsType<Incident>(Assert.Single(kept.Taken.Reading.Facts));

        Assert.Equal(("warden", "Ada Example", true, "ML"), (kept.Feed, kept.Taken.Publisher, kept.Taken.OwnStaff, kept.Taken.Reading.Country));
        Assert.Equal((IncidentType.ArmedClash, "ML", "Gao", "2026-03-01"), (incident.Type, incident.Country, incident.Place, incident.Date.ToString()));
        Assert.Equal((new Toll(null, new CountRange(3, 5)), new Toll(null, CountRange.AtLeast(2))), (Assert.Single(incident.Killed), Assert.Single(incident.Injured)));
        Assert.Equal((Modality.Asserted, new GeoPoint(16.27, -0.04)), (incident.Modality, incident.Point));
    }

    [Theory]
    [InlineData("Ada Example", "Gao")]
    [InlineData("𝔄da 🙂", "Ménaka")]
    public void The_evidence_points_at_its_words_in_code_points(string name, string place)
    {
        var kept = Compose(Read(Whole with { Name = name, Place = place }).Report!);
        var evidence = Assert.Single(Assert.Single(kept.Taken.Reading.Facts).Evidence);
        var runes = Encoding.UTF8.GetString(kept.Raw.Span).EnumerateRunes().Select(rune => rune.ToString()).ToArray();

        Assert.Equal(evidence.Quote, string.Concat(runes[evidence.Start..evidence.End]));
        Assert.StartsWith(name, evidence.Quote, StringComparison.Ordinal);
        Assert.EndsWith("In their words:\nShots near the bridge\nuntil dawn.\n", string.Concat(runes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_form_is_the_same_report_and_another_wardens_is_not()
    {
        var hash = Compose(Read(Whole).Report!).Taken.Hash;

        Assert.Equal(hash, Compose(Read(Whole).Report!).Taken.Hash);
        Assert.NotEqual(hash, Compose(Read(Whole with { Name = "Ben Example" }).Report!).Taken.Hash);
    }

    [Fact]
    public void What_is_only_being_said_stays_a_rumour()
    {
        var taken = Compose(Read(Whole with { Known = "hearsay" }).Report!).Taken;

        Assert.False(taken.OwnStaff);
        Assert.Equal(Modality.Suspected, Assert.Single(taken.Reading.Facts).Modality);
    }

    [Fact]
    public void What_may_be_left_out_is_left_out()
    {
        var report = Read(Whole with { Place = " ", KilledLeast = "", KilledMost = "", InjuredLeast = "" }).Report!;
        var incident = (Incident)Compose(report).Taken.Reading.Facts[0];

        Assert.Null(incident.Place);
        Assert.Null(incident.Point);
        Assert.Empty(incident.Killed);
        Assert.Empty(incident.Injured);
    }

    public static TheoryData<string, WardenField, string> BadFields => new()
    {
        { "no name", WardenField.Name, "name=" },
        { "a name of two lines", WardenField.Name, "name=Ada\r\nX-Injected: yes" },
        { "a long name", WardenField.Name, "name=" + new string('a', 121) },
        { "no country", WardenField.Country, "country=" },
        { "a country that is none", WardenField.Country, "country=ZZ" },
        { "a place of two lines", WardenField.Place, "place=Gao\nKidal" },
        { "no day", WardenField.Day, "day=" },
        { "a month", WardenField.Day, "day=2026-03" },
        { "a day that no calendar has", WardenField.Day, "day=2026-02-30" },
        { "tomorrow", WardenField.Day, "day=2026-03-03" },
        { "a type that is none", WardenField.Type, "type=party" },
        { "a number that is none", WardenField.Killed, "killed_least=many" },
        { "a negative number", WardenField.Killed, "killed_least=-1" },
        { "more than there are", WardenField.Killed, "killed_most=99999999999999999999" },
        { "less at most than at least", WardenField.Killed, "killed_most=2" },
        { "injured less at most than at least", WardenField.Injured, "injured_most=1" },
        { "no words", WardenField.Words, "words= \r\n " },
        { "too many words", WardenField.Words, "words=" + new string('a', ReadWardenForm.LongestWords + 1) },
        { "no way of knowing", WardenField.Known, "known=" },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public void A_field_that_cannot_be_used_is_named_alone(string what, WardenField field, string change)
    {
        var read = Read(With(change));

        Assert.Null(read.Report);
        Assert.True(read.Troubles.Keys.SequenceEqual([field]), what);
        Assert.NotEqual("", read.Troubles[field]);
    }

    [Fact]
    public void An_empty_form_names_every_field_that_is_needed() =>
        Assert.Equal(
            [WardenField.Name, WardenField.Country, WardenField.Day, WardenField.Type, WardenField.Words, WardenField.Known],
            Read(new WardenForm()).Troubles.Keys);

    private static WardenForm With(string change)
    {
        var (name, value) = (change[..change.IndexOf('=', StringComparison.Ordinal)], change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        return name switch
        {
            "name" => Whole with { Name = value },
            "country" => Whole with { Country = value },
            "place" => Whole with { Place = value },
            "day" => Whole with { Day = value },
            "type" => Whole with { Type = value },
            "killed_least" => Whole with { KilledLeast = value },
            "killed_most" => Whole with { KilledMost = value },
            "injured_most" => Whole with { InjuredMost = value },
            "words" => Whole with { Words = value },
            _ => Whole with { Known = value },
        };
    }

    private static ReadForm Read(WardenForm form) => ReadWardenForm.Of(form, typed => typed is "Mali" or "ML" ? "ML" : null, Today);

    private static Store.ReportToKeep Compose(WardenReport report) =>
        ComposeWardenReport.Of(report, _ => "Mali", (place, _) => place == "Gao" ? new GeoPoint(16.27, -0.04) : null, Today);
}
