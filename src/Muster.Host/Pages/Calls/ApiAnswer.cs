using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;
using Muster.RollCalls.People;

namespace Muster.Host.Pages.Calls;

/// <summary>An answer as a program posts it.</summary>
/// <param name="Person">The id on the roster.</param>
/// <param name="Says">What it says.</param>
/// <param name="Words">Free words, or null.</param>
/// <param name="By">Who speaks for the person, or null: then it is the token's name.</param>
/// <param name="How">How contact was made.</param>
/// <param name="Key">The program's own id of this answer.</param>
internal sealed record ApiAnswer(string Person, AnswerSays Says, string? Words, string? By, string How, string Key)
{
    private static readonly ImmutableArray<string> Keys = ["person", "says", "words", "by", "how", "key"];
    private static readonly ImmutableArray<(string Key, int Most)> Lengths = [("person", 100), ("words", 1_000), ("by", 120), ("how", 400), ("key", 100)];

    /// <summary>Reads the JSON; the refusal names every key that is wrong.</summary>
    public static Outcome<ApiAnswer> Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement) : Refuse([Problem("no JSON object", "an object")]);
        }
        catch (JsonException)
        {
            return Refuse([Problem("no JSON", "an object with person, says, how and key")]);
        }
    }

    private static Outcome<ApiAnswer> Read(JsonElement json)
    {
        var problems = json.EnumerateObject().Where(key => !Keys.Contains(key.Name)).Select(key => Problem("a key that is not known", $"one of {string.Join(", ", Keys)}")).Take(1).ToList();
        var says = default(AnswerSays);
        problems.AddRange(new[] { "person", "how", "key" }.Where(key => string.IsNullOrWhiteSpace(Text(json, key))).Select(key => Problem($"no {key}", $"{key} as text")));
        problems.AddRange(Lengths.Where(key => Text(json, key.Key)?.Length > key.Most).Select(key => Problem($"{key.Key} of more than {key.Most} characters", "less")));
        if (!Words<AnswerSays>.TryParse(Text(json, "says"), out says))
        {
            problems.Add(Problem("no answer in says", $"one of {string.Join(", ", Words<AnswerSays>.All)}"));
        }

        return problems.Count > 0
            ? Refuse(problems)
            : Outcome.Grant(new ApiAnswer(Text(json, "person")!, says, Text(json, "words"), Text(json, "by"), Text(json, "how")!, Text(json, "key")!));
    }

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static Problem Problem(string found, string expected) => new(ProblemCodes.AnswerShape, found, expected);

    private static Outcome<ApiAnswer> Refuse(IEnumerable<Problem> problems) => Outcome.Refuse<ApiAnswer>(problems);
}
