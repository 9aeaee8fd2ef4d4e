using System.Text.RegularExpressions;
using CsCheck;
using Muster.Kernel;
using Muster.Tests.Shared;
using Muster.Tripwires.History;

namespace Muster.Tripwires.Tests;

/// <summary>Whatever happens to a line of a plan, what is left means the same, or says that it means something else, or is refused at that place.</summary>
public partial class DamagedPlanTests
{
    private static readonly string Example = File.ReadAllText(Path.Combine(SharedData.Root, "examples", "mali", "plan.yaml")).TrimEnd() + "\n";

    public static TheoryData<string> Damages => [.. Damage.Keys];

    private static readonly Dictionary<string, Func<string, string?>> Damage = new(StringComparer.Ordinal)
    {
        ["lost"] = _ => null,
        ["emptied"] = _ => "",
        ["doubled"] = line => line + "\n" + line,
        ["cut in half"] = line => line[..(line.Length / 2)],
        ["cut by a letter"] = line => line[..Math.Max(0, line.Length - 1)],
        ["beheaded"] = line => line[(line.Length / 2)..],
        ["moved right"] = line => " " + line,
        ["moved far right"] = line => "      " + line,
        ["moved left"] = line => line.TrimStart(),
        ["a tab before it"] = line => "\t" + line,
        ["a tab after it"] = line => line + "\t",
        ["blanks after it"] = line => line + "   ",
        ["a comment after it"] = line => line + " # as agreed",
        ["made a comment"] = line => "# " + line,
        ["a NUL"] = line => line + "\0",
        ["a bell"] = line => line.Insert(line.Length / 2, "\a"),
        ["a blank that is none"] = line => line.Replace(": ", ":\u00A0", StringComparison.Ordinal),
        ["a turning mark"] = line => line.Insert(line.Length / 2, "\u202E"),
        ["a letter that nobody sees"] = line => line.Insert(line.Length / 2, "\u200B"),
        ["semicolons"] = line => line.Replace(':', ';'),
        ["colons without a blank"] = line => line.Replace(": ", ":", StringComparison.Ordinal),
        ["commas lost"] = line => line.Replace(",", "", StringComparison.Ordinal),
        ["one bracket more"] = line => line + " ]",
        ["one brace less"] = line => Last(line, '}'),
        ["one square bracket less"] = line => Last(line, ']'),
        ["a quote that is never closed"] = line => line.Replace(": ", ": \"", StringComparison.Ordinal),
        ["an alias"] = line => line.Replace(": ", ": *x ", StringComparison.Ordinal),
        ["a tag"] = line => line.Replace(": ", ": !!int ", StringComparison.Ordinal),
        ["a dash more"] = line => "- " + line,
        ["a dash less"] = line => line.Replace("- ", "  ", StringComparison.Ordinal),
        ["a document's end"] = line => line + "\n...",
        ["a second document"] = line => line + "\n---",
        ["another plan pasted in"] = line => line + "\nplan: Q",
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_line_is_harmless_or_told_at_its_place_and_no_rule_is_lost(string damage)
    {
        foreach (var yaml in (string[])[Plans.Mali, Example])
        {
            var (before, lines) = (ReadPlan.From(yaml, "plan.yaml").Value, yaml.TrimEnd().Split('\n'));
            foreach (var at in Enumerable.Range(0, lines.Length))
            {
                var changed = Damage[damage](lines[at]);
                string[] damaged = [.. lines[..at], .. changed is null ? [] : (string[])[changed], .. lines[(at + 1)..], ""];
                Judge(before, yaml, string.Join('\n', damaged), lines, at);
            }
        }
    }

    [Fact]
    public void Every_letter_lost_is_harmless_or_told_at_its_place()
    {
        foreach (var yaml in (string[])[Plans.Mali, Example])
        {
            var (before, lines) = (ReadPlan.From(yaml, "plan.yaml").Value, yaml.TrimEnd().Split('\n'));
            foreach (var at in Enumerable.Range(0, lines.Length))
            {
                foreach (var letter in Enumerable.Range(0, lines[at].Length))
                {
                    string[] damaged = [.. lines[..at], lines[at].Remove(letter, 1), .. lines[(at + 1)..], ""];
                    Judge(before, yaml, string.Join('\n', damaged), lines, at);
                }
            }
        }
    }

    [Fact]
    public void Whatever_is_put_together_from_pieces_of_plans_gives_a_plan_or_problems()
    {
        string[] pieces =
        [
            .. Piece().Matches(Example).Select(piece => piece.Value), "- ", "{ ", " }", "[", "]", ": ", ", ", "\n", "\n  ", "\n    ", "~", "''", "\"", "#", "|", ">", "? ", "<<", "&a", "*a", "!!map", "---", "...", "\t", "é", "\0",
            "all: ", "any: ", "not: ", "sources: 2", "notices: ", "departures: ",
        ];
        Gen.Select(Gen.Int[0, 2000], Gen.Int[0, pieces.Length - 1].Array[1, 40], Gen.Int[0, 300]).Sample(
            (start, put, cut) =>
            {
                var from = Math.Min(start, Example.Length);
                var yaml = Example[..from] + string.Concat(put.Select(piece => pieces[piece])) + Example[Math.Min(Example.Length, from + cut)..];
                var plan = ReadPlan.From(yaml, "plan.yaml");
                return plan.IsGranted ? Said(plan.Value).Length > 0 : plan.Problems.All(problem => problem.File is "plan.yaml" && problem.Line is null or >= 1);
            },
            iter: 5_000);
    }

    private static void Judge(Plan before, string whole, string damaged, string[] lines, int at)
    {
        var after = ReadPlan.From(damaged, "plan.yaml");
        if (after.TryGet(out var plan))
        {
            var isSame = string.Equals(Said(before), Said(plan), StringComparison.Ordinal);
            Assert.True(!isSame || IsHarmless(whole, damaged), $"line {at + 1}: means the same as before:\n{damaged}");
            Assert.Equal(before.Tripwires.Length, plan.Tripwires.Length);
            Assert.Equal(before.Tripwires.Sum(one => ChangeCondition.Leaves(one.When).Count()), plan.Tripwires.Sum(one => ChangeCondition.Leaves(one.When).Count()));
            return;
        }

        var (first, last) = BlockOf(lines, at);
        foreach (var problem in after.Problems)
        {
            var isAnswer = problem.Expected.StartsWith("a post of the plan", StringComparison.Ordinal) && lines[at].Contains("lat:", StringComparison.Ordinal);
            var isWhole = problem.Code is ProblemCodes.PlanMissingKey && problem.Found.StartsWith("the plan ", StringComparison.Ordinal) && !lines[at].StartsWith(' ');
            Assert.Equal("plan.yaml", problem.File);
            Assert.True(isAnswer || isWhole || (problem.Line >= first && problem.Line <= last), $"line {at + 1}, told outside {first}..{last}: {problem}\n{damaged}");
        }
    }

    // Blanks, comments and quotes may change without a change of what is meant; so may a value that is said twice or that a comment holds.
    private static bool IsHarmless(string before, string after) => string.Equals(Bare(before), Bare(after), StringComparison.Ordinal);

    private static string Bare(string yaml) => Zeros().Replace(Comment().Replace(yaml, ""), "").Replace("---", "", StringComparison.Ordinal).Replace("...", "", StringComparison.Ordinal)
        .Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private static string Said(Plan plan) => string.Join(
        '\n',
        [
            plan.Name, .. plan.Posts.Select(post => post.ToString()), .. ExplainPlan.Tripwires(plan).Select(one => string.Join(' ', one.Tripwire.Id, one.Tripwire.Name, one.Trips, one.Near, one.Days, one.Asks, one.Sees)),
            .. plan.Leaving.Select(rule => rule.ToString()), plan.Notices.ToString(), .. DoubtPlan.Whole(plan),
        ]);

    /// <summary>The lines, from 1, from the entry above the one that a line belongs to, to the first line of the entry below.</summary>
    private static (int First, int Last) BlockOf(string[] lines, int at)
    {
        var starts = Enumerable.Range(0, lines.Length).Where(line => Entry().IsMatch(lines[line])).ToList();
        var own = starts.FindLastIndex(start => start <= at);
        return (own <= 0 ? 1 : starts[own - 1] + 1, own + 2 < starts.Count ? starts[own + 2] + 2 : lines.Length + 3);
    }

    private static string Last(string line, char letter) => line.LastIndexOf(letter) is >= 0 and var at ? line.Remove(at, 1) : line + " ";

    [GeneratedRegex(@"^( *- |[a-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<=\.[0-9]+)0+(?![0-9])|(?<![0-9])0(?=\.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zeros();

    [GeneratedRegex(@"(^|\s)#[^\n]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[A-Za-z_0-9.-]+|[^A-Za-z_0-9.-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Piece();
}
