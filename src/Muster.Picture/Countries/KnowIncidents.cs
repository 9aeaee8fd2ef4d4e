using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>Says how sure each incident of a country is, and what each independent source says of its numbers (doctrine: Fact).</summary>
public static class KnowIncidents
{
    /// <summary>
    /// The incidents that are told to have happened in <paramref name="country"/> (ISO code), the newest first, undated ones last. Plans, fears and what
    /// a model proposed are left out; a denial is none of its own, but makes what it denies disputed.
    /// </summary>
    /// <param name="facts">All the facts of a picture (<see cref="CountriesPicture.Facts"/>).</param>
    /// <param name="country">ISO code.</param>
    public static ImmutableArray<KnownIncident> From(IEnumerable<KnownFact> facts, string country)
    {
        var incidents = facts.Where(known => known.Fact is Incident { Origin: FactOrigin.Reader }).ToList();
        var denials = new Denials(incidents.Where(known => known.Fact.Modality is Modality.Denied).SelectMany(known => known.Tellings));
        return
        [
            .. incidents.Where(known => IsToldAsDone(known, country))
                .OrderByDescending(LastDayOf)
                .ThenBy(known => Told.JsonOf(known.Fact), StringComparer.Ordinal)
                .ThenBy(known => known.Tellings.Min(telling => telling.Hash), StringComparer.Ordinal)
                .Select(known => Know(known, denials)),
        ];
    }

    private static bool IsToldAsDone(KnownFact known, string country) =>
        known.Fact.Modality is Modality.Asserted or Modality.Claimed or Modality.Suspected
        && string.Equals(((Incident)known.Fact).Country, country, StringComparison.Ordinal);

    private static LocalDate? LastDayOf(KnownFact known) => ((Incident)known.Fact) is var incident ? (incident.DateEnd ?? incident.Date)?.Last : null;

    private static KnownIncident Know(KnownFact known, Denials denials)
    {
        var numbers = NumbersOf(known.Tellings);
        var certainty = denials.Deny(known) || ContradictEachOther(numbers) ? Certainty.Disputed
            : known.Tellings.Any(IsOfficialOrOwn) ? Certainty.Confirmed
            : known.IndependentSources >= 2 ? Certainty.Corroborated
            : Certainty.Reported;
        return new KnownIncident(known, certainty, numbers);
    }

    private static ImmutableArray<SourceNumbers> NumbersOf(ImmutableArray<Telling> tellings)
    {
        var sources = CountSources.Groups(tellings);
        return
        [
            .. tellings.Select((telling, at) => (Telling: telling, Source: sources[at]))
                .OrderBy(pair => pair.Telling.Published is null).ThenBy(pair => pair.Telling.Published)
                .ThenBy(pair => pair.Telling.Document, StringComparer.Ordinal).ThenBy(pair => pair.Telling.Hash, StringComparer.Ordinal)
                .GroupBy(pair => pair.Source, pair => pair.Telling)
                .Select(source => OfOneSource([.. source])),
        ];
    }

    private static SourceNumbers OfOneSource(IReadOnlyList<Telling> source)
    {
        var told = source.Select(telling => (Incident)telling.Fact).ToList();
        return new SourceNumbers(
            source[0].Document,
            [.. source.Select(telling => telling.Document).Distinct(StringComparer.Ordinal)],
            RangeOf(told.Select(one => one.Killed)),
            RangeOf(told.Select(one => one.Injured)),
            RangeOf(told.Select(one => one.Abducted)));
    }

    private static CountRange? RangeOf(IEnumerable<ImmutableArray<Toll>> tolls)
    {
        var told = tolls.Select(toll => TollSum.Of(toll).Victims).OfType<CountRange>().ToList();
        return told.Count == 0 ? null : Span.Over(told);
    }

    // Ranges of which every two overlap all have a number in common.
    private static bool ContradictEachOther(ImmutableArray<SourceNumbers> numbers)
    {
        var killed = numbers.Select(source => source.Killed).OfType<CountRange>().ToList();
        return killed.Count > 1 && killed.Max(range => range.Min ?? 0) > killed.Min(range => range.Max ?? long.MaxValue);
    }

    // What an enemy tells of its enemy is a claim, also where a ministry publishes it.
    private static bool IsOfficialOrOwn(Telling telling) =>
        telling.OwnStaff || (telling.Fact.Modality is Modality.Asserted && IsGovernmentOrUnion(telling.Issuer));

    // contract/reading.md: a government's ISO code, UN or EU; every longer issuer is some organisation's name.
    private static bool IsGovernmentOrUnion(string? issuer) => issuer is { Length: 2 } && issuer.All(char.IsAsciiLetterUpper);

    /// <summary>Tellings that deny an incident, found by time and place.</summary>
    private sealed class Denials
    {
        private readonly List<IncidentShape> denials;
        private readonly NearbyGroups near = new();

        public Denials(IEnumerable<Telling> tellings)
        {
            denials = [.. tellings.Select(telling => new IncidentShape(telling))];
            for (var at = 0; at < denials.Count; at++)
            {
                near.Add(denials[at], at);
            }
        }

        /// <summary>Whether a denial of the incident stands: who denied it has not told it since.</summary>
        public bool Deny(KnownFact known) =>
            denials.Count > 0 && known.Tellings.Select(telling => new IncidentShape(telling)).Any(shape => near.Of(shape)
                .Any(at => SameIncident.CanBe(denials[at], shape) && !known.Tellings.Any(telling => TakesBack(telling, denials[at].Telling))));

        private static bool TakesBack(Telling telling, Telling denial) =>
            telling.Published > denial.Published && (CountSources.Of([telling, denial]) == 1 || SpeakForOne(telling.Fact, denial.Fact));

        private static bool SpeakForOne(Fact telling, Fact denial) => telling.Source is not null && FoldedText.Same(telling.Source, denial.Source);
    }
}
