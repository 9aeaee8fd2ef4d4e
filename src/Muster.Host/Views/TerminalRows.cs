using Spectre.Console;

namespace Muster.Host.Views;

/// <summary>The few styles of what is shown on a terminal.</summary>
internal static class RowStyle
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Quiet = new(foreground: Color.Grey);
    public static readonly Style Grave = new(foreground: Color.Red, decoration: Decoration.Bold);
    public static readonly Style Warning = new(foreground: Color.Yellow);
}

/// <summary>A paragraph: a lead that stands on its first line alone, and a text that hangs to its right.</summary>
internal sealed record Row(string Lead, string Text, Style Style, Style LeadStyle)
{
    public static readonly Row Empty = new("", "", RowStyle.Plain);

    public Row(string lead, string text, Style style)
        : this(lead, text, style, RowStyle.Plain)
    {
    }

    /// <summary>A heading in capitals, after an empty line.</summary>
    public static Row[] Section(string heading) => [Empty, new("", heading.ToUpperInvariant(), RowStyle.Heading)];
}

/// <summary>Writes paragraphs: in colour on a terminal, plain where it is redirected or NO_COLOR is set.</summary>
internal static class TerminalRows
{
    private const int NarrowWidth = 80;
    private const int WidestReadable = 110;

    /// <summary>Writes them, wrapped to the terminal's width, or to eighty columns.</summary>
    public static void Write(TextWriter output, IEnumerable<Row> rows)
    {
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width();
        foreach (var row in rows)
        {
            Write(console, row);
        }
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return NarrowWidth;
        }

        // A terminal that does not know its width says 0.
        var width = Console.WindowWidth;
        return width <= 0 ? NarrowWidth : Math.Clamp(width, 40, WidestReadable);
    }

    private static void Write(IAnsiConsole console, Row row)
    {
        var indent = new string(' ', row.Lead.Length);
        var isFirst = true;
        foreach (var line in WrapLines.Of(row.Text, console.Profile.Width - row.Lead.Length))
        {
            console.Write(new Text(isFirst ? row.Lead : indent, isFirst ? row.LeadStyle : RowStyle.Plain));
            console.Write(new Text(line, row.Style));
            console.WriteLine();
            isFirst = false;
        }
    }
}
