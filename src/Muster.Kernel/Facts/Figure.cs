namespace Muster.Kernel.Facts;

/// <summary>What a figure counts.</summary>
public enum Measure
{
    /// <summary>Deaths.</summary>
    Killed,

    /// <summary>People driven from home inside their country.</summary>
    Displaced,

    /// <summary>People who fled across a border.</summary>
    Refugees,

    /// <summary>Wounded.</summary>
    Injured,

    /// <summary>Taken.</summary>
    Abducted,

    /// <summary>Touched in any other way.</summary>
    Affected,
}

/// <summary>A number about a whole conflict or crisis, never one incident.</summary>
public sealed record Figure : Fact
{
    /// <inheritdoc/>
    public override string Kind => "figure";

    /// <summary>ISO code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>What it counts.</summary>
    public required Measure Measure { get; init; }

    /// <summary>How many.</summary>
    public required CountRange Count { get; init; }

    /// <summary>Of whom, as in <see cref="Toll.Who"/>, or null.</summary>
    public string? Who { get; init; }

    /// <summary>Since when it counts.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Until when it counts.</summary>
    public PartialDate? Until { get; init; }
}
