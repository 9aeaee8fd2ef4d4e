using System.Text;

namespace Muster.Channels.History;

/// <summary>
/// Reads bytes that are no UTF-8 as Windows-1252 (of which Latin-1's letters are a part), and counts them: a file too large to be looked through beforehand shows only
/// on the way that it is not UTF-8. Bytes that Windows-1252 leaves open become U+FFFD.
/// </summary>
internal sealed class Windows1252Bytes : DecoderFallback
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters(this);

    private sealed class Letters(Windows1252Bytes all) : DecoderFallbackBuffer
    {
        private string letters = "";
        private int at;

        public override int Remaining => letters.Length - at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            letters = Windows1252.GetString(bytesUnknown);
            at = 0;
            all.Count += bytesUnknown.Length;
            return letters.Length > 0;
        }

        public override char GetNextChar() => at < letters.Length ? letters[at++] : '\0';

        public override bool MovePrevious()
        {
            at -= at > 0 ? 1 : 0;
            return at > 0;
        }

        public override void Reset() => (letters, at) = ("", 0);
    }
}
