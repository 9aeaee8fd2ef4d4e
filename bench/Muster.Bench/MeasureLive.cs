using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Muster.Fuzz;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Copies;
using Muster.Picture.Live;
using Muster.Tripwires;
using Muster.Tripwires.Live;
using NodaTime;

namespace Muster.Bench;

/// <summary>
/// How long a new fact takes from the moment it is in to the moment at which every tripwire that it touches is judged again, merging it into the picture
/// included: 1,000 tripwires over 40 countries, a world that is known already, then a stream of new reports of which every third tells an earlier story again.
/// Invented; the same in every run. What is measured is one thread's work in memory: reading a text and keeping what came of it on disk are measured elsewhere.
/// </summary>
internal static class MeasureLive
{
    private const int Seed = 20261122;
    private const int Countries = 40;
    private const int Rules = 1_000;
    private const int KnownReports = 12_000;
    private const int RegisterRows = 40_000;
    private const int Stream = 900;

    private static readonly LocalDate Today = new(2026, 3, 15);

    private static readonly string[] Zones = ["", "Africa/Bamako", "Asia/Kabul", "America/Bogota"];

    private static readonly string[] Codes =
    [
        "AF", "AO", "BF", "BI", "BD", "CD", "CF", "CG", "CI", "CM", "CO", "EC", "EG", "ER", "ET", "GH", "GN", "GT", "HN", "HT",
        "IQ", "IR", "JO", "KE", "LB", "LY", "ML", "MM", "MR", "MZ", "NE", "NG", "PK", "SD", "SN", "SO", "SS", "SY", "TD", "YE",
    ];

    public static void All()
    {
        var chance = new Random(Seed);
        var plan = ReadPlan.From(PlanText(), "plan.yaml").Value;
        var now = Today.AtMidnight().InUtc().ToInstant() + Duration.FromHours(12);
        var known = Enumerable.Range(0, KnownReports).Select(at => Story(at, chance, Today.PlusDays(-chance.Next(30)))).Concat(Enumerable.Range(0, RegisterRows).Select(at => Row(at, chance))).ToList();
        var live = new LiveTripwires(plan, now);
        var clock = Stopwatch.StartNew();
        live.Change(known, []);
        Say($"{plan.Tripwires.Length} tripwires over {Countries} countries; {KnownReports} reports of 30 days and {RegisterRows} rows of a register taken in at once: {clock.Elapsed.TotalSeconds:0.00} s");

        var news = new List<TakenReport>();
        for (var at = 0; at < Stream; at++)
        {
            news.Add(at % 3 == 2 ? Again(news[chance.Next(news.Count)], at) : Story(KnownReports + at, chance, Today));
        }

        var picture = new GrowingPicture(Today);
        picture.Change(known, []);
        Measure("merged into one day's picture, without judging", news, report => picture.Change([report], []).Come.Length);
        Measure("from taken to judged", news, report => live.Change([report], []).Length);
        clock.Restart();
        live.MoveTo(now + Duration.FromHours(12));
        Say($"midnight in UTC, every tripwire judged on the new day: {clock.Elapsed.TotalSeconds:0.00} s");
        clock.Restart();
        var batch = JudgeTripwires.Of(plan, BuildPicture.From([.. known, .. news], Today));
        Say($"the same world merged and judged anew, as a brief does: {clock.Elapsed.TotalSeconds:0.00} s");
        clock.Restart();
        var check = new LiveTripwires(plan, now);
        check.Change([.. known, .. news], []);
        var alike = check.Verdicts.Zip(batch).Count(pair => pair.First.State == pair.Second.State && pair.First.Known == pair.Second.Known && pair.First.Missing == pair.Second.Missing);
        Say($"verdicts alike, of the tripwires that are judged on the UTC day alone or all the same: {alike} of {batch.Length}; tripped {batch.Count(one => one.State is TripwireState.Tripped)}, near {batch.Count(one => one.State is TripwireState.Near)}");
    }

    private static void Measure(string what, List<TakenReport> news, Func<TakenReport, int> take)
    {
        var times = new List<(double Wall, double Cpu, int Touched)>();
        foreach (var report in news)
        {
            var (clock, cpu) = (Stopwatch.GetTimestamp(), ThreadCpu.Now);
            var touched = take(report);
            times.Add((Stopwatch.GetElapsedTime(clock).TotalMilliseconds, (ThreadCpu.Now - cpu).TotalMilliseconds, touched));
        }

        times = [.. times.Skip(200)];
        Say($"{times.Count} new reports (after 200 to warm up), {what}; touched, mean {times.Average(one => one.Touched):0.0}, most {times.Max(one => one.Touched)}");
        Percentiles("on the clock", [.. times.Select(one => one.Wall).Order()]);
        Percentiles("of the thread's own processor time", [.. times.Select(one => one.Cpu).Order()]);
    }

    private static void Percentiles(string what, List<double> sorted)
    {
        Say($"  {what}: p50 {At(0.5):0.00} ms  p95 {At(0.95):0.00} ms  p99 {At(0.99):0.00} ms  max {At(1):0.00} ms");

        double At(double part) => sorted[(int)Math.Ceiling(part * sorted.Count) - 1];
    }

    private static string Code(int country) => Codes[country];

    private static GeoPoint Centre(int country) => new(-30 + (country % 8 * 8), -60 + (country / 8 * 30));

    private static GeoPoint Town(int country, int town) => new(Centre(country).Lat + (town % 5 * 0.7), Centre(country).Lon + (town / 5 * 0.7));

    private static string PlanText()
    {
        var text = new StringBuilder("plan: Invented, for measuring\nposts:\n");
        for (var country = 0; country < Countries; country++)
        {
            var zone = Zones[country % Zones.Length];
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: p{country}, name: Office {country}, country: {Code(country)}, lat: {Town(country, 7).Lat}, lon: {Town(country, 7).Lon}{(zone.Length == 0 ? "" : ", time_zone: " + zone)} }}\n");
        }

        text.Append("tripwires:\n");
        for (var rule = 0; rule < Rules; rule++)
        {
            var (country, kind) = (rule % Countries, rule / Countries);
            var (code, n) = (Code(country), (kind / 6) + 1);
            var when = (kind % 6) switch
            {
                0 => $"incidents: {{ of: p{country}, within_km: {50 * n}, in_days: {7 * n}, at_least: {3 * n}, sources: {1 + (n % 2)} }}",
                1 => $"killed: {{ country: {code}, in_days: {7 * n}, at_least: {40 * n} }}",
                2 => $"incidents: {{ country: {code}, in_days: {n}, at_least: {10 * n}, types: [attack, bombing] }}",
                3 => $"departure: {{ country: {code}, issuers: [US, GB, FR], status: [ordered, suspended] }}",
                4 => $"advice: {{ country: {code}, level: 4, issuers: [US, GB, CA, AU], at_least: {Math.Min(4, n)} }}",
                _ => $"any: [ {{ government: {{ country: {code}, event: [coup] }} }}, {{ killed: {{ of: p{country}, within_km: 400, in_days: 30, at_least: {200 * n} }} }} ]",
            };
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: w{rule}, when: {{ {when} }}, propose: review }}\n");
        }

        return text.ToString();
    }

    private static TakenReport Story(int number, Random chance, LocalDate day)
    {
        var country = Crowded(chance);
        var facts = Enumerable.Range(0, 1 + chance.Next(3)).Select(_ => Incident(country, chance, day.PlusDays(-chance.Next(2)), number)).ToList<Fact>();
        if (chance.Next(12) == 0)
        {
            facts.Add(new Advice { Evidence = [Words(chance, "advice")], Issuer = "US", Country = Code(country), Level = 1 + chance.Next(4) });
        }

        return Report(FormattableString.Invariant($"story-{number}"), country, day, facts, FormattableString.Invariant($"Paper {chance.Next(40)}"));
    }

    // A quarter of the world's news is of three countries.
    private static int Crowded(Random chance) => chance.Next(4) == 0 ? chance.Next(3) : chance.Next(Countries);

    // Another paper tells the first fact of a story in words of its own, with another number of dead.
    private static TakenReport Again(TakenReport story, int number)
    {
        var incident = (Incident)story.Reading.Facts[0];
        var dead = incident.Killed.IsEmpty ? 2 : incident.Killed[0].Count.Min ?? 1;
        Fact told = incident with { Evidence = [new Evidence(0, 40, FormattableString.Invariant($"another paper writes of it in words of its own {number}"))], Killed = [new Toll(null, CountRange.AtLeast(dead))] };
        return story with
        {
            Document = FormattableString.Invariant($"again-{number}"),
            Hash = FormattableString.Invariant($"again-{number}"),
            Publisher = FormattableString.Invariant($"Other {number % 30}"),
            Sketch = Sketch(number + 1_000_000),
            Reading = story.Reading with { Facts = [told] },
        };
    }

    private static Incident Incident(int country, Random chance, LocalDate day, int number)
    {
        var town = chance.Next(25);
        var named = chance.Next(10) > 0;
        return new Incident
        {
            Evidence = [Words(chance, FormattableString.Invariant($"story {number}"))],
            Country = Code(country),
            Type = (IncidentType)chance.Next(4),
            Date = PartialDate.OfDay(day),
            Place = named ? FormattableString.Invariant($"Town {town} of {country}") : null,
            Point = named ? Town(country, town) : null,
            Count = named || chance.Next(4) > 0 ? 1 : 3,
            Killed = chance.Next(2) == 0 ? [] : [new Toll(null, CountRange.Exactly(chance.Next(12)))],
        };
    }

    private static TakenReport Row(int number, Random chance)
    {
        var country = Crowded(chance);
        var day = Today.PlusDays(-chance.Next(365));
        return Report(FormattableString.Invariant($"ged-{number}"), country, day, [Incident(country, chance, day, number) with { Count = 1 }], "ged") with { Register = "ged", Sketch = null };
    }

    private static TakenReport Report(string name, int country, LocalDate day, List<Fact> facts, string publisher) =>
        new(name, name, day, null, new DocumentReading { Document = name, Country = Code(country), Published = day, Facts = [.. facts] })
        {
            Publisher = publisher, Sketch = Sketch(name.Sum(letter => letter * 31) + name.Length),
        };

    private static TextSketch? Sketch(int seed) =>
        TextSketch.Of(string.Join(' ', Enumerable.Range(0, 120).Select(at => FormattableString.Invariant($"word{((long)seed * 31 + (at * 7919)) % 9973}"))));

    private static Evidence Words(Random chance, string lead) =>
        new(0, 60, string.Create(CultureInfo.InvariantCulture, $"{lead} men with guns {chance.Next(900)} came to the {chance.Next(900)} market and {chance.Next(900)} fled to the {chance.Next(900)} river"));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
