namespace Muster.Tripwires;

/// <summary>What a tripped wire asks the duty officer to decide; nothing is ever ordered by a rule.</summary>
public enum ProposedAction
{
    /// <summary>Look again.</summary>
    Review,

    /// <summary>An authorised departure.</summary>
    Authorized,

    /// <summary>An ordered departure.</summary>
    Ordered,

    /// <summary>Suspend operations.</summary>
    Suspend,

    /// <summary>Stay in place because leaving is more dangerous.</summary>
    Hibernate,

    /// <summary>Move within the country.</summary>
    Relocate,

    /// <summary>Move across a border.</summary>
    Evacuate,
}

/// <summary>An observable event agreed in advance, and what it asks for.</summary>
/// <param name="Id">The plan's short name for it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="When">What must hold.</param>
/// <param name="Near">From which count on it is near, or null where it never is.</param>
/// <param name="Propose">What it asks for.</param>
public sealed record Tripwire(string Id, string Name, Condition When, int? Near, ProposedAction Propose);
