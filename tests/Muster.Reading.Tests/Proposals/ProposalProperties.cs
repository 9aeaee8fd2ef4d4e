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

    private sealed record True(string Sentence, string Kind, string Type, string? Place, string? Issuer, object? Killed, object? Injured, object? Abducted, object? Count);

    // Sentences with the proposal that is true of each: what is drawn spoils some of its fields, and puts noise around that may take it back.
    private static readonly True[] Truths =
    [
        new("A bomb killed 15 soldiers near Gao.", "incident", "bombing", "Gao", null, 15, null, null, null),
        new("The ambush in Gao left at least 15 soldiers dead.", "incident", "attack", "Gao", null, new { min = 15, max = (int?)null }, null, null, null),
        new("Gunmen kidnapped nine people in Gao and wounded 15 soldiers.", "incident", "abduction", "Gao", null, null, 15, 9, null),
        new("Germany has withdrawn its embassy staff from Mali.", "departure", "reduced", null, "DE", null, null, null, null),
        new("Some 1,200 people were displaced in Mali.", "figure", "displaced", null, null, null, null, null, 1200),
    ];

    private static readonly Gen<string> Noise = Word.Array[0, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<object?> Range = Gen.OneOf(
        Gen.Const((object?)null), Gen.OneOf(0, 1, 9, 15, 1200, -1).Select(number => (object?)new { min = number, max = number }),
        Gen.OneOf(9, 15).Select(number => (object?)new { min = number, max = (int?)null }), Gen.OneOf(9, 1200).Select(number => (object?)number));

    private static readonly Gen<(string Text, string Answer)> Case = Gen.Select(
        Gen.Select(Gen.OneOf(Truths), Noise, Noise, Gen.Double[0, 1], Gen.Double[0, 1]),
        Gen.Select(Gen.OneOf("incident", "departure", "figure"), Gen.OneOf("attack", "bombing", "abduction", "ordered", "reduced", "killed", "displaced"), Gen.OneOf<string?>("ML", "DE", null)),
        Gen.Select(Gen.OneOf<string?>("Gao", "Mali", null), Gen.OneOf<string?>("DE", "US", null), Gen.OneOf<string?>("2022-09-28", "2022-10-01", null)),
        Gen.Select(Range, Range, Range, Range), Gen.Int[0, 9].Array[9])
        .Select((quoted, what, where, counts, spoil) =>
        {
            var (one, before, after, from, length) = quoted;
            var text = string.Join(' ', before, "The day was long.", one.Sentence, after, one.Sentence);
            var start = (int)(from * (text.Length - 1));
            var proposal = new
            {
                quote = spoil[0] > 1 ? one.Sentence : text.Substring(start, (int)(length * (text.Length - start))),
                kind = spoil[1] > 0 ? one.Kind : what.Item1,
                type = spoil[2] > 0 ? one.Type : what.Item2,
                country = what.Item3,
                place = spoil[3] > 0 ? one.Place : where.Item1,
                issuer = spoil[4] > 0 ? one.Issuer : where.Item2,
                date = spoil[5] > 1 ? null : where.Item3,
                killed = spoil[6] > 0 ? one.Killed : counts.Item1,
                injured = spoil[7] > 0 ? one.Injured : counts.Item2,
                abducted = spoil[8] > 0 ? one.Abducted : counts.Item3,
                count = spoil[8] > 0 ? one.Count : counts.Item4,
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
