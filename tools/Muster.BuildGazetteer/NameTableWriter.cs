using System.Buffers.Binary;
using System.Text;
using Muster.Reading.Places;

namespace Muster.BuildGazetteer;

/// <summary>Collects folded names with their numbers and writes them as <see cref="NameTable"/> reads them.</summary>
internal sealed class NameTableWriter
{
    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);

    /// <summary>Marks a name that is known to mean nothing here, so that no other list gives it a meaning.</summary>
    public const int Nothing = -1;

    public int Count => _names.Count;

    /// <summary>The names so far.</summary>
    public HashSet<string> Snapshot() => [.. _names.Keys];

    public bool Has(string folded) => _names.ContainsKey(folded);

    public bool Has(string folded, int value) => _names.TryGetValue(folded, out var values) && values.Contains(value);

    public void Add(string folded, int value)
    {
        if (!_names.TryGetValue(folded, out var values))
        {
            _names.Add(folded, values = []);
        }

        values.Add(value);
    }

    /// <summary>A name without numbers.</summary>
    public void Add(string folded) => _names.TryAdd(folded, []);

    public byte[] ToBytes()
    {
        var starts = new List<int>();
        var blocks = new List<byte>();
        var before = "";
        var inBlock = 0;
        string[] names = [.. _names.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names.Where(name => !_names[name].Contains(Nothing)))
        {
            if (inBlock++ % NameTable.NamesPerBlock == 0)
            {
                starts.Add(blocks.Count);
                before = "";
            }

            WriteName(blocks, before, name);
            WriteValues(blocks, _names[name]);
            before = name;
        }

        return WithHeader(starts, blocks);
    }

    private static void WriteName(List<byte> to, string before, string name)
    {
        var shared = before.AsSpan().CommonPrefixLength(name);
        to.Add((byte)shared);
        to.Add((byte)(name.Length - shared));
        to.AddRange(Encoding.ASCII.GetBytes(name[shared..]));
    }

    private static void WriteValues(List<byte> to, List<int> values)
    {
        var numbers = new List<byte>();
        var last = 0;
        foreach (var value in values.Distinct().Order())
        {
            WriteNumber(numbers, value - last);
            last = value;
        }

        WriteNumber(to, numbers.Count);
        to.AddRange(numbers);
    }

    private static void WriteNumber(List<byte> to, int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            to.Add((byte)((number & 0x7F) | 0x80));
        }

        to.Add((byte)number);
    }

    private static byte[] WithHeader(List<int> starts, List<byte> blocks)
    {
        var header = NameTable.HeaderLength + (4 * starts.Count);
        var bytes = new byte[header + blocks.Count];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, starts.Count);
        for (var block = 0; block < starts.Count; block++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(NameTable.HeaderLength + (4 * block)), header + starts[block]);
        }

        blocks.CopyTo(bytes, header);
        return bytes;
    }
}
