using System.Collections.Immutable;
using System.Text.Json;
using Muster.Departures.People;
using NodaTime;

namespace Muster.Store.People;

/// <summary>Fields that were proved together. Nearly all of a person's are, so that they stand in few groups.</summary>
internal sealed record ProvedFields(string From, Instant ChangedAt, Instant ProvedAt, ImmutableArray<string> Fields)
{
    public static string Close(ImmutableSortedDictionary<string, FieldProof> proofs) => JsonSerializer.Serialize(
        [.. proofs.GroupBy(proof => proof.Value, proof => proof.Key).Select(group => new ProvedFields(group.Key.From, group.Key.ChangedAt, group.Key.ProvedAt, [.. group]))],
        PersonJson.Default.ImmutableArrayProvedFields);

    public static ImmutableSortedDictionary<string, FieldProof> Open(string json) => JsonSerializer.Deserialize(json, PersonJson.Default.ImmutableArrayProvedFields)
        .SelectMany(group => group.Fields.Select(field => KeyValuePair.Create(field, new FieldProof(group.From, group.ChangedAt, group.ProvedAt))))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
