using System.Buffers.Binary;

namespace Muster.Reading.Syntax;

/// <summary>The words that the treebanks have more than once: which tags each can take, and the only one where there is no doubt.</summary>
internal sealed class WordLexicon
{
    /// <summary>Bytes of an entry: the word's hash and its facts.</summary>
    public const int EntryLength = 12;

    /// <summary>Says that a word's tag must be chosen in its sentence.</summary>
    public const int Open = 63;

    private readonly ulong[] _words;
    private readonly uint[] _facts;
    private readonly int _mask;

    /// <summary>Entries are a word's hash (no two alike, none zero) and its facts: its class times 64 plus its only tag or <see cref="Open"/>.</summary>
    public WordLexicon(ReadOnlySpan<byte> entries)
    {
        if (entries.Length % EntryLength != 0)
        {
            throw new FormatException("The syntax model's lexicon is broken: its length is no multiple of an entry's.");
        }

        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(entries.Length / EntryLength * 2) + 2);
        _words = new ulong[size];
        _facts = new uint[size];
        _mask = size - 1;
        for (; entries.Length > 0; entries = entries[EntryLength..])
        {
            Add(BinaryPrimitives.ReadUInt64LittleEndian(entries), BinaryPrimitives.ReadUInt32LittleEndian(entries[8..]));
        }
    }

    /// <summary>Whether the word is known, and its facts.</summary>
    public bool TryFind(ulong word, out uint facts)
    {
        for (var at = (int)(word & (uint)_mask); _words[at] != 0; at = (at + 1) & _mask)
        {
            if (_words[at] == word)
            {
                facts = _facts[at];
                return true;
            }
        }

        facts = Open;
        return false;
    }

    private void Add(ulong word, uint facts)
    {
        var at = (int)(word & (uint)_mask);
        while (_words[at] != 0)
        {
            at = (at + 1) & _mask;
        }

        _words[at] = word;
        _facts[at] = facts;
    }
}
