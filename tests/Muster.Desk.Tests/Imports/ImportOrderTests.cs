using CsCheck;
using Muster.Tests.Shared;
using NodaTime;
using static Muster.Desk.Tests.Imports.Archives;

namespace Muster.Desk.Tests.Imports;

/// <summary>Giving anything twice, in any order, in any number of files, on any number of threads: the same picture, byte for byte.</summary>
public class ImportOrderTests
{
    private static readonly LocalDate[] Days = [new(2025, 3, 28), new(2025, 4, 7), new(2025, 12, 31)];

    [Theory]
    [InlineData("advisories")]
    [InlineData("ged")]
    [InlineData("reports")]
    public void Made_up_lines_give_the_same_picture_in_any_order(string kind) =>
        Gen.Int[0, int.MaxValue].Sample(seed => HoldsFor(MadeUp(kind, new Random(seed), 40), MadeUpCountries, seed), iter: 8, threads: 1);

    [Theory]
    [InlineData("advisories")]
    [InlineData("ged")]
    [InlineData("reports")]
    public void What_the_program_prints_is_the_same_too(string kind) => PrintsTheSame(MadeUp(kind, new Random(7), 120), ["ML"]);

    [SharedDataFact]
    public void Real_advisories_give_the_same_picture_in_any_order() => PrintsTheSame(RealAdvisories(300), ["ML", "IL", "BI"]);

    [SharedDataFact]
    public void Real_rows_give_the_same_picture_in_any_order() => HoldsFor(RealGed(300), ["AF", "ML", "SO", "SY"], 11);

    [SharedDataFact]
    public void Real_news_give_the_same_picture_in_any_order() => HoldsFor(RealReports(), ["SO", "AF", "NG", "IQ"], 12);

    private static void HoldsFor(Archive archive, IEnumerable<string> countries, int seed)
    {
        string? first = null;
        foreach (var (how, take) in Ways(archive, seed))
        {
            using var folder = new TemporaryFolder();
            take(folder);
            var known = Import.Known(folder.At("data"), countries, Days);
            first ??= known;
            Assert.True(first == known, $"seed {seed}, {how}: {Difference(first, known)}");
        }
    }

    private static void PrintsTheSame(Archive archive, string[] countries)
    {
        string? first = null;
        foreach (var (how, take) in Ways(archive, 5))
        {
            using var folder = new TemporaryFolder();
            take(folder);
            var printed = BuiltProgram.Print("postures", "--data", folder.At("data"), "--json")
                + string.Concat(countries.Select(country => BuiltProgram.Print("picture", country, "--data", folder.At("data"), "--as-of", "2025-12-31", "--json")));
            first ??= printed;
            Assert.True(first == printed, $"{how}: {Difference(first, printed)}");
        }
    }

    private static IEnumerable<(string How, Action<TemporaryFolder> Take)> Ways(Archive archive, int seed)
    {
        var lines = archive.Lines;
        yield return ("whole", folder => Take(folder, archive, 1, lines));
        yield return ("given twice", folder =>
        {
            Take(folder, archive, 2, lines);
            Assert.Equal(0, Take(folder, archive, 1, lines));
        });
        yield return ("reversed", folder => Take(folder, archive, 1, [.. lines.Reverse()]));
        yield return ("shuffled, in three files, on two threads", folder => Take(folder, archive, 2, [.. Shuffled(lines, seed).Chunk((lines.Count / 3) + 1)]));
        yield return ("shuffled otherwise, file after file, the first again at the end", folder =>
        {
            var parts = Shuffled(lines, seed + 1).Chunk((lines.Count / 4) + 1).ToArray();
            foreach (var part in parts.Append(parts[0]))
            {
                Take(folder, archive, 1, part);
            }
        });
    }

    private static int Take(TemporaryFolder folder, Archive archive, int threads, params IReadOnlyList<string>[] files) => Import.Take(
        archive.Kind, folder.At("data"), threads, [.. files.Select((lines, at) => folder.Write($"{Guid.NewGuid():N}-{at}.txt", archive.File(lines)))]);

    private static string[] Shuffled(IReadOnlyList<string> lines, int seed)
    {
        string[] shuffled = [.. lines];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"\n{Around(one, at)}\nis\n{Around(other, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 300)];
}
