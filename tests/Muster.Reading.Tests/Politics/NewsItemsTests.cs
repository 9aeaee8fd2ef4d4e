using System.Text.Json;
using Muster.Kernel;
using NodaTime.Text;

namespace Muster.Reading.Tests.Politics;

/// <summary>News items written for this test, half without a word of the feed on their country; ten of them only look like news of this kind.</summary>
public sealed class NewsItemsTests
{
    // Measured when the items were written, with room for a few to be lost to better rules elsewhere: a floor, not an aim.
    [Theory]
    [InlineData("departure", 20, 4)]
    [InlineData("advice", 12, 3)]
    [InlineData("assistance", 3, 2)]
    [InlineData("figure", 14, 3)]
    [InlineData("government", 25, 4)]
    [InlineData("mission", 18, 3)]
    [InlineData("conflict", 3, 2)]
    public void Most_facts_of_a_kind_are_found_in_news(string kind, int leastFound, int mostSpurious)
    {
        var (found, spurious) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Politics", "NewsItems.jsonl")))
        {
            using var item = JsonDocument.Parse(line);
            var gold = Facts(item.RootElement, kind);
            using var reading = JsonDocument.Parse(Read(item.RootElement));
            var read = Facts(reading.RootElement, kind);
            foreach (var key in gold)
            {
                found += read.Remove(key) ? 1 : 0;
            }

            spurious += read.Count;
        }

        Assert.True(found >= leastFound, $"{found} {kind} facts found, {leastFound} expected at least.");
        Assert.True(spurious <= mostSpurious, $"{spurious} {kind} facts too many, {mostSpurious} expected at most.");
    }

    private static string Read(JsonElement item)
    {
        var country = item.GetProperty("country").GetString();
        var report = new Report(item.GetProperty("document").GetString()!, item.GetProperty("text").GetString()!, LocalDatePattern.Iso.Parse(item.GetProperty("published").GetString()!).Value, Country: country);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Kernel.Facts.WriteFact.Reading(writer, TestReader.Shared.Read(report));
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    // What makes a fact this one and no other; dates and counts are scored elsewhere.
    private static List<string> Facts(JsonElement document, string kind) =>
    [
        .. document.GetProperty("facts").EnumerateArray().Where(fact => fact.GetProperty("kind").ValueEquals(kind))
            .Select(fact => string.Join(' ', Telling.Select(name => fact.TryGetProperty(name, out var value) ? value.ToString() : ""))),
    ];

    private static readonly string[] Telling = ["issuer", "country", "status", "level", "action", "ability", "measure", "event", "tone", "participant"];
}
