using System.Reflection;
using System.Text.RegularExpressions;
using Muster.Kernel;

namespace Muster.Architecture.Tests;

/// <summary>What the pages promise is there.</summary>
public partial class PageTests
{
    private static readonly string[] Catalogue =
        [.. typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!)];

    public static TheoryData<string> Codes => [.. Catalogue];

    [Fact]
    public void The_page_of_problems_has_the_catalogues_codes_in_its_order() =>
        Assert.Equal(Catalogue, Sections().Keys);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_problem_has_its_meaning_an_example_and_what_to_do(string code)
    {
        var section = Sections()[code];

        Assert.Contains("; expected ", section, StringComparison.Ordinal);
        Assert.Contains($"[{code}]", section, StringComparison.Ordinal);
        Assert.Matches(@"\n\*\*Do:\*\* \w+", section);
        Assert.Matches(@"^\n[A-Z`]\S* \w", section);
    }

    [Theory]
    [InlineData("dotnet run -c Release --project src/Muster.Host -- brief --plan examples/mali examples/mali/2022-07-30-report.txt")]
    [InlineData("dotnet test")]
    public void The_readme_has_the_two_commands(string command) => Assert.Contains(command, Repository.Read("README.md").Split('\n').Select(line => line.Trim()));

    [Fact]
    public void The_readme_fits_one_screen() => Assert.InRange(Repository.Read("README.md").Split('\n').Length, 10, 60);

    private static Dictionary<string, string> Sections() =>
        Section().Matches(Repository.Read("docs/problems.md")).ToDictionary(match => match.Groups["code"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^## (?<code>[a-z-]+)\n(?<text>(?:(?!## ).*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Section();
}
