using System.Collections.Immutable;

namespace Muster.Host.Views;

/// <summary>Tells on which line of a text a character stands.</summary>
internal sealed class LineNumbers
{
    private readonly ImmutableArray<int> starts;

    /// <summary>Counts the lines of a text; a line ends with a line feed, or with a carriage return alone.</summary>
    public LineNumbers(string text)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        found.Add(0);
        var (at, before) = (0, '\0');
        foreach (var rune in text.EnumerateRunes())
        {
            at++;
            if (before == '\r' && rune.Value != '\n')
            {
                found.Add(at - 1);
            }

            if (rune.Value == '\n')
            {
                found.Add(at);
            }

            before = rune.IsBmp ? (char)rune.Value : '\0';
        }

        starts = found.ToImmutable();
    }

    /// <summary>The number, from 1, of the line of a character counted in code points.</summary>
    public int Of(int codePoint) => starts.BinarySearch(codePoint) is var at && at >= 0 ? at + 1 : ~at;
}
