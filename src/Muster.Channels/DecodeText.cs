using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels;

/// <summary>
/// Turns bytes into text: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252. A broken byte becomes U+FFFD and a doubt;
/// what is no text at all is refused.
/// </summary>
public static class DecodeText
{
    private const string Readable = "text in UTF-8, UTF-16 or Windows-1252";
    private const char Replacement = '\uFFFD';
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or a refusal that names <paramref name="file"/>.</summary>
    public static Outcome<DecodedText> From(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.IsEmpty)
        {
            return Empty(file, "an empty file");
        }

        if (RecogniseBinary.Kind(bytes) is { } kind)
        {
            return Refuse(ProblemCodes.FileBinary, kind, Readable, file);
        }

        var decoded = RecogniseUtf16(bytes) is { } utf16 ? FromUtf16(bytes, utf16, file)
            : bytes.Contains((byte)0) ? Refuse(ProblemCodes.FileBinary, "zero bytes in the middle, as programs and archives have them", Readable, file)
            : FromBytes(bytes, file);
        return decoded.Then(found => string.IsNullOrWhiteSpace(found.Text) ? Empty(file, "nothing but white space") : Outcome.Grant(found));
    }

    /// <summary>A doubt for every run of characters that could not be decoded.</summary>
    public static ImmutableArray<Doubt> DoubtsIn(string text)
    {
        if (!text.Contains(Replacement, StringComparison.Ordinal))
        {
            return [];
        }

        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        var (at, start) = (0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == Replacement)
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                doubts.Add(new Doubt(start, at, "bytes that no encoding explains"));
                start = -1;
            }

            at++;
        }

        if (start >= 0)
        {
            doubts.Add(new Doubt(start, at, "bytes that no encoding explains"));
        }

        return doubts.DrainToImmutable();
    }

    private static Outcome<DecodedText> FromUtf16(ReadOnlySpan<byte> bytes, Encoding encoding, string file)
    {
        if (bytes.Length % 2 != 0)
        {
            return Refuse(ProblemCodes.FileTruncated, "UTF-16 text that ends in the middle of a character", "a whole download", file);
        }

        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        return text.Contains('\0', StringComparison.Ordinal)
            ? Refuse(ProblemCodes.FileBinary, "zero characters in the middle, as programs and archives have them", Readable, file)
            : Outcome.Grant(new DecodedText(text, DoubtsIn(text)));
    }

    private static Outcome<DecodedText> FromBytes(ReadOnlySpan<byte> bytes, string file)
    {
        if (Utf8.IsValid(bytes))
        {
            return MostlyControls(bytes)
                ? Refuse(ProblemCodes.FileBinary, "mostly control characters", Readable, file)
                : Utf8Text(bytes);
        }

        var survey = SurveyUtf8(bytes);
        if (survey is { Broken: 1, EndsInside: true, Wide: > 0 })
        {
            return Refuse(ProblemCodes.FileTruncated, "UTF-8 text that ends in the middle of a character", "a whole download", file);
        }

        if (survey.Broken <= survey.Wide)
        {
            return Utf8Text(bytes);
        }

        if (LooksLikeWindows1252(bytes))
        {
            return Windows1252Text(bytes);
        }

        // A stray byte or two in what is otherwise plain ASCII: lose the byte, keep the text.
        return survey.Broken * 100 <= bytes.Length || survey.Broken <= 2
            ? Utf8Text(bytes)
            : Refuse(ProblemCodes.FileEncoding, "bytes that fit no encoding Muster reads", Readable, file);
    }

    private static Outcome<DecodedText> Utf8Text(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return Outcome.Grant(new DecodedText(text, DoubtsIn(text)));
    }

    private static Outcome<DecodedText> Windows1252Text(ReadOnlySpan<byte> bytes)
    {
        // One byte is one character there, all in the basic plane, so a byte's offset is its code point's.
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return Outcome.Grant(new DecodedText(
            Windows1252.GetString(bytes), [new Doubt(first, first + 1, "the text is no UTF-8; read as Windows-1252")]));
    }

    /// <summary>UTF-16 in its byte order, by its mark or by where the zeros lie; null where the bytes are none.</summary>
    internal static Encoding? RecogniseUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        // Without a mark: the Latin letters of UTF-16 have a zero in every second byte, and always in the same one.
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var zeros = (Even: 0, Odd: 0);
        for (var at = 0; at < sample.Length; at++)
        {
            zeros = sample[at] != 0 ? zeros : at % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
        }

        return (zeros.Odd * 5 > sample.Length && zeros.Even * 50 < sample.Length) ? Encoding.Unicode
            : (zeros.Even * 5 > sample.Length && zeros.Odd * 50 < sample.Length) ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>How many characters of several bytes are whole, how many stretches are broken, and whether the last of them is merely cut off.</summary>
    private static (int Wide, int Broken, bool EndsInside) SurveyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (wide, broken, endsInside) = (0, 0, false);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            wide += status is System.Buffers.OperationStatus.Done && consumed > 1 ? 1 : 0;
            broken += status is System.Buffers.OperationStatus.Done ? 0 : 1;
            endsInside = status is System.Buffers.OperationStatus.NeedMoreData;
            bytes = bytes[consumed..];
        }

        return (wide, broken, endsInside);
    }

    /// <summary>No byte that the code page leaves open, no ÿ (0xFF, in no English text), and not more high bytes than a Latin text has.</summary>
    private static bool LooksLikeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var value in bytes)
        {
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D or 0xFF)
            {
                return false;
            }

            high += value >= 0x80 ? 1 : 0;
        }

        return high * 4 <= bytes.Length && !MostlyControls(bytes);
    }

    private static bool MostlyControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            controls += value is < 0x20 and not (byte)'\t' and not (byte)'\n' and not (byte)'\r' and not (byte)'\f' and not 0x1B ? 1 : 0;
        }

        return controls * 20 > bytes.Length;
    }

    private static Outcome<DecodedText> Empty(string file, string found) =>
        Refuse(ProblemCodes.FileEmpty, found, "a text with at least one word", file);

    private static Outcome<DecodedText> Refuse(string code, string found, string expected, string file) =>
        Outcome.Refuse<DecodedText>(new Problem(code, found, expected, file));
}
