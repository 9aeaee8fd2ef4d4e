using CsCheck;
using Muster.Picture.Pages;

namespace Muster.Picture.Tests.Pages;

public class CompareVersionsTests
{
    private static readonly string[] Parts = ["the", "embassy", "road", "is", "closed", "open", "today", " ", "\n", "\u202f", "\t\n "];

    private static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1].Array[0, 60].Select(parts => string.Join(' ', parts.Select(part => Parts[part])));

    [Fact]
    public void The_runs_give_back_both_versions_and_stay_apart_by_kind() => Gen.Select(Text, Text).Sample((old, now) =>
    {
        var runs = CompareVersions.Of(old, now).Runs;
        Assert.Equal(old, string.Concat(runs.Select(run => run.Old)));
        Assert.Equal(now, string.Concat(runs.Select(run => run.New)));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        Assert.All(runs.Where(run => run.Kind is RunKind.Same), run => Assert.Equal(Words(run.Old), Words(run.New)));
        Assert.All(runs.Where(run => run.Kind is not RunKind.Same), run => Assert.True(run.Old.Length == 0 != (run.New.Length == 0)));
    });

    [Fact]
    public void A_text_is_the_same_as_itself_in_any_white_space() => Text.Sample(text =>
    {
        var other = string.Join("\u00a0\n ", Words(text));
        Assert.True(CompareVersions.Of(text, other).IsSame);
        Assert.True(CompareVersions.Of(text, other).IsReissue);
    });

    [Theory]
    [InlineData("The road is open.\nFly home.", "The road is closed.\nFly home.", "The road is [-open.-]|{+closed.+}|Fly home.")]
    [InlineData("Do not travel to the north.", "Do not travel to the north or the far east.", "Do not travel to the [-north.-]|{+north or the far east.+}")]
    [InlineData("One.\nTwo of them here.\nThree.", "One.\nThree.", "One. [-Two of them here.-]|Three.")]
    [InlineData("", "New words.", "{+New words.+}")]
    [InlineData("Gone words.", "", "[-Gone words.-]")]
    [InlineData("", "", "")]
    public void Changes_are_marked_by_words(string old, string now, string expected) => Assert.Equal(expected, Marked(CompareVersions.Of(old, now)));

    [Fact]
    public void Long_pages_that_share_nothing_stand_side_by_side()
    {
        var old = string.Join(' ', Enumerable.Range(0, 15_000).Select(at => $"old{at}"));
        var now = string.Join(' ', Enumerable.Range(0, 15_000).Select(at => $"new{at}"));
        var compared = CompareVersions.Of(old, now);
        Assert.Equal([RunKind.Removed, RunKind.Added], compared.Runs.Select(run => run.Kind));
        Assert.Equal((15_000, 15_000), (compared.WordsRemoved, compared.WordsAdded));
    }

    [Theory]
    [InlineData("Take care in the port.", "Take  care\nin the\u00a0port.")]
    [InlineData("Last updated: 3 May 2025. Take care.", "Last updated: 4 June 2025. Take care.")]
    [InlineData("Date issued: May 3, 2025\nTake care.", "Date issued: June 14, 2025\nTake care.")]
    [InlineData("2025-05-03T10:00:00Z\nTake care.", "2025-06-04T11:30:00Z\nTake care.")]
    [InlineData("Still current at: 12 May 2025 14:05 UTC Take care.", "Still current at: 1 June 2025 Take care.")]
    [InlineData("See https://example.org/a?b=1 for help.", "See https://example.org/c for help.")]
    [InlineData("Reissued with obsolete page links removed. Take care.", "Take care.")]
    [InlineData("Updated on 3 May 2025 with no changes. Take care.", "Updated with minor edits. Take care.")]
    public void Reissues_say_nothing_new(string old, string now) => Assert.True(CompareVersions.Of(old, now).IsReissue);

    [Theory]
    [InlineData("Curfew until 5 May 2026.", "Curfew until 9 May 2026.")]
    [InlineData("Take care.", "Do not go.")]
    [InlineData("Updated to note the ordered departure. Take care.", "Take care.")]
    [InlineData("Updated with changes to the travel advice level and formatting. Take care.", "Take care.")]
    [InlineData("Level 3", "Level 2")]
    [InlineData("On 3 May 2025 the embassy closed.", "On 4 May 2025 the embassy closed.")]
    public void What_is_said_anew_is_no_reissue(string old, string now) => Assert.False(CompareVersions.Of(old, now).IsReissue);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Marked(VersionComparison compared) => string.Concat(compared.Runs.Select(run => run.Kind switch
    {
        RunKind.Same => run.New,
        RunKind.Removed => $"[-{run.Old.TrimEnd()}-]|",
        _ => $"{{+{run.New.TrimEnd()}+}}|",
    })).Replace('\n', ' ').TrimEnd('|');
}
