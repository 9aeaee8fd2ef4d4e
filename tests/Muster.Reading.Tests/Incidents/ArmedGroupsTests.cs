using System.Collections.Immutable;
using Muster.BuildActors;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Incidents;
using Muster.Reading.Tests.Places;
using Muster.Reading.Text;
using Muster.Tests.Shared;

namespace Muster.Reading.Tests.Incidents;

public sealed class ArmedGroupsTests
{
    private static readonly string[] Classes = ["rebel", "jihadist", "gang", "militia", "mercenary", "army", "police", "intelligence", "party"];

    [Fact]
    public void Every_group_has_a_known_class_countries_of_two_letters_and_names()
    {
        var rows = Lexicon.Rows("actors", columns: 4);
        Assert.True(rows.Count > 1000, "the table is short");
        Assert.All(rows, row => Assert.Contains(row[1], Classes));
        Assert.All(rows, row => Assert.All(row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), code => Assert.Matches("^[A-Z]{2}$", code)));
        Assert.All(rows, row => Assert.All(row[3].Split("; "), name => Assert.True(name.TrimEnd('?') is { Length: > 1 } bare && bare.Trim() == bare && !bare.Contains(';', StringComparison.Ordinal), name)));
    }

    [Fact]
    public void A_name_of_two_groups_needs_the_country_in_both() =>
        Assert.All(
            Lexicon.Rows("actors", columns: 4).SelectMany(row => row[3].Split("; ").Distinct(StringComparer.Ordinal)).GroupBy(name => name.TrimEnd('?'), StringComparer.Ordinal).Where(group => group.Count() > 1),
            group => Assert.All(group, name => Assert.EndsWith("?", name, StringComparison.Ordinal)));

    [Theory]
    [InlineData("A raid by the Lord's Resistance Army is told.", null, "LRA", "Lord's Resistance Army")]
    [InlineData("Fighters of al-Shabaab came.", null, "Al-Shabaab", "al-Shabaab")]
    [InlineData("Fighters of Al-Shabab came.", null, "Al-Shabaab", "Al-Shabab")]
    [InlineData("The Movement for the Emancipation of the Niger Delta spoke.", null, "MEND", "Movement for the Emancipation of the Niger Delta")]
    [InlineData("Shots by LeT men.", null, "Lashkar-e-Taiba", "LeT")]
    [InlineData("The SAF shelled the town.", "SD", "Sudanese Armed Forces", "SAF")]
    [InlineData("The SNA moved in.", "SO", "Somali National Army", "SNA")]
    [InlineData("The SNA moved in.", "SY", "Syrian National Army", "SNA")]
    [InlineData("Fano held the road.", "ET", "Fano", "Fano")]
    public void A_group_is_known_by_its_name(string text, string? country, string group, string written)
    {
        var document = DocumentText.Of(new Report("page", text));
        var sentence = document.Sentences[0];
        var found = ArmedGroups.In(sentence.Tokens, 0, sentence.Tokens.Length, country)!.Value;
        Assert.Equal(group, found.Group.Name);
        Assert.Equal(written, document.Words(sentence, found.From, found.To));
    }

    [Theory]
    [InlineData("They let him go.", "PK")]
    [InlineData("The SAF was bought by a company.", "FR")]
    [InlineData("A court in Fano heard the case.", "IT")]
    [InlineData("In fact, nobody came.", "TD")]
    [InlineData("It will mend the front and the movement.", "NG")]
    [InlineData("The people's army of clerks.", "PH")]
    public void A_common_word_is_no_group(string text, string country)
    {
        var tokens = DocumentText.Of(new Report("page", text)).Sentences[0].Tokens;
        Assert.Null(ArmedGroups.In(tokens, 0, tokens.Length, country));
    }

    [Theory]
    [InlineData("The Lord's Resistance Army killed six farmers near the river.", "Lord's Resistance Army", "named")]
    [InlineData("RSF drone strike kills nine people at a market.", "RSF", "named")]
    [InlineData("The Ulster Volunteer Force bomb a bar, killing four people.", "Ulster Volunteer Force", "named")]
    [InlineData("Two soldiers were killed in an ambush. The Movement for the Emancipation of the Niger Delta claimed responsibility for the attack.", "Movement for the Emancipation of the Niger Delta", "claimed")]
    public void A_known_group_is_the_culprit_by_its_whole_name(string text, string name, string attribution)
    {
        var incident = Assert.Single(Incidents(text, country: null));
        Assert.Equal(name, incident.Perpetrator);
        Assert.Equal(attribution, Words<Attribution>.Of(incident.Attribution!.Value));
    }

    [Theory]
    [InlineData("LTTE fighters killed three policemen at a checkpoint.", "LK")]
    [InlineData("Hezbollah fighters killed three policemen at a checkpoint.", null)]
    [InlineData("LTTE fighters killed three policemen in Nepal.", "NP")]
    public void A_group_of_one_country_places_a_text_that_names_none(string text, string? country) =>
        Assert.Equal(country, new Reader(OpenGazetteer.Shipped, Syntax.OpenSyntax.Shipped).Read(new Report("page", text)).Country);

    [SharedDataFact]
    public void The_shipped_table_is_what_the_tool_builds()
    {
        var built = ActorTable.Of(SharedData.File("actors"), SharedData.File("geo"), Path.Combine(SharedData.Root, "data/lexicon/actors-extra.tsv")).ToText();
        Assert.True(built == File.ReadAllText(Path.Combine(SharedData.Root, "src/Muster.Reading/Lexicon/actors.tsv")), "src/Muster.Reading/Lexicon/actors.tsv is not what tools/Muster.BuildActors builds now: rebuild it.");
    }

    private static ImmutableArray<Incident> Incidents(string text, string? country) =>
        [.. new Reader(OpenGazetteer.Shipped, Syntax.OpenSyntax.Shipped).Read(new Report("page", text) { Country = country }).Facts.OfType<Incident>()];
}
