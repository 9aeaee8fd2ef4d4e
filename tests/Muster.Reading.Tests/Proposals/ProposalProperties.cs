using System.Text.Json;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Proposals;
using NodaTime;

namespace Muster.Reading.Tests.Proposals;

/// <summary>Whatever is proposed for whatever text.</summary>
public class ProposalProperties
{
    private static readonly LocalDate Published = new(2022, 10, 1);

    private static readonly JudgeProposals Judge = new(TestReader.Gazetteer, TestReader.Syntax);

    private static readonly Gen<string> Word = Gen.OneOf(
        "killed", "nine", "At", "least", "15", "soldiers", "wounded", "in", "Mali", "Gao", "on", "Wednesday", ",", ".", "and", "the", "ambush", "bomb", "by", "gunmen", "kidnapped", "dead", "not", "might", "embassy", "staff",
        "withdrawn", "ordered", "departure", "Germany", "has", "displaced", "people", "1,200", "up", "to", "😀", "\u202F", "\n", "since", "2012", "#", "*", "&amp;");

    // Sentences that a proposal can be true of, so that acceptance is reached, among noise that may take them back.
    private static readonly Gen<string> Sentence = Gen.OneOf(
        "Nine soldiers, victims of the ambush near Gao on Wednesday, are nine dead.", "A bomb killed 15 soldiers near Gao.", "The ambush in Gao left at least 15 soldiers dead.", "Germany has withdrawn its embassy staff from Mali.",
        "Some 1,200 people were displaced in Mali.", "Gunmen kidnapped nine people in Gao on Wednesday and wounded 15 soldiers.", "An ambush\nnear Gao killed up to 15 soldiers 😀.");

    private static readonly Gen<string> Noise = Word.Array[0, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Text = Gen.Select(Noise, Sentence, Noise, Sentence).Select((first, second, third, last) => string.Join(' ', first, second, third, last));

    private static readonly Gen<object?> Range = Gen.OneOf(
        Gen.Const((object?)null), Gen.OneOf(0, 1, 9, 15, 1200, -1).Select(number => (object?)new { min = number, max = number }),
        Gen.OneOf(9, 15).Select(number => (object?)new { min = number, max = (int?)null }), Gen.OneOf(9, 1200).Select(number => (object?)number));

    // The quote is mostly cut out of the text itself, so that the other checks are reached.
    private static readonly Gen<(string Text, string Answer)> Case = Gen.Select(
        Gen.Select(Text, Gen.Double[0, 1], Gen.Double[0, 1], Text),
        Gen.Select(Gen.OneOf("incident", "departure", "figure"), Gen.OneOf("attack", "bombing", "abduction", "ordered", "reduced", "killed", "displaced")),
        Gen.Select(Gen.OneOf<string?>("ML", "DE", null), Gen.OneOf<string?>("Gao", null), Gen.OneOf<string?>("DE", null), Gen.OneOf<string?>("2022-09-28", "2022-10-01", null)),
        Gen.Select(Range, Range, Range, Range))
        .Select((quoted, kind, where, counts) =>
        {
            var (text, from, length, other) = quoted;
            var start = (int)(from * (text.Length - 1));
            var cut = text.Substring(start, (int)(length * (text.Length - start)));
            var sentences = text.Split(". ");
            var quote = from < 0.7 ? sentences[(int)(length * (sentences.Length - 1))] : from > 0.95 ? other : cut;
            var proposal = new
            {
                kind = kind.Item1, quote, type = kind.Item2, country = where.Item1, place = where.Item2, issuer = where.Item3, date = where.Item4,
                killed = counts.Item1, injured = counts.Item2, abducted = counts.Item3, count = counts.Item4,
            };
            return (text, JsonSerializer.Serialize(new { proposals = new[] { proposal, proposal } }));
        });

    [Fact]
    public void An_accepted_fact_quotes_the_text_where_it_says_and_is_marked_and_gives_no_number_that_the_quote_does_not()
    {
        var accepted = 0;
        Case.Sample(
            one =>
            {
                var report = new Report("random", one.Text, Published);
                var runes = one.Text.EnumerateRunes().ToArray();
                var judged = Judge.Of(report, new DocumentReading { Document = "random", Published = Published }, one.Answer);
                Assert.Equal(2, judged.Accepted.Length + judged.Refused.Length);
                foreach (var fact in judged.Accepted)
                {
                    Interlocked.Increment(ref accepted);
                    var evidence = Assert.Single(fact.Evidence);
                    Assert.Equal(string.Concat(runes[evidence.Start..evidence.End].Select(rune => rune.ToString())), evidence.Quote);
                    Assert.Equal(FactOrigin.Model, fact.Origin);
                    Assert.All(Numbers(fact), number => Assert.True(Stands(number, evidence.Quote), evidence.Quote));
                }
            },
            iter: 10_000);

        // Without these the property would hold of a checker that refuses everything.
        Assert.InRange(accepted, 50, int.MaxValue);
    }

    [Fact]
    public void No_string_throws_as_an_answer() =>
        Gen.String[0, 200].Sample(answer => Judge.Of(new Report("r", "An ambush in Gao.", Published), new DocumentReading { Document = "r" }, answer).Accepted.IsEmpty, iter: 2_000);

    private static IEnumerable<long> Numbers(Fact fact) => fact switch
    {
        Incident incident => incident.Killed.Concat(incident.Injured).Concat(incident.Abducted).Select(toll => toll.Count.Least),
        Figure figure => [figure.Count.Least],
        _ => [],
    };

    private static bool Stands(long number, string quote) => number switch
    {
        9 => quote.Contains("nine", StringComparison.Ordinal),
        15 => quote.Contains("15", StringComparison.Ordinal),
        1200 => quote.Contains("1,200", StringComparison.Ordinal),
        _ => false,
    };
}
