using System.Text;
using Muster.Kernel;

namespace Muster.Channels.History;

/// <summary>The text of a file of any size: its beginning, to see what it is, and all of it, to be read once.</summary>
internal sealed class HistoryText : IDisposable
{
    // The first row of a table decides what it is, and a row of a real register has had 60,000 characters.
    private const int BeginningLength = 131_072;

    private readonly Windows1252Bytes odd = new();
    private readonly Encoding encoding;

    private HistoryText(ReadOnlyMemory<byte> beginning, Stream rest)
    {
        Bytes = new BeginningAgain(beginning, rest);
        if (DecodeText.RecogniseUtf16(beginning.Span) is { } utf16)
        {
            encoding = utf16;
        }
        else
        {
            encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).Clone();
            encoding.DecoderFallback = odd;
        }

        Beginning = encoding.GetString(beginning.Span).TrimStart('\uFEFF');
        OddBytesBefore = odd.Count;
    }

    /// <summary>The first characters, without a byte order mark; the last of them may be cut.</summary>
    public string Beginning { get; }

    /// <summary>All bytes, from the first.</summary>
    public Stream Bytes { get; }

    /// <summary>How many bytes were no UTF-8 and were read as Windows-1252, so far.</summary>
    public long OddBytes => odd.Count - OddBytesBefore;

    private long OddBytesBefore { get; }

    /// <summary>The text of an opened file, which is closed with it; a refusal where it is empty or no text.</summary>
    public static Outcome<HistoryText> Of(Stream plain, string path)
    {
        try
        {
            var beginning = new byte[BeginningLength];
            var length = plain.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
            if (Refuse(beginning.AsSpan(0, length)) is not { } problem)
            {
                return Outcome.Grant(new HistoryText(beginning.AsMemory(0, length), plain));
            }

            plain.Dispose();
            return Outcome.Refuse<HistoryText>(problem.In(path));
        }
        catch (Exception trouble) when (OpenFile.IsCutOff(trouble))
        {
            plain.Dispose();
            return Outcome.Refuse<HistoryText>(OpenFile.CutOff(path));
        }
    }

    /// <summary>A reader over the whole text.</summary>
    public TextReader Open() => new StreamReader(Bytes, encoding, detectEncodingFromByteOrderMarks: false, 131_072, leaveOpen: true);

    public void Dispose() => Bytes.Dispose();

    private static Problem? Refuse(ReadOnlySpan<byte> beginning)
    {
        var text = beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;
        return text.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? new Problem(ProblemCodes.FileEmpty, text.IsEmpty ? "an empty file" : "nothing but white space", "a file of incidents")
            : RecogniseBinary.Kind(beginning) is { } kind ? new Problem(ProblemCodes.FileBinary, kind, "a table as text")
            : beginning.Contains((byte)0) && DecodeText.RecogniseUtf16(beginning) is null ? new Problem(ProblemCodes.FileBinary, "zero bytes, as programs and archives have them", "a table as text")
            : null;
    }
}
