using System.Globalization;
using System.IO.Compression;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tests.Shared;
using Muster.Tripwires.History;
using NodaTime;
using static Muster.Picture.Tests.Tell;

namespace Muster.Tripwires.Tests.History;

public sealed class ReplayGedTests
{
    private const string FiveCountries = """
        plan: Five countries
        posts:
          - { id: aleppo, country: SY, lat: 36.2, lon: 37.16, time_zone: Asia/Damascus }
          - { id: tijuana, country: MX, lat: 32.52, lon: -117.03, time_zone: America/Tijuana }
          - { id: myitkyina, country: MM, lat: 25.38, lon: 97.4 }
          - { id: bogota, country: CO, lat: 4.71, lon: -74.07 }
          - { id: donetsk, country: UA, lat: 48.0, lon: 37.8 }
        tripwires:
          - { id: aleppo-ring, when: { incidents: { of: aleppo, within_km: 30, in_days: 7, at_least: 40 } }, propose: review }
          - { id: aleppo-killed, when: { killed: { of: aleppo, within_km: 30, in_days: 3, at_least: 100 } }, propose: review }
          - { id: aleppo-attack, when: { incidents: { of: aleppo, within_km: 30, in_days: 1, at_least: 1, types: attack } }, propose: review }
          - { id: tijuana-ring, when: { incidents: { of: tijuana, within_km: 30, in_days: 30, at_least: 3, types: armed_clash } }, propose: review }
          - { id: mexico, when: { killed: { country: MX, in_days: 2, at_least: 20 } }, propose: review }
          - { id: guerrero, when: { killed: { country: MX, admin1: Guerrero, in_days: 5, at_least: 3 } }, propose: review }
          - { id: kachin, when: { any: [ { incidents: { of: myitkyina, within_km: 150, in_days: 14, at_least: 4 } }, { killed: { country: MM, in_days: 7, at_least: 30 } } ] }, propose: review }
          - { id: bogota-ring, when: { incidents: { of: bogota, within_km: 600, in_days: 30, at_least: 1 } }, propose: review }
          - { id: donetsk-ring, when: { all: [ { killed: { of: donetsk, within_km: 60, in_days: 7, at_least: 5 } }, { not: { incidents: { country: UA, in_days: 7, at_least: 12 } } } ] }, propose: review }
        """;

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["Syria"] = "SY", ["Mexico"] = "MX", ["Myanmar (Burma)"] = "MM", ["Colombia"] = "CO", ["Ukraine"] = "UA",
    };

    [SharedDataFact]
    public void A_year_of_five_countries_is_replayed_as_the_plain_reference_walks_it()
    {
        var all = Read().ToList();
        var (from, until) = (Day("2016-01-01"), Day("2016-12-31"));
        var world = new World(ReadPlan.From(FiveCountries, "plan.yaml").Value, [.. all], from, until);
        var replayed = world.Replayed();

        // The reference looks at every incident on every day: it is given those that a window of a month can reach.
        var near = all.Where(incident => incident.Last >= from.PlusDays(-31) && incident.Last <= until);
        Assert.Equal(PlainReplay.Of(world with { Incidents = [.. near] }), replayed);
        Assert.Equal(world.Plan.Tripwires.Select(tripwire => tripwire.Id), replayed.Select(line => line.Split(' ')[0]).Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<PastIncident> Read()
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(SharedData.File("events/ged.csv.gz")), CompressionMode.Decompress));
        var columns = Cells(file.ReadLine()!).Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at, StringComparer.Ordinal);
        while (file.ReadLine() is { } line)
        {
            var cells = Cells(line);
            string Cell(string column) => cells[columns[column]];
            yield return new PastIncident
            {
                Id = "ged:" + Cell("id"),
                Last = Day(Cell("date_end")[..10]),
                Type = Cell("type_of_violence") is "3" ? IncidentType.Attack : IncidentType.ArmedClash,
                Point = new GeoPoint(double.Parse(Cell("latitude"), CultureInfo.InvariantCulture), double.Parse(Cell("longitude"), CultureInfo.InvariantCulture)),
                Country = Codes.GetValueOrDefault(Cell("country")),
                Region = Cell("adm_1"),
                Killed = int.Parse(Cell("best"), CultureInfo.InvariantCulture),
            };
        }
    }

    /// <summary>The cells of a line of CSV; no cell of this file goes over a line.</summary>
    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
