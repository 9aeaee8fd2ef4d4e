using NodaTime;

namespace Muster.RollCalls.Links;

/// <summary>Whose link it is.</summary>
public enum LinkKind
{
    /// <summary>One person's check-in page.</summary>
    Person,

    /// <summary>A warden's list.</summary>
    Warden,
}

/// <summary>What a signed link leads to. It names nobody: two numbers of this data folder.</summary>
/// <param name="Kind">Whose.</param>
/// <param name="Call">The roll call's number.</param>
/// <param name="Person">The number of the called person, or of the warden among the called.</param>
/// <param name="Expires">From when it is refused; whole minutes.</param>
public sealed record LinkTo(LinkKind Kind, long Call, long Person, Instant Expires);
