using System.Text;
using System.Text.Json;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Reading.Tests;

public class ExplainTests
{
    private static readonly LocalDate Published = new(2022, 10, 1);

    // Words that the reader acts on, so that random text reaches every kind of fact.
    private static readonly Gen<string> Word = Gen.OneOf(
        "killed", "At", "least", "15", "soldiers", "three", "civilians", "in", "Mali", "on", "Wednesday", ",", ".", "and", "the", "attack", "by", "gunmen", "ordered", "departure", "of", "family members", "embassy", "British", "Level", "4", ":",
        "Do", "not", "travel", "due to terrorism", "\n\n", "since", "2012", "Thousands", "were", "have", "been", "coup", "MINUSMA", "suspended", "UN", "U.S.", "withdraws", "from", "claims responsibility", "dead", "😀", "e\u0301", "<b>", "&amp;",
        "limited ability to help its citizens", "state of emergency", "declared", "severed ties with", "Chad", "war", "began", "Gao", "bringing the death toll to 30", "U.S. citizens should leave", "resumed operations");

    private static readonly Gen<string> Text = Word.Array[0, 50].Select(words => string.Join(' ', words));

    private static readonly Gen<Report> Reports = Gen.Select(Text, Gen.Bool, Gen.Bool).Select((text, isPage, isHtml) => new Report(
        "random", text, Published, isPage ? "US" : null, isPage ? "ML" : null, isHtml ? Markup.Html : Markup.Text));

    [Fact]
    public void What_is_explained_is_what_is_read() => Reports.Sample(report => Assert.Equal(Print(TestReader.Shared.Read(report)), Print(TestReader.Shared.Explain(report).Reading)), iter: 1_000);

    [Fact]
    public void Nothing_is_explained_that_nobody_asked_for() =>
        Reports.Sample(report => TestReader.Shared.Read(report).Facts.All(fact => fact.Why.IsEmpty), iter: 500);

    [Fact]
    public void Every_fact_says_why_and_its_words_stand_in_the_text() => Reports.Sample(
        report =>
        {
            var explained = TestReader.Shared.Explain(report);
            var runes = report.Text.EnumerateRunes().ToArray();
            Assert.All(explained.Reading.Facts, fact => Assert.NotEmpty(fact.Why));
            Assert.All(explained.Reading.Facts, fact => Assert.Contains(fact.Why, reason => !reason.Words.IsEmpty));
            Reason[] all = [.. explained.Reading.Facts.SelectMany(fact => fact.Why), .. explained.Document, .. explained.LeftOut];
            Assert.All(all.SelectMany(reason => reason.Words), words => Stands(words, runes));
        },
        iter: 1_000);

    [Fact]
    public void A_number_of_soldiers_before_a_passive_verb_says_so()
    {
        var fact = Explain("Fifteen soldiers were killed near Gao in Mali on Wednesday.").Reading.Facts.Single();
        Assert.Equal("killed: 15 soldier|Fifteen soldiers|killed", Said(fact, "incident.victims.passive-subject"));
        Assert.Equal("date: 2022-09-28|Wednesday", Said(fact, "date.weekday-before-publication"));
        Assert.Equal("country: ML|Mali", Said(fact, "country.named"));
    }

    [Fact]
    public void An_ordered_departure_says_which_words_order_it()
    {
        var fact = Explain("The United States ordered the departure of non-emergency staff from its embassy in Bamako.").Reading.Facts.OfType<Departure>().Single();
        Assert.Equal("status: ordered|ordered the departure", Said(fact, "departure.status.ordered"));
        Assert.Equal("issuer: US|The United States", Said(fact, "issuer.named").Replace("|United", "|The United", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Thousands have been killed in Mali since 2012.", "", "")]
    [InlineData("The risk of an attack is high.", "incident.left-out.general", "attack")]
    [InlineData("The embassy's airport shuttle is closed.", "departure.left-out.not-a-post", "is closed")]
    [InlineData("The publisher scored a diplomatic coup.", "government.left-out.coup-word", "coup")]
    public void What_was_not_found_is_listed_with_its_rule(string text, string rule, string words)
    {
        var leftOut = Explain(text).LeftOut;
        if (rule.Length == 0)
        {
            Assert.Empty(leftOut);
        }
        else
        {
            Assert.Contains(leftOut, left => left.Rule == rule && left.Words[0].Quote.Contains(words, StringComparison.Ordinal));
        }
    }

    [SharedDataFact]
    public void Real_documents_are_explained_as_they_are_read()
    {
        foreach (var line in File.ReadLines(SharedData.File("gold/events-dev.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var report = new Report("real", json.RootElement.GetProperty("text").GetString()!, Published);
            var explained = TestReader.Shared.Explain(report).Reading;
            Assert.Equal(Print(TestReader.Shared.Read(report)), Print(explained));
            Assert.All(explained.Facts, fact => Assert.NotEmpty(fact.Why));
        }
    }

    private static Explanation Explain(string text) => TestReader.Shared.Explain(new Report("d", text, Published));

    private static string Said(Fact fact, string rule) =>
        fact.Why.Where(reason => reason.Rule == rule).Select(reason => string.Join('|', [reason.Says, .. reason.Words.Select(span => span.Quote)])).FirstOrDefault() ?? string.Join(' ', fact.Why.Select(reason => reason.Rule));

    private static string Print(DocumentReading reading)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            WriteFact.Reading(json, reading);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Stands(Evidence words, Rune[] runes)
    {
        Assert.InRange(words.Start, 0, words.End - 1);
        Assert.InRange(words.End, words.Start + 1, runes.Length);
        Assert.Equal(string.Concat(runes[words.Start..words.End].Select(rune => rune.ToString())), words.Quote);
    }
}
