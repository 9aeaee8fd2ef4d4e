namespace Muster.Kernel.Facts;

/// <summary>How much an issuer can do for its people.</summary>
public enum Ability
{
    /// <summary>All services.</summary>
    Normal,

    /// <summary>Some services, or in some places.</summary>
    Limited,

    /// <summary>Emergencies only.</summary>
    EmergencyOnly,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>How far an issuer can help its people there.</summary>
public sealed record Assistance : Fact
{
    /// <inheritdoc/>
    public override string Kind => "assistance";

    /// <summary>Who helps: ISO code, <c>UN</c>, <c>EU</c> or a name.</summary>
    public string? Issuer { get; init; }

    /// <summary>ISO code of the country where help is needed.</summary>
    public string? Country { get; init; }

    /// <summary>How much.</summary>
    public required Ability Ability { get; init; }

    /// <summary>The part of the country, as written; null for the whole.</summary>
    public string? Area { get; init; }
}
