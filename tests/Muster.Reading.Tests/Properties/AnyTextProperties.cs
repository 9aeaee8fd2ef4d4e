using CsCheck;
using Muster.Fuzz;
using Muster.Kernel;

namespace Muster.Reading.Tests.Properties;

/// <summary>Whatever the text and its markup: nothing throws, every span lies inside the text and quotes it, and what is explained is what is read.</summary>
public class AnyTextProperties
{
    private const int Many = 10_000;

    // Halves of pairs, controls, marks that turn the direction of writing, and letters of many scripts, between words that the rules act on.
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf("killed ", "five soldiers ", "in Mali ", "on Friday", ". ", "embassy ", "ordered ", "Do not travel to ", "Level 4: ", "since 2012 ", "\n\n", "# ", "* ", "the mission ", "coup ", "who ", "\"", "'s ", ", "),
        Gen.OneOf("\uD83D", "\uDE00", "\0", "\u0007", "\u001B[31m", "\u202E", "\u200F", "\u2066", "\uFEFF", "\uFFFF", "\u0301\u0301", "ﷺ", "الموصل ", "г. Донецк ", "北京", "e\u0301", "\u00AD", "\u2028", "\r"),
        Gen.OneOf("<", ">", "<b", "</p>", "<table><tr>", "<!--", "&#xD83D;", "&amp", "<script>", "[x](", "](", "**", "__", "```", "|", "#######", "&#99999999999;"),
        Gen.Int.Select(number => number.ToString() + " "),
        Gen.String[0, 6]);

    private static readonly Gen<Report> Some = Gen.Select(Piece.Array[0, 60], Gen.Bool, Gen.Bool, (pieces, html, dated) =>
        new Report("any", string.Concat(pieces), dated ? Stories.Day : null, null, null, html ? Markup.Html : Markup.Text));

    public static TheoryData<string, string> Extremes => new()
    {
        { "a gerund that ends the text", "Militants tried to kill a senator in Mali by detonating" },
        { "marks", string.Concat(Enumerable.Repeat(".,;:!?-\"'()", Many / 10)) },
        { "full stops", new string('.', Many) },
        { "open brackets", new string('(', Many) + "killed" },
        { "nested brackets", new string('[', Many) + "killed in Mali" + new string(']', Many) },
        { "nested tags", string.Concat(Enumerable.Repeat("<div>", Many)) + "killed in Mali" },
        { "half a link", "[Mali](" + new string('x', Many) },
        { "half links", string.Concat(Enumerable.Repeat("[a](", Many)) },
        { "hashes", new string('#', Many) },
        { "a huge number", new string('9', Many) + " people were killed in Mali" },
        { "a huge number with commas", string.Concat(Enumerable.Repeat("999,", Many)) + "999 people were killed in Mali" },
        { "a huge number in words", string.Concat(Enumerable.Repeat("million ", Many)) + "people were killed in Mali" },
        { "a huge year", "On 5 March 99999999999999999999 gunmen killed 2147483648 people in Mali" },
        { "halves of pairs", string.Concat(Enumerable.Repeat("\uDE00killed\uD83D five ", Many / 10)) },
        { "controls", string.Concat(Enumerable.Range(0, 32).Select(code => (char)code + "killed ")) },
        { "right to left", string.Concat(Enumerable.Repeat("\u202Eقتل خمسة في مالي\u202C killed five in Mali ", 100)) },
        { "combining marks", "killed five in Ma" + new string('\u0301', Many) + "li" },
        { "one word", new string('k', Many) },
        { "one sentence", "Gunmen killed " + string.Concat(Enumerable.Repeat("five farmers and ", Many / 10)) + "fled" },
        { "entities", string.Concat(Enumerable.Repeat("&#x1F600;&amp;&#0;&nope;", Many / 10)) },
        { "nothing", "" },
        { "a space", " " },
        { "a half", "\uD83D" },
    };

    [Fact]
    public void Nothing_is_wrong_with_the_reading_of_any_text() => Some.Sample(report => Assert.Null(ReadAndCheck.FaultIn(TestReader.Shared, report, explain: true)), iter: 1_000);

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Nothing_is_wrong_with_the_reading_of_an_extreme_text(string name, string text)
    {
        foreach (var markup in Enum.GetValues<Markup>())
        {
            Assert.Null(ReadAndCheck.FaultIn(TestReader.Shared, new Report(name, text, Stories.Day, null, null, markup), explain: true));
        }
    }

    [Fact]
    public void Nothing_is_wrong_with_our_own_texts_in_capitals_or_small_letters()
    {
        foreach (var report in Stories.Own)
        {
            Assert.Null(ReadAndCheck.FaultIn(TestReader.Shared, report with { Text = report.Text.ToUpperInvariant() }, explain: true));
            Assert.Null(ReadAndCheck.FaultIn(TestReader.Shared, report with { Text = report.Text.ToLowerInvariant() }, explain: true));
        }
    }

    /// <summary>The fuzz of bench/Muster.Fuzz over our own texts; over the corpora it is run by hand.</summary>
    [Theory]
    [InlineData(1, 1_500)]
    [InlineData(20221001, 1_500)]
    public void Nothing_is_wrong_with_mutations_of_our_own_texts(int seed, int mutations)
    {
        var mutate = new Mutate([.. Stories.Own.Select(report => report.Text)], seed, longest: 2_000);
        for (var index = 0; index < mutations; index++)
        {
            var report = mutate.At(index);
            var fault = ReadAndCheck.FaultIn(TestReader.Shared, report, explain: index % 4 == 0);
            Assert.True(fault is null, $"seed {seed}, mutation {index}: {fault}\n{report.Text}");
        }
    }
}
