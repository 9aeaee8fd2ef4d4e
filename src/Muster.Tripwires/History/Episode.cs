using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>A maximal run of days on which a tripwire held (contract/plan.md, "Replay").</summary>
/// <param name="Tripwire">Its id.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; the walk's last where it still held then.</param>
/// <param name="Peak">The greatest number of incidents, deaths, issuers or facts that held it on one of the days; 0 where only a <c>not</c> did.</param>
/// <param name="Evidence">What crossed: the ids of all that counted on the first day, by day and id.</param>
public sealed record Episode(string Tripwire, LocalDate From, LocalDate Until, long Peak, ImmutableArray<string> Evidence);
