using System.Collections.Immutable;

namespace Muster.Departures;

/// <summary>Which departure would be asked for.</summary>
public enum DepartureKind
{
    /// <summary>None: review only.</summary>
    None,

    /// <summary>People may leave.</summary>
    Authorized,

    /// <summary>People leave.</summary>
    Ordered,
}

/// <summary>Who would leave and who would stay if the proposal were decided. A proposal decides nothing.</summary>
public sealed record DepartureWorksheet(
    ImmutableArray<string> Leave, ImmutableArray<string> MayLeave, ImmutableArray<string> Stay, ImmutableArray<string> Unclassified);

/// <summary>Sorts people for a departure.</summary>
public static class ProposeDeparture
{
    /// <summary>The worksheet for the people at <paramref name="posts"/> (ids); order as in the roster.</summary>
    public static DepartureWorksheet For(DepartureKind kind, ImmutableArray<Person> people, ImmutableArray<string> posts) =>
        throw new NotSupportedException("to be built");
}
