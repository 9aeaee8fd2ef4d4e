using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Reading.Tests;

public class ReaderProperties
{
    private static readonly LocalDate Published = new(2022, 10, 1);

    // Words that the reader acts on, mixed with marks and odd characters, so that random text reaches every rule.
    private static readonly Gen<string> Word = Gen.OneOf(
        "killed", "kill", "At", "least", "15", "soldiers", "three", "civilians", "in", "Mali", "on", "Wednesday", ",", ".", "and", "the", "attack", "(", ")", "\"", "Kabul", "'s", "of", "including", "children",
        "by", "gunmen", "yesterday", "ordered", "departure", "embassy", "Level", "4", ":", "Do", "not", "travel", "#", "*", "-", "\n", "\n\n", "since", "2012", "Thousands", "who", "were", "been", "has", "have", "coup", "MINUSMA",
        "suspended", "UN", "mission", "U.S.", "Department", "State", "hundred", "million", "to", "says", "that", "it", "claims", "responsibility", "blames", "dead", "hostage", "took", "1,200", "10-12", "😀", "e\u0301", "\u202F", "while", ";", "]", "[", "<b>", "&amp;", "is", "among", "those", "accused", "with", "along", "left", "lives", "lost", "life");

    private static readonly Gen<string> Text = Word.Array[0, 60].Select(words => string.Join(' ', words));

    [Fact]
    public void Reading_never_throws_on_any_string() =>
        Gen.String[0, 400].Sample(text => TestReader.Shared.Read(new Report("random", text, Published)) is not null, iter: 2_000);

    [Fact]
    public void Reading_never_throws_on_words_in_any_order() =>
        Text.Sample(text => TestReader.Shared.Read(new Report("random", text, Published)) is not null, iter: 5_000);

    [Fact]
    public void Evidence_lies_inside_the_text_and_quotes_it() =>
        Text.Sample(
            text =>
            {
                var runes = text.EnumerateRunes().ToArray();
                foreach (var evidence in TestReader.Shared.Read(new Report("random", text, Published)).Facts.SelectMany(fact => fact.Evidence))
                {
                    Assert.InRange(evidence.Start, 0, evidence.End - 1);
                    Assert.InRange(evidence.End, evidence.Start + 1, runes.Length);
                    Assert.Equal(string.Concat(runes[evidence.Start..evidence.End].Select(rune => rune.ToString())), evidence.Quote);
                }
            },
            iter: 5_000);

    [Fact]
    public void Every_fact_has_evidence() =>
        Text.Sample(text => TestReader.Shared.Read(new Report("random", text, Published)).Facts.All(fact => !fact.Evidence.IsDefaultOrEmpty), iter: 5_000);

    [Fact]
    public void The_same_text_gives_the_same_reading() =>
        Text.Sample(text => Print(text) == Print(text), iter: 500);

    [Theory]
    [InlineData("Gunmen killed five farmers near Gao on Friday.")]
    [InlineData("The government declares a state of emergency in Ouagadougou.")]
    public void An_irrelevant_sentence_changes_no_fact(string text)
    {
        var alone = Print(text);
        Assert.Equal(alone, Print(text + " The library opens at nine."));
        Assert.NotEqual(string.Empty, alone);
    }

    [Fact]
    public void A_line_end_of_another_system_changes_no_fact()
    {
        const string Story = "Gunmen killed five farmers near Gao.\n\nOn Friday, a bomb exploded in Mopti.\n";
        Assert.Equal(Slots(Story), Slots(Story.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static string Print(string text) =>
        string.Join('\n', TestReader.Shared.Read(new Report("random", text, Published)).Facts.Select(fact => fact.Kind + string.Join(',', fact.Evidence.Select(span => $"{span.Start}-{span.End}"))));

    private static string Slots(string text) =>
        string.Join('\n', TestReader.Shared.Read(new Report("random", text, Published)).Facts.OfType<Incident>().Select(fact => $"{fact.Type} {fact.Place} {fact.Date} {string.Join(',', fact.Killed)}"));
}
