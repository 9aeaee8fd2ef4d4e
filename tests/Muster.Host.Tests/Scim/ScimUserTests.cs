using System.Text.Json.Nodes;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Host.Tests.Scim;

/// <summary>Users over the network and a real data folder; docs/scim.md is the contract.</summary>
public sealed class ScimUserTests
{
    private const string Whole = """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:muster:scim:1.0:User"],"externalId":"s-17","userName":"binta@example.org","name":{"givenName":"Binta","familyName":"Example"},
         "active":true,"preferredLanguage":"fr-ML","phoneNumbers":[{"type":"work","value":"20 22 33 44"},{"type":"mobile","value":"70 00 00 01"}],
         "emails":[{"type":"work","value":"binta@example.org","primary":true}],"addresses":[{"type":"home","locality":"Bamako"}],
         "urn:muster:scim:1.0:User":{"post":"mopti","category":"emergency","nationality":"ML","languages":["bm"],"staysBecause":"payroll","staysUntil":"2026-12-31"}}
        """;

    [Fact]
    public async Task A_user_is_created_read_replaced_changed_and_leaves()
    {
        await using var site = await ScimSite.StartAsync(people: 40);
        var (created, made) = await site.JsonAsync("POST", "Users", Whole);
        var (read, same) = await site.JsonAsync("GET", "Users/s-17");
        Assert.Equal((201, 200), (created, read));
        Assert.Equal(made.ToJsonString(), same.ToJsonString());
        Assert.Equal("+22370000001", (string?)same["phoneNumbers"]![0]!["value"]);
        var person = site.Person("s-17").Person;
        Assert.Equal(("Binta Example", "binta@example.org", "mopti", Category.Emergency, "payroll"), (person.Name, person.Email, person.Post, person.Category, person.StaysBecause));
        Assert.Equal("fr bm", string.Join(' ', person.Languages));

        var (replaced, other) = await site.JsonAsync("PUT", "Users/s-17", """{"userName":"binta@example.org","displayName":"Binta Other","urn:muster:scim:1.0:User":{"post":"bamako"}}""");
        Assert.Equal((200, "Binta Other", "bamako", "+22370000001"), (replaced, (string?)other["displayName"], (string?)other[ScimSite.Extension]!["post"], (string?)other["phoneNumbers"]![0]!["value"]));

        var (patched, changed) = await site.PatchAsync("Users/s-17", """{"op":"Replace","path":"userName","value":"b.other@example.org"}""");
        Assert.Equal((200, "b.other@example.org"), (patched, (string?)changed["emails"]![0]!["value"]));

        using var gone = await site.AskAsync("DELETE", "Users/s-17");
        Assert.Equal((204, 0), ((int)gone.StatusCode, (await gone.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal((404, 404), ((await site.JsonAsync("GET", "Users/s-17")).Status, (await site.JsonAsync("DELETE", "Users/s-17")).Status));
        site.Clock.Now += Duration.FromHours(2);
        Assert.Equal(201, (await site.JsonAsync("POST", "Users", Whole)).Status);
    }

    [Theory]
    [InlineData("False")]
    [InlineData("false")]
    public async Task Whoever_is_not_active_leaves_and_is_not_erased(string active)
    {
        await using var site = await ScimSite.StartAsync(people: 40);
        var (status, user) = await site.PatchAsync("Users/p003", $$"""{"op":"Replace","path":"active","value":"{{active}}"}""");

        Assert.Equal((200, false), (status, (bool)user["active"]!));
        Assert.Equal(404, (await site.JsonAsync("GET", "Users/p003")).Status);
        var left = Assert.Single(ReadLog.Last(site.Store, 100, "person_left").Value);
        Assert.Equal("""{"person":"p003"}""", left.Body);
        Assert.True(ErasePerson.In(site.Store, "p003", "ann", "asked", site.Clock.Now).IsGranted);
    }

    [Theory]
    [InlineData("{}", "userName")]
    [InlineData("""{"userName":"a@b.org"}""", "no name")]
    [InlineData("""{"userName":"a@b.org","displayName":"A"}""", "no post")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","urn:muster:scim:1.0:User":{"post":"bamako"}}""", "no category")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","urn:muster:scim:1.0:User":{"post":"paris","category":"visitor"}}""", "one of bamako, mopti")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","urn:muster:scim:1.0:User":{"post":"bamako","category":"boss"}}""", "one of emergency")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","urn:muster:scim:1.0:User":{"post":"bamako","category":"emergency"}}""", "stays_because")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor","warden":"p999"}}""", "'p999' as warden")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","phoneNumbers":[{"value":"12"}],"urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "as dialled in ML")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","emails":[{"value":"c@d.org"}],"urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "the userName 'a@b.org'")]
    [InlineData("""{"userName":"ann","displayName":"A","urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "the userName 'ann'")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","externalId":"a@b.org","urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "an externalId")]
    [InlineData("""{"userName":"a@b.org","displayName":7,"urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "displayName that is no text")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","name":"A","urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "name that is no object")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","emails":"a@b.org","urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "emails that are no list")]
    [InlineData("""{"userName":"a@b.org","displayName":"A","active":false,"urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor"}}""", "not active")]
    public async Task A_user_that_cannot_be_taken_in_is_refused_in_words(string body, string says)
    {
        await using var site = await ScimSite.StartAsync(people: 1);
        var (status, error) = await site.JsonAsync("POST", "Users", body);

        Assert.Equal((400, "invalidValue", "400"), (status, (string?)error["scimType"], (string?)error["status"]));
        Assert.Contains(says, (string?)error["detail"], StringComparison.Ordinal);
        Assert.Single(LoadPeople.From(site.Store).Value);
    }

    [Fact]
    public async Task Memberships_given_with_a_new_user_stand_in_for_post_and_category()
    {
        await using var site = await ScimSite.StartAsync();
        var (status, user) = await site.JsonAsync("POST", "Users", """{"userName":"a@b.org","displayName":"A","groups":[{"value":"post:mopti"},{"value":"category:visitor"}]}""");

        Assert.Equal((201, "mopti", "visitor"), (status, (string?)user[ScimSite.Extension]!["post"], (string?)user[ScimSite.Extension]!["category"]));
        Assert.Equal((string?)user["id"], (string?)user["externalId"]);
    }

    [Fact]
    public async Task An_id_or_a_user_name_that_is_taken_is_refused_also_when_its_person_was_erased()
    {
        await using var site = await ScimSite.StartAsync(people: 40);
        Assert.True(ErasePerson.In(site.Store, "p040", "ann", "asked", site.Clock.Now).IsGranted);
        foreach (var (id, name) in new[] { ("p001", "new@example.org"), ("new", "AWA1@example.org"), ("p040", "new@example.org") })
        {
            var (status, error) = await site.JsonAsync("POST", "Users", Whole.Replace("s-17", id, StringComparison.Ordinal).Replace("binta@example.org", name, StringComparison.Ordinal));
            Assert.Equal((409, "uniqueness"), (status, (string?)error["scimType"]));
        }

        Assert.Equal(409, (await site.PatchAsync("Users/p001", """{"op":"replace","path":"userName","value":"awa2@example.org"}""")).Status);
    }

    [Theory]
    [InlineData("""{"op":"replace","path":"id","value":"x"}""", "mutability")]
    [InlineData("""{"op":"replace","path":"externalId","value":"x"}""", "mutability")]
    [InlineData("""{"op":"remove","path":"urn:muster:scim:1.0:User:post"}""", "invalidValue")]
    [InlineData("""{"op":"replace","path":"name.familyName","value":"Other"}""", "invalidValue")]
    [InlineData("""{"op":"replace","path":"active","value":"maybe"}""", "invalidValue")]
    [InlineData("""{"op":"replace","path":"emails[type eq","value":"x"}""", "invalidPath")]
    [InlineData("""{"op":"remove","path":"phoneNumbers[type eq \"fax\"]"}""", "noTarget")]
    [InlineData("""{"op":"jump"}""", "invalidSyntax")]
    [InlineData("""{"op":"replace","path":"urn:muster:scim:1.0:User:dependantOf","value":"p001"}""", "invalidValue")]
    public async Task A_change_that_is_refused_changes_nothing(string operation, string type)
    {
        await using var site = await ScimSite.StartAsync(people: 2);
        var before = string.Join('|', PersonCells.Of(site.Person("p001").Person));
        var (status, error) = await site.PatchAsync("Users/p001", operation);

        Assert.Equal((400, type), (status, (string?)error["scimType"]));
        Assert.Equal(before, string.Join('|', PersonCells.Of(site.Person("p001").Person)));
    }

    [Theory]
    [InlineData("""{"op":"add","path":"phoneNumbers[type eq \"mobile\"].value","value":"76 00 00 02"}""", "phone", "+22376000002")]
    [InlineData("""{"op":"replace","path":"phoneNumbers","value":[{"value":"+33 6 12 34 56 78"}]}""", "phone", "+33612345678")]
    [InlineData("""{"op":"remove","path":"phoneNumbers"}""", "phone", "")]
    [InlineData("""{"op":"replace","path":"emails[type eq \"work\"].value","value":"new@example.org"}""", "email", "new@example.org")]
    [InlineData("""{"op":"replace","value":{"userName":"new@example.org","emails":[{"value":"new@example.org","type":"work"}]}}""", "email", "new@example.org")]
    [InlineData("""{"op":"replace","value":{"displayName":"Awa Other"}}""", "name", "Awa Other")]
    [InlineData("""{"op":"replace","path":"name.formatted","value":"Awa Other"}""", "name", "Awa Other")]
    [InlineData("""{"op":"replace","value":{"name.givenName":"Awa","name.familyName":"Other"}}""", "name", "Awa Other")]
    [InlineData("""{"op":"replace","path":"preferredLanguage","value":"en-GB"}""", "languages", "en fr")]
    [InlineData("""{"op":"add","path":"urn:muster:scim:1.0:User:nationality","value":"ML"}""", "nationality", "ML")]
    [InlineData("""{"op":"add","path":"urn:muster:scim:1.0:User:warden","value":"p002"}""", "warden", "p002")]
    [InlineData("""{"op":"add","path":"urn:muster:scim:1.0:User:dependantOf","value":"p003"}""", "dependant_of", "p003")]
    [InlineData("""{"op":"add","path":"title","value":"Dr"}""", "name", "Awa Example 1")]
    public async Task A_change_reaches_the_roster_and_its_proof_names_the_token(string operation, string column, string expected)
    {
        await using var site = await ScimSite.StartAsync(people: 40);
        var before = site.Person("p001");
        site.Clock.Now += Duration.FromDays(1);
        Assert.Equal(200, (await site.PatchAsync("Users/p001", operation)).Status);
        var after = site.Person("p001");
        var at = RosterColumns.Known.IndexOf(column);

        Assert.Equal(expected, PersonCells.Of(after.Person)[at]);
        Assert.Equal((before.Person.Point, before.Person.AddressNote), (after.Person.Point, after.Person.AddressNote));
        Assert.Equal(PersonCells.Of(before.Person)[at] == expected || expected.Length == 0 ? null : "entra", after.Proofs.GetValueOrDefault(column) is { From: "entra" } proof ? proof.From : null);
        Assert.Equal("roster.csv", after.Proofs["post"].From);
    }

    [Fact]
    public async Task No_place_and_no_address_is_ever_given_out()
    {
        await using var site = await ScimSite.StartAsync(people: 2);
        var user = (await site.JsonAsync("GET", "Users/p001")).Json.ToJsonString();
        var all = (await site.JsonAsync("GET", "Users")).Json.ToJsonString();

        Assert.All(new[] { user, all }, text => Assert.DoesNotContain("blue gate", text, StringComparison.Ordinal));
        Assert.All(new[] { user, all }, text => Assert.DoesNotContain("12.64", text, StringComparison.Ordinal));
        Assert.Contains("Awa Example 1", user, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_stays_whole_and_holds_nobodys_name_or_number()
    {
        await using var site = await ScimSite.StartAsync(people: 40);
        await site.JsonAsync("POST", "Users", Whole);
        await site.JsonAsync("POST", "Users", Whole.Replace("\"externalId\":\"s-17\",", "", StringComparison.Ordinal).Replace("binta@", "other@", StringComparison.Ordinal));
        await site.PatchAsync("Users/s-17", """{"op":"replace","path":"displayName","value":"Binta Other"}""");
        await site.JsonAsync("DELETE", "Users/s-17");
        var log = ReadLog.Last(site.Store, 1_000, null).Value;
        var text = string.Join('\n', log.Select(entry => entry.Body));

        Assert.True(VerifyLog.Of(site.Store).IsGranted);
        Assert.Equal(["person_joined", "person_joined", "person_changed", "person_left"], log.Where(entry => entry.Seq > 41).Select(entry => entry.Type).Where(type => type.StartsWith("person_", StringComparison.Ordinal)));
        Assert.Contains("\"from\":\"entra\"", text, StringComparison.Ordinal);
        Assert.All(new[] { "Binta", "Example", "223", "7000", "example.org", "payroll" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }
}
