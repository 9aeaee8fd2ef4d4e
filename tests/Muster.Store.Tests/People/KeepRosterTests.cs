using System.Text;
using Dapper;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.Tests.People;

public sealed class KeepRosterTests
{
    private static readonly string[] Secrets =
        ["Awalinde", "Toussignac", "relief.example", "22320220101", "20220101", "Turquoise", "tannery", "12.345678", "7.654321", "payroll", "Bomoussa", "Kerviel"];

    [Fact]
    public void Who_was_kept_comes_back_with_the_proof_of_every_field()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        var (one, two) = (data.Load()[0], data.Load()[1]);
        Assert.Equal((Cells(Invented.Awa), Cells(Invented.Bo)), (Cells(one.Person), Cells(two.Person)));
        Assert.Equal(new FieldProof("roster.csv", Invented.Morning, Invented.Morning), one.Proofs["phone"]);
        Assert.Equal(["category", "name", "phone", "post"], two.Proofs.Keys);
    }

    [Fact]
    public void The_same_file_again_changes_nobody_and_proves_everything_anew()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        var later = Invented.Morning + Duration.FromDays(30);
        var difference = data.Keep(new RosterUpdate([Invented.Awa, Invented.Bo], "next.csv"), later).Value;
        Assert.Equal((2, 0, 0), (difference.Same.Length, difference.Changes.Length, difference.Comes.Length));
        Assert.All(data.Load().SelectMany(one => one.Proofs.Values), proof => Assert.Equal(new FieldProof("roster.csv", Invented.Morning, later), proof));
    }

    [Fact]
    public void The_log_has_ids_counts_and_names_of_fields()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        data.Keep(Invented.Awa with { Phone = "+22320229999", Post = "mopti", Warden = null });
        Assert.Equal(
            [
                """roster_imported {"from":"roster.csv","present":0,"joined":2,"left":0,"moved":0,"changed":0,"same":0}""",
                """person_joined {"person":"p1","fields":["address_note","category","email","lat","lon","name","phone","post","stays_because","stays_until","warden"]}""",
                """person_joined {"person":"p2","fields":["category","name","phone","post"]}""",
                """roster_imported {"from":"roster.csv","present":2,"joined":0,"left":1,"moved":1,"changed":1,"same":0}""",
                """person_changed {"person":"p1","fields":["phone","post","warden"]}""",
                """person_left {"person":"p2"}""",
            ],
            data.Log());
        Assert.True(VerifyLog.Of(data.Store).IsGranted);
    }

    [Fact]
    public void Nothing_on_disk_tells_who_or_where_anybody_is()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo, Invented.Chi);
        using var open = data.Connect();
        open.Execute("begin; select count(*) from person");
        data.Keep(Invented.Awa with { AddressNote = "Turquoise gate, second floor" }, Invented.Bo);
        KeepStays.In(data.Store, [new Stay("p1", StayKind.Trip, new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 9)) { Standing = StayStanding.Planned, Place = "Hotel Tannery" }], "trips.csv", Invented.Morning);

        Assert.Contains(Directory.EnumerateFiles(data.Store.Folder), file => file.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(file).Length > 0);
        var bytes = Encoding.Latin1.GetString(data.Bytes());
        Assert.Contains("bamako", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets, secret => bytes.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_is_not_agreed_to_is_not_written()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        var refused = KeepRoster.In(data.Store, new RosterUpdate([], "roster.csv"), difference => difference.Mass.With(null, "roster.csv").Then(_ => Outcome.Grant(difference)), Invented.Morning);
        Assert.Equal(ProblemCodes.RosterMassChange, Assert.Single(refused.Problems).Code);
        Assert.Equal(("p1 p2", 3), (data.Ids(), data.Log().Length));
    }

    [Fact]
    public void Who_left_is_no_longer_listed_stays_sealed_and_may_come_back_under_the_same_number()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        var number = data.Load()[1].Number;
        data.Keep(Invented.Awa);
        using (var connection = data.Connect())
        {
            Assert.Equal(("left", true), connection.QuerySingle<(string, bool)>("select standing, sealed is not null from person where id = 'p2'"));
        }

        data.Keep(Invented.Awa, Invented.Bo);
        Assert.Equal(number, data.Load()[1].Number);
    }

    [Fact]
    public void An_identity_provider_changes_what_it_tells_of_and_nothing_else()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo, Invented.Chi);
        var later = Invented.Morning + Duration.FromDays(1);
        var update = new RosterUpdate([new Person { Id = "p1", Name = "Awalinde Renamed", Post = "", Category = Category.Visitor }], "scim") { Columns = ["name"], Leaving = [] };
        data.Keep(update, later);
        var one = data.Load()[0];
        Assert.Equal(Cells(Invented.Awa with { Name = "Awalinde Renamed" }), Cells(one.Person));
        Assert.Equal((new FieldProof("scim", later, later), new FieldProof("roster.csv", Invented.Morning, Invented.Morning)), (one.Proofs["name"], one.Proofs["phone"]));
        Assert.Equal("p1 p2 p3", data.Ids());
    }

    [Fact]
    public void Whose_warden_leaves_has_none_and_the_rest_of_them_is_not_proved_by_it()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        data.Keep(new RosterUpdate([], "scim") { Leaving = ["p2"] }, Invented.Morning + Duration.FromDays(1));
        var one = Assert.Single(data.Load());
        Assert.Null(one.Person.Warden);
        Assert.All(one.Proofs.Values, proof => Assert.Equal(Invented.Morning, proof.ProvedAt));
    }

    [Fact]
    public void What_was_seen_is_compared_anew_where_somebody_wrote_in_between()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        var update = new RosterUpdate([Invented.Awa, Invented.Bo], "roster.csv");
        var seen = KeepRoster.Preview(data.Store, update).Value;
        data.Keep(Invented.Awa);
        var kept = KeepRoster.In(data.Store, update, Outcome.Grant, Invented.Morning, seen).Value;
        Assert.Equal(("p2", 2), (Assert.Single(kept.Comes).Id, seen.Difference.Same.Length));
    }

    [Fact]
    public void All_who_share_a_phone_are_found_by_it()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo, Invented.Chi);
        Assert.Equal("p1 p3", string.Join(' ', FindByPhone.In(data.Store, "+22320220101").Value));
        Assert.Empty(FindByPhone.In(data.Store, "+22320229999").Value);
        data.Keep(Invented.Bo, Invented.Chi with { DependantOf = null, Warden = null });
        Assert.Equal("p3", string.Join(' ', FindByPhone.In(data.Store, "+22320220101").Value));
    }

    [Fact]
    public void Without_its_keys_the_data_are_refused_and_not_taken_for_an_empty_roster()
    {
        using var data = new Invented(Invented.Awa);
        using var other = new TemporaryFolder();
        File.Copy(data.Store.Path, other.At(DataStore.FileName));
        Assert.Contains("a key that is not there", Assert.Single(LoadPeople.From(OpenStore.At(other.Path).Value).Problems).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Wardens_and_stays_come_back_and_the_log_has_no_value_of_theirs()
    {
        using var data = new Invented(Invented.Awa, Invented.Bo);
        var duty = new WardenDuty("p2", "North bank", "p1", new LocalDate(2026, 1, 5), null);
        var trip = new Stay("p1", StayKind.Trip, new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 9)) { Standing = StayStanding.Planned, Place = "Hotel Tannery" };
        KeepWardens.In(data.Store, [duty], "wardens.csv", Outcome.Grant, Invented.Morning);
        KeepWardens.In(data.Store, [duty with { TestedOn = new LocalDate(2026, 2, 1) }], "wardens.csv", Outcome.Grant, Invented.Morning);
        KeepStays.In(data.Store, [trip], "trips.csv", Invented.Morning);
        KeepStays.In(data.Store, [trip with { Standing = StayStanding.Over }], "trips.csv", Invented.Morning);
        KeepWardens.In(data.Store, [], "wardens.csv", Outcome.Grant, Invented.Morning);

        Assert.Equal(trip with { Standing = StayStanding.Over }, Assert.Single(LoadStays.From(data.Store).Value));
        Assert.Empty(LoadWardens.From(data.Store).Value);
        Assert.Equal(
            [
                """warden_named {"person":"p2"}""", """warden_changed {"person":"p2","fields":["tested_on"]}""", """stay_kept {"person":"p1"}""",
                """stay_changed {"person":"p1","fields":["standing"]}""", """warden_released {"person":"p2"}""",
            ],
            data.Log().Skip(3).Where(entry => !entry.Contains("_imported", StringComparison.Ordinal)));
    }

    private static string Cells(Person person) => string.Join('|', PersonCells.Of(person));
}
