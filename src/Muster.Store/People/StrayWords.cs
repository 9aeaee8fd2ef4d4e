using System.Text.Json;

namespace Muster.Store.People;

/// <summary>Words that came from a number that nobody, or more than one, can be known by.</summary>
/// <param name="From">The number, E.164.</param>
/// <param name="Text">The words.</param>
public sealed record StrayWords(string From, string Text)
{
    private const string Kind = "stray";

    /// <summary>Sealed, for the row of <c>stray_reply</c> with this key.</summary>
    public byte[] Close(PersonSeal seal, string key) => seal.Of(Kind).Close(JsonSerializer.Serialize(this, PersonJson.Default.StrayWords), key);

    /// <summary>Opened; null where the words were erased with the person whose number it was.</summary>
    public static StrayWords? Open(PersonSeal seal, byte[] closed, string key) =>
        closed.Length == 0 ? null : JsonSerializer.Deserialize(seal.Of(Kind).Open(closed, key), PersonJson.Default.StrayWords);
}
