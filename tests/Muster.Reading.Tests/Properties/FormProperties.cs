using System.Text;
using Muster.Kernel;
using Muster.Tests.Shared;

namespace Muster.Reading.Tests.Properties;

/// <summary>What a text looks like, what stands beside it and in what order it is read change no fact.</summary>
public class FormProperties
{
    // Sentences that tell nothing that the reader looks for.
    private static readonly string[] Irrelevant =
    [
        "The soup needs another hour on a low flame.", "It rained lightly in the morning, and the afternoon was warm.", "The home side won by two goals.", "The library opens at nine.",
        "Bread tastes best on the day it is baked.", "The choir will sing again next spring.", "A new bus line runs along the river.", "The museum has bought three paintings.",
    ];

    public static TheoryData<string> Lines => [.. Irrelevant];

    [Fact]
    public void Line_ends_of_another_system_change_no_fact() => All(Stories.Own, LineEnds);

    [SharedDataFact]
    public void Line_ends_of_another_system_change_no_fact_of_the_labelled_documents() => All(Stories.Gold(), LineEnds);

    [Fact]
    public void Composed_or_decomposed_letters_change_no_fact() =>
        All([.. Stories.Own, new("accents", "Gunmen killed five farmers near Ménaka and wounded two in Tessalit on Friday.", Stories.Day), new("names", "Councillor José Pérez was shot dead in Bogotá on Monday.", Stories.Day)], Letters);

    [SharedDataFact]
    public void Composed_or_decomposed_letters_change_no_fact_of_the_labelled_documents() => All(Stories.Gold(), Letters);

    [Fact]
    public void The_order_of_documents_and_the_number_of_threads_change_nothing() => InAnyOrder(Stories.Own);

    [SharedDataFact]
    public void The_order_of_documents_and_the_number_of_threads_change_nothing_of_the_labelled_documents() => InAnyOrder(Stories.Gold());

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_irrelevant_paragraph_changes_no_fact(string line) => All(Stories.Own, report => Added(report, line));

    [SharedDataFact]
    public void An_irrelevant_paragraph_at_the_end_changes_no_fact_of_the_labelled_documents() =>
        All(Stories.Gold(), report => Difference(report, report with { Text = report.Text.TrimEnd('\n') + "\n\n" + Irrelevant[0] + "\n" }));

    private static string? LineEnds(Report report) => Difference(report, report with { Text = report.Text.Replace("\n", "\r\n", StringComparison.Ordinal) });

    private static string? Letters(Report report) =>
        Difference(Slots.Of(report with { Text = report.Text.Normalize(NormalizationForm.FormC) }), Slots.Of(report with { Text = report.Text.Normalize(NormalizationForm.FormD) }), report.Document);

    // As a paragraph of its own at the end or between two, and behind the last sentence of a paragraph. What stands first may be the headline, which weighs more.
    private static string? Added(Report report, string line)
    {
        var paragraphs = report.Text.TrimEnd('\n').Split("\n\n");
        for (var at = 1; at <= paragraphs.Length; at++)
        {
            var text = string.Join("\n\n", paragraphs.Take(at).Append(line).Concat(paragraphs.Skip(at)));
            if (Difference(report, report with { Text = text }) is { } fault)
            {
                return $"as paragraph {at}: {fault}";
            }
        }

        return paragraphs[^1].EndsWith('.') ? Difference(report, report with { Text = report.Text.TrimEnd('\n') + " " + line }) : null;
    }

    private static string? Difference(Report one, Report other) => Difference(Slots.Of(one), Slots.Of(other), one.Document);

    private static string? Difference(IEnumerable<string> one, IEnumerable<string> other, string name)
    {
        var (mine, theirs) = (string.Join('\n', one).Normalize(), Unescaped(string.Join('\n', other)).Normalize());
        mine = Unescaped(mine).Normalize();
        return mine == theirs ? null : $"{name}:\n{mine}\n--\n{theirs}";
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);

    private static void All(IEnumerable<Report> reports, Func<Report, string?> fault) => Assert.Empty(reports.Select(fault).OfType<string>());

    private static void InAnyOrder(Report[] reports)
    {
        var alone = reports.Select(report => Fuzz.ReadAndCheck.Written(TestReader.Shared.Read(report))).ToArray();
        var backwards = reports.Reverse().Select(report => Fuzz.ReadAndCheck.Written(TestReader.Shared.Read(report))).Reverse();
        var together = reports.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(report => Fuzz.ReadAndCheck.Written(TestReader.Shared.Read(report)));
        Assert.Equal(alone, backwards);
        Assert.Equal(alone, together);
    }
}
