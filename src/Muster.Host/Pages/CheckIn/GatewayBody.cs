using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Muster.Host.Pages.CheckIn;

/// <summary>What a gateway posts, as a form or as JSON.</summary>
internal sealed class GatewayBody
{
    private readonly string? form;
    private readonly JsonElement json;

    // Which item of the first list on a name's way, of the second, and so on; the name's own number where there is none.
    private readonly ImmutableArray<int> places;

    private GatewayBody(string? form, JsonElement json, ImmutableArray<int> places) => (this.form, this.json, this.places) = (form, json, places);

    // A key that comes twice with two values: nobody could say which was meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads it: JSON where it begins like it, whatever the media type says; null where that JSON is none, or names something twice.</summary>
    public static GatewayBody? Read(string body)
    {
        if (body.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return new GatewayBody(body, default, []);
        }

        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return new GatewayBody(null, document.RootElement.Clone(), []);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value of the first of the names that has one; empty where it comes and says nothing, null where none comes.</summary>
    public string? Value(ImmutableArray<string> names)
    {
        string[] values = [.. names.Select(One).OfType<string>()];
        return values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? values.FirstOrDefault();
    }

    /// <summary>The different values of all the names, a line each: where a gateway sends words under several, none may hide another. Empty and null as with <see cref="Value"/>.</summary>
    public string? Values(ImmutableArray<string> names)
    {
        string[] values = [.. names.Select(One).OfType<string>().Distinct(StringComparer.Ordinal)];
        return values.Length == 0 ? null : string.Join('\n', values.Where(value => !string.IsNullOrWhiteSpace(value)));
    }

    /// <summary>
    /// One for each message in it: a name that leads into a list ("results.0.from") stands for each item from there on, because gateways that were held up hand over many at once.
    /// Itself where no name leads into a list that has anything.
    /// </summary>
    public ImmutableArray<GatewayBody> Messages(params IEnumerable<string> names)
    {
        var found = names.Select(name => Lists(json, name.Split('.'), []).ToImmutableArray()).Append([[]]).MaxBy(lists => lists.Length);
        return found is { Length: > 0 } ? [.. found.Select(each => new GatewayBody(form, json, each))] : [this];
    }

    /// <summary>
    /// A number as E.164 where it is written internationally: gateways leave the plus away, and a form turns it into a space. A sender that is no number ("INFO") stays.
    /// </summary>
    public static string Phone(string from)
    {
        var digits = string.Concat(from.Where(char.IsAsciiDigit));
        var isNumber = from.All(letter => char.IsAsciiDigit(letter) || letter is '+' or ' ' or '-' or '(' or ')' or '.');
        return !isNumber ? from.Trim()
            : digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..]
            : digits is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] && digits.Length >= 8 ? "+" + digits
            : digits;
    }

    private string? One(string name) => form is not null ? SmallBody.Find(form, name) : Into(json, name.Split('.'), places.AsSpan());

    private static IEnumerable<ImmutableArray<int>> Lists(JsonElement from, string[] path, ImmutableArray<int> chosen) => path switch
    {
        [] => [chosen],
        [var name, .. var rest] when from.ValueKind is JsonValueKind.Object => from.TryGetProperty(name, out var inner) ? Lists(inner, rest, chosen) : [chosen],
        [var name, .. var rest] when from.ValueKind is JsonValueKind.Array && Place(name) is { } first =>
            Enumerable.Range(0, from.GetArrayLength()).Skip(first).SelectMany(at => Lists(from[at], rest, chosen.Add(at))),
        _ => [chosen],
    };

    private static int? Place(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;

    private static string? Into(JsonElement from, ReadOnlySpan<string> path, ReadOnlySpan<int> places)
    {
        if (path.IsEmpty)
        {
            return from.ValueKind switch
            {
                JsonValueKind.String => from.GetString(),
                JsonValueKind.Number => from.GetRawText(),
                _ => null,
            };
        }

        return from.ValueKind is JsonValueKind.Object && from.TryGetProperty(path[0], out var inner) ? Into(inner, path[1..], places)
            : from.ValueKind is JsonValueKind.Array && Place(path[0]) is { } named && (places.IsEmpty ? named : places[0]) is var at && at < from.GetArrayLength()
                ? Into(from[at], path[1..], places.IsEmpty ? places : places[1..])
            : null;
    }
}
