using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;
using NodaTime.Text;

namespace Muster.Departures.Orders;

/// <summary>The presets that ship.</summary>
public static class Presets
{
    private const string Folder = "Presets/";

    /// <summary>All of them, by word.</summary>
    public static ImmutableSortedDictionary<string, Preset> All { get; } = typeof(Presets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(Read).ToImmutableSortedDictionary(preset => preset.Id, preset => preset, StringComparer.Ordinal);

    /// <summary>The preset of that word, or null.</summary>
    public static Preset? Find(string id) => All.GetValueOrDefault(id);

    private static Preset Read(string name)
    {
        using var stream = typeof(Presets).Assembly.GetManifestResourceStream(name)!;
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        return new Preset(
            Path.GetFileNameWithoutExtension(name[Folder.Length..]),
            Text(root, "name"),
            root.GetProperty("review_days").GetInt32(),
            LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(Text(root, "notice_hour")).Value,
            [.. root.GetProperty("kinds").EnumerateObject().Select(Kind)],
            root.GetProperty("ends").EnumerateObject().ToImmutableDictionary(end => end.Name, end => end.Value.GetString()!, StringComparer.Ordinal),
            Words(root.GetProperty("postures")),
            root.GetProperty("moves").EnumerateObject().ToImmutableDictionary(move => move.Name, move => Words(move.Value), StringComparer.Ordinal));
    }

    private static OrderKind Kind(JsonProperty kind) => new(
        kind.Name,
        Text(kind.Value, "name"),
        kind.Value.GetProperty("voluntary").GetBoolean(),
        kind.Value.GetProperty("answers").EnumerateObject().ToImmutableDictionary(answer => Word<Category>(answer.Name), answer => Word<DepartureAnswer>(answer.Value.GetString()!)));

    private static ImmutableArray<string> Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;

    private static TEnum Word<TEnum>(string word)
        where TEnum : struct, Enum =>
        Words<TEnum>.TryParse(word, out var value) ? value : throw new FormatException($"'{word}' is no {typeof(TEnum).Name}.");
}
