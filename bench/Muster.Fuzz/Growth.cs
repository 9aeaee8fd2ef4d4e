using System.Text;
using Muster.Kernel;
using Muster.Reading;
using NodaTime;

namespace Muster.Fuzz;

/// <summary>Processor time over texts of growing length: what doubles must cost about twice as much, whatever the text.</summary>
internal static class Growth
{
    private const int Doublings = 4;
    private static readonly LocalDate Day = new(2022, 10, 1);

    private const string News =
        "Gunmen on motorcycles killed five farmers near Gao on Friday, officials said. The army said that it had killed 12 militants in Mopti in response. No group claimed responsibility. "
        + "In Kabul, a bomb hidden in a cart wounded nine people on Tuesday, the interior ministry said. The embassy ordered the departure of non-emergency staff. At least 1,200 people have fled since 2019.\n\n";

    /// <summary>The shapes of text, each with the piece that is repeated.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Text, Markup Markup)> Shapes { get; } =
    [
        ("news", length => Repeat(News, length), Markup.Text),
        ("news without paragraphs", length => Repeat(News.Replace("\n\n", " ", StringComparison.Ordinal), length), Markup.Text),
        ("one sentence", length => Repeat("gunmen killed five farmers near Gao on Friday and ", length), Markup.Text),
        ("one sentence of names", length => Repeat("Ibrahim Keita of Gao, ", length), Markup.Text),
        ("one word", length => new string('a', length), Markup.Text),
        ("one number", length => new string('9', length), Markup.Text),
        ("list of numbers", length => Repeat("five hundred thousand ", length), Markup.Text),
        ("table, Markdown", length => "| place | killed |\n| --- | --- |\n" + Repeat("| Gao | 5 killed on Friday |\n", length), Markup.Text),
        ("table, HTML", length => "<table>" + Repeat("<tr><td>Gao<td>5 killed on Friday", length), Markup.Html),
        ("list of places", length => "Bombs killed people in " + Repeat("Gao, Kidal, Mopti, Timbuktu, ", length), Markup.Text),
        ("places a line", length => Repeat("Gao\nKidal\nMopti\nKabul\n", length), Markup.Text),
        ("headings", length => Repeat("## Mali - Level 4: Do Not Travel\n\n", length), Markup.Text),
        ("advice", length => Repeat("Do not travel to Mali due to crime, terrorism and kidnapping. The embassy in Bamako has suspended services. Leave now.\n\n", length), Markup.Text),
        ("brackets", length => new string('(', length / 2) + new string(')', length / 2), Markup.Text),
        ("square brackets", length => new string('[', length / 2) + new string(']', length / 2), Markup.Text),
        ("half links", length => Repeat("[a](", length), Markup.Text),
        ("stars", length => Repeat("**killed ", length), Markup.Text),
        ("quotes", length => Repeat("\"killed\" '", length), Markup.Text),
        ("marks", length => Repeat(".,;:!?-", length), Markup.Text),
        ("spaces", length => "killed " + new string(' ', length) + " in Mali", Markup.Text),
        ("line ends", length => "killed " + new string('\n', length) + " in Mali", Markup.Text),
        ("upper case", length => Repeat(News, length).ToUpperInvariant(), Markup.Text),
        ("lower case", length => Repeat(News, length).ToLowerInvariant(), Markup.Text),
        ("nested tags", length => Repeat("<div>killed ", length), Markup.Html),
        ("open tags", length => Repeat("<", length), Markup.Html),
        ("entities", length => Repeat("&amp;&#x1F600;", length), Markup.Html),
    ];

    /// <summary>Prints the processor time of each shape at each length, and how much the last doublings cost.</summary>
    public static void Measure(Reader reader, int longest, string? only)
    {
        Console.WriteLine($"{"milliseconds of a processor",-28}{string.Concat(Enumerable.Range(0, Doublings + 1).Select(step => $"{longest >> (Doublings - step),10}"))}   last doubling");
        reader.Read(new Report("warm", Repeat(News, 20_000), Day));
        foreach (var (name, text, markup) in Shapes.Where(shape => only is null || shape.Name.Contains(only, StringComparison.Ordinal)))
        {
            var line = new StringBuilder($"{name,-28}");
            var (before, last) = (0d, 0d);
            for (var step = Doublings; step >= 0; step--)
            {
                var report = new Report(name, text(longest >> step), Day, null, null, markup);
                var began = ThreadCpu.Now;
                reader.Read(report);
                (before, last) = (last, (ThreadCpu.Now - began).TotalMilliseconds);
                line.Append($"{last,10:0.0}");
            }

            Console.WriteLine($"{line}   {last / before:0.0}");
        }
    }

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, (length / piece.Length) + 1).ToString(0, length);
}
