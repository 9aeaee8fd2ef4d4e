using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Tests;

/// <summary>Random worlds: reports that tell alike things of few places and days, so that much of it meets, overlaps, repeats and contradicts.</summary>
internal static class Worlds
{
    public static readonly LocalDate Today = new(2026, 3, 15);

    /// <summary>How many worlds a slow property looks at; MUSTER_LONG=1 looks at many more.</summary>
    public static readonly int Rounds = Environment.GetEnvironmentVariable("MUSTER_LONG") is "1" ? 5_000 : 60;

    private static readonly (string Name, GeoPoint Point)[] Towns =
    [
        ("Gao", new GeoPoint(16.27, -0.04)), ("Gao market", new GeoPoint(16.28, -0.05)), ("Mopti", new GeoPoint(14.49, -4.19)), ("Kati", new GeoPoint(12.75, -8.07)), ("Bamako", new GeoPoint(12.64, -8.0)),
    ];

    private static readonly string?[] Countries = ["ML", "ML", "NE", "BF", null];

    private static readonly Gen<string?> Country = Tell.AnyOf(Countries);

    private static readonly Gen<Modality> Modalities = Tell.AnyOf(Modality.Asserted, Modality.Asserted, Modality.Claimed, Modality.Suspected, Modality.Denied, Modality.Planned);

    private static readonly Gen<PartialDate?> Dates = Gen.Select(Gen.Int[0, 20], Gen.Int[-9, 2], (kind, days) => kind switch
    {
        0 => (PartialDate?)null,
        1 => Tell.Date("2026-03"),
        2 => Tell.Date("2026"),
        _ => PartialDate.OfDay(Today.PlusDays(days)),
    });

    private static readonly Gen<Evidence> Quotes = Gen.Int[0, 400].Select(word => new Evidence(word, word + 10, string.Create(CultureInfo.InvariantCulture, $"one two three {word} {word / 2} {word / 3} {word / 4}")));

    private static readonly Gen<ImmutableArray<Toll>> Tolls = Gen.Int[0, 6].Select(dead => dead switch
    {
        0 or 1 => ImmutableArray<Toll>.Empty,
        2 => [new Toll(null, CountRange.AtLeast(2))],
        3 => [new Toll("civilian", CountRange.Exactly(3)), new Toll("attacker", CountRange.Exactly(4))],
        4 => [new Toll(null, new CountRange(null, 9))],
        _ => [new Toll(null, CountRange.Exactly(dead))],
    });

    private static readonly Gen<Fact> Incidents = Gen.Select(
        Gen.Select(Quotes, Country, Modalities, Dates), Gen.Select(Gen.Int[0, 9], Tolls, Gen.Int[0, 9], Tell.AnyOf(IncidentType.Attack, IncidentType.Attack, IncidentType.Bombing, IncidentType.Abduction, IncidentType.Protest)),
        (who, what) => (Fact)new Incident
        {
            Evidence = [who.Item1],
            Country = who.Item2,
            Modality = who.Item3,
            Date = who.Item4,
            DateEnd = who.Item4 is { IsDay: true } day && what.Item3 == 9 ? PartialDate.OfDay(day.First.PlusDays(3)) : null,
            Place = what.Item1 < Towns.Length ? Towns[what.Item1].Name : what.Item1 == 9 ? "Somewhere" : null,
            Point = what.Item1 < Towns.Length ? Towns[what.Item1].Point : null,
            Count = what.Item1 >= Towns.Length && what.Item3 < 4 ? what.Item3 + 1 : 1,
            Type = what.Item4,
            Killed = what.Item2,
        });

    private static readonly Gen<Fact> Departures = Gen.Select(Quotes, Country, Modalities, Dates, Tell.AnyOf("US", "GB", "FR"), Tell.AnyOf(Enum.GetValues<DepartureStatus>()), Gen.Int[0, 3], (quote, country, modality, date, issuer, status, posts) =>
        (Fact)new Departure { Evidence = [quote], Country = country ?? "ML", Modality = modality, Date = date, Issuer = issuer, Status = status, Posts = posts == 0 ? ["Bamako"] : [] });

    private static readonly Gen<Fact> Advices = Gen.Select(Quotes, Country, Tell.AnyOf("US", "GB", "CA"), Gen.Int[0, 4], Gen.Int[0, 4], (quote, country, issuer, level, area) =>
        (Fact)new Advice { Evidence = [quote], Country = country ?? "ML", Issuer = issuer, Level = level == 0 ? null : level, Area = area == 0 ? "the north" : null });

    private static readonly Gen<Fact> Others = Gen.Select(Quotes, Country, Modalities, Dates, Gen.Int[0, 3], (quote, country, modality, date, kind) => kind switch
    {
        0 => (Fact)new Government { Evidence = [quote], Country = country ?? "NE", Modality = modality, Event = GovernmentEvent.Coup, Date = date },
        1 => new Government { Evidence = [quote], Country = country ?? "NE", Modality = modality, Event = GovernmentEvent.StateOfEmergency, Date = date },
        2 => new Conflict { Evidence = [quote], Country = country ?? "NE", Modality = modality, Nature = "uprising", SpreadTo = ["ML"] },
        _ => new Assistance { Evidence = [quote], Country = country ?? "NE", Modality = modality, Issuer = "US", Ability = Ability.Limited },
    });

    private static readonly Gen<Fact> Facts = Gen.Frequency((6, Incidents), (2, Departures), (2, Advices), (2, Others));

    /// <summary>A report; few hashes, so that some come twice with other names and days.</summary>
    public static readonly Gen<TakenReport> Report = Gen.Select(
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 3], Gen.Int[-12, 2], Gen.Int[0, 9]), Facts.Array[0, 6], Country, Gen.Int[0, 9],
        (who, facts, country, proposed) =>
        {
            var hash = string.Create(CultureInfo.InvariantCulture, $"h{who.Item1}");
            var isRow = who.Item4 == 9 && facts is [Incident { Date: not null }];
            LocalDate? published = who.Item2 == 0 && !isRow ? null : Today.PlusDays(who.Item3);
            ImmutableArray<Fact> told = proposed == 0 ? [.. facts.Select(fact => fact with { Origin = FactOrigin.Model })] : [.. facts];
            return new TakenReport(hash + who.Item2, hash, published, who.Item4 == 1 ? "US" : null, new DocumentReading { Document = hash + who.Item2, Country = country, Facts = told })
            {
                Publisher = who.Item4 is 2 or 3 ? "Reuters" : null,
                Register = isRow ? "ged" : null,
            };
        });
}
