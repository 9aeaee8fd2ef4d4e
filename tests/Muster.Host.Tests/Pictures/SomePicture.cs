using System.Collections.Immutable;
using System.Globalization;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using NodaTime;
using NodaTime.Text;

namespace Muster.Host.Tests.Pictures;

/// <summary>Invented pictures: every word, number and document in them is made up.</summary>
internal static class SomePicture
{
    public static readonly Func<string, string> Name = code => code switch
    {
        "ML" => "Mali",
        "US" => "United States",
        "GB" => "United Kingdom",
        "CA" => "Canada",
        "IE" => "Ireland",
        "FJ" => "Fiji",
        "DZ" => "Algeria",
        "NE" => "Niger",
        "MR" => "Mauritania",
        "BF" => "Burkina Faso",
        "SN" => "Senegal",
        "GN" => "Guinea",
        "CI" => "Ivory Coast",
        _ => code,
    };

    /// <summary>A country with everything that a page can show.</summary>
    public static CountryPicture Full(string country = "ML") => new()
    {
        Country = country,
        AsOf = Day("2025-11-10"),
        Advice = Advice,
        Postures = [.. Postures(country)],
        Incidents = [.. Incidents(country)],
        Figures = [Known(new Figure { Evidence = [Quote("some 90,000 people have left home")], Country = country, Measure = Measure.Displaced, Count = CountRange.AtLeast(90_000), Since = Date("2024-01") }, "relief-note.txt")],
        Government = [Known(new Government { Evidence = [Quote("a night curfew")], Country = country, Event = GovernmentEvent.Curfew, Date = Date("2025-10-28") }, "radio.txt", "gazette.txt")],
        Missions = [Known(new Mission { Evidence = [Quote("the observers go home")], Country = country, Name = "Observer Mission", Participant = "IE", Status = MissionStatus.Withdrawing }, "gazette.txt")],
        Feeds =
        [
            new FeedStanding("us-advice", "us-advisories", Health.Blind, "its list shrank from 219 items to 15", At("2025-11-06T04:10:00Z"), At("2025-11-10T05:00:00Z")),
            new FeedStanding("ca-advice", "ca-advisories", Health.Degraded, "it is slow and answers every third time", At("2025-11-09T23:00:00Z"), At("2025-11-10T05:00:00Z")),
            new FeedStanding("wire", "rss", Health.Seeing, null, At("2025-11-10T05:00:00Z"), At("2025-11-10T05:00:00Z")),
        ],
    };

    /// <summary>A country of which nothing is known.</summary>
    public static CountryPicture Empty => new() { Country = "FJ", AsOf = Day("2025-11-10") };

    public static PictureSurroundings Around(Atlas? atlas = null) => new(Name)
    {
        Atlas = atlas,
        Posts = [new Post("bamako", "Bamako office", "ML", new GeoPoint(12.6392, -8.0029), null), new Post("mopti", "Mopti base", "ML", new GeoPoint(14.4843, -4.183), null)],
    };

    public static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;

    private static ImmutableArray<IssuerAdvice> Advice =>
    [
        new()
        {
            Issuer = "US", Level = 4, Since = Day("2025-10-24"), LastReview = Day("2025-10-30"), Overdue = false, LastSeen = Day("2025-11-06"),
            Deciding = new QuotedEvidence("us-page-7.html", 10, 48, "Do not go to this country for any reason."),
            Held = new HeldChange("level 1 instead of 4", Day("2025-11-05"), Day("2025-11-12")),
            History = [new(Day("2024-07-01"), 3), new(Day("2025-10-24"), 4)],
        },
        new()
        {
            Issuer = "GB", Level = 3, Since = Day("2025-02-11"), LastReview = Day("2025-02-11"), Overdue = true, LastSeen = Day("2025-11-09"),
            Worst = new WorstPart(4, "the three northern regions <beyond the river>", new QuotedEvidence("gb-page-3.html", 200, 240, "no travel at all beyond the river")),
            Deciding = new QuotedEvidence("gb-page-3.html", 80, 140, "Go only where you must, and tell us before you do."),
            History = [new(Day("2025-01-03"), 2), new(Day("2025-02-11"), 3)],
        },
        new()
        {
            Issuer = "CA", Level = 4, Since = Day("2025-10-26"), LastReview = Day("2025-11-01"), LastSeen = Day("2025-11-09"),
            History = [new(Day("2025-01-01"), null), new(Day("2025-04-02"), 3), new(Day("2025-10-26"), 4)],
        },
    ];

    private static IEnumerable<OfficialPosture> Postures(string country)
    {
        OfficialPosture Some(string issuer, DepartureStatus status, string from, string? until, PostureEnd? ended) => new()
        {
            Issuer = issuer, Country = country, Status = status, From = Day(from), Until = until is null ? null : Day(until), Ended = ended,
            Who = [Population.NonEmergencyStaff, Population.FamilyMembers], Evidence = [new QuotedEvidence($"{issuer}-note.html", 0, 40, "staff who are not needed shall leave & come home")],
        };
        yield return Some("US", DepartureStatus.Ordered, "2025-10-30", null, null) with { Held = new HeldChange("the ordered departure is no longer named", Day("2025-11-08"), null) };
        yield return Some("GB", DepartureStatus.Reduced, "2025-10-29", null, null) with { Who = [Population.SomeStaff], Posts = ["Bamako"] };
        yield return Some("US", DepartureStatus.Authorized, "2025-10-24", "2025-10-30", PostureEnd.Replaced);
        yield return Some("CA", DepartureStatus.Suspended, "2025-06-01", "2025-08-20", PostureEnd.Silent) with { Who = [] };
        yield return Some("US", DepartureStatus.Authorized, "2025-01-20", "2025-03-02", PostureEnd.Lifted) with { Who = [Population.FamilyMembers] };
    }

    private static IEnumerable<KnownIncident> Incidents(string country)
    {
        yield return Told(Happened(country, IncidentType.Attack, "2025-11-08", "Mopti", 14.49, -4.19, 12) with { Perpetrator = "gunmen", Target = "a market" }, Certainty.Disputed,
            new SourceNumbers("wire-1.txt", ["wire-1.txt", "paper-a.txt", "paper-b.txt"], CountRange.Exactly(12), CountRange.AtLeast(3), null),
            new SourceNumbers("ministry.txt", ["ministry.txt"], CountRange.Exactly(4), null, null));
        yield return Told(Happened(country, IncidentType.Bombing, "2025-11-03", "Gao", 16.27, -0.04, 31), Certainty.Corroborated,
            new SourceNumbers("wire-2.txt", ["wire-2.txt"], CountRange.AtLeast(31), null, null), new SourceNumbers("radio-2.txt", ["radio-2.txt"], CountRange.UpTo(40), null, null));
        yield return Told(Happened(country, IncidentType.Abduction, "2025-10-27", "Kidal", 18.44, 1.41, 0) with { Abducted = [new Toll("aid_worker", CountRange.Exactly(2))] }, Certainty.Confirmed,
            new SourceNumbers("own-staff.txt", ["own-staff.txt"], null, null, CountRange.Exactly(2)));
        yield return Told(Happened(country, IncidentType.Shelling, "2025-09-14", "Timbuktu", 16.77, -3.01, 6), Certainty.Reported, new SourceNumbers("wire-4.txt", ["wire-4.txt"], CountRange.Exactly(6), null, null));
        yield return Told(Happened(country, IncidentType.Protest, "2025-08-02", "Bamako", 12.65, -8.0, 0), Certainty.Reported);
        yield return Told(Happened(country, IncidentType.Attack, "2025-03-19", "Ménaka", 15.92, 2.4, 19) with { Count = 2 }, Certainty.Reported, new SourceNumbers("wire-5.txt", ["wire-5.txt"], CountRange.Exactly(19), null, null));
        yield return Told(Happened(country, IncidentType.Other, "2025-02", null, null, null, 1), Certainty.Reported, new SourceNumbers("wire-6.txt", ["wire-6.txt"], CountRange.Exactly(1), null, null));
    }

    private static Incident Happened(string country, IncidentType type, string date, string? place, double? lat, double? lon, long killed) => new()
    {
        Evidence = [Quote($"what was seen at {place ?? "some place"}")], Type = type, Country = country, Date = Date(date), Place = place,
        Point = lat is { } north && lon is { } east ? new GeoPoint(north, east) : null,
        Killed = killed == 0 ? [] : [new Toll(null, CountRange.AtLeast(killed))],
    };

    private static KnownIncident Told(Incident incident, Certainty certainty, params SourceNumbers[] numbers)
    {
        string[] documents = numbers.Length == 0 ? ["wire-0.txt"] : [.. numbers.SelectMany(source => source.Documents)];
        return new KnownIncident(Known(incident, documents) with { IndependentSources = Math.Max(1, numbers.Length) }, certainty, [.. numbers]);
    }

    private static KnownFact Known(Fact fact, params string[] documents) =>
        new(fact, [.. documents.Select(document => new Telling(document, document, fact) { Published = Day("2025-11-09") })], documents.Length, Official: false);

    private static Evidence Quote(string words) => new(0, words.Length, words);

    private static PartialDate? Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{text} is no date."));

    private static Instant At(string moment) => InstantPattern.General.Parse(moment).Value;
}
