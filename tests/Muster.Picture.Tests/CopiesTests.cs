using CsCheck;
using Muster.Kernel.Facts;
using Muster.Picture.Copies;
using static Muster.Picture.Tests.Tell;

namespace Muster.Picture.Tests;

public sealed class CopiesTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 5000).Select(at => "w" + at)];

    /// <summary>What editors do to a story, as words in and words out.</summary>
    private static readonly Dictionary<string, Func<string[], string[], string[]>> Edits = new(StringComparer.Ordinal)
    {
        ["nothing"] = (story, _) => story,
        ["another headline, lead and byline"] = (story, other) => [.. other.Take(60), .. story],
        ["cut to two fifths"] = (story, _) => [.. story.Take(story.Length * 2 / 5)],
        ["a new lead in place of the first third"] = (story, other) => [.. other.Take(story.Length / 3), .. story.Skip(story.Length / 3)],
        ["inside a text five times as long"] = (story, other) => [.. other.Take(story.Length * 2), .. story, .. other.Skip(story.Length * 2).Take(story.Length * 2)],
        ["every twelfth word another"] = (story, other) => [.. story.Select((word, at) => at % 12 == 11 ? other[at] : word)],
        ["paragraphs in another order"] = (story, _) => [.. story.Chunk(40).Reverse().SelectMany(words => words)],
    };

    public static TheoryData<string> EditNames => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(EditNames))]
    public void A_story_is_known_again_after(string edit) =>
        Gen.Select(Gen.Int[60, 600], Some).Sample(
            (length, words) =>
            {
                var (story, other) = (words[..length], words[600..]);
                return FindCopies.AreCopies(TextSketch.Of(string.Join(' ', story)), TextSketch.Of(string.Join(' ', Edits[edit](story, other))));
            },
            iter: 50);

    [Fact]
    public void A_long_quote_in_common_makes_no_copy() =>
        Gen.Select(Gen.Int[200, 600], Some).Sample(
            (length, words) => !FindCopies.AreCopies(
                TextSketch.Of(string.Join(' ', words[..length])),
                TextSketch.Of(string.Join(' ', words[600..(600 + length)].Concat(words[10..40])))),
            iter: 50);

    [Fact]
    public void Case_accents_punctuation_and_line_breaks_change_no_sketch() =>
        Assert.Equal(TextSketch.Of("The MAYOR of Ségou said:\n\"we will rebuild the bridge\""), TextSketch.Of("the mayor of Segou said we will rebuild the bridge"));

    [Fact]
    public void A_sketch_is_the_same_on_every_machine_and_survives_its_bytes()
    {
        var sketch = TextSketch.Of("one two three four five six seven eight nine ten");
        Assert.Equal(sketch, TextSketch.FromBytes(sketch.ToBytes()));
        Assert.Equal(GoldenBytes, Convert.ToHexString(sketch.ToBytes()));
        Assert.Empty(TextSketch.Of("four words are few").Values);
        Assert.Empty(TextSketch.Of(null).Values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("02")]
    [InlineData("0101")]
    [InlineData("010200000001000000")]
    public void Bytes_that_are_no_sketch_give_none(string hexadecimal) => Assert.Null(TextSketch.FromBytes(Convert.FromHexString(hexadecimal)));

    [Fact]
    public void Two_texts_that_share_eight_words_share_a_value() =>
        Some.Sample(words => TextSketch.Of(string.Join(' ', words[..50])).SharedWith(TextSketch.Of(string.Join(' ', words[100..130].Concat(words[20..28]).Concat(words[130..160])))) > 0, iter: 50);

    [Fact]
    public void A_hundred_thousand_texts_fall_into_the_same_stories_in_any_order()
    {
        var sketches = Enumerable.Range(0, 100_000).Select(at => SketchOf(story: at / 4, variant: at % 4)).ToArray();
        var order = Enumerable.Range(0, sketches.Length).OrderBy(at => (at * 7919L) % 100_003).ToArray();
        var (straight, shuffled) = (FindCopies.Of(sketches), FindCopies.Of([.. order.Select(at => sketches[at])]));
        Assert.Equal(25_000, straight.Distinct().Count());
        Assert.True(straight.Select((number, at) => number == at / 4 * 4).All(right => right));
        Assert.Equal(25_000, order.Select((original, at) => (Story: original / 4, Number: shuffled[at])).Distinct().Count());
    }

    [Fact]
    public void A_copy_of_a_copy_is_a_copy_and_a_story_copied_a_thousand_times_is_one()
    {
        var sketches = Enumerable.Range(0, 1000).Select(at => SketchOf(story: 1, variant: at)).ToArray();
        Assert.Single(FindCopies.Of(sketches).Distinct());
        Assert.Equal([0, 1, 2], FindCopies.Of([null, null, TextSketch.Of("too short")]).AsEnumerable());
    }

    [Fact]
    public void One_rumour_copied_ten_times_is_one_source_whatever_each_copy_tells()
    {
        var rumour = string.Join(' ', Words[..80]);
        var reports = Enumerable.Range(0, 10).Select(at => Report("r" + at, "2022-07-28", null, Attack(place: "Kalumba", killed: 5 + (at % 2))) with { Sketch = TextSketch.Of($"Paper {at} headline {rumour}") });
        Assert.Equal(1, Assert.Single(BuildPicture.From(reports, Day("2022-07-30")).Facts).IndependentSources);
    }

    [Theory]
    [InlineData("Reuters", null, "the Reuters news agency", null, 1)]
    [InlineData(null, "Agence France-Presse", "AFP", null, 1)]
    [InlineData("Reuters", null, "AFP", null, 2)]
    [InlineData("the army", null, "the army", null, 2)]
    [InlineData(null, "The Daily Lamp", null, "the daily lamp", 1)]
    [InlineData(null, "The Daily Lamp", null, "The Evening Lamp", 2)]
    [InlineData(null, null, null, null, 2)]
    public void Who_credits_one_agency_or_has_one_publisher_is_one_source(string? leftSource, string? leftPublisher, string? rightSource, string? rightPublisher, int sources)
    {
        var picture = BuildPicture.From(
            [
                Report("a", "2022-07-28", null, Attack() with { Source = leftSource }) with { Publisher = leftPublisher },
                Report("b", "2022-07-28", null, Attack() with { Source = rightSource }) with { Publisher = rightPublisher },
            ],
            Day("2022-07-30"));
        Assert.Equal(sources, Assert.Single(picture.Facts).IndependentSources);
    }

    private const string GoldenBytes = "01CA1342082C70B930";

    private static Gen<string[]> Some { get; } = Gen.Int[0, Words.Length - 1].Array[3000].Select(numbers => Array.ConvertAll(numbers, at => Words[at]));

    // Stories without a word in common; the variants of one have a lead of their own and lose their last words.
    private static TextSketch SketchOf(int story, int variant) =>
        TextSketch.Of(string.Join(' ', Enumerable.Range(0, 10).Select(at => $"lead{story}v{variant}n{at}").Concat(Enumerable.Range(0, 40 - (variant % 10)).Select(at => $"story{story}n{at}"))));
}
