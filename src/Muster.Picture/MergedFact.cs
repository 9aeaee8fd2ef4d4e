using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>Tellings that were found to be one fact, the fact that they make together, and the day by which it sorts.</summary>
internal sealed record MergedFact(Fact Fact, IReadOnlyList<Told> Group, PartialDate? Day)
{
    /// <summary>As <see cref="KnownFact.Since"/>.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>As <see cref="KnownFact.PartOf"/>.</summary>
    public Incident? PartOf { get; init; }

    // Of the fact and its tellings, which no copy of this record changes; made once, because it is long.
    private string? orderKey;

    private static readonly string[] Kinds = ["departure", "advice", "assistance", "incident", "figure", "government", "mission", "conflict"];

    /// <summary>Kind, then day (undated last), then the fact itself: the picture's stable order.</summary>
    public string OrderKey => orderKey ??= string.Create(
        CultureInfo.InvariantCulture,
        $"{Array.IndexOf(Kinds, Fact.Kind)} {Day?.ToString() ?? "~",-10} {Told.JsonOf(Fact)} {Group.Select(told => told.Canon).Min(StringComparer.Ordinal)}");

    /// <summary>
    /// The fact of a group: the fields that <paramref name="merge"/> makes, the strongest modality, and evidence and speaker from the telling
    /// that comes first whatever the order of the reports. All the evidence stands in the tellings, document by document.
    /// </summary>
    public static MergedFact Of<TFact>(IEnumerable<Told> group, Func<IReadOnlyList<TFact>, TFact> merge, Func<TFact, PartialDate?> day)
        where TFact : Fact
    {
        var ordered = group.OrderBy(told => told.Fact.Modality).ThenBy(told => told.Canon, StringComparer.Ordinal).ToList();
        var fact = merge([.. ordered.Select(told => (TFact)told.Fact)]);
        fact = fact with { Evidence = ordered[0].Fact.Evidence, Modality = ordered[0].Fact.Modality, Source = ordered[0].Fact.Source, Origin = ordered[0].Fact.Origin };
        return new MergedFact(fact, ordered, day(fact));
    }

    public KnownFact ToKnown()
    {
        ImmutableArray<Telling> tellings = [.. Group.OrderBy(told => told.At).Select(told => told.Telling)];
        return new KnownFact(Fact, tellings, CountSources.Of(tellings), Group.Any(told => told.Official)) { Since = Since, PartOf = PartOf };
    }
}
