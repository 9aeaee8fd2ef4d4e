using Muster.Reading.Places;

namespace Muster.BuildGazetteer;

/// <summary>The first-order divisions, listed by GeoNames or only used by its settlements, in the order in which the file holds them.</summary>
internal sealed class DivisionTable
{
    private readonly List<(int Country, string Code, string Name)> _divisions;
    private readonly Dictionary<string, int> _index;

    private DivisionTable(List<(int Country, string Code, string Name)> divisions, Dictionary<string, int> index) => (_divisions, _index) = (divisions, index);

    public static DivisionTable Of(List<Division> admin1, List<Settlement> settlements, Dictionary<string, int> countries)
    {
        var names = admin1.ToDictionary(division => division.Code, division => division.Name, StringComparer.Ordinal);
        var used = settlements.Where(settlement => Exists(settlement.Admin1)).Select(settlement => settlement.Country + "." + settlement.Admin1);
        var divisions = names.Keys.Union(used, StringComparer.Ordinal)
            .Select(code => (Country: countries[code[..2]], Code: code[3..], Name: names.GetValueOrDefault(code, "")))
            .OrderBy(division => division.Country)
            .ThenBy(division => division.Code, StringComparer.Ordinal)
            .ToList();
        var isoOf = countries.ToDictionary(pair => pair.Value, pair => pair.Key);
        var index = divisions.Select((division, at) => (Key: isoOf[division.Country] + "." + division.Code, at))
            .ToDictionary(pair => pair.Key, pair => pair.at, StringComparer.Ordinal);
        return new DivisionTable(divisions, index);
    }

    /// <summary>The division's index plus one; 0 where the code names none.</summary>
    public int IndexPlusOne(string country, string code) => Exists(code) ? _index[country + "." + code] + 1 : 0;

    public byte[] ToBytes(TextPool texts)
    {
        var bytes = new byte[_divisions.Count * DivisionRecord.Length];
        for (var at = 0; at < _divisions.Count; at++)
        {
            var (country, code, name) = _divisions[at];
            new DivisionRecord(country, texts.Put(code), texts.Put(name)).Write(bytes.AsSpan(at * DivisionRecord.Length));
        }

        return bytes;
    }

    // GeoNames writes 00 where a place lies in no division.
    private static bool Exists(string code) => code.Length > 0 && code != "00";
}
