using System.Collections.Immutable;
using CsCheck;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tests.People;

/// <summary>Invented people, in few letters.</summary>
internal static class Some
{
    public static readonly Instant Morning = Instant.FromUtc(2026, 3, 1, 6, 0);

    public static readonly LocalDate Today = new(2026, 3, 1);

    public static readonly ImmutableArray<Post> Posts =
    [
        new Post("bamako", "Bamako office", "ML", new GeoPoint(12.6392, -8.0029), "Africa/Bamako"),
        new Post("mopti", "Mopti field base", "ML", new GeoPoint(14.4843, -4.1830), null),
    ];

    /// <summary>"a@mopti" is the person a at Mopti; without a post at Bamako.</summary>
    public static Person Person(string text)
    {
        var parts = text.Split('@');
        return new Person { Id = parts[0], Name = "Name of " + parts[0], Post = parts.Length > 1 ? parts[1] : "bamako", Category = Category.Visitor };
    }

    public static ImmutableArray<Person> People(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Person)];

    public static ImmutableHashSet<string> Ids(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public static RosterDifference Compare(ImmutableArray<Person> before, RosterUpdate update, string erased = "") => CompareRosters.Of(before, before.Length, Ids(erased), update);

    /// <summary>One of these values.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    public static Stay Trip(string person, LocalDate from, LocalDate until, StayStanding standing = StayStanding.Confirmed, string? post = null) =>
        new(person, StayKind.Trip, from, until) { Standing = standing, Post = post, Place = post is null ? "elsewhere" : null };
}
