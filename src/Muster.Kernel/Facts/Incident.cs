using System.Collections.Immutable;

namespace Muster.Kernel.Facts;

/// <summary>What kind of violent or disruptive thing happened (contract/reading.md).</summary>
public enum IncidentType
{
    /// <summary>Shooting, raid, stabbing, ambush, assassination.</summary>
    Attack,

    /// <summary>Two armed sides fight.</summary>
    ArmedClash,

    /// <summary>Planted, thrown, car bomb, mine, IED.</summary>
    Bombing,

    /// <summary>The bomber dies with the bomb.</summary>
    SuicideBombing,

    /// <summary>Artillery, rockets, missiles.</summary>
    Shelling,

    /// <summary>From the air, drones too.</summary>
    AirStrike,

    /// <summary>People taken.</summary>
    Abduction,

    /// <summary>Fire set.</summary>
    Arson,

    /// <summary>Property taken by a crowd.</summary>
    Looting,

    /// <summary>A demonstration.</summary>
    Protest,

    /// <summary>A violent crowd.</summary>
    Riot,

    /// <summary>Somebody detained.</summary>
    Arrest,

    /// <summary>Anything else that hurts or disrupts.</summary>
    Other,
}

/// <summary>How sure the text is of who did it.</summary>
public enum Attribution
{
    /// <summary>The text states it.</summary>
    Named,

    /// <summary>They say so themselves.</summary>
    Claimed,

    /// <summary>Somebody accuses them.</summary>
    Blamed,

    /// <summary>They are thought to have done it.</summary>
    Suspected,
}

/// <summary>How many of whom were hurt.</summary>
/// <param name="Who">The field's plain word, singular: <c>soldier</c>, <c>civilian</c>, <c>attacker</c>, … or null where the text does not say.</param>
/// <param name="Count">How many.</param>
public readonly record struct Toll(string? Who, CountRange Count);

/// <summary>Something violent or disruptive happened at a place and a time.</summary>
public sealed record Incident : Fact
{
    /// <inheritdoc/>
    public override string Kind => "incident";

    /// <summary>What happened.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>How many such incidents the fact stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>ISO code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The most exact place name, as written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Where the gazetteer puts that place, or null.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Its first day, month or year.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Its last, or null where it took one day.</summary>
    public PartialDate? DateEnd { get; init; }

    /// <summary>Who died.</summary>
    public ImmutableArray<Toll> Killed { get; init; } = [];

    /// <summary>Who was hurt.</summary>
    public ImmutableArray<Toll> Injured { get; init; } = [];

    /// <summary>Who was taken.</summary>
    public ImmutableArray<Toll> Abducted { get; init; } = [];

    /// <summary>Who did it, as written, or null.</summary>
    public string? Perpetrator { get; init; }

    /// <summary>How sure the text is of that.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>Who or what was hit, as written, or null.</summary>
    public string? Target { get; init; }

    /// <summary>The things and bodies that were hit, as written, without an article: <c>army post</c>, <c>two buses</c>.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>With what it was done, as written: <c>car bomb</c>, <c>machetes</c>.</summary>
    public ImmutableArray<string> Weapons { get; init; } = [];

    /// <summary>Whom it befell, as written, names and groups: <c>two aid workers</c>, <c>the mayor</c>.</summary>
    public ImmutableArray<string> Victims { get; init; } = [];

    /// <summary>The names among <see cref="Victims"/>, as written, without titles.</summary>
    public ImmutableArray<string> VictimNames { get; init; } = [];

    /// <summary>The people who did it, as written: <c>gunmen</c>.</summary>
    public ImmutableArray<string> PerpetratorPeople { get; init; } = [];

    /// <summary>The organisations that did it, as written: <c>FARC</c>.</summary>
    public ImmutableArray<string> PerpetratorOrganisations { get; init; } = [];
}
