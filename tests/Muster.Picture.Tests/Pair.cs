using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel.Facts;
using Muster.Picture.Copies;
using Muster.Tests.Shared;
using static Muster.Picture.Tests.Tell;

namespace Muster.Picture.Tests;

/// <summary>Two tellings of which it is known whether they are one incident (Pairs/README.md).</summary>
internal sealed record Pair(string Name, string Class, bool Same, bool Wire, TakenReport Left, TakenReport Right)
{
    public static ImmutableArray<Pair> Of(string half) =>
        [.. File.ReadLines(Path.Combine(SharedData.Root, "tests", "Muster.Picture.Tests", "Pairs", $"pairs-{half}.jsonl")).Select((line, at) => Read($"{half}{at + 1}", line))];

    /// <summary>The picture of the two.</summary>
    public CountriesPicture Merged() => BuildPicture.From([Left, Right], Day("2026-01-01"));

    /// <summary>Whether the two become one fact.</summary>
    public bool IsMerged() => Merged().Facts.Length == 1;

    private static Pair Read(string name, string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var wire = root.TryGetProperty("wire", out _);
        var (left, right) = (Report(name + "-left", root.GetProperty("left"), wire, copy: false), Report(name + "-right", root.GetProperty("right"), wire, copy: true));
        return new Pair(name, root.GetProperty("class").GetString()!, root.GetProperty("same").GetBoolean(), wire, left, right);
    }

    private static TakenReport Report(string name, JsonElement side, bool wire, bool copy)
    {
        var incident = (Incident)ReadFact.From(WithEvidence(side.GetProperty("fact")));
        return Tell.Report(name, side.GetProperty("published").GetString(), null, incident with { Evidence = [Quote()] }) with
        {
            Register = side.TryGetProperty("register", out var register) ? register.GetString() : null,
            Publisher = side.TryGetProperty("publisher", out var publisher) ? publisher.GetString() : null,
            Sketch = wire ? TextSketch.Of(copy ? WireStory.CopyOf(incident) : WireStory.Of(incident)) : null,
        };
    }

    private static JsonElement WithEvidence(JsonElement fact)
    {
        var node = System.Text.Json.Nodes.JsonObject.Create(fact.Clone())!;
        node["evidence"] = new System.Text.Json.Nodes.JsonArray();
        return JsonSerializer.SerializeToElement(node);
    }
}
