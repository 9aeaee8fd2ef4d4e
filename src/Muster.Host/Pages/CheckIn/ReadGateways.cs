using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;

namespace Muster.Host.Pages.CheckIn;

/// <summary>
/// Reads which gateways may post: a JSON list of <c>{"channel": "sms", "secret": "…", "from": …, "text": …, "id": …, "status": …, "delivered": …, "failed": …}</c>.
/// The last six are optional, a name or a list of names where the gateway's are not among those that Muster tries anyhow: four of fields, two of words in a receipt. No refusal
/// shows a secret.
/// </summary>
internal static class ReadGateways
{
    private static readonly ImmutableArray<string> Keys = ["channel", "secret", "from", "text", "id", "status", "delivered", "failed"];

    /// <summary>The gateways, or every reason why not.</summary>
    public static Outcome<ImmutableArray<Gateway>> From(string text, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Array ? From([.. document.RootElement.EnumerateArray()], file) : Refuse([Problem("no list", "a list of gateways")], file);
        }
        catch (JsonException)
        {
            return Refuse([Problem("no JSON", "a list of gateways")], file);
        }
    }

    private static Outcome<ImmutableArray<Gateway>> From(ImmutableArray<JsonElement> items, string file)
    {
        Problem[] problems = [.. items.SelectMany(Problems)];
        if (problems.Length > 0)
        {
            return Refuse(problems, file);
        }

        ImmutableArray<Gateway> gateways = [.. items.Select(One)];
        return gateways.DistinctBy(gateway => gateway.Secret).Count() == gateways.Length
            ? Outcome.Grant(gateways)
            : Refuse([Problem("one secret twice", "another for each gateway, because it tells them apart")], file);
    }

    private static IEnumerable<Problem> Problems(JsonElement item)
    {
        if (item.ValueKind is not JsonValueKind.Object)
        {
            return [Problem("no gateway", "an object with a channel and a secret")];
        }

        return
        [
            .. item.EnumerateObject().Where(key => !Keys.Contains(key.Name)).Select(key => Problem($"the key '{key.Name}'", $"one of {string.Join(", ", Keys)}")),
            .. Names(item, "channel") is [_] ? (Problem[])[] : [Problem("a gateway with no channel", "the name of the channel whose messages it carries")],
            .. Names(item, "secret") is [{ Length: >= Gateway.ShortestSecret } secret] && secret.All(IsSafe) ? (Problem[])[]
                : [Problem("a secret that is missing or too short", $"at least {Gateway.ShortestSecret} letters, digits, '-' or '_', drawn by chance")],
            .. Keys.Skip(2).Where(key => item.TryGetProperty(key, out _) && Names(item, key).IsEmpty).Select(key => Problem($"no name in {key}", "a name, or a list of names")),
        ];
    }

    private static Gateway One(JsonElement item)
    {
        var usual = new Gateway(Names(item, "channel")[0], Names(item, "secret")[0]);
        return usual with
        {
            From = Or(item, "from", usual.From),
            Text = Or(item, "text", usual.Text),
            Id = Or(item, "id", usual.Id),
            Status = Or(item, "status", usual.Status),
            Delivered = Names(item, "delivered"),
            Failed = Names(item, "failed"),
        };
    }

    private static ImmutableArray<string> Or(JsonElement item, string key, ImmutableArray<string> usual) => Names(item, key) is { IsEmpty: false } named ? named : usual;

    private static ImmutableArray<string> Names(JsonElement item, string key) => !item.TryGetProperty(key, out var value) ? []
        : value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } one ? [one]
        : value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(each => each.ValueKind is JsonValueKind.String) ? [.. value.EnumerateArray().Select(each => each.GetString()!)]
        : [];

    private static bool IsSafe(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static Problem Problem(string found, string expected) => new(ProblemCodes.ChannelSettings, found, expected);

    private static Outcome<ImmutableArray<Gateway>> Refuse(IEnumerable<Problem> problems, string file) => Outcome.Refuse<ImmutableArray<Gateway>>(problems.Select(problem => problem.In(file)));
}
