using System.Collections.Immutable;

namespace Muster.Kernel.Facts;

/// <summary>What the public should do at once.</summary>
public enum AdviceAction
{
    /// <summary>Nothing beyond the level.</summary>
    None,

    /// <summary>Leave the country.</summary>
    LeaveNow,

    /// <summary>Stay under cover.</summary>
    Shelter,

    /// <summary>Keep away from a place.</summary>
    AvoidArea,
}

/// <summary>Why an issuer warns.</summary>
public enum AdviceReason
{
    /// <summary>Terrorism.</summary>
    Terrorism,

    /// <summary>Kidnapping and hostage taking.</summary>
    Kidnapping,

    /// <summary>Crime, gangs, banditry.</summary>
    Crime,

    /// <summary>Protest and political violence.</summary>
    Unrest,

    /// <summary>War, hostilities, insurgents.</summary>
    ArmedConflict,

    /// <summary>Disease and poor health care.</summary>
    Health,

    /// <summary>Storms, floods, volcanoes, earthquakes.</summary>
    NaturalDisaster,

    /// <summary>Arbitrary or wrongful detention.</summary>
    Detention,

    /// <summary>A time-limited event.</summary>
    Event,

    /// <summary>Landmines, tensions, shortages and the rest.</summary>
    Other,
}

/// <summary>A type of place named as a target.</summary>
public enum Venue
{
    /// <summary>Nightclubs.</summary>
    Nightclub,

    /// <summary>Bars.</summary>
    Bar,

    /// <summary>Hotels.</summary>
    Hotel,

    /// <summary>Restaurants and cafés.</summary>
    Restaurant,

    /// <summary>Mosques, churches, temples, synagogues.</summary>
    PlaceOfWorship,

    /// <summary>Embassies and consulates.</summary>
    DiplomaticMission,

    /// <summary>Markets.</summary>
    Market,

    /// <summary>Shopping centres.</summary>
    ShoppingCentre,

    /// <summary>Airports.</summary>
    Airport,

    /// <summary>Roads, railways, stations and what runs on them.</summary>
    Transport,

    /// <summary>Schools and universities.</summary>
    School,

    /// <summary>Hospitals and clinics.</summary>
    Hospital,

    /// <summary>Government, police and military buildings.</summary>
    Government,

    /// <summary>Sights that tourists visit.</summary>
    TouristSite,

    /// <summary>Public gatherings.</summary>
    Event,

    /// <summary>Offices of international organisations and foreign companies.</summary>
    InternationalOffice,

    /// <summary>Homes and compounds.</summary>
    Residence,

    /// <summary>Stadiums.</summary>
    Sport,
}

/// <summary>What an issuer tells its public about a country or a part of it.</summary>
public sealed record Advice : Fact
{
    /// <inheritdoc/>
    public override string Kind => "advice";

    /// <summary>Who advises: ISO code, <c>UN</c>, <c>EU</c> or a name.</summary>
    public string? Issuer { get; init; }

    /// <summary>ISO code of the country advised about.</summary>
    public string? Country { get; init; }

    /// <summary>1 (normal) to 4 (do not travel) on the common scale; null where the text names none.</summary>
    public int? Level { get; init; }

    /// <summary>What to do at once.</summary>
    public AdviceAction Action { get; init; }

    /// <summary>Why.</summary>
    public ImmutableArray<AdviceReason> Reasons { get; init; } = [];

    /// <summary>Venue types named as targets.</summary>
    public ImmutableArray<Venue> Venues { get; init; } = [];

    /// <summary>The part of the country, as written; null for the whole.</summary>
    public string? Area { get; init; }
}
