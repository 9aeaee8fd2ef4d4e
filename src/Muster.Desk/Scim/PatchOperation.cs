using System.Text.Json.Nodes;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>What a change of parts does.</summary>
public enum PatchKind
{
    /// <summary>Adds to what is there.</summary>
    Add,

    /// <summary>Takes away.</summary>
    Remove,

    /// <summary>Puts in place of what is there.</summary>
    Replace,
}

/// <summary>One operation of a change of parts.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Path">Where, or null for the whole resource.</param>
/// <param name="Value">With what.</param>
public sealed record PatchOperation(PatchKind Kind, ValuePath? Path, JsonNode? Value)
{
    private const int Most = 1_000;

    /// <summary>The operations of a body (RFC 7644, 3.5.2); "Add" counts as "add", as some providers write it.</summary>
    public static Outcome<IReadOnlyList<PatchOperation>> Of(JsonObject body)
    {
        if (body["schemas"] is not JsonArray schemas || !schemas.Any(schema => string.Equals(ScimJson.Text(schema), ScimUrns.Patch, StringComparison.OrdinalIgnoreCase)))
        {
            return Refuse<IReadOnlyList<PatchOperation>>(ProblemCodes.ScimSyntax, "a body that does not name its schema", ScimUrns.Patch + " in schemas");
        }

        if (body["Operations"] is not JsonArray { Count: > 0 and <= Most } operations)
        {
            return Refuse<IReadOnlyList<PatchOperation>>(ProblemCodes.ScimSyntax, "no list of Operations", $"Operations, from 1 to {Most}");
        }

        var read = operations.Select(One).ToList();
        Problem[] problems = [.. read.SelectMany(one => one.Problems)];
        return problems.Length > 0 ? Outcome.Refuse<IReadOnlyList<PatchOperation>>(problems) : Outcome.Grant<IReadOnlyList<PatchOperation>>([.. read.Select(one => one.Value)]);
    }

    private static Outcome<PatchOperation> One(JsonNode? node)
    {
        if (node is not JsonObject json || !Words<PatchKind>.TryParse(ScimJson.Text(json["op"])?.ToLowerInvariant(), out var kind))
        {
            return Refuse<PatchOperation>(ProblemCodes.ScimSyntax, "an operation without a known op", "one of add, remove, replace");
        }

        var path = json["path"] switch
        {
            null => Outcome.Grant<ValuePath?>(null),
            var one when ScimJson.Text(one) is { } text => ValuePath.Of(text).Then(read => Outcome.Grant<ValuePath?>(read)),
            _ => Refuse<ValuePath?>(ProblemCodes.ScimPath, "a path that is no text", "text such as name.familyName"),
        };
        return path.Then(where => Fitting(kind, where, json));
    }

    private static Outcome<PatchOperation> Fitting(PatchKind kind, ValuePath? where, JsonObject json) =>
        kind is PatchKind.Remove && where is null ? Refuse<PatchOperation>(ProblemCodes.ScimTarget, "remove without a path", "the path of what is to be removed")
        : kind is not PatchKind.Remove && !json.ContainsKey("value") ? Refuse<PatchOperation>(ProblemCodes.ScimValue, "an operation without a value", "a value")
        : where is null && json["value"] is not JsonObject ? Refuse<PatchOperation>(ProblemCodes.ScimValue, "a value that is no object, without a path", "an object of attributes, or a path")
        : Outcome.Grant(new PatchOperation(kind, where, json["value"]));

    private static Outcome<T> Refuse<T>(string code, string found, string expected) => Outcome.Refuse<T>(new Problem(code, found, expected));
}
