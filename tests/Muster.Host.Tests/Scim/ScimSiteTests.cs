using System.Text.Json.Nodes;
using Muster.Desk.Scim;
using Muster.Store.People;
using NodaTime;

namespace Muster.Host.Tests.Scim;

/// <summary>Lists, groups, versions, tokens and the guard against mass changes.</summary>
public sealed class ScimSiteTests
{
    [Theory]
    [InlineData("", 250, 1, 200)]
    [InlineData("?startIndex=201", 250, 201, 50)]
    [InlineData("?startIndex=1&count=10", 250, 1, 10)]
    [InlineData("?startIndex=0&count=10", 250, 1, 10)]
    [InlineData("?startIndex=-5&count=3", 250, 1, 3)]
    [InlineData("?count=0", 250, 1, 0)]
    [InlineData("?count=-1", 250, 1, 0)]
    [InlineData("?count=100000", 250, 1, 200)]
    [InlineData("?startIndex=251", 250, 251, 0)]
    [InlineData("?startIndex=many&count=few&sortBy=userName", 250, 1, 200)]
    [InlineData("?filter=userName%20eq%20%22AWA7%40example.org%22", 1, 1, 1)]
    [InlineData("?filter=id%20sw%20%22p00%22&count=4", 9, 1, 4)]
    [InlineData("?filter=userName%20eq%20%22nobody%22", 0, 1, 0)]
    public async Task A_list_comes_in_pages(string query, int total, int start, int items)
    {
        await using var site = await ScimSite.StartAsync(people: 250);
        var (status, list) = await site.JsonAsync("GET", "Users" + query);

        Assert.Equal((200, total, start, items, items), (status, (int)list["totalResults"]!, (int)list["startIndex"]!, (int)list["itemsPerPage"]!, list["Resources"]!.AsArray().Count));
    }

    [Fact]
    public async Task The_pages_together_are_everybody_once()
    {
        await using var site = await ScimSite.StartAsync(people: 250);
        var ids = new List<string>();
        for (var start = 1; start <= 250; start += 60)
        {
            ids.AddRange((await site.JsonAsync("GET", FormattableString.Invariant($"Users?startIndex={start}&count=60"))).Json["Resources"]!.AsArray().Select(user => (string)user!["id"]!));
        }

        Assert.Equal(Enumerable.Range(1, 250).Select(number => FormattableString.Invariant($"p{number:000}")), ids);
    }

    [Theory]
    [InlineData("?attributes=userName", "id,schemas,userName")]
    [InlineData("?attributes=USERNAME,emails.value", "emails,id,schemas,userName")]
    [InlineData("?attributes=urn:muster:scim:1.0:User:post", "id,schemas,urn:muster:scim:1.0:User")]
    [InlineData("?excludedAttributes=emails,phoneNumbers,groups,meta,id,name,urn:muster:scim:1.0:User", "active,displayName,externalId,id,preferredLanguage,schemas,userName")]
    public async Task Only_the_attributes_asked_for_come(string query, string names)
    {
        await using var site = await ScimSite.StartAsync(people: 1);
        var user = (await site.JsonAsync("GET", "Users/p001" + query)).Json.AsObject();

        Assert.Equal(names, string.Join(',', user.Select(one => one.Key).Order(StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_an_error_of_scim()
    {
        await using var site = await ScimSite.StartAsync(people: 1);
        using var answer = await site.AskAsync("GET", "Users?filter=userName%20is%20%22x%22");
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal((400, "application/scim+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("""{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"400","scimType":"invalidFilter","detail":"found \u0027is\u0027 at character 10, expected one of eq, ne, co, sw, ew, gt, ge, lt, le, pr"}""", error.ToJsonString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_a_token_nothing_is_answered(string? token)
    {
        await using var site = await ScimSite.StartAsync(people: 1);
        foreach (var (method, address) in new[] { ("GET", "Users"), ("GET", "Users/p001"), ("GET", "ServiceProviderConfig"), ("DELETE", "Users/p001"), ("GET", "nowhere") })
        {
            using var answer = await site.AskAsync(method, address, token: token);
            Assert.Equal((401, "Bearer", "application/scim+json"), ((int)answer.StatusCode, answer.Headers.WwwAuthenticate.ToString(), answer.Content.Headers.ContentType!.MediaType));
        }

        Assert.Single(LoadPeople.From(site.Store).Value);
    }

    [Theory]
    [InlineData("GET", "nowhere", null, 404)]
    [InlineData("GET", "Users/p999", null, 404)]
    [InlineData("GET", "Groups/post:paris", null, 404)]
    [InlineData("GET", "Schemas/urn:none", null, 404)]
    [InlineData("PATCH", "Users/p999", """{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","value":{}}]}""", 404)]
    [InlineData("POST", "Bulk", "{}", 404)]
    [InlineData("DELETE", "Users", null, 405)]
    [InlineData("POST", "Users", "[]", 400)]
    [InlineData("POST", "Users", "{", 400)]
    [InlineData("POST", "Users", "{\"a\":\"\\ud800\"}", 400)]
    [InlineData("POST", "Users", "{\"a\":1e999}", 400)]
    [InlineData("PATCH", "Users/p001", "{}", 400)]
    [InlineData("PATCH", "Users/p001", """{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[]}""", 400)]
    [InlineData("POST", "Groups", """{"displayName":"Night watch"}""", 403)]
    [InlineData("DELETE", "Groups/post:bamako", null, 403)]
    public async Task A_request_that_is_none_gets_an_error_of_scim(string method, string address, string? body, int status)
    {
        await using var site = await ScimSite.StartAsync(people: 1);
        using var answer = await site.AskAsync(method, address, body);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal((status, "application/scim+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal((ScimUrns.Error, status.ToString()), ((string?)error["schemas"]![0], (string?)error["status"]));
        Assert.Contains("expected", (string?)error["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", 10, 415)]
    [InlineData("application/json", 200_000, 400)]
    [InlineData("application/scim+json", 1_000_001, 413)]
    public async Task A_body_is_json_of_at_most_a_megabyte(string type, int bytes, int status)
    {
        await using var site = await ScimSite.StartAsync(people: 1);
        using var answer = await site.AskAsync("POST", "Users", "{\"a\":\"" + new string('a', bytes - 8) + "\"}", type: type);

        Assert.Equal((status, "application/scim+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_change_of_what_changed_meanwhile_is_refused()
    {
        await using var site = await ScimSite.StartAsync(people: 40);
        using var first = await site.AskAsync("GET", "Users/p001");
        var version = first.Headers.ETag!.ToString();
        const string Body = """{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","path":"displayName","value":"Awa Other"}]}""";
        using var known = await site.AskAsync("PATCH", "Users/p001", Body, ifMatch: version);
        using var old = await site.AskAsync("PATCH", "Users/p001", Body, ifMatch: version);
        using var gone = await site.AskAsync("DELETE", "Users/p001", ifMatch: version);
        using var any = await site.AskAsync("PATCH", "Users/p001", Body, ifMatch: "*");
        using var newest = await site.AskAsync("DELETE", "Users/p001", ifMatch: $"\"x\", {known.Headers.ETag}");

        Assert.StartsWith("W/\"", version, StringComparison.Ordinal);
        Assert.Equal([200, 412, 412, 200, 204], new[] { known, old, gone, any, newest }.Select(answer => (int)answer.StatusCode));
        Assert.NotEqual(version, known.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task What_a_provider_has_already_is_not_sent_again()
    {
        await using var site = await ScimSite.StartAsync(people: 1);
        using var first = await site.AskAsync("GET", "Users/p001");
        site.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await site.AskAsync("GET", "Users/p001");

        Assert.Equal((304, 0), ((int)again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Groups_are_the_posts_and_the_categories()
    {
        await using var site = await ScimSite.StartAsync(people: 3);
        var (_, list) = await site.JsonAsync("GET", "Groups?excludedAttributes=members");
        var (_, group) = await site.JsonAsync("GET", "Groups/post%3Abamako");
        var (_, found) = await site.JsonAsync("GET", "Groups?filter=displayName%20eq%20%22Mopti%20field%20base%22");

        Assert.Equal(
            ["post:bamako", "post:mopti", "category:emergency", "category:non_emergency", "category:national_staff", "category:family", "category:contractor", "category:visitor"],
            list["Resources"]!.AsArray().Select(one => (string)one!["id"]!));
        Assert.All(list["Resources"]!.AsArray(), one => Assert.Null(one!["members"]));
        Assert.Equal(["p001", "p002", "p003"], group["members"]!.AsArray().Select(member => (string)member!["value"]!));
        Assert.Equal("post:mopti", (string?)found["Resources"]![0]!["id"]);
    }

    [Fact]
    public async Task Whoever_is_added_to_a_group_moves_and_may_then_be_taken_out_of_the_old_one()
    {
        await using var site = await ScimSite.StartAsync(people: 40);
        var (early, refused) = await site.PatchAsync("Groups/post:bamako", """{"op":"Remove","path":"members[value eq \"p001\"]"}""");
        var (added, mopti) = await site.PatchAsync("Groups/post:mopti", """{"op":"Add","path":"members","value":[{"value":"p001"}]}""");
        var (late, _) = await site.PatchAsync("Groups/post:bamako", """{"op":"Remove","path":"members[value eq \"p001\"]"}""");
        var (category, _) = await site.PatchAsync("Groups/category:visitor", """{"op":"add","value":{"members":[{"value":"p002"}]}}""");

        Assert.Equal((400, "mutability"), (early, (string?)refused["scimType"]));
        Assert.Equal((200, 200, 200), (added, late, category));
        Assert.Equal("p001", (string?)Assert.Single(mopti["members"]!.AsArray())!["value"]);
        Assert.Equal(("mopti", "entra", "roster.csv"), (site.Person("p001").Person.Post, site.Person("p001").Proofs["post"].From, site.Person("p001").Proofs["name"].From));
        Assert.Equal((Departures.Category.Visitor, "the blue gate"), (site.Person("p002").Person.Category, site.Person("p001").Person.AddressNote));
    }

    [Theory]
    [InlineData("Groups/post:mopti", """{"op":"add","path":"members","value":[{"value":"p999"}]}""", "invalidValue", "'p999'")]
    [InlineData("Groups/post:bamako", """{"op":"replace","path":"members","value":[{"value":"p001"}]}""", "mutability", "post:bamako")]
    [InlineData("Groups/post:bamako", """{"op":"remove","path":"members"}""", "mutability", "exactly one")]
    [InlineData("Groups/post:bamako", """{"op":"replace","path":"displayName","value":"x"}""", "mutability", "name")]
    [InlineData("Groups/category:emergency", """{"op":"add","path":"members","value":[{"value":"p001"}]}""", "invalidValue", "stays_because")]
    public async Task A_group_refuses_what_would_leave_somebody_nowhere(string group, string operation, string type, string says)
    {
        await using var site = await ScimSite.StartAsync(people: 3);
        var (status, error) = await site.PatchAsync(group, operation);

        Assert.Equal((400, type), (status, (string?)error["scimType"]));
        Assert.Contains(says, (string?)error["detail"], StringComparison.Ordinal);
        Assert.All(LoadPeople.From(site.Store).Value, one => Assert.Equal(("bamako", Departures.Category.NonEmergency), (one.Person.Post, one.Person.Category)));
    }

    [Fact]
    public async Task A_provider_gone_wrong_does_not_empty_the_roster()
    {
        await using var site = await ScimSite.StartAsync(people: 60);
        var statuses = new List<int>();
        for (var number = 1; number <= 60; number++)
        {
            statuses.Add((await site.JsonAsync("DELETE", FormattableString.Invariant($"Users/p{number:000}"))).Status);
        }

        Assert.Equal((3, 57), (statuses.Count(status => status == 204), statuses.Count(status => status == 403)));
        Assert.Equal(57, LoadPeople.From(site.Store).Value.Length);
        Assert.Equal(403, (await site.PatchAsync("Users/p050", """{"op":"replace","path":"active","value":"False"}""")).Status);
        Assert.Equal(403, (await site.PatchAsync("Groups/post:mopti", """{"op":"add","path":"members","value":[{"value":"p051"}]}""")).Status);
        Assert.Equal(403, (await site.PatchAsync("Users/p050", """{"op":"replace","path":"urn:muster:scim:1.0:User:category","value":"visitor"}""")).Status);
        Assert.Equal(200, (await site.PatchAsync("Users/p050", """{"op":"replace","path":"displayName","value":"Somebody"}""")).Status);

        site.Clock.Now += Duration.FromMinutes(61);
        Assert.Equal(204, (await site.JsonAsync("DELETE", "Users/p060")).Status);
    }

    [Fact]
    public async Task Many_moved_in_one_change_are_refused_together()
    {
        await using var site = await ScimSite.StartAsync(people: 60);
        var members = string.Join(',', Enumerable.Range(1, 4).Select(number => FormattableString.Invariant($$"""{"value":"p{{number:000}}"}""")));
        var (status, error) = await site.PatchAsync("Groups/post:mopti", $$"""{"op":"add","path":"members","value":[{{members}}]}""");

        Assert.Equal(403, status);
        Assert.Contains("4 of 60 people removed or moved through SCIM within an hour, expected at most 3 (5 %)", (string?)error["detail"], StringComparison.Ordinal);
        Assert.All(LoadPeople.From(site.Store).Value, one => Assert.Equal("bamako", one.Person.Post));
    }

    [Fact]
    public async Task Who_runs_muster_may_lift_the_guard()
    {
        await using var site = await ScimSite.StartAsync(people: 10, mayChangeMany: true);
        for (var number = 1; number <= 10; number++)
        {
            Assert.Equal(204, (await site.JsonAsync("DELETE", FormattableString.Invariant($"Users/p{number:000}"))).Status);
        }

        Assert.Empty(LoadPeople.From(site.Store).Value);
    }

    [Fact]
    public async Task What_muster_can_do_is_described()
    {
        await using var site = await ScimSite.StartAsync();
        var provider = (await site.JsonAsync("GET", "ServiceProviderConfig")).Json;
        var schemas = (await site.JsonAsync("GET", "Schemas")).Json;

        Assert.Equal((true, false, true, true), ((bool)provider["patch"]!["supported"]!, (bool)provider["bulk"]!["supported"]!, (bool)provider["filter"]!["supported"]!, (bool)provider["etag"]!["supported"]!));
        Assert.Equal([ScimUrns.User, ScimUrns.Group, ScimUrns.Muster], schemas["Resources"]!.AsArray().Select(schema => (string)schema!["id"]!));
        Assert.Equal("MusterUser", (string?)(await site.JsonAsync("GET", "Schemas/urn:muster:scim:1.0:User")).Json["name"]);
        Assert.Equal("/Users", (string?)(await site.JsonAsync("GET", "ResourceTypes/User")).Json["endpoint"]);
        Assert.Equal(2, (int)(await site.JsonAsync("GET", "ResourceTypes")).Json["totalResults"]!);
    }
}
