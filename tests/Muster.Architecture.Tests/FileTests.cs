using System.Text.RegularExpressions;

namespace Muster.Architecture.Tests;

public partial class FileTests
{
    private const int MostLines = 700;
    private const int MatchTimeout = 60_000;

    [Fact]
    public void No_code_file_is_longer_than_a_person_reads()
    {
        var longer = Repository.Code.Where(file => Repository.Read(file).Count(letter => letter == '\n') > MostLines).ToArray();

        Assert.Empty(longer);
    }

    [Fact]
    public void No_file_names_a_path_of_one_machine() => Assert.Empty(Found(MachinePath()));

    [Fact]
    public void No_file_names_a_package_host() => Assert.Empty(Found(PackageHost()));

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var broken = Repository.Texts.Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(page => Link().Matches(Repository.Read(page)).Select(link => (page, target: link.Groups["target"].Value)))
            .Where(link => !link.target.Contains(':', StringComparison.Ordinal) && !Leads(link.page, link.target));

        Assert.Empty(broken.Select(link => $"{link.page} -> {link.target}"));
    }

    [Theory]
    [InlineData("see /ho~me/ann/muster", true)]
    [InlineData("\"/wo~rk/x\"", true)]
    [InlineData(@"C:\Us~ers\ann", true)]
    [InlineData("https://example.org/ho~me/page", false)]
    [InlineData("at ho~me/wo~rk/school", false)]
    public void Paths_of_one_machine_are_told_from_other_slashes(string text, bool machine) =>
        Assert.Equal(machine, MachinePath().IsMatch(text.Replace("~", "", StringComparison.Ordinal)));

    /// <summary>Kept last: once the first version is whole, nothing in it may say that it is not there.</summary>
    [Fact]
    public void Nothing_is_left_to_be_built()
    {
        var unfinished = Repository.Code.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && ToBeBuilt().IsMatch(Repository.Read(file))).ToArray();

        Assert.Empty(unfinished);
    }

    private static IEnumerable<string> Found(Regex pattern) => Repository.Texts
        .SelectMany(file => Repository.Read(file).Split('\n').Select((line, at) => (file, line, number: at + 1)))
        .Where(place => pattern.IsMatch(place.line))
        .Select(place => $"{place.file}:{place.number}: {pattern.Match(place.line).Value}");

    private static bool Leads(string page, string target)
    {
        var path = Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0]);
        var full = Path.Combine(Muster.Tests.Shared.SharedData.Root, path);
        return target.StartsWith('#') || File.Exists(full) || Directory.Exists(full);
    }

    [GeneratedRegex(@"(?<![\w.:/~-])/(work|home|root|Users)/\w|[A-Z]:\\Users\\", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"n[u]get\.org|n[p]mjs\.|p[y]pi\.org|pythonhos[t]ed|cr[a]tes\.io|artif[a]ctory|jf[r]og|pkgs\.d[e]v", RegexOptions.IgnoreCase, MatchTimeout)]
    private static partial Regex PackageHost();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Link();

    [GeneratedRegex(@"NotSupportedException\(""to be built|throw new NotImplementedException", RegexOptions.None, MatchTimeout)]
    private static partial Regex ToBeBuilt();
}
