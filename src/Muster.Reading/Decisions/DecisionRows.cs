using Muster.Reading.Syntax;

namespace Muster.Reading.Decisions;

/// <summary>The rows of a table that the features of one case choose.</summary>
internal sealed class DecisionRows
{
    private readonly List<uint> _rows = [];

    /// <summary>The rows so far.</summary>
    public ReadOnlySpan<uint> All => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows);

    /// <summary>A word as an atom.</summary>
    public static ulong Word(string lower) => SentenceWords.HashOf(lower);

    /// <summary>A feature; its template tells it from others of the same parts.</summary>
    public void Add(int template, ulong first) => _rows.Add(Atoms.Row(DecisionLayout.Bits, (ulong)template, first));

    /// <summary>A feature of two parts.</summary>
    public void Add(int template, ulong first, ulong second) => _rows.Add(Atoms.Row(DecisionLayout.Bits, (ulong)template, first, second));

    /// <summary>A feature that is a word.</summary>
    public void Add(int template, string lower) => Add(template, Word(lower));

    /// <summary>A feature that is there or not.</summary>
    public void Add(int template, bool holds) => Add(template, holds ? 1UL : 0UL);
}
