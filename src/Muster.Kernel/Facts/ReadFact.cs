using System.Collections.Immutable;
using System.Text.Json;

namespace Muster.Kernel.Facts;

/// <summary>Reads back what <see cref="WriteFact"/> wrote. Throws <see cref="JsonException"/> on anything else: it is fed by the store alone.</summary>
public static class ReadFact
{
    /// <summary>One fact from its JSON object.</summary>
    public static Fact From(JsonElement json)
    {
        Fact fact = Text(json, "kind") switch
        {
            "departure" => new Departure
            {
                Evidence = [],
                Issuer = Text(json, "issuer"),
                Country = Text(json, "country"),
                Status = Word<DepartureStatus>(json, "status"),
                Who = WordList<Population>(json, "who"),
                Posts = TextList(json, "posts"),
                Date = Date(json, "date"),
            },
            "advice" => new Advice
            {
                Evidence = [],
                Issuer = Text(json, "issuer"),
                Country = Text(json, "country"),
                Level = (int?)Number(json, "level"),
                Action = Word<AdviceAction>(json, "action"),
                Reasons = WordList<AdviceReason>(json, "reasons"),
                Venues = WordList<Venue>(json, "venues"),
                Area = Text(json, "area"),
            },
            "assistance" => new Assistance
            {
                Evidence = [],
                Issuer = Text(json, "issuer"),
                Country = Text(json, "country"),
                Ability = Word<Ability>(json, "ability"),
                Area = Text(json, "area"),
            },
            "incident" => Incident(json),
            "figure" => new Figure
            {
                Evidence = [],
                Country = Text(json, "country"),
                Measure = Word<Measure>(json, "measure"),
                Count = new CountRange(Number(json, "min"), Number(json, "max")),
                Who = Text(json, "who"),
                Since = Date(json, "since"),
                Until = Date(json, "until"),
            },
            "government" => new Government
            {
                Evidence = [],
                Country = Text(json, "country"),
                Event = Word<GovernmentEvent>(json, "event"),
                Date = Date(json, "date"),
                Other = Text(json, "other"),
                Tone = Text(json, "tone") is null ? null : Word<RelationsTone>(json, "tone"),
            },
            "mission" => new Mission
            {
                Evidence = [],
                Name = Text(json, "mission") ?? throw new JsonException("A mission without a name."),
                Country = Text(json, "country"),
                Participant = Text(json, "participant"),
                Status = Word<MissionStatus>(json, "status"),
            },
            "conflict" => new Conflict
            {
                Evidence = [],
                Country = Text(json, "country"),
                Nature = Text(json, "nature"),
                Since = Date(json, "since"),
                SpreadTo = TextList(json, "spread_to"),
            },
            var other => throw new JsonException($"No kind of fact is called '{other}'."),
        };
        return fact with
        {
            Evidence = [.. json.GetProperty("evidence").EnumerateArray().Select(ReadEvidence)],
            Modality = Word<Modality>(json, "modality"),
            Source = Text(json, "source"),
            Origin = Text(json, "origin") is null ? FactOrigin.Reader : Word<FactOrigin>(json, "origin"),
        };
    }

    private static Incident Incident(JsonElement json) => new()
    {
        Evidence = [],
        Type = Word<IncidentType>(json, "type"),
        Count = (int)(Number(json, "count") ?? 1),
        Country = Text(json, "country"),
        Place = Text(json, "place"),
        Point = json.GetProperty("lat") is { ValueKind: JsonValueKind.Number } lat ? new GeoPoint(lat.GetDouble(), json.GetProperty("lon").GetDouble()) : null,
        Date = Date(json, "date"),
        DateEnd = Date(json, "date_end"),
        Killed = TollList(json, "killed"),
        Injured = TollList(json, "injured"),
        Abducted = TollList(json, "abducted"),
        Perpetrator = Text(json, "perpetrator"),
        Attribution = Text(json, "attribution") is null ? null : Word<Attribution>(json, "attribution"),
        Target = Text(json, "target"),
        Targets = MaybeTextList(json, "targets"),
        Weapons = MaybeTextList(json, "weapons"),
        Victims = MaybeTextList(json, "victims"),
        VictimNames = MaybeTextList(json, "victim_names"),
        PerpetratorPeople = MaybeTextList(json, "perpetrator_people"),
        PerpetratorOrganisations = MaybeTextList(json, "perpetrator_organisations"),
    };

    private static Evidence ReadEvidence(JsonElement json) =>
        new(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32(), Text(json, "quote") ?? "");

    private static ImmutableArray<Toll> TollList(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(toll => new Toll(Text(toll, "who"), new CountRange(Number(toll, "min"), Number(toll, "max"))))];

    private static ImmutableArray<string> TextList(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetString() ?? throw new JsonException($"A null among {name}."))];

    private static ImmutableArray<string> MaybeTextList(JsonElement json, string name) => json.TryGetProperty(name, out _) ? TextList(json, name) : [];

    private static ImmutableArray<TEnum> WordList<TEnum>(JsonElement json, string name)
        where TEnum : struct, Enum => [.. TextList(json, name).Select(Parse<TEnum>)];

    private static TEnum Word<TEnum>(JsonElement json, string name)
        where TEnum : struct, Enum => Parse<TEnum>(Text(json, name));

    private static TEnum Parse<TEnum>(string? word)
        where TEnum : struct, Enum =>
        Words<TEnum>.TryParse(word, out var value) ? value : throw new JsonException($"'{word}' is no {typeof(TEnum).Name}.");

    private static PartialDate? Date(JsonElement json, string name) => Text(json, name) switch
    {
        null => null,
        var text when PartialDate.TryParse(text, out var date) => date,
        var text => throw new JsonException($"'{text}' is no date."),
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
