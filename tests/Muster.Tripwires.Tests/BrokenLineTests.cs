using System.Globalization;
using System.Text.RegularExpressions;
using Muster.Kernel;
using Muster.Tripwires.History;

namespace Muster.Tripwires.Tests;

/// <summary>A plan in which one line is damaged must say so by that line, or still mean what it says.</summary>
public partial class BrokenLineTests
{
    private static readonly string[] Lines = Plans.Mali.TrimEnd().Split('\n');

    private static readonly int Leaves = CountOf(ReadPlan.From(Plans.Mali, "plan.yaml").Value);

    public static TheoryData<int> EveryLine => [.. Enumerable.Range(0, Lines.Length)];

    [Theory]
    [MemberData(nameof(EveryLine))]
    public void A_misspelt_key_is_refused_on_its_line_with_the_right_one(int line)
    {
        foreach (var key in Key().Matches(Lines[line]).Select(match => match.Groups["key"]).Where(key => key.Length > 2))
        {
            foreach (var at in Enumerable.Range(1, key.Length - 2))
            {
                var misspelt = key.Value.Remove(at, 1);
                var problems = ReadPlan.From(With(line, Lines[line].Remove(key.Index, key.Length).Insert(key.Index, misspelt)), "plan.yaml").Problems;
                Assert.Contains(problems, problem => problem.Line == line + 1 && problem.Found.Contains($"'{misspelt}'", StringComparison.Ordinal));
                Assert.Contains(problems, problem => problem.Expected.Contains(key.Value, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryLine))]
    public void A_misspelt_word_of_the_language_is_refused_on_its_line_with_the_right_one(int line)
    {
        string[] words = [.. Words<ProposedAction>.All, .. Words<Kernel.Facts.IncidentType>.All, .. Words<Kernel.Facts.DepartureStatus>.All, .. Words<Kernel.Facts.GovernmentEvent>.All];
        foreach (var word in Word().Matches(Lines[line][Lines[line].IndexOf(':', StringComparison.Ordinal)..]).Where(match => words.Contains(match.Value, StringComparer.Ordinal) && !IsFree(line)))
        {
            var at = Lines[line].IndexOf(':', StringComparison.Ordinal) + word.Index;
            var misspelt = word.Value.Insert(2, "x");
            var problems = ReadPlan.From(With(line, Lines[line].Remove(at, word.Length).Insert(at, misspelt)), "plan.yaml").Problems;
            var problem = Assert.Single(problems, one => one.Line == line + 1);
            Assert.Contains($"'{misspelt}'", problem.Found, StringComparison.Ordinal);
            Assert.Contains($"did you mean '{word.Value}'?", problem.Expected, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(EveryLine))]
    public void A_number_out_of_all_bounds_is_refused_on_its_line(int line)
    {
        foreach (Match number in Number().Matches(Lines[line]))
        {
            foreach (var wrong in (string[])["-99999999", "99999999999", "many", "''", "[1]", "0x10", "NaN"])
            {
                var problems = ReadPlan.From(With(line, Lines[line].Remove(number.Index, number.Length).Insert(number.Index, wrong)), "plan.yaml").Problems;
                Assert.Contains(problems, problem => problem.Line == line + 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryLine))]
    public void A_line_that_is_lost_doubled_cut_or_moved_loses_no_condition_in_silence(int line)
    {
        var text = Lines[line];
        string[] damaged =
        [
            With(line, ""), With(line, text + "\n" + text), With(line, text[..(text.Length / 2)]), With(line, " " + text), With(line, "\t" + text), With(line, text.TrimStart()),
            With(line, "# " + text), With(line, text + " }"), With(line, text + "\0"), With(line, text.Replace(':', ';')), With(line, text.Replace("- ", "-", StringComparison.Ordinal)),
        ];
        foreach (var yaml in damaged)
        {
            var plan = ReadPlan.From(yaml, "plan.yaml");
            if (plan.IsGranted)
            {
                // What still reads as a plan has lost nothing but what stood on the line itself.
                var lost = Leaves - CountOf(plan.Value);
                Assert.InRange(lost, 0, ConditionsOn(line));
                continue;
            }

            Assert.All(plan.Problems, problem => Assert.Equal("plan.yaml", problem.File));
            Assert.All(plan.Problems, problem => Assert.InRange(problem.Line ?? 0, 1, Lines.Length + 2));
        }
    }

    [Theory]
    [InlineData("near: 2", "near: 3", 13)] // near is where it trips
    [InlineData("of: bamako,", "of: bamaco,", 12)]
    [InlineData("of: bamako, within_km: 100,", "within_km: 100,", 12)]
    [InlineData("country: ML, in_days: 7, at_least: 25", "in_days: 7, at_least: 25", 17)]
    [InlineData("country: ML, level: 4", "country: XX, level: 4", 21)]
    [InlineData("issuers: [US, GB, CA, AU, IE], at_least: 2", "issuers: [US], at_least: 2", 21)]
    [InlineData("conflict_spreads_to: ML", "conflict_spreads_to: MLI", 25)]
    [InlineData("time_zone: Africa/Bamako", "time_zone: Africa/Bamaco", 3)]
    public void A_value_that_makes_no_sense_is_refused_on_its_line(string good, string bad, int line)
    {
        Assert.Contains(good, Plans.Mali, StringComparison.Ordinal);
        Assert.Equal(line, Assert.Single(ReadPlan.From(Plans.Mali.Replace(good, bad, StringComparison.Ordinal), "plan.yaml").Problems).Line);
    }

    private static string With(int line, string text) => string.Join('\n', [.. Lines[..line], text, .. Lines[(line + 1)..], ""]);

    // Ids and names are the owner's own words.
    private static bool IsFree(int line) => Lines[line].Contains("id: ", StringComparison.Ordinal) || Lines[line].Contains("name: ", StringComparison.Ordinal);

    private static int CountOf(Plan plan) => plan.Tripwires.Sum(tripwire => ChangeCondition.Leaves(tripwire.When).Count());

    // A line that begins a tripwire may take all of it along; then the tripwire's own problems must follow, so only whole conditions may go.
    private static int ConditionsOn(int line) => PlanKeys.Kinds.Count(kind => Lines[line].Contains(kind + ":", StringComparison.Ordinal));

    [GeneratedRegex("(?<key>[a-z_]+):", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("[a-z_]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("(?<=: )-?[0-9.]+(?=[ ,}]|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
