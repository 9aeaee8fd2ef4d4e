namespace Muster.Kernel.Facts;

/// <summary>How a participant stands to a mission.</summary>
public enum MissionStatus
{
    /// <summary>Takes part.</summary>
    Participating,

    /// <summary>Will take part.</summary>
    Joining,

    /// <summary>Has stopped for now.</summary>
    Suspended,

    /// <summary>Is leaving.</summary>
    Withdrawing,

    /// <summary>Has left, or the mission is over.</summary>
    Ended,

    /// <summary>Tensions.</summary>
    Strained,
}

/// <summary>An international mission, and who takes part.</summary>
public sealed record Mission : Fact
{
    /// <inheritdoc/>
    public override string Kind => "mission";

    /// <summary>Its name: <c>MINUSMA</c>.</summary>
    public required string Name { get; init; }

    /// <summary>ISO code of where it works.</summary>
    public string? Country { get; init; }

    /// <summary>ISO code, an organisation's or a force's name, or null for the mission itself.</summary>
    public string? Participant { get; init; }

    /// <summary>How the participant stands to it.</summary>
    public required MissionStatus Status { get; init; }
}
