using System.Collections.Immutable;

namespace Muster.Kernel.Facts;

/// <summary>How a document stands to what it tells (contract/reading.md).</summary>
public enum Modality
{
    /// <summary>The document states it, or somebody in it does without a hedge.</summary>
    Asserted,

    /// <summary>An interested party says it of itself or of its enemy.</summary>
    Claimed,

    /// <summary>"Is believed", "appears", "unconfirmed".</summary>
    Suspected,

    /// <summary>Somebody denies it.</summary>
    Denied,

    /// <summary>Announced, not yet done.</summary>
    Planned,

    /// <summary>A risk, a warning, an "if".</summary>
    Hypothetical,
}

/// <summary>Who found a fact in its document.</summary>
public enum FactOrigin
{
    /// <summary>The reader, by its rules.</summary>
    Reader,

    /// <summary>A model that was asked for proposals; the reader's own checks agreed with it (docs/model.md).</summary>
    Model,
}

/// <summary>Something that a document tells, with the words that tell it.</summary>
public abstract record Fact
{
    /// <summary>Where it stands; never empty.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>How the document stands to it.</summary>
    public Modality Modality { get; init; }

    /// <summary>Who says it in the document, as written there, or null where the document says it itself.</summary>
    public string? Source { get; init; }

    /// <summary>Who found it.</summary>
    public FactOrigin Origin { get; init; }

    /// <summary>The rules that made it, with their words; empty where nobody asked. It is no part of the fact as it is written or kept.</summary>
    public ImmutableArray<Reason> Why { get; init; } = [];

    /// <summary>The contract's word for the kind, such as <c>departure</c>.</summary>
    public abstract string Kind { get; }
}
