using System.Collections.Immutable;
using Muster.Departures.People;

namespace Muster.Desk.People;

/// <summary>A field that changes. Of one that tells how or where somebody is found both values are null: that it changes is all that is shown.</summary>
public sealed record ChangedField(string Name, string? Before, string? Now);

/// <summary>Somebody, or something of theirs, in a difference.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="What">In words: the name and post, the zone, the days.</param>
/// <param name="Fields">The fields that change; empty for who comes or leaves.</param>
public sealed record DifferenceRow(string Id, string What, ImmutableArray<ChangedField> Fields);

/// <summary>What a sheet would change, or has changed.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="Present">How many there are before.</param>
/// <param name="Comes">The new ones.</param>
/// <param name="Leaves">Those who are gone.</param>
/// <param name="Changes">Those of whom something changes.</param>
/// <param name="Same">How many say what is on record.</param>
/// <param name="Moved">How many go to another post.</param>
/// <param name="Mass">How many are removed or moved, of how many; null where nobody has to confirm any number.</param>
public sealed record SheetDifference(
    SheetKind Kind, int Present, ImmutableArray<DifferenceRow> Comes, ImmutableArray<DifferenceRow> Leaves, ImmutableArray<DifferenceRow> Changes, int Same, int Moved, MassChange? Mass)
{
    /// <summary>Whether there is nothing to do but to prove what is on record.</summary>
    public bool IsNothing => Comes.IsEmpty && Leaves.IsEmpty && Changes.IsEmpty;
}
