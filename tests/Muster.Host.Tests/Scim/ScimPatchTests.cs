using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Muster.Desk.Scim;

namespace Muster.Host.Tests.Scim;

/// <summary>Changes of parts; RFC 7644, 3.5.2, and what providers make of it.</summary>
public sealed class ScimPatchTests
{
    private const string Before = """
        {"id":"p1","userName":"a@example.org","name":{"formatted":"Awa"},"active":true,"emails":[{"value":"a@example.org","type":"work"},{"value":"b@example.org","type":"home"}],"members":[{"value":"p2"},{"value":"p3"}],"urn:muster:scim:1.0:User":{"post":"bamako","languages":["fr"]}}
        """;

    [Theory]
    [InlineData("""{"op":"replace","path":"displayName","value":"Ba"}""", "displayName", "\"Ba\"")]
    [InlineData("""{"op":"Replace","path":"displayName","value":"Ba"}""", "displayName", "\"Ba\"")]
    [InlineData("""{"op":"ADD","path":"DISPLAYNAME","value":"Ba"}""", "displayName", "\"Ba\"")]
    [InlineData("""{"op":"remove","path":"emails"}""", "emails", "null")]
    [InlineData("""{"op":"replace","path":"emails","value":null}""", "emails", "null")]
    [InlineData("""{"op":"replace","path":"active","value":"False"}""", "active", "false")]
    [InlineData("""{"op":"replace","path":"active","value":"True"}""", "active", "true")]
    [InlineData("""{"op":"replace","value":{"active":"False"}}""", "active", "false")]
    [InlineData("""{"op":"replace","path":"active","value":false}""", "active", "false")]
    [InlineData("""{"op":"replace","path":"name.familyName","value":"Ba"}""", "name", """{"formatted":"Awa","familyName":"Ba"}""")]
    [InlineData("""{"op":"replace","path":"name","value":{"familyName":"Ba"}}""", "name", """{"formatted":"Awa","familyName":"Ba"}""")]
    [InlineData("""{"op":"add","value":{"name.familyName":"Ba"}}""", "name", """{"formatted":"Awa","familyName":"Ba"}""")]
    [InlineData("""{"op":"add","value":{"name":{"familyName":"Ba"}}}""", "name", """{"formatted":"Awa","familyName":"Ba"}""")]
    [InlineData("""{"op":"remove","path":"name.formatted"}""", "name", "{}")]
    [InlineData("""{"op":"add","path":"title","value":"x"}""", "title", "\"x\"")]
    [InlineData("""{"op":"add","path":"manager.displayName","value":"x"}""", "manager", """{"displayName":"x"}""")]
    [InlineData("""{"op":"add","path":"emails","value":[{"value":"c@example.org"}]}""", "emails", """[{"value":"a@example.org","type":"work"},{"value":"b@example.org","type":"home"},{"value":"c@example.org"}]""")]
    [InlineData("""{"op":"add","path":"emails","value":{"value":"c@example.org"}}""", "emails", """[{"value":"a@example.org","type":"work"},{"value":"b@example.org","type":"home"},{"value":"c@example.org"}]""")]
    [InlineData("""{"op":"add","path":"emails","value":[{"value":"a@example.org"}]}""", "emails", """[{"value":"a@example.org","type":"work"},{"value":"b@example.org","type":"home"}]""")]
    [InlineData("""{"op":"replace","path":"emails","value":{"value":"c@example.org"}}""", "emails", """[{"value":"c@example.org"}]""")]
    [InlineData("""{"op":"replace","path":"emails[type eq \"work\"].value","value":"c@example.org"}""", "emails", """[{"value":"c@example.org","type":"work"},{"value":"b@example.org","type":"home"}]""")]
    [InlineData("""{"op":"replace","path":"emails[type eq \"work\"]","value":{"value":"c@example.org"}}""", "emails", """[{"value":"c@example.org","type":"work"},{"value":"b@example.org","type":"home"}]""")]
    [InlineData("""{"op":"add","path":"emails[type eq \"other\"].value","value":"c@example.org"}""", "emails", """[{"value":"a@example.org","type":"work"},{"value":"b@example.org","type":"home"},{"type":"other","value":"c@example.org"}]""")]
    [InlineData("""{"op":"add","path":"phoneNumbers[type eq \"mobile\"].value","value":"1"}""", "phoneNumbers", """[{"type":"mobile","value":"1"}]""")]
    [InlineData("""{"op":"add","path":"phoneNumbers[type eq \"mobile\" and primary eq true].value","value":"1"}""", "phoneNumbers", """[{"type":"mobile","primary":true,"value":"1"}]""")]
    [InlineData("""{"op":"remove","path":"emails[type eq \"work\"]"}""", "emails", """[{"value":"b@example.org","type":"home"}]""")]
    [InlineData("""{"op":"remove","path":"emails[not (type eq \"work\")]"}""", "emails", """[{"value":"a@example.org","type":"work"}]""")]
    [InlineData("""{"op":"remove","path":"emails[type eq \"work\"].type"}""", "emails", """[{"value":"a@example.org"},{"value":"b@example.org","type":"home"}]""")]
    [InlineData("""{"op":"add","path":"members","value":[{"value":"p4"},{"value":"p2"}]}""", "members", """[{"value":"p2"},{"value":"p3"},{"value":"p4"}]""")]
    [InlineData("""{"op":"remove","path":"members[value eq \"p2\"]"}""", "members", """[{"value":"p3"}]""")]
    [InlineData("""{"op":"remove","path":"members[value eq \"p9\"]"}""", "members", """[{"value":"p2"},{"value":"p3"}]""")]
    [InlineData("""{"op":"remove","path":"members[value eq \"P2\"]"}""", "members", """[{"value":"p2"},{"value":"p3"}]""")]
    [InlineData("""{"op":"remove","path":"members","value":[{"value":"p2"}]}""", "members", """[{"value":"p3"}]""")]
    [InlineData("""{"op":"remove","path":"members"}""", "members", "null")]
    [InlineData("""{"op":"replace","path":"members","value":[{"value":"p4"}]}""", "members", """[{"value":"p4"}]""")]
    [InlineData("""{"op":"replace","path":"urn:muster:scim:1.0:User:post","value":"mopti"}""", "urn:muster:scim:1.0:User", """{"post":"mopti","languages":["fr"]}""")]
    [InlineData("""{"op":"replace","path":"urn:muster:scim:1.0:User","value":{"post":"mopti"}}""", "urn:muster:scim:1.0:User", """{"post":"mopti","languages":["fr"]}""")]
    [InlineData("""{"op":"add","value":{"urn:muster:scim:1.0:User":{"languages":["en"]}}}""", "urn:muster:scim:1.0:User", """{"post":"bamako","languages":["fr","en"]}""")]
    [InlineData("""{"op":"add","value":{"urn:muster:scim:1.0:User:post":"mopti"}}""", "urn:muster:scim:1.0:User", """{"post":"mopti","languages":["fr"]}""")]
    [InlineData("""{"op":"remove","path":"urn:muster:scim:1.0:User"}""", "urn:muster:scim:1.0:User", "null")]
    [InlineData("""{"op":"replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:displayName","value":"Ba"}""", "displayName", "\"Ba\"")]
    [InlineData("""{"op":"replace","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"x"}""", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", """{"department":"x"}""")]
    public void A_change_makes_of_an_attribute(string operation, string attribute, string expected)
    {
        var after = Patch(operation).Value;

        Assert.Equal(JsonSerializer.Serialize(JsonNode.Parse(expected)), after[attribute]?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("""{"op":"move","path":"active","value":true}""", "scim-syntax")]
    [InlineData("""{"path":"active","value":true}""", "scim-syntax")]
    [InlineData("7", "scim-syntax")]
    [InlineData("""{"op":"remove"}""", "scim-target")]
    [InlineData("""{"op":"replace","path":"active"}""", "scim-value")]
    [InlineData("""{"op":"replace","value":"x"}""", "scim-value")]
    [InlineData("""{"op":"add","path":"urn:muster:scim:1.0:User","value":"x"}""", "scim-value")]
    [InlineData("""{"op":"add","path":7,"value":"x"}""", "scim-path")]
    [InlineData("""{"op":"add","path":"","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"add","path":"a b","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"add","path":"emails[type eq","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"add","path":"emails[type eq \"work\"]value","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"add","value":{"a b":1}}""", "scim-path")]
    [InlineData("""{"op":"remove","path":"emails[type eq \"other\"]"}""", "scim-target")]
    [InlineData("""{"op":"replace","path":"emails[type sw \"other\"].value","value":"x"}""", "scim-target")]
    public void A_change_that_cannot_be_done_is_refused(string operation, string code) => Assert.Equal(code, Patch(operation).Problems[0].Code);

    [Fact]
    public void Where_one_operation_cannot_be_done_none_is()
    {
        var before = ScimJson.Read(Before).Value;
        var refused = ApplyPatch.To(before, Operations("""{"op":"remove","path":"emails"},{"op":"remove","path":"name[x pr]"}""").Value);

        Assert.False(refused.IsGranted);
        Assert.Equal(ScimJson.Read(Before).Value.ToJsonString(), before.ToJsonString());
    }

    [Fact]
    public void A_change_never_throws()
    {
        string[] paths = ["\"emails\"", "\"emails[type eq \\\"work\\\"]\"", "\"emails.value\"", "\"name\"", "\"name.formatted\"", "\"members[value eq \\\"p2\\\"].value\"", "\"urn:muster:scim:1.0:User\"", "\"urn:muster:scim:1.0:User:languages\"", "\"active.x\"", "null", "5"];
        string[] values = ["null", "true", "\"x\"", "[]", "[null]", "[[1]]", "[{\"value\":\"p2\"}]", "{}", "{\"emails\":{}}", "{\"name\":[1]}", "{\"urn:muster:scim:1.0:User\":[]}", "1.5"];
        var operation = Gen.Select(OneAmong.Of("add", "remove", "replace"), OneAmong.Of(paths), OneAmong.Of(values)).Select((op, path, value) => $$"""{"op":"{{op}}","path":{{path}},"value":{{value}}}""");
        operation.Array[1, 4].Sample(some => Patch(string.Join(',', some)) is { } outcome && (outcome.IsGranted ? outcome.Value.ToJsonString().Length > 0 : outcome.Problems.Length > 0), iter: 5_000);
    }

    private static Kernel.Outcome<JsonObject> Patch(string operations) => Operations(operations).Then(read => ApplyPatch.To(ScimJson.Read(Before).Value, read));

    private static Kernel.Outcome<IReadOnlyList<PatchOperation>> Operations(string operations) =>
        ScimJson.Read($$"""{"schemas":["{{ScimUrns.Patch}}"],"operations":[{{operations}}]}""").Then(PatchOperation.Of);
}
