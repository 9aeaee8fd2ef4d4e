using System.Text.Json.Nodes;
using CsCheck;
using Muster.Desk.Scim;

namespace Muster.Host.Tests.Scim;

/// <summary>Filters over one user; RFC 7644, 3.4.2.2.</summary>
public sealed class ScimFilterTests
{
    private static readonly JsonObject User = ScimJson.Read("""
        {"id":"p1","externalId":"p1","userName":"Awa@example.org","name":{"formatted":"Awa Traoré"},"active":true,"age":41,"empty":"","none":[],
         "emails":[{"value":"awa@example.org","type":"work","primary":true},{"value":"awa@home.example","type":"home"}],
         "meta":{"lastModified":"2026-03-02T12:00:00Z"},"members":[{"value":"p2"}],
         "urn:muster:scim:1.0:User":{"post":"bamako","category":"visitor","languages":["fr","en"]}}
        """).Value;

    [Theory]
    [InlineData("userName eq \"awa@EXAMPLE.org\"", true)]
    [InlineData("USERNAME EQ \"awa@example.org\"", true)]
    [InlineData("userName eq \"awa\"", false)]
    [InlineData("userName ne \"awa\"", true)]
    [InlineData("userName ne \"awa@example.org\"", false)]
    [InlineData("userName co \"@ex\"", true)]
    [InlineData("userName co \"zz\"", false)]
    [InlineData("userName sw \"AWA\"", true)]
    [InlineData("userName sw \"wa\"", false)]
    [InlineData("userName ew \".ORG\"", true)]
    [InlineData("userName ew \".or\"", false)]
    [InlineData("id eq \"p1\"", true)]
    [InlineData("id eq \"P1\"", false)]
    [InlineData("externalId eq \"P1\"", false)]
    [InlineData("name.formatted eq \"awa traoré\"", true)]
    [InlineData("name.formatted eq \"Awa Traor\\u00e9\"", true)]
    [InlineData("name.familyName pr", false)]
    [InlineData("name pr", true)]
    [InlineData("nickName pr", false)]
    [InlineData("empty pr", false)]
    [InlineData("none pr", false)]
    [InlineData("active pr", true)]
    [InlineData("active eq true", true)]
    [InlineData("active eq false", false)]
    [InlineData("active eq \"True\"", true)]
    [InlineData("active ne false", true)]
    [InlineData("nickName eq null", true)]
    [InlineData("userName eq null", false)]
    [InlineData("userName ne null", true)]
    [InlineData("nickName ne \"x\"", true)]
    [InlineData("age gt 40", true)]
    [InlineData("age gt 41", false)]
    [InlineData("age ge 41", true)]
    [InlineData("age lt 41", false)]
    [InlineData("age le 41.0", true)]
    [InlineData("age eq 4.1e1", true)]
    [InlineData("age gt -1", true)]
    [InlineData("age gt \"40\"", false)]
    [InlineData("userName gt \"awa\"", true)]
    [InlineData("userName lt \"AWA\"", false)]
    [InlineData("meta.lastModified gt \"2026-03-02T11:59:59Z\"", true)]
    [InlineData("meta.lastModified lt \"2026-03-02T14:00:00+01:00\"", true)]
    [InlineData("meta.lastModified ge \"2026-03-02T13:00:00+01:00\"", true)]
    [InlineData("meta.lastModified gt \"2026-03-02T12:00:00Z\"", false)]
    [InlineData("emails eq \"awa@home.example\"", true)]
    [InlineData("emails.value eq \"awa@home.example\"", true)]
    [InlineData("emails.type eq \"other\"", false)]
    [InlineData("emails[type eq \"work\"]", true)]
    [InlineData("emails[type eq \"other\"]", false)]
    [InlineData("emails[type eq \"work\" and value co \"home\"]", false)]
    [InlineData("emails[type eq \"home\" and value co \"home\"]", true)]
    [InlineData("emails[type eq \"work\"].value eq \"awa@example.org\"", true)]
    [InlineData("emails[type eq \"home\"].value ew \"example.org\"", false)]
    [InlineData("emails[type eq \"work\"].display pr", false)]
    [InlineData("emails[not (primary eq true)].value sw \"awa@home\"", true)]
    [InlineData("members[value eq \"p2\"]", true)]
    [InlineData("members.value eq \"P2\"", false)]
    [InlineData("members[value eq \"P2\"]", false)]
    [InlineData("urn:muster:scim:1.0:User:post eq \"bamako\"", true)]
    [InlineData("URN:MUSTER:SCIM:1.0:USER:POST eq \"mopti\"", false)]
    [InlineData("urn:muster:scim:1.0:User:languages eq \"en\"", true)]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"awa\"", true)]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:name.formatted sw \"awa\"", true)]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department pr", false)]
    [InlineData("active eq false or userName pr", true)]
    [InlineData("active eq true and nickName pr", false)]
    [InlineData("active eq true or nickName pr and nickName pr", true)]
    [InlineData("(active eq true or nickName pr) and nickName pr", false)]
    [InlineData("not (active eq true)", false)]
    [InlineData("NOT(active eq false) AND id pr", true)]
    [InlineData("((id pr))", true)]
    [InlineData("  id   pr  ", true)]
    public void A_filter_holds_or_does_not(string filter, bool holds) => Assert.Equal(holds, EvaluateFilter.Holds(ParseFilter.Of(filter).Value, User));

    [Theory]
    [InlineData("", "the end at character 1")]
    [InlineData("userName", "the end at character 9")]
    [InlineData("userName is \"x\"", "'is' at character 10")]
    [InlineData("userName eq", "the end at character 12")]
    [InlineData("userName eq awa", "'awa' at character 13")]
    [InlineData("userName eq \"awa", "something at character 13")]
    [InlineData("userName eq 'awa'", "something at character 13")]
    [InlineData("userName eq \"a\\x\"", "something at character 13")]
    [InlineData("userName eq \"\\ud800\"", "something at character 13")]
    [InlineData("userName co 5", "'5' at character 13")]
    [InlineData("userName sw true", "'true' at character 13")]
    [InlineData("active gt true", "'true' at character 11")]
    [InlineData("active le null", "'null' at character 11")]
    [InlineData("age gt 1e999", "'1e999' at character 8")]
    [InlineData("\"userName\" eq \"x\"", "text at character 1")]
    [InlineData("user name eq \"x\"", "'name' at character 6")]
    [InlineData("1user pr", "'1user' at character 1")]
    [InlineData("a.b.c pr", "'a.b.c' at character 1")]
    [InlineData("a:b pr", "'a:b' at character 1")]
    [InlineData("id pr and", "the end at character 10")]
    [InlineData("id pr or or id pr", "'id' at character 13")]
    [InlineData("and id pr", "'id' at character 5")]
    [InlineData("id pr id pr", "'id' at character 7")]
    [InlineData("(id pr", "the end at character 7")]
    [InlineData("id pr)", "')' at character 6")]
    [InlineData("()", "')' at character 2")]
    [InlineData("not id pr", "'id' at character 5")]
    [InlineData("emails[type eq \"work\"", "the end at character 22")]
    [InlineData("emails[] pr", "']' at character 8")]
    [InlineData("emails[type pr].1 pr", "'.1' at character 16")]
    [InlineData("id pr; drop", "something at character 6")]
    public void A_filter_that_cannot_be_read_is_refused_with_its_place(string filter, string place)
    {
        var problem = Assert.Single(ParseFilter.Of(filter).Problems);

        Assert.Equal("scim-filter", problem.Code);
        Assert.StartsWith(place, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_never_throws()
    {
        string[] words = ["userName", "emails", "name.formatted", "urn:muster:scim:1.0:User:post", "eq", "ne", "co", "gt", "le", "pr", "and", "or", "not", "(", ")", "[", "]", ".value", "\"x\"", "\"2026-01-01\"", "5", "true", "null", "\"", "\\", "\ud800"];
        Gen.OneOf(Gen.String, OneAmong.Of(words).Array[0, 14].Select(some => string.Join(' ', some)), OneAmong.Of(words).Array[0, 14].Select(string.Concat)).Sample(text =>
        {
            var parsed = ParseFilter.Of(text);
            _ = ValuePath.Of(text);
            return parsed.IsGranted ? EvaluateFilter.Holds(parsed.Value, User) is var _ : parsed.Problems.All(problem => problem.Code == "scim-filter");
        }, iter: 20_000);
    }

    [Fact]
    public void Of_a_filter_and_its_negation_one_holds()
    {
        string[] parts = ["userName eq \"awa@example.org\"", "active eq false", "emails[type eq \"home\"]", "age gt 40", "nickName pr", "id ne \"p1\""];
        OneAmong.Of(parts).Array[1, 5].Select(some => string.Join(some.Length % 2 == 0 ? " and " : " or ", some)).Sample(filter =>
            EvaluateFilter.Holds(ParseFilter.Of(filter).Value, User) != EvaluateFilter.Holds(ParseFilter.Of($"not ({filter})").Value, User));
    }

    [Theory]
    [InlineData(10_000, "(")]
    [InlineData(10_000, "not(")]
    [InlineData(10_000, "a[")]
    public void Brackets_beyond_all_measure_are_refused(int count, string bracket) =>
        Assert.Contains("at most 40 brackets", ParseFilter.Of(string.Concat(Enumerable.Repeat(bracket, count))).Problems[0].Expected, StringComparison.Ordinal);

    [Fact]
    public void Many_parts_side_by_side_are_taken() =>
        Assert.True(EvaluateFilter.Holds(ParseFilter.Of(string.Join(" and ", Enumerable.Repeat("id pr", 20_000))).Value, User));
}
