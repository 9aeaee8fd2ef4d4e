using System.Collections.Immutable;

namespace Muster.Kernel.Facts;

/// <summary>The war or uprising behind the news.</summary>
public sealed record Conflict : Fact
{
    /// <inheritdoc/>
    public override string Kind => "conflict";

    /// <summary>ISO code of where it began.</summary>
    public string? Country { get; init; }

    /// <summary>What it is, as written: "Islamist uprising".</summary>
    public string? Nature { get; init; }

    /// <summary>Since when.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>ISO codes of where it spread.</summary>
    public ImmutableArray<string> SpreadTo { get; init; } = [];
}
