using System.Text;

namespace Muster.BuildGazetteer;

/// <summary>Texts one after the other, each once: its length in bytes, then its UTF-8. The text at 0 is the empty one.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<byte> _bytes = [0];

    public int Put(string text)
    {
        if (_places.TryGetValue(text, out var place))
        {
            return place;
        }

        place = _bytes.Count;
        _places.Add(text, place);
        var encoded = Encoding.UTF8.GetBytes(text);
        _bytes.Add((byte)encoded.Length);
        _bytes.AddRange(encoded);
        return place;
    }

    public byte[] ToBytes() => [.. _bytes];
}
