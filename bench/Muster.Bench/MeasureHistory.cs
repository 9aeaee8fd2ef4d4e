using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Muster.Desk;
using Muster.Kernel;
using Muster.Store;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Bench;

/// <summary>
/// How fast history is taken in, and how long the picture of one country takes, by the clock on the wall: read, stored in a new folder and synced as in
/// use. Nothing is warmed but the program itself; what else runs on the machine counts.
/// </summary>
internal static class MeasureHistory
{
    private const int Seed = 20251231;
    private const int Pairs = 50;
    private const string Year = "advisories/changes-2025.jsonl.gz";
    private const string Register = "events/ged.csv.gz";

    /// <summary>Prints a line a measurement to standard output.</summary>
    public static void All()
    {
        var folder = Directory.CreateTempSubdirectory("muster-bench-").FullName;
        try
        {
            var (reader, names) = (Corpus.Reader(), Corpus.Gazetteer());
            Import("import of advisories", "versions", Year, path =>
                ImportAdvisories.From(Request(path, folder), reader.Read, name => names.Country(name), SystemClock.Instance.GetCurrentInstant(), _ => { }));
            var pairs = RandomPairs(folder);
            Pictures("picture after the year", pairs);
            Import("import of ged", "rows", Register, path =>
                ImportRows.From("ged", Request(path, folder), name => names.Country(name), SystemClock.Instance.GetCurrentInstant(), _ => { }));
            Pictures("picture after the year and ged", pairs);
            Pictures("the same, countries that ged covers", CoveredPairs(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ImportRequest Request(string path, string folder) => new([path], folder, SkipBadLines: true, Environment.ProcessorCount);

    private static void Import(string name, string unit, string file, Func<string, Outcome<ImportTally>> import)
    {
        var clock = Stopwatch.StartNew();
        var tally = import(SharedData.File(file));
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(tally.TryGet(out var done)
            ? string.Create(CultureInfo.InvariantCulture, $"{name,-36} {done.Lines,7} {unit,-8} {seconds,8:0.00} s {done.Lines / seconds,9:0} {unit}/s  ({done.New} new, {done.Skipped.Count} skipped)")
            : $"{name}: {string.Join("; ", tally.Problems)}");
    }

    // The same countries and days in every run, so that two runs can be compared.
    private static List<PictureRequest> RandomPairs(string folder)
    {
        var chance = new Random(Seed);
        var countries = OpenStore.At(folder).Then(LoadCountries.From).Value;
        return [.. Enumerable.Range(0, Pairs).Select(_ => new PictureRequest(folder, countries[chance.Next(countries.Length)], new LocalDate(2025, 1, 1).PlusDays(chance.Next(365))))];
    }

    // The register tells of few countries: among random ones they would hardly be met.
    private static List<PictureRequest> CoveredPairs(string folder)
    {
        var chance = new Random(Seed);
        var rows = OpenStore.At(folder).Then(store => LoadRows.From(store, null, new LocalDate(2025, 12, 31))).Value;
        var covered = rows.GroupBy(row => ((Kernel.Facts.Incident)row.Reading.Facts[0]).Country).Where(country => country.Key is not null && country.Count() >= 100)
            .Select(country => country.Key!).Order(StringComparer.Ordinal).ToImmutableArray();
        return [.. Enumerable.Range(0, Pairs).Select(_ => new PictureRequest(folder, covered[chance.Next(covered.Length)], new LocalDate(2025, 1, 1).PlusDays(chance.Next(365))))];
    }

    private static void Pictures(string name, List<PictureRequest> pairs)
    {
        Show(pairs[0]);
        var times = pairs.Select(pair => (Pair: pair, Milliseconds: Show(pair))).OrderBy(one => one.Milliseconds).ToList();
        var (median, p95, most) = (times[times.Count / 2], times[(int)Math.Ceiling(times.Count * 0.95) - 1], times[^1]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-36} {times.Count,7} pictures median {median.Milliseconds:0.0} ms  p95 {p95.Milliseconds:0.0} ms  max {most.Milliseconds:0.0} ms ({most.Pair.Country} on {PartialDate.OfDay(most.Pair.AsOf!.Value)})"));
    }

    private static double Show(PictureRequest pair)
    {
        var clock = Stopwatch.StartNew();
        _ = ShowCountry.From(pair, SystemClock.Instance.GetCurrentInstant()).Value;
        return clock.Elapsed.TotalMilliseconds;
    }
}
