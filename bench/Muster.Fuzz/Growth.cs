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

    private static readonly string[] Places = ["Gao", "Kabul", "Kidal", "Mopti", "Nairobi", "Lima", "Maiduguri", "Baghdad", "Aden", "Aleppo", "Goma", "Juba", "Bangui", "Port-au-Prince", "Quetta", "Cali", "Mosul"];

    private const string News =
        "Gunmen on motorcycles killed five farmers near Gao on Friday, officials said. The army said that it had killed 12 militants in Mopti in response. No group claimed responsibility. "
        + "In Kabul, a bomb hidden in a cart wounded nine people on Tuesday, the interior ministry said. The embassy ordered the departure of non-emergency staff. At least 1,200 people have fled since 2019.\n\n";

    /// <summary>The shapes of text, each with the piece that is repeated.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Text, Markup Markup)> Shapes { get; } =
    [
        ("news", length => Repeat(News, length), Markup.Text),
        ("news, each another", length => Varied(length, at => $"Gunmen killed {at} farmers near {Places[at % Places.Length]} on {at % 28 + 1} March {1990 + (at % 30)}, officials said.\n\n"), Markup.Text),
        ("news, others in one block", length => Varied(length, at => $"A bomb wounded {at} people in {Places[at % Places.Length]} and rebels of the Front {at} took {at + 2} teachers, the army said. "), Markup.Text),
        ("figures, each another", length => Varied(length, at => $"More than {at} people have been killed in {Places[at % Places.Length]} since {1990 + (at % 30)}.\n"), Markup.Text),
        ("departures, each another", length => Varied(length, at => $"On {at % 28 + 1} March {1990 + (at % 30)} the US ordered the departure of staff from its embassy in {Places[at % Places.Length]}.\n\n"), Markup.Text),
        ("areas, each another", length => Varied(length, at => $"Do not travel to {Places[at % Places.Length]} district {at} due to crime.\n\n"), Markup.Text),
        ("politics, each another", length => Varied(length, at => $"France suspended ties with {Places[at % Places.Length]} after a coup in {1990 + (at % 30)}; MINUSMA ended its mission there. The war began in {1990 + (at % 30)}.\n\n"), Markup.Text),
        ("list of other places", length => Varied(length, at => $"Bombs killed {at} people in {string.Join(", ", Enumerable.Range(at, 40).Select(next => Places[next % Places.Length]))} "), Markup.Text),
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
        Console.WriteLine($"{"milliseconds of a processor",-28}{string.Concat(Enumerable.Range(0, Doublings + 1).Select(step => $"{longest >> (Doublings - step),10}"))}   last doubling, facts");
        reader.Read(new Report("warm", Repeat(News, 20_000), Day));
        foreach (var (name, text, markup) in Shapes.Where(shape => only is null || shape.Name.Contains(only, StringComparison.Ordinal)))
        {
            var line = new StringBuilder($"{name,-28}");
            var (before, last, facts) = (0d, 0d, 0);
            for (var step = Doublings; step >= 0; step--)
            {
                var report = new Report(name, text(longest >> step), Day, null, null, markup);
                var began = ThreadCpu.Now;
                facts = reader.Read(report).Facts.Length;
                (before, last) = (last, (ThreadCpu.Now - began).TotalMilliseconds);
                line.Append($"{last,10:0.0}");
            }

            Console.WriteLine($"{line}   {last / before:0.0} {facts}");
        }
    }

    private static string Varied(int length, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var at = 1; text.Length < length; at++)
        {
            text.Append(piece(at));
        }

        return text.ToString(0, length);
    }

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, (length / piece.Length) + 1).ToString(0, length);
}
