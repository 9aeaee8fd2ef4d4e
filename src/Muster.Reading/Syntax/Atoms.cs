using System.Numerics;
using System.Runtime.CompilerServices;

namespace Muster.Reading.Syntax;

/// <summary>The 64 bits that stand for a word, a tag, a relation or a small number, and the row of a table that some of them together choose.</summary>
internal static class Atoms
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int SmallCount = 64;

    private static readonly ulong[] SmallAtoms = MakeAtoms(1);
    private static readonly ulong[] TagAtoms = MakeAtoms(2);
    private static readonly ulong[] RelationAtoms = MakeAtoms(3);

    /// <summary>Stands for no tag: before the sentence, after it, or where a token is missing.</summary>
    public const int NoTag = 63;

    /// <summary>Stands for no relation.</summary>
    public const int NoRelation = 63;

    public static ulong Small(int number) => SmallAtoms[Math.Min(number, SmallCount - 1)];

    public static ulong OfTag(int tag) => TagAtoms[tag];

    public static ulong OfRelation(int relation) => RelationAtoms[relation];

    /// <summary>The finisher of SplitMix64: every bit of the answer depends on every bit given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>A row of a table with 2^<paramref name="bits"/> rows; <paramref name="template"/> tells apart features of the same parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Row(int bits, ulong template, ulong first)
    {
        unchecked
        {
            return (uint)(((first + (template * 0xD6E8FEB86659FD93)) * Golden) >> (64 - bits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Row(int bits, ulong template, ulong first, ulong second)
    {
        unchecked
        {
            return (uint)(((first + BitOperations.RotateLeft(second, 23) + (template * 0xD6E8FEB86659FD93)) * Golden) >> (64 - bits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Row(int bits, ulong template, ulong first, ulong second, ulong third)
    {
        unchecked
        {
            return (uint)(((first + BitOperations.RotateLeft(second, 23) + BitOperations.RotateLeft(third, 45) + (template * 0xD6E8FEB86659FD93)) * Golden) >> (64 - bits));
        }
    }

    private static ulong[] MakeAtoms(ulong kind)
    {
        unchecked
        {
            var atoms = new ulong[SmallCount];
            for (var at = 0; at < SmallCount; at++)
            {
                atoms[at] = Mix(((kind << 32) + (ulong)at + 1) * Golden);
            }

            return atoms;
        }
    }
}
