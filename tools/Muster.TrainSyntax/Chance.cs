namespace Muster.TrainSyntax;

/// <summary>Chance that is the same on every machine and in every run (SplitMix64 with a fixed seed).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from zero to one below the end.</summary>
    public int Below(int end)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            return (int)(Muster.Reading.Syntax.Atoms.Mix(_state) % (ulong)end);
        }
    }

    /// <summary>Puts a list into another order.</summary>
    public void Shuffle<T>(Span<T> list)
    {
        for (var at = list.Length - 1; at > 0; at--)
        {
            var other = Below(at + 1);
            (list[at], list[other]) = (list[other], list[at]);
        }
    }
}
