using System.Collections.Immutable;
using NodaTime;

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

/// <summary>What a departure asks of somebody.</summary>
public enum DepartureAnswer
{
    /// <summary>They leave.</summary>
    Leave,

    /// <summary>They may leave.</summary>
    MayLeave,

    /// <summary>They stay.</summary>
    Stay,
}

/// <summary>Who would leave and who would stay if the proposal were decided. A proposal decides nothing.</summary>
public sealed record DepartureWorksheet(
    ImmutableArray<string> Leave, ImmutableArray<string> MayLeave, ImmutableArray<string> Stay, ImmutableArray<string> Unclassified);

/// <summary>Sorts people for a departure.</summary>
public static class ProposeDeparture
{
    /// <summary>
    /// The usual rules (contract/brief.md). Ordered: non-emergency staff, family and visitors leave, national staff and contractors may leave, emergency
    /// staff stay. Authorised: the first three may leave, the others stay. Without a departure everybody stays.
    /// </summary>
    public static DepartureAnswer UsualAnswer(DepartureKind kind, Category category) => (kind, category) switch
    {
        (DepartureKind.Ordered, Category.NonEmergency or Category.Family or Category.Visitor) => DepartureAnswer.Leave,
        (DepartureKind.Ordered, Category.NationalStaff or Category.Contractor) => DepartureAnswer.MayLeave,
        (DepartureKind.Authorized, Category.NonEmergency or Category.Family or Category.Visitor) => DepartureAnswer.MayLeave,
        _ => DepartureAnswer.Stay,
    };

    /// <summary>The worksheet for the people at <paramref name="posts"/> (ids); order as in the roster.</summary>
    public static DepartureWorksheet For(DepartureKind kind, ImmutableArray<Person> people, ImmutableArray<string> posts) =>
        Sort(kind, people, posts, ImmutableDictionary<(DepartureKind, Category), DepartureAnswer>.Empty, day: null);

    /// <summary>
    /// The worksheet under the organisation's own <paramref name="rules"/>, which stand before the usual ones, on <paramref name="day"/>. Whoever would
    /// stay but whose reason to stay has run out before that day is unclassified: somebody must decide.
    /// </summary>
    public static DepartureWorksheet For(
        DepartureKind kind,
        ImmutableArray<Person> people,
        ImmutableArray<string> posts,
        IReadOnlyDictionary<(DepartureKind Kind, Category Category), DepartureAnswer> rules,
        LocalDate day) => Sort(kind, people, posts, rules, day);

    private static DepartureWorksheet Sort(
        DepartureKind kind,
        ImmutableArray<Person> people,
        ImmutableArray<string> posts,
        IReadOnlyDictionary<(DepartureKind Kind, Category Category), DepartureAnswer> rules,
        LocalDate? day)
    {
        var sorted = people.Where(person => posts.Contains(person.Post, StringComparer.Ordinal))
            .ToLookup(person => Answer(kind, person, rules, day), person => person.Id);
        return new DepartureWorksheet(
            [.. sorted[DepartureAnswer.Leave]], [.. sorted[DepartureAnswer.MayLeave]], [.. sorted[DepartureAnswer.Stay]], [.. sorted[null]]);
    }

    private static DepartureAnswer? Answer(
        DepartureKind kind, Person person, IReadOnlyDictionary<(DepartureKind Kind, Category Category), DepartureAnswer> rules, LocalDate? day)
    {
        var answer = rules.TryGetValue((kind, person.Category), out var own) ? own : UsualAnswer(kind, person.Category);
        return kind is not DepartureKind.None && answer is DepartureAnswer.Stay && person.StaysUntil < day ? null : answer;
    }
}
