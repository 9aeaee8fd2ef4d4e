using Muster.Kernel.Facts;
using Muster.Reading.Politics;

namespace Muster.Reading.Tests.Politics;

public sealed class ReadFiguresTests
{
    [Theory]
    [InlineData("Two miners drown, raising the death toll to 31.", "killed 31")]
    [InlineData("The death toll from the floods climbs to at least 60.", "killed 60+")]
    [InlineData("The death toll from last week's clashes rises to 48, with 120 others injured.", "killed 48; injured 120")]
    [InlineData("A farmer dies, bringing the number of protesters killed this year to nine.", "killed 9 civilian since 2023")]
    [InlineData("A second car bomb explodes, bringing the death toll to at least 28 people and wounding 75.", "killed 28+")]
    [InlineData("The number of soldiers killed in the offensive rises to 45.", "killed 45 soldier")]
    [InlineData("More than 3,000 people have been killed since 2017.", "killed 3000+ since 2017")]
    [InlineData("Since July 2021 jihadists have killed 30 people.", "killed 30 since 2021-07")]
    [InlineData("Since 2015 rebels have killed more than 4,000 people.", "killed 4000+ since 2015")]
    [InlineData("Over 500 police officers have died in the conflict.", "killed 500+ police")]
    [InlineData("The civil war has killed tens of thousands of people since it began in March 2011.", "killed 20000+ since 2011-03")]
    [InlineData("About 700 teachers have been abducted since the start of the year.", "abducted 700 civilian since 2023")]
    [InlineData("The monitors counted 2,400 civilians killed or injured between 2014 and 2016.", "affected 2400 civilian since 2014 until 2016")]
    [InlineData("Some 90,000 people have been displaced by the fighting.", "displaced 90000")]
    [InlineData("The shelling forces 4,000 villagers to flee their homes.", "displaced 4000 civilian")]
    [InlineData("The camp is home to 12,000 displaced people.", "displaced 12000")]
    [InlineData("More than 20,000 refugees have crossed into Chad.", "refugees 20000+")]
    [InlineData("Thousands of people fled across the border.", "refugees 2000+")]
    public void A_number_about_a_whole_crisis_is_read(string text, string figures) => Assert.Equal(figures, Figures(text));

    [Theory]
    [InlineData("Ten soldiers are killed in an ambush near the river.")]
    [InlineData("Ten soldiers have been killed in an attack on Monday.")]
    [InlineData("The army says that it killed 110 rebels in the past 24 hours.")]
    [InlineData("It is the deadliest attack since 2019, with 40 people killed.")]
    [InlineData("Two robbers flee the bank.")]
    [InlineData("The raid killed 28 people and wounded 320.")]
    [InlineData("Forty people were killed in the third attack in the region this year.")]
    [InlineData("A blast killed 12 civilians who had fled the front.")]
    [InlineData("The number of deaths is unknown, with guesses ranging from 40 to 80.")]
    [InlineData("Hundreds of prisoners of war were exchanged.")]
    [InlineData("The offensive could displace 50,000 people.")]
    [InlineData("That is an average of four people killed every day since May.")]
    [InlineData("Forty soldiers flee into Chad.")]
    [InlineData("The rebels took a village, bringing the number of villages lost this year to ten.")]
    public void A_number_of_one_incident_or_none_is_no_figure(string text) => Assert.Empty(Figures(text));

    [Fact]
    public void The_conflict_that_a_number_speaks_of_gives_its_beginning() =>
        Assert.Equal("killed 2000+ since 2015; displaced 1000000 since 2015", Figures("A tribal rebellion began in 2015. Thousands of soldiers and farmers have been killed in the conflict and one million people have been displaced."));

    [Fact]
    public void A_figure_told_twice_is_one_with_both_places()
    {
        var figure = Assert.Single(ReadFigures.In(Read.Text("The death toll from the quake rises to 60.\n\nOfficials said again that the death toll had risen to 60.", "NP")));
        Assert.Equal(2, figure.Evidence.Length);
    }

    [Fact]
    public void Refugees_are_of_the_country_that_they_left() =>
        Assert.Equal("SS", Assert.Single(ReadFigures.In(Read.Text("Some 9,000 people flee into Uganda from South Sudan."))).Country);

    [Fact]
    public void A_toll_belongs_to_the_place_that_it_names() =>
        Assert.Equal("NE", Assert.Single(ReadFigures.In(Read.Text("The death toll from the raids in Niger rises to 44.", "ML"))).Country);

    private static string Figures(string text) =>
        string.Join("; ", ReadFigures.In(Read.Text(text, "SD")).Select(figure => string.Join(' ', Parts(figure))));

    private static IEnumerable<string> Parts(Figure figure)
    {
        yield return Words(figure.Measure);
        yield return figure.Count.ToString();
        if (figure.Who is { } who)
        {
            yield return who;
        }

        if (figure.Since is { } since)
        {
            yield return "since " + since;
        }

        if (figure.Until is { } until)
        {
            yield return "until " + until;
        }
    }

    private static string Words(Measure measure) => Kernel.Words<Measure>.Of(measure);
}
