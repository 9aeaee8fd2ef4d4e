using System.Text.RegularExpressions;

namespace Muster.Architecture.Tests;

/// <summary>docs/rules.md has each rule that the reader names, and no other.</summary>
public partial class RuleTests
{
    private static readonly string[] Catalogue = [.. Row().Matches(Repository.Read("docs/rules.md")).Select(row => row.Groups["rule"].Value)];

    private static readonly string[] Used =
        [.. Repository.Code.Where(file => file.StartsWith("src/Muster.Reading/", StringComparison.Ordinal)).SelectMany(file => Literal().Matches(Repository.Read(file)).Select(id => id.Groups["rule"].Value)).Distinct()];

    [Fact]
    public void Every_rule_that_the_reader_names_is_in_the_catalogue() => Assert.Empty(Used.Except(Catalogue, StringComparer.Ordinal));

    [Fact]
    public void Every_rule_of_the_catalogue_is_used() => Assert.Empty(Catalogue.Except(Used, StringComparer.Ordinal));

    [Fact]
    public void No_rule_stands_twice_in_the_catalogue() => Assert.Equal(Catalogue.Distinct(StringComparer.Ordinal), Catalogue);

    [GeneratedRegex(@"^\| `(?<rule>[a-z.-]+)` \| [A-Z""].+[.""] \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"""(?<rule>(document|country|issuer|date|modality|departure|advice|assistance|incident|figure|government|mission|conflict|sentence)(\.[a-z-]+)+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Literal();
}
