using System.Collections.Immutable;

namespace Muster.Kernel.Facts;

/// <summary>What happens to an official presence.</summary>
public enum DepartureStatus
{
    /// <summary>Their number is reduced by order; mandatory.</summary>
    Ordered,

    /// <summary>They may leave early; voluntary.</summary>
    Authorized,

    /// <summary>The post stops work.</summary>
    Suspended,

    /// <summary>An earlier departure or suspension ends.</summary>
    Lifted,

    /// <summary>Staff withdrawn or kept to a minimum, without the words "ordered" or "authorised".</summary>
    Reduced,
}

/// <summary>Whose departure it is.</summary>
public enum Population
{
    /// <summary>Staff not needed in an emergency.</summary>
    NonEmergencyStaff,

    /// <summary>Family members and dependants.</summary>
    FamilyMembers,

    /// <summary>Everybody at the post.</summary>
    AllStaff,

    /// <summary>Some staff, not said which.</summary>
    SomeStaff,
}

/// <summary>Staff or dependants of an official presence are told, or allowed, to go, or come back.</summary>
public sealed record Departure : Fact
{
    /// <inheritdoc/>
    public override string Kind => "departure";

    /// <summary>ISO code of the government that moves its people, <c>UN</c>, <c>EU</c>, or an organisation's name; null where the text leaves it open.</summary>
    public string? Issuer { get; init; }

    /// <summary>ISO code of the country that they leave.</summary>
    public string? Country { get; init; }

    /// <summary>What happens.</summary>
    public required DepartureStatus Status { get; init; }

    /// <summary>Whom it concerns; may be empty.</summary>
    public ImmutableArray<Population> Who { get; init; } = [];

    /// <summary>The cities of the posts that the clause names; empty where it names none.</summary>
    public ImmutableArray<string> Posts { get; init; } = [];

    /// <summary>When it took effect or was announced.</summary>
    public PartialDate? Date { get; init; }
}
