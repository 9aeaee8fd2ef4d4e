using System.Collections.Immutable;
using System.Text;
using Muster.Kernel;

namespace Muster.Reading.Places;

/// <summary>Names of countries, nations and places. Immutable, cheap to open, safe for many threads.</summary>
public sealed class Gazetteer
{
    // Names come again within a stream of reports; more than these would cost more memory than they save time.
    private const int NamesKept = 1 << 12;

    private readonly ReadOnlyMemory<byte> _texts;
    private readonly ReadOnlyMemory<byte> _divisions;
    private readonly ReadOnlyMemory<byte> _places;
    private readonly NameTable _placeNames;
    private readonly NameTable _countryNames;
    private readonly NameTable _nationNames;
    private readonly NameTable _institutionNames;
    private readonly NameTable _commonWords;
    private readonly CountryRecord[] _countries;
    private readonly NameCache<NamedCountry> _namedCountries;
    private readonly NameCache<ImmutableArray<PlaceEntry>> _namedPlaces;

    private Gazetteer(ReadOnlyMemory<byte> bytes)
    {
        _texts = GazetteerLayout.Section(bytes, GazetteerLayout.Texts);
        _divisions = GazetteerLayout.Section(bytes, GazetteerLayout.Divisions);
        _places = GazetteerLayout.Section(bytes, GazetteerLayout.Places);
        _placeNames = new NameTable(GazetteerLayout.Section(bytes, GazetteerLayout.PlaceNames));
        _countryNames = new NameTable(GazetteerLayout.Section(bytes, GazetteerLayout.CountryNames));
        _nationNames = new NameTable(GazetteerLayout.Section(bytes, GazetteerLayout.NationNames));
        _institutionNames = new NameTable(GazetteerLayout.Section(bytes, GazetteerLayout.InstitutionNames));
        _commonWords = new NameTable(GazetteerLayout.Section(bytes, GazetteerLayout.CommonWords));
        _countries = ReadCountries(GazetteerLayout.Section(bytes, GazetteerLayout.Countries).Span);
        _namedCountries = new NameCache<NamedCountry>(NamesKept, FindCountry);
        _namedPlaces = new NameCache<ImmutableArray<PlaceEntry>>(NamesKept, FindPlaces);
    }

    /// <summary>Opens a gazetteer over its file's bytes without copying or parsing them all; throws <see cref="FormatException"/> on other bytes.</summary>
    public static Gazetteer Open(ReadOnlyMemory<byte> bytes)
    {
        GazetteerLayout.Check(bytes.Span);
        return new Gazetteer(bytes);
    }

    /// <summary>All places of that name (case, diacritics and the kind of hyphen or apostrophe ignored), the most populous first; empty where there is none.</summary>
    public ImmutableArray<PlaceEntry> Places(ReadOnlySpan<char> name) => _namedPlaces.Of(name);

    private ImmutableArray<PlaceEntry> FindPlaces(string name)
    {
        Span<byte> folded = stackalloc byte[NameFold.MaxLength];
        if (!NameFold.TryFold(name, folded, out var length) || !_placeNames.TryFind(folded[..length], out var ids))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<PlaceEntry>();
        while (ids.TryNext(out var id))
        {
            found.Add(Entry(id));
        }

        return found.DrainToImmutable();
    }

    /// <summary>Whether any place has a name that begins with this word as a whole word and goes on; lets a longest match stop early.</summary>
    public bool GoesOn(ReadOnlySpan<char> beginning)
    {
        Span<byte> folded = stackalloc byte[NameFold.MaxLength];
        if (!NameFold.TryFold(beginning, folded[..^1], out var length))
        {
            return IsArticle(beginning);
        }

        folded[length] = (byte)' ';
        return _placeNames.HasBeginning(folded[..(length + 1)]);
    }

    /// <summary>
    /// ISO code of the country of that name ("Mali", "the Democratic Republic of the Congo" without its article, "DRC", "US", "U.S.", "Britain", "UK"), or null.
    /// An abbreviation counts only in capitals: "US" is a country, "us" is not.
    /// </summary>
    public string? Country(ReadOnlySpan<char> name) => _namedCountries.Of(name).Country;

    /// <summary>ISO code of the country whose people or adjective that is ("Malian", "Malians", "French", "British", "Afghan"), or null.</summary>
    public string? Nation(ReadOnlySpan<char> demonym) => _namedCountries.Of(demonym).Nation;

    /// <summary>ISO code of the country for which that body stands ("Pentagon", "Bundeswehr", "Kremlin", "IDF"), or null; an abbreviation counts only in capitals.</summary>
    public string? Institution(ReadOnlySpan<char> name) => _namedCountries.Of(name).Institution;

    /// <summary>All that a name says of countries, in one look.</summary>
    internal NamedCountry Named(ReadOnlySpan<char> name) => _namedCountries.Of(name);

    /// <summary>Whether that is a common English word of reports ("reading", "mobile", "nice"): a place of that name needs more than its name to be believed.</summary>
    public bool IsCommonWord(ReadOnlySpan<char> name)
    {
        Span<byte> folded = stackalloc byte[NameFold.MaxLength];
        return NameFold.TryFold(name, folded, out var length) && _commonWords.TryFind(folded[..length], out _);
    }

    /// <summary>The plain English name of a country ("Mali"), or the code itself where it is unknown.</summary>
    public string CountryName(string iso) => CountryIndex(iso) is var index and >= 0 ? Text(_countries[index].Name) : iso;

    /// <summary>The capital's main name ("Bamako"), or null.</summary>
    public string? Capital(string iso) => CountryIndex(iso) is var index and >= 0 ? TextOrNull(_countries[index].Capital) : null;

    /// <summary>ISO codes of the land neighbours.</summary>
    public ImmutableArray<string> Neighbours(string iso)
    {
        if (CountryIndex(iso) is not (var index and >= 0))
        {
            return [];
        }

        var codes = Text(_countries[index].Neighbours);
        return [.. Enumerable.Range(0, codes.Length / 2).Select(at => codes.Substring(2 * at, 2))];
    }

    /// <summary>The first-order division's main name, or null.</summary>
    public string? Admin1Name(string country, string admin1)
    {
        var index = CountryIndex(country);
        var (low, high) = (0, (_divisions.Length / DivisionRecord.Length) - 1);
        while (index >= 0 && low <= high)
        {
            var middle = (low + high) >> 1;
            var division = Division(middle);
            var order = division.Country != index ? division.Country.CompareTo(index) : string.CompareOrdinal(Text(division.Code), admin1);
            if (order == 0)
            {
                return TextOrNull(division.Name);
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private static CountryRecord[] ReadCountries(ReadOnlySpan<byte> section)
    {
        var countries = new CountryRecord[section.Length / CountryRecord.Length];
        for (var index = 0; index < countries.Length; index++)
        {
            countries[index] = CountryRecord.Read(section[(index * CountryRecord.Length)..]);
        }

        return countries;
    }

    // "The" folds to nothing, yet begins every name that bears its article.
    private static bool IsArticle(ReadOnlySpan<char> word) => word.Trim().Equals("the", StringComparison.OrdinalIgnoreCase);

    private NamedCountry FindCountry(string name)
    {
        Span<byte> folded = stackalloc byte[NameFold.MaxLength];
        var goesOn = IsArticle(name);
        if (NameFold.TryFold(name, folded[..^1], out var length))
        {
            folded[length] = (byte)' ';
            var beginning = folded[..(length + 1)];
            goesOn = _countryNames.HasBeginning(beginning) || _nationNames.HasBeginning(beginning) || _institutionNames.HasBeginning(beginning);
        }

        return new NamedCountry(CountryOf(_countryNames, name), CountryOf(_nationNames, name), CountryOf(_institutionNames, name), goesOn);
    }

    private string? CountryOf(NameTable names, ReadOnlySpan<char> name)
    {
        Span<byte> folded = stackalloc byte[NameFold.MaxLength];
        if (!NameFold.TryFold(name, folded, out var length) || !names.TryFind(folded[..length], out var values) || !values.TryNext(out var value))
        {
            return null;
        }

        var capitalsOnly = (value & 1) != 0;
        return capitalsOnly && HasSmallLetter(name) ? null : _countries[value >> 1].Iso;
    }

    private static bool HasSmallLetter(ReadOnlySpan<char> name)
    {
        var article = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        foreach (var c in name[article..])
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private int CountryIndex(string iso)
    {
        var (low, high) = (0, _countries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = string.CompareOrdinal(_countries[middle].Iso, iso);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private PlaceEntry Entry(int id)
    {
        var place = PlaceRecord.Read(_places.Span[(id * PlaceRecord.Length)..]);
        return new PlaceEntry(
            id,
            Text(place.Name),
            place.Kind,
            _countries[place.Country].Iso,
            place.Division == 0 ? null : Text(Division(place.Division - 1).Code),
            new GeoPoint(place.LatE4 / 10_000.0, place.LonE4 / 10_000.0),
            place.Population);
    }

    private DivisionRecord Division(int index) => DivisionRecord.Read(_divisions.Span[(index * DivisionRecord.Length)..]);

    private string? TextOrNull(int at) => Text(at) is { Length: > 0 } text ? text : null;

    // A text is its length in bytes, then its UTF-8; the one at 0 is empty.
    private string Text(int at)
    {
        var texts = _texts.Span;
        return Encoding.UTF8.GetString(texts.Slice(at + 1, texts[at]));
    }
}
