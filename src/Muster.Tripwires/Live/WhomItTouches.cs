using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Live;

namespace Muster.Tripwires.Live;

/// <summary>Finds the tripwires whose verdict a change can alter.</summary>
internal sealed class WhomItTouches
{
    private readonly ImmutableArray<Concern> concerns;
    private readonly ILookup<string, int> byCountry;
    private readonly ILookup<string, int> byIncidentCountry;
    private readonly ILookup<Ring, int> byRing;
    private readonly ImmutableArray<int> always;
    private readonly ImmutableArray<int> anyIncident;
    private readonly ImmutableArray<int> conflicts;
    private readonly ImmutableArray<int> counting;
    private readonly ImmutableArray<int> hearing;

    public WhomItTouches(ImmutableArray<Concern> concerns)
    {
        this.concerns = concerns;
        byCountry = Lookup(concern => concern.Countries, StringComparer.Ordinal);
        byIncidentCountry = Lookup(concern => concern.Incidents, StringComparer.Ordinal);
        byRing = Lookup(concern => concern.Rings, EqualityComparer<Ring>.Default);
        always = Those(concern => concern.Everything);
        anyIncident = Those(concern => concern.AnyIncident);
        conflicts = Those(concern => concern.Conflicts);
        counting = Those(concern => concern.CountsIncidents);
        hearing = Those(concern => concern.HearsAnybody);
    }

    /// <summary>By their places in the plan.</summary>
    /// <param name="step">What changed in the picture.</param>
    /// <param name="places">Where somebody is heard more or less lately, as <see cref="HeardAtHand.Hear"/> names it.</param>
    public HashSet<int> By(PictureStep step, IEnumerable<string> places) =>
        [.. step.Gone.Concat(step.Come).SelectMany(fact => By(fact.Known.Fact)), .. places.SelectMany(ByHearing), .. step is { Gone.IsEmpty: true, Come.IsEmpty: true, Heard.IsEmpty: true, Silent.IsEmpty: true } ? [] : always];

    private IEnumerable<int> ByHearing(string place) => place.Length == 0 ? hearing : byCountry[place];

    private IEnumerable<int> By(Fact fact) => fact switch
    {
        { Origin: not FactOrigin.Reader } => [],
        Incident { Country: null } => counting,
        Incident incident => byIncidentCountry[incident.Country].Concat(anyIncident).Concat(byRing.Where(ring => MayHold(ring.Key, incident)).SelectMany(ring => ring)),
        Conflict conflict => conflicts.Where(at => conflict.SpreadTo.Any(concerns[at].Countries.Contains)),
        _ when CountryOf.Fact(fact) is { } country => byCountry[country],
        _ => [],
    };

    private static bool MayHold(Ring ring, Incident incident) =>
        incident.Point is { } point ? point.KilometresTo(ring.Middle) <= ring.Km : string.Equals(incident.Country, ring.Country, StringComparison.Ordinal);

    private ImmutableArray<int> Those(Func<Concern, bool> which) => [.. Enumerable.Range(0, concerns.Length).Where(at => which(concerns[at]))];

    private ILookup<TKey, int> Lookup<TKey>(Func<Concern, IEnumerable<TKey>> keys, IEqualityComparer<TKey> same) =>
        Enumerable.Range(0, concerns.Length).SelectMany(at => keys(concerns[at]).Select(key => (key, at))).ToLookup(one => one.key, one => one.at, same);
}
