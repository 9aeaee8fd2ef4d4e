using System.Collections.Immutable;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;

namespace Muster.Desk.RollCalls;

/// <summary>What a warden sees of a roll call: their own zone, and nobody else.</summary>
/// <param name="Call">The roll call, which takes answers.</param>
/// <param name="WardenName">Who the warden is.</param>
/// <param name="Rows">Whom they look after, in the roster's order.</param>
public sealed record WardenView(RollCall Call, string WardenName, ImmutableArray<WardenRow> Rows)
{
    /// <summary>The warden's languages, ISO 639-1, the best first.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
}

/// <summary>Somebody whom a warden looks after.</summary>
/// <param name="Called">The number of the person in the call.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">E.164, or null.</param>
/// <param name="AddressNote">Where they live, in the roster's words, or null.</param>
/// <param name="State">Where they stand now.</param>
/// <param name="IsInZone">Whether the warden may answer for them.</param>
public sealed record WardenRow(long Called, string Name, string? Phone, string? AddressNote, CalledState State, bool IsInZone);
