using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Tripwires.Live;

/// <summary>A circle round a post.</summary>
/// <param name="Middle">Where the post stands.</param>
/// <param name="Km">The radius.</param>
/// <param name="Country">The post's country: what happened in it without a known point may lie inside.</param>
internal sealed record Ring(GeoPoint Middle, double Km, string Country);

/// <summary>What a condition can depend on: nothing else in a picture changes its verdict.</summary>
internal sealed record Concern
{
    /// <summary>Whether it may depend on anything: a condition that this table does not know.</summary>
    public bool Everything { get; private init; }

    /// <summary>The countries whose reports it hears: those of its conditions, and of the posts of its rings.</summary>
    public ImmutableHashSet<string> Countries { get; private init; } = [];

    /// <summary>Countries of which it counts incidents, wherever in them.</summary>
    public ImmutableHashSet<string> Incidents { get; private init; } = [];

    /// <summary>Rings in which it counts incidents.</summary>
    public ImmutableArray<Ring> Rings { get; private init; } = [];

    /// <summary>Whether it counts incidents in a region without saying of which country.</summary>
    public bool AnyIncident { get; private init; }

    /// <summary>Whether it asks where conflicts have spread to.</summary>
    public bool Conflicts { get; private init; }

    /// <summary>The longest of its windows of incidents, in days; 0 where it counts none.</summary>
    public int Days { get; private init; }

    /// <summary>Whether it counts incidents.</summary>
    public bool CountsIncidents => Days > 0;

    /// <summary>Whether it hears reports about any country: without one about its own it still tells a silent world from a heard one.</summary>
    public bool HearsAnybody => AnyIncident || Conflicts;

    /// <summary>Of a condition with all its parts.</summary>
    public static Concern Of(Condition condition, Plan plan) => condition switch
    {
        AllOf all => Of(all.Parts, plan),
        AnyOf any => Of(any.Parts, plan),
        Not not => Of(not.Part, plan),
        Windowed windowed => OfZone(windowed, plan),
        DepartureCondition departure => new Concern { Countries = [departure.Country] },
        AdviceCondition advice => new Concern { Countries = [advice.Country] },
        GovernmentCondition government => new Concern { Countries = [government.Country] },
        ConflictSpreadsTo spread => new Concern { Countries = [spread.Country], Conflicts = true },
        _ => new Concern { Everything = true },
    };

    private static Concern OfZone(Windowed windowed, Plan plan)
    {
        if (windowed.Zone is { Of: not null, WithinKm: { } km })
        {
            var post = CountIncidents.PostOf(windowed.Zone, plan);
            return new Concern { Countries = [post.Country], Rings = [new Ring(post.Point, km, post.Country)], Days = windowed.InDays };
        }

        return windowed.Zone.Country is { } country
            ? new Concern { Countries = [country], Incidents = [country], Days = windowed.InDays }
            : new Concern { AnyIncident = true, Days = windowed.InDays };
    }

    private static Concern Of(ImmutableArray<Condition> parts, Plan plan)
    {
        var all = parts.Select(part => Of(part, plan)).ToList();
        return new Concern
        {
            Everything = all.Exists(one => one.Everything),
            Countries = [.. all.SelectMany(one => one.Countries)],
            Incidents = [.. all.SelectMany(one => one.Incidents)],
            Rings = [.. all.SelectMany(one => one.Rings).Distinct()],
            AnyIncident = all.Exists(one => one.AnyIncident),
            Conflicts = all.Exists(one => one.Conflicts),
            Days = all.Max(one => one.Days),
        };
    }
}
