using CsCheck;
using Muster.BuildGazetteer;
using Muster.Kernel;
using Muster.Reading.Places;
using Muster.Tests.Shared;

namespace Muster.Reading.Tests.Places;

public class GazetteerTests
{
    private static Gazetteer Shipped => OpenGazetteer.Shipped;

    [Theory]
    [InlineData("Bamako", "ML", 12.65, -8.00)]
    [InlineData("bamako", "ML", 12.65, -8.00)]
    [InlineData("Menaka", "ML", 15.92, 2.40)]
    [InlineData("Timbuktu", "ML", 16.77, -3.01)]
    [InlineData("Sévaré", "ML", 14.53, -4.09)]
    [InlineData("N’Djamena", "TD", 12.11, 15.04)]
    [InlineData("Ndjamena", "TD", 12.11, 15.04)]
    [InlineData("Sana'a", "YE", 15.35, 44.21)]
    [InlineData("Port au Prince", "HT", 18.54, -72.34)]
    [InlineData("Kaga–Bandoro", "CF", 6.99, 19.19)]
    [InlineData("Cox's Bazar", "BD", 21.44, 92.01)]
    [InlineData("St Petersburg", "RU", 59.94, 30.31)]
    [InlineData("Kiev", "UA", 50.45, 30.52)]
    [InlineData("Washington, D.C.", "US", 38.90, -77.04)]
    [InlineData("The Hague", "NL", 52.08, 4.30)]
    [InlineData("Mocimboa da Praia", "MZ", -11.35, 40.35)]
    [InlineData("Donbas", "UA", 48.30, 38.00)]
    [InlineData("Gaza Strip", "PS", 31.50, 34.47)]
    [InlineData("Kidal Region", "ML", 18.44, 1.41)]
    [InlineData("Borno", "NG", 11.85, 13.16)]
    [InlineData("Borno State", "NG", 11.85, 13.16)]
    [InlineData("North Kivu Province", "CD", -1.67, 29.23)]
    [InlineData("Lamu County", "KE", -2.27, 40.90)]
    [InlineData("Al Bayda Governorate", "YE", 13.99, 45.57)]
    [InlineData("Mpigi District", "UG", 0.23, 32.31)]
    [InlineData("West Darfur", "SD", 13.45, 22.45)]
    [InlineData("Kherson Oblast", "UA", 46.64, 32.61)]
    public void The_greatest_place_of_a_name_is_where_it_should_be(string name, string country, double lat, double lon)
    {
        var place = Shipped.Places(name)[0];
        Assert.Equal(country, place.Country);
        Assert.InRange(place.Point.KilometresTo(new GeoPoint(lat, lon)), 0, 25);
    }

    [Theory]
    [InlineData("of")]
    [InlineData("Police")]
    [InlineData("March")]
    [InlineData("Along")]
    [InlineData("Most")]
    [InlineData("Bar")]
    [InlineData("Deal")]
    [InlineData("Troops")]
    [InlineData("Polish")]
    [InlineData("LON")]
    [InlineData("Xyzzyville")]
    [InlineData("")]
    [InlineData("Москва")]
    public void What_is_no_name_of_a_place_has_none(string name) => Assert.Empty(Shipped.Places(name));

    [Theory]
    [InlineData("Nice", "FR")]
    [InlineData("Mobile", "US")]
    [InlineData("Reading", "GB")]
    public void A_great_city_with_a_common_word_for_a_name_is_found_and_marked(string name, string country)
    {
        Assert.Equal(country, Shipped.Places(name)[0].Country);
        Assert.True(Shipped.IsCommonWord(name));
        Assert.False(Shipped.IsCommonWord("Bamako"));
    }

    [Fact]
    public void The_bearers_of_a_name_stand_the_most_populous_first()
    {
        string[] names = ["San Antonio", "Springfield", "Kidal", "Rafah", "Santa Cruz", "Gaza", "Damascus"];
        foreach (var name in names)
        {
            var places = Shipped.Places(name);
            Assert.True(places.Length > 1, name);
            Assert.Equal(places.Select(place => place.Population).OrderDescending(), places.Select(place => place.Population));
        }
    }

    [Fact]
    public void A_place_tells_its_kind_and_its_division()
    {
        var kidal = Shipped.Places("Kidal").Where(place => place.Country == "ML").ToList();
        Assert.Equal([PlaceKind.Admin1, PlaceKind.Settlement], kidal.Select(place => place.Kind).Order());
        Assert.All(kidal, place => Assert.Equal("Kidal", Shipped.Admin1Name("ML", place.Admin1!)));
        Assert.Equal(PlaceKind.Capital, Shipped.Places("Bamako")[0].Kind);
        Assert.Equal(PlaceKind.Area, Shipped.Places("Donbas")[0].Kind);
        Assert.Null(Shipped.Admin1Name("ML", "99"));
        Assert.Null(Shipped.Admin1Name("ZZ", "01"));
    }

    [Theory]
    [InlineData("Niger State", "NG")]
    [InlineData("Georgia", "US")]
    public void A_division_that_is_called_as_a_country_is_found_too(string name, string country) => Assert.Equal(country, Shipped.Places(name)[0].Country);

    [Theory]
    [InlineData("New", true)]
    [InlineData("Addis", true)]
    [InlineData("Port au", true)]
    [InlineData("Port-au", true)]
    [InlineData("the", true)]
    [InlineData("Kaga", true)]
    [InlineData("Timbukt", false)]
    [InlineData("Addis Aba", false)]
    [InlineData("Qxzz", false)]
    [InlineData("", false)]
    public void A_beginning_goes_on_at_whole_words_only(string beginning, bool goesOn) => Assert.Equal(goesOn, Shipped.GoesOn(beginning));

    [Fact]
    public void Every_beginning_of_a_name_of_several_words_goes_on() =>
        Gen.Int[0, ManyWords.Length - 1].Sample(at =>
        {
            var words = ManyWords[at].Split(' ');
            Assert.NotEmpty(Shipped.Places(ManyWords[at]));
            Assert.All(Enumerable.Range(1, words.Length - 1), count => Assert.True(Shipped.GoesOn(string.Join(' ', words[..count]))));
        });

    [Theory]
    [InlineData("Mali", "ML")]
    [InlineData("US", "US")]
    [InlineData("U.S.", "US")]
    [InlineData("the US", "US")]
    [InlineData("us", null)]
    [InlineData("United States", "US")]
    [InlineData("UK", "GB")]
    [InlineData("Britain", "GB")]
    [InlineData("DRC", "CD")]
    [InlineData("the Democratic Republic of the Congo", "CD")]
    [InlineData("Republic of the Congo", "CG")]
    [InlineData("CAR", "CF")]
    [InlineData("car", null)]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("Burma", "MM")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Gaza", "PS")]
    [InlineData("West Bank", "PS")]
    [InlineData("Kosovo", "XK")]
    [InlineData("Georgia", "GE")]
    [InlineData("Niger", "NE")]
    [InlineData("Guinea-Bissau", "GW")]
    [InlineData("St. Lucia", "LC")]
    [InlineData("ML", null)]
    [InlineData("Korea", null)]
    [InlineData("Island", null)]
    [InlineData("Bamako", null)]
    public void A_country_is_known_by_its_names(string name, string? iso) => Assert.Equal(iso, Shipped.Country(name));

    [Theory]
    [InlineData("Malian", "ML")]
    [InlineData("Malians", "ML")]
    [InlineData("Nigerien", "NE")]
    [InlineData("Nigerian", "NG")]
    [InlineData("Congolese", "CD")]
    [InlineData("Burkinabè", "BF")]
    [InlineData("French", "FR")]
    [InlineData("Britons", "GB")]
    [InlineData("Afghans", "AF")]
    [InlineData("Bissau-Guinean", "GW")]
    [InlineData("Papua New Guineans", "PG")]
    [InlineData("Filipinos", "PH")]
    [InlineData("South Sudanese", "SS")]
    [InlineData("Central African", "CF")]
    [InlineData("Kurdish", null)]
    [InlineData("US", null)]
    [InlineData("Korean", null)]
    public void A_nation_is_known_by_its_adjective_and_noun(string demonym, string? iso) => Assert.Equal(iso, Shipped.Nation(demonym));

    [Theory]
    [InlineData("the Pentagon", "US")]
    [InlineData("U.S. State Department", "US")]
    [InlineData("Bundeswehr", "DE")]
    [InlineData("Kremlin", "RU")]
    [InlineData("Élysée", "FR")]
    [InlineData("Quai d’Orsay", "FR")]
    [InlineData("Foreign, Commonwealth & Development Office", "GB")]
    [InlineData("IDF", "IL")]
    [InlineData("idf", null)]
    [InlineData("Congress", null)]
    public void An_institution_stands_for_its_country(string name, string? iso) => Assert.Equal(iso, Shipped.Institution(name));

    [Fact]
    public void A_country_tells_its_name_capital_and_neighbours()
    {
        Assert.Equal("Mali", Shipped.CountryName("ML"));
        Assert.Equal("ZZ", Shipped.CountryName("ZZ"));
        Assert.Equal("Bamako", Shipped.Capital("ML"));
        Assert.Equal("Yamoussoukro", Shipped.Capital("CI"));
        Assert.Null(Shipped.Capital("AQ"));
        Assert.Equal(["BF", "CI", "DZ", "GN", "MR", "NE", "SN"], Shipped.Neighbours("ML").AsEnumerable());
        Assert.Empty(Shipped.Neighbours("ZZ"));
    }

    [Fact]
    public void Neighbours_are_each_others_neighbours()
    {
        string[] some = ["ML", "UA", "CD", "PS", "CN", "TR", "SD", "US"];
        Assert.All(some, iso => Assert.All(Shipped.Neighbours(iso), neighbour => Assert.Contains(iso, Shipped.Neighbours(neighbour))));
    }

    [Fact]
    public void Foreign_bytes_are_refused() => Gen.Byte.Array[0, 300].Sample(bytes => Assert.Throws<FormatException>(() => Gazetteer.Open(bytes)));

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void A_gazetteer_that_was_cut_is_refused(int length) => Assert.Throws<FormatException>(() => Gazetteer.Open(OpenGazetteer.Bytes.AsMemory(0, length)));

    [Fact]
    public void A_section_outside_the_file_is_refused()
    {
        var bytes = OpenGazetteer.Bytes.ToArray();
        bytes[15] = 0xFF;
        Assert.Throws<FormatException>(() => Gazetteer.Open(bytes));
    }

    [SharedDataFact]
    public void Building_again_gives_the_same_bytes()
    {
        var lexicons = Path.Combine(SharedData.Root, "data", "lexicon");
        var built = GazetteerBuild.FromFolders(SharedData.File("geo"), lexicons, _ => { });
        Assert.True(built.AsSpan().SequenceEqual(OpenGazetteer.Bytes), "data/gazetteer.bin is not what tools/Muster.BuildGazetteer builds now: rebuild it.");
    }

    private static readonly string[] ManyWords =
    [
        "Port au Prince", "Dera Ismail Khan", "Deir ez Zor", "Santa Cruz de la Sierra", "Addis Ababa", "Kaga Bandoro", "Ho Chi Minh City", "Rio de Janeiro",
        "New York City", "Mazar e Sharif", "Boucle du Mouhoun", "Al Bayda Governorate", "Khan Yunis", "Tel Aviv", "Kuala Lumpur",
    ];
}
