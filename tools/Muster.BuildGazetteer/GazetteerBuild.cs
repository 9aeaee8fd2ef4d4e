using System.Globalization;
using Muster.Reading.Places;

namespace Muster.BuildGazetteer;

/// <summary>Makes the gazetteer's file from GeoNames, world-countries and our own lists; the same input gives the same bytes.</summary>
internal sealed class GazetteerBuild
{
    // A settlement smaller than this is not looked for where its name is a common word.
    private const uint PopulationAgainstCommonWords = 100_000;

    private readonly List<WorldCountry> _countries;
    private readonly Dictionary<string, int> _countryIndex;
    private readonly List<Division> _admin1;
    private readonly List<Division> _admin2;
    private readonly List<Settlement> _settlements;
    private readonly List<string[]> _areas;
    private readonly ILookup<(string Country, string Level), string[]> _divisionWords;
    private readonly HashSet<string> _dropped;
    private readonly TextPool _texts = new();
    private readonly NameTableWriter _placeNames = new();
    private readonly NameTableWriter _countryNames = new();
    private readonly NameTableWriter _nationNames = new();
    private readonly NameTableWriter _institutionNames = new();
    private readonly NameTableWriter _commonWords = new();
    private readonly Action<string> _progress;

    private GazetteerBuild(string geo, string lexicons, Action<string> progress)
    {
        _progress = progress;
        _countries = WorldCountries.Read(Path.Combine(geo, "world-countries.json.gz"));
        _countryIndex = _countries.Select((country, index) => (country.Iso, index)).ToDictionary(pair => pair.Iso, pair => pair.index, StringComparer.Ordinal);
        _admin1 = GeoNames.Divisions(Path.Combine(geo, "geonames_admin1.json.gz"));
        _admin2 = GeoNames.Divisions(Path.Combine(geo, "geonames_admin2.json.gz"));
        progress($"{_countries.Count:N0} countries, {_admin1.Count:N0} first-order and {_admin2.Count:N0} second-order divisions read");
        _settlements = GeoNames.Settlements(Path.Combine(geo, "geonames_cities500.txt.gz"));
        progress($"{_settlements.Count:N0} settlements read");
        _areas = Lexicon.Rows(Path.Combine(lexicons, "places-extra.tsv"), columns: 6);
        _divisionWords = Lexicon.Rows(Path.Combine(lexicons, "division-words.tsv"), columns: 3).ToLookup(row => (row[0], row[1]), row => row[2].Split(", "));
        _dropped = [];
        AddCommonWords(Path.Combine(lexicons, "common-words.txt"));
        AddCountryNames(Path.Combine(lexicons, "countries-extra.tsv"));
        AddNations(Path.Combine(lexicons, "nations-extra.tsv"));
        AddInstitutions(Path.Combine(lexicons, "institutions.tsv"));
    }

    /// <summary>The file's bytes, from the folder with GeoNames' and world-countries' files and the folder with our lists.</summary>
    public static byte[] FromFolders(string geo, string lexicons, Action<string> progress) => new GazetteerBuild(geo, lexicons, progress).Build();

    private byte[] Build()
    {
        var places = Places.Of(_settlements, _admin1, _admin2, _areas);
        var divisions = DivisionTable.Of(_admin1, _settlements, _countryIndex);
        _progress($"{places.Count:N0} places with a position ({string.Join(", ", places.CountBy(place => place.Kind).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value:N0} {pair.Key}"))})");
        var records = new byte[places.Count * PlaceRecord.Length];
        for (var id = 0; id < places.Count; id++)
        {
            var place = places[id];
            AddNames(place, id);
            var record = new PlaceRecord(
                place.Kind,
                _countryIndex[place.Country],
                place.LatE4,
                place.LonE4,
                place.Population,
                divisions.IndexPlusOne(place.Country, place.Admin1),
                _texts.Put(place.Name));
            record.Write(records.AsSpan(id * PlaceRecord.Length));
        }

        _progress($"{_placeNames.Count:N0} names of places, {_dropped.Count:N0} left out as common words or names of countries and nations");
        return GazetteerFile.Of(
            countries: CountryTable(),
            divisions: divisions.ToBytes(_texts),
            places: records,
            texts: _texts.ToBytes(),
            names: [_placeNames, _countryNames, _nationNames, _institutionNames, _commonWords],
            progress: _progress);
    }

    private void AddCommonWords(string file)
    {
        foreach (var word in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split(' ')))
        {
            _commonWords.Add(Folded(word));
        }
    }

    // Our own list speaks first: where it names a country, the data's other bearer of the name is left out.
    private void AddCountryNames(string file)
    {
        AddFromList(_countryNames, file);
        var listed = _countryNames.Snapshot();
        foreach (var country in _countries)
        {
            foreach (var name in country.Names.Select(name => NameFold.Fold(name)).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                AddUnlessListed(_countryNames, listed, name, country);
            }
        }

        _progress($"{_countryNames.Count:N0} names of countries");
    }

    private void AddNations(string file)
    {
        AddFromList(_nationNames, file);
        var listed = _nationNames.Snapshot();
        foreach (var country in _countries)
        {
            foreach (var demonym in country.Demonyms)
            {
                AddUnlessListed(_nationNames, listed, Folded(demonym), country);
                if (demonym.EndsWith('n') || demonym.EndsWith('i') || demonym.EndsWith('r') || demonym.EndsWith('t'))
                {
                    AddUnlessListed(_nationNames, listed, Folded(demonym + "s"), country);
                }
            }
        }

        _progress($"{_nationNames.Count:N0} names of nations");
    }

    private void AddInstitutions(string file)
    {
        AddFromList(_institutionNames, file);
        _progress($"{_institutionNames.Count:N0} names of institutions");
    }

    private void AddFromList(NameTableWriter names, string file)
    {
        foreach (var row in Lexicon.Rows(file, columns: 2))
        {
            var folded = Folded(row[0]);
            var capitalsOnly = row[0].Any(char.IsLower) ? 0 : 1;
            names.Add(folded, row[1] == "-" ? NameTableWriter.Nothing : (_countryIndex[row[1]] << 1) | capitalsOnly);
        }
    }

    private void AddUnlessListed(NameTableWriter names, HashSet<string> listed, string folded, WorldCountry country)
    {
        if (listed.Contains(folded) || _commonWords.Has(folded))
        {
            return;
        }

        var value = _countryIndex[country.Iso] << 1;
        if (names.Has(folded) && !names.Has(folded, value))
        {
            throw new FormatException($"\"{folded}\" is {country.Iso} and another country; say which in the lexicon.");
        }

        names.Add(folded, value);
    }

    private void AddNames(Place place, int id)
    {
        if (place.Settlement is { } settlement)
        {
            AddSettlement(settlement, place.Kind, id);
        }
        else if (place.Kind is PlaceKind.Area or PlaceKind.Settlement)
        {
            _placeNames.Add(Folded(place.Name), id);
        }
        else
        {
            AddDivision(place, id);
        }
    }

    private void AddSettlement(Settlement settlement, PlaceKind kind, int id)
    {
        var main = SettlementNames.MainName(settlement);
        if (main is not null && (kind is PlaceKind.Capital || settlement.Population >= PopulationAgainstCommonWords || !IsWordOrNation(main)))
        {
            _placeNames.Add(main, id);
        }

        foreach (var alternate in SettlementNames.Alternates(settlement).Where(name => name != main && !IsTaken(name)))
        {
            _placeNames.Add(alternate, id);
        }
    }

    private void AddDivision(Place place, int id)
    {
        var level = place.Kind is PlaceKind.Admin1 ? "1" : "2";
        var bare = DivisionNames.Bare(place.Name);
        string[] words = [.. Words("*", level), .. Words(place.Country, level), .. Words(place.Country, level + "!")];
        string[] stems = place.Kind is PlaceKind.Admin1 ? [bare, .. DivisionNames.Turned(bare)] : [bare];
        IEnumerable<string> forms = [place.Name, .. stems, .. stems.SelectMany(stem => words.Select(word => stem + " " + word))];
        foreach (var form in forms.Where(form => form != bare || !IsNeverBare(place.Country, level)))
        {
            if (NameFold.Fold(form) is { Length: >= 3 } folded && (form == place.Name ? !IsWordOrNation(folded) : !IsTaken(folded)))
            {
                _placeNames.Add(folded, id);
            }
        }
    }

    private IEnumerable<string> Words(string country, string level) => _divisionWords[(country, level)].SelectMany(words => words);

    // "Lake County" is never called Lake.
    private bool IsNeverBare(string country, string level) => _divisionWords[(country, level + "!")].Any();

    private bool IsTaken(string folded) => IsWordOrNation(folded) || _countryNames.Has(folded);

    private bool IsWordOrNation(string folded)
    {
        var taken = _commonWords.Has(folded) || _nationNames.Has(folded);
        if (taken)
        {
            _dropped.Add(folded);
        }

        return taken;
    }

    private byte[] CountryTable()
    {
        var capitals = _settlements.Where(settlement => settlement.Feature == "PPLC").ToLookup(settlement => settlement.Country, StringComparer.Ordinal);
        var bytes = new byte[_countries.Count * CountryRecord.Length];
        for (var index = 0; index < _countries.Count; index++)
        {
            var country = _countries[index];
            var capital = capitals[country.Iso].Select(settlement => settlement.Name).SingleOrDefault() ?? country.Capital ?? "";
            var record = new CountryRecord(country.Iso, _texts.Put(country.Name), _texts.Put(capital), _texts.Put(country.Neighbours));
            record.Write(bytes.AsSpan(index * CountryRecord.Length));
        }

        return bytes;
    }

    private static string Folded(string name) => NameFold.Fold(name) ?? throw new FormatException($"\"{name}\" in a lexicon holds no name in Latin letters.");
}
