namespace Muster.Kernel;

/// <summary>A number as a text bounds it: "at least 15" is 15 to open, "up to 15" open to 15, "15" both. Null is an open bound.</summary>
public readonly record struct CountRange(long? Min, long? Max)
{
    /// <summary>A number stated without a hedge.</summary>
    public static CountRange Exactly(long value) => new(value, value);

    /// <summary>"At least", "more than", "dozens": a lower bound only.</summary>
    public static CountRange AtLeast(long value) => new(value, null);

    /// <summary>"Up to": an upper bound only.</summary>
    public static CountRange UpTo(long value) => new(null, value);

    /// <summary>The figure to show or to sum when one is needed: the least that the text states, else its ceiling, else 0.</summary>
    public long Least => Min ?? Max ?? 0;

    /// <inheritdoc/>
    public override string ToString() => (Min, Max) switch
    {
        (null, null) => "?",
        ({ } min, { } max) when min == max => min.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ({ } min, { } max) => FormattableString.Invariant($"{min}-{max}"),
        ({ } min, null) => FormattableString.Invariant($"{min}+"),
        (null, { } max) => FormattableString.Invariant($"up to {max}"),
    };
}
