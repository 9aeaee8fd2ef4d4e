using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Desk.Tests.Imports;

/// <summary>Lines to import: made up, with everything in them on which the order could tell, and real ones.</summary>
internal static class Archives
{
    private static readonly LocalDate First = new(2025, 3, 25);

    private static readonly (string Iso, string Name)[] Countries = [("ML", "Mali"), ("NE", "Niger"), ("TD", "Chad")];

    /// <summary>The countries of the made-up lines.</summary>
    public static IEnumerable<string> MadeUpCountries => Countries.Select(country => country.Iso);

    /// <summary>Header and rows of a table, or only rows where it has no header.</summary>
    public sealed record Archive(string Kind, string? Header, IReadOnlyList<string> Lines)
    {
        /// <summary>A file's lines.</summary>
        public IEnumerable<string> File(IEnumerable<string> lines) => Header is null ? lines : lines.Prepend(Header);
    }

    /// <summary>Some lines of a kind.</summary>
    public static Archive MadeUp(string kind, Random random, int count) => kind switch
    {
        "advisories" => new Archive(kind, null, [.. Enumerable.Range(0, count).Select(_ => Advisory(random))]),
        "reports" => new Archive(kind, null, [.. Enumerable.Range(0, count).Select(at => Report(random, at))]),
        _ => new Archive(kind, GedHeader, [.. Enumerable.Range(0, count).Select(_ => GedRow(random))]),
    };

    /// <summary>Some lines of the real year that speak of countries that were left in it.</summary>
    public static Archive RealAdvisories(int count)
    {
        string[] countries = ["ML", "NE", "BI", "SS", "IQ", "IL", "LB", "CD"];
        return new Archive("advisories", null, [.. Lines("advisories/changes-2025.jsonl.gz").Where(line => countries.Contains(Iso(line))).Take(count)]);
    }

    /// <summary>Some rows of the real register, which hold no line break.</summary>
    public static Archive RealGed(int count)
    {
        var lines = Lines("events/ged.csv.gz").Take(4 * count).ToList();
        return new Archive("ged", lines[0], [.. lines.Skip(1).Where(line => line.Count(letter => letter == '"') % 2 == 0 && char.IsAsciiDigit(line[0]) && line.Count(letter => letter == ',') > 40).Take(count)]);
    }

    /// <summary>Real news, as <c>muster read --documents</c> takes it.</summary>
    public static Archive RealReports() => new("reports", null, [.. File.ReadLines(SharedData.File("gold/events-dev.jsonl"))]);

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.File(path)), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static string? Iso(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("iso2").GetString();
    }

    // Few days and few texts, so that lines meet: two texts on a day, one text with two levels or two days of issue, two collectors, two spellings of a country.
    private static string Advisory(Random random)
    {
        var (iso, name) = Countries[random.Next(Countries.Length)];
        var issuer = random.Next(2) == 0 ? "US" : "UK";
        string[] texts =
        [
            $"Do not travel to {name}. On March 20, 2025, the Department of State ordered non-emergency employees and family members to leave {name}.",
            $"Do not travel to {name}. On March 22, 2025, the Department of State authorized the departure of family members from {name}.",
            $"Do not travel to {name}. Armed bands hold its roads.",
            $"Reconsider travel to {name}. The ordered departure of staff was lifted on April 2, 2025.",
            $"Exercise normal precautions in {name}. Its markets are worth a visit.",
            "Summary not available",
            "",
        ];
        var day = First.PlusDays(random.Next(25));
        int?[] levels = [4, 3, 2, 1, null];
        string?[] issued = [null, null, day.ToString("uuuu-MM-dd", null), "2025-03-20"];
        return Import.Advisory(issuer, random.Next(8) == 0 ? "Republic of " + name : name, iso, day, levels[random.Next(5)], texts[random.Next(texts.Length)], issued[random.Next(4)], random.Next(3) == 0 ? "another" : null);
    }

    private static string Report(Random random, int at)
    {
        var (iso, name) = Countries[random.Next(Countries.Length)];
        string[] texts =
        [
            $"Gunmen killed {random.Next(2, 5)} soldiers in {name} on Saturday, the army said.",
            $"A bomb killed {random.Next(2, 5)} people at a market in {name} on Saturday.",
            $"The report that gunmen killed soldiers in {name} on Saturday was false, the army said.",
        ];
        return JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["document"] = $"story-{at % 40}", ["published"] = $"2025-04-0{random.Next(6, 8)}", ["country"] = iso, ["text"] = texts[random.Next(3)],
        });
    }

    private const string GedHeader =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id," +
        "side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original," +
        "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec," +
        "date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    // Few ids, so that rows are revised: with other numbers, in another country, told on the same or another day.
    private static string GedRow(Random random)
    {
        var (day, killed) = (random.Next(1, 4), random.Next(1, 4));
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = $"{9000 + random.Next(15)}", ["type_of_violence"] = "3", ["side_a"] = "Red Band", ["side_b"] = "Civilians", ["source_office"] = "The Courier",
            ["source_date"] = $"2025-03-0{random.Next(4, 7)}", ["where_prec"] = "1", ["where_coordinates"] = "Tolo village", ["latitude"] = "14.5", ["longitude"] = "-4.2",
            ["country"] = Countries[random.Next(3)].Name, ["date_prec"] = "1", ["date_start"] = $"2025-03-0{day}", ["date_end"] = $"2025-03-0{day}", ["deaths_a"] = "0", ["deaths_b"] = "0",
            ["deaths_civilians"] = $"{killed}", ["deaths_unknown"] = "0", ["best"] = $"{killed}", ["high"] = $"{killed}", ["low"] = $"{killed}",
        };
        return string.Join(',', GedHeader.Split(',').Select(name => cells.GetValueOrDefault(name, "")));
    }
}
