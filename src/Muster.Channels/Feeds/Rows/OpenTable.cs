using System.IO.Compression;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Opens the text of an answer: plain, or packed with gzip or zip, as sources of data ship their files.</summary>
internal static class OpenTable
{
    /// <summary>The most bytes that an answer may unpack to; a whole GED has 250 MB. Larger files are read from the disk, row by row.</summary>
    public const int Limit = 300_000_000;

    private static readonly string[] Tables = [".csv", ".txt", ".tsv"];

    /// <summary>The text, or a refusal (<see cref="ProblemCodes.FeedShape"/>) where the answer is empty, no text, packed otherwise, cut off, or too large.</summary>
    public static Outcome<string> Text(FetchedAnswer answer) => Unpack(answer).Then(bytes =>
        DecodeText.From(bytes.Span, answer.Address.ToString()) is var decoded && decoded.TryGet(out var text) ? Outcome.Grant(text.Text)
            : Refuse<string>(decoded.Problems[0].Found, decoded.Problems[0].Expected, answer));

    private static Outcome<ReadOnlyMemory<byte>> Unpack(FetchedAnswer answer)
    {
        try
        {
            return answer.Body.Span switch
            {
                [0x1F, 0x8B, ..] => Limited(new GZipStream(Body(answer), CompressionMode.Decompress), answer),
                [(byte)'P', (byte)'K', ..] => Unzip(answer),
                _ => Outcome.Grant(answer.Body),
            };
        }
        catch (InvalidDataException)
        {
            return Refuse<ReadOnlyMemory<byte>>("an archive that cannot be unpacked", "a whole download", answer);
        }
    }

    private static Outcome<ReadOnlyMemory<byte>> Unzip(FetchedAnswer answer)
    {
        using var archive = new ZipArchive(Body(answer), ZipArchiveMode.Read);
        var tables = archive.Entries.Where(entry => Tables.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase)).Take(2).ToArray();
        return tables is [var table]
            ? Limited(table.Open(), answer)
            : Refuse<ReadOnlyMemory<byte>>(tables.Length == 0 ? "an archive without a table" : "an archive of several tables", "an archive with one table", answer);
    }

    private static Outcome<ReadOnlyMemory<byte>> Limited(Stream packed, FetchedAnswer answer)
    {
        using var open = packed;
        using var whole = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = open.Read(piece, 0, piece.Length)) > 0;)
        {
            if (whole.Length + read > Limit)
            {
                return Refuse<ReadOnlyMemory<byte>>("an archive that unpacks to more than 300 MB", "less, or a file to import", answer);
            }

            whole.Write(piece, 0, read);
        }

        return Outcome.Grant<ReadOnlyMemory<byte>>(whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }

    private static MemoryStream Body(FetchedAnswer answer) => new(answer.Body.ToArray(), writable: false);

    private static Outcome<T> Refuse<T>(string found, string expected, FetchedAnswer answer) =>
        Outcome.Refuse<T>(new Problem(ProblemCodes.FeedShape, found, expected, answer.Address.ToString()));
}
