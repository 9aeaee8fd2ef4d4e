using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Muster.Picture.Copies;

/// <summary>
/// A text boiled down to what it takes to know a copy of it again, also one that was cut, or stands inside a longer text: some of the hashes of its
/// five-word shingles, chosen by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003; docs/decisions/0012). The words are compared as
/// <see cref="FoldedText"/> folds them. Two texts that share eight words in a row share at least one value. The same text gives the same sketch on every machine.
/// </summary>
public sealed class TextSketch : IEquatable<TextSketch>
{
    /// <summary>Words in a shingle.</summary>
    public const int ShingleWords = 5;

    /// <summary>Of so many neighbouring shingles at least one is kept.</summary>
    public const int Window = 4;

    /// <summary>No more values than this are kept (4 kB, about 2,500 words): the first ones, since news puts first what matters.</summary>
    public const int MostValues = 1024;

    /// <summary>Sketches of another layout, or made by other rules, bear another first byte.</summary>
    private const byte Version = 1;

    private TextSketch(ImmutableArray<uint> values) => Values = values;

    /// <summary>The values kept, rising, each once; empty for a text of fewer than five words.</summary>
    public ImmutableArray<uint> Values { get; }

    /// <summary>The sketch of a text.</summary>
    public static TextSketch Of(string? text)
    {
        var kept = new SortedSet<uint>();
        var shingles = Shingles(FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        for (var start = 0; start < shingles.Length && kept.Count < MostValues; start++)
        {
            var window = shingles.AsSpan(start, Math.Min(Window, shingles.Length - start));
            if (window.Length == Window || start == 0)
            {
                kept.Add(Least(window));
            }
        }

        return new TextSketch([.. kept]);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null for anything else, such as a sketch that was made by other rules.</summary>
    public static TextSketch? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0 || bytes[0] != Version || bytes.Length % sizeof(uint) != 1)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<uint>(bytes.Length / sizeof(uint));
        for (var at = 1; at < bytes.Length; at += sizeof(uint))
        {
            var value = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
            if (values.Count > 0 && value <= values[^1])
            {
                return null;
            }

            values.Add(value);
        }

        return new TextSketch(values.DrainToImmutable());
    }

    /// <summary>The sketch to keep: a version byte, then the values, four bytes each, the lowest byte first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[1 + (Values.Length * sizeof(uint))];
        bytes[0] = Version;
        for (var at = 0; at < Values.Length; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1 + (at * sizeof(uint))), Values[at]);
        }

        return bytes;
    }

    /// <summary>How many values the two have in common.</summary>
    public int SharedWith(TextSketch other)
    {
        var (shared, here, there) = (0, 0, 0);
        while (here < Values.Length && there < other.Values.Length)
        {
            var (left, right) = (Values[here], other.Values[there]);
            shared += left == right ? 1 : 0;
            here += left <= right ? 1 : 0;
            there += right <= left ? 1 : 0;
        }

        return shared;
    }

    /// <inheritdoc/>
    public bool Equals(TextSketch? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextSketch);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in Values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    private static uint[] Shingles(string[] words)
    {
        var hashes = Array.ConvertAll(words, HashOf);
        var shingles = new uint[Math.Max(0, words.Length - ShingleWords + 1)];
        for (var at = 0; at < shingles.Length; at++)
        {
            var mixed = 0UL;
            foreach (var word in hashes.AsSpan(at, ShingleWords))
            {
                mixed = Mix(unchecked(mixed + word));
            }

            shingles[at] = (uint)(mixed >> 32);
        }

        return shingles;
    }

    // FNV-1a, 64 bit: string.GetHashCode differs from run to run.
    private static ulong HashOf(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash;
    }

    // The finaliser of SplitMix64: every bit of the input reaches every bit of the output.
    private static ulong Mix(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EBUL);
        return value ^ (value >> 31);
    }

    private static uint Least(ReadOnlySpan<uint> window)
    {
        var least = window[0];
        foreach (var value in window)
        {
            least = Math.Min(least, value);
        }

        return least;
    }
}
