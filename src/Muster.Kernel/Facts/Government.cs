namespace Muster.Kernel.Facts;

/// <summary>What befell those who rule.</summary>
public enum GovernmentEvent
{
    /// <summary>Power taken by force.</summary>
    Coup,

    /// <summary>A coup that failed.</summary>
    AttemptedCoup,

    /// <summary>A transitional government rules.</summary>
    Transition,

    /// <summary>The military rules.</summary>
    MilitaryRule,

    /// <summary>A vote.</summary>
    Election,

    /// <summary>A ruler steps down.</summary>
    Resignation,

    /// <summary>A state of emergency.</summary>
    StateOfEmergency,

    /// <summary>A curfew.</summary>
    Curfew,

    /// <summary>A border is closed.</summary>
    BorderClosure,

    /// <summary>Relations with another country change.</summary>
    Relations,
}

/// <summary>How relations change.</summary>
public enum RelationsTone
{
    /// <summary>They grow closer.</summary>
    Closer,

    /// <summary>They are strained.</summary>
    Strained,

    /// <summary>They are broken off.</summary>
    Broken,
}

/// <summary>Who rules, and how that came.</summary>
public sealed record Government : Fact
{
    /// <inheritdoc/>
    public override string Kind => "government";

    /// <summary>ISO code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>What happened.</summary>
    public required GovernmentEvent Event { get; init; }

    /// <summary>When.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The other side of <see cref="GovernmentEvent.Relations"/>: ISO code or name.</summary>
    public string? Other { get; init; }

    /// <summary>How those relations change.</summary>
    public RelationsTone? Tone { get; init; }
}
