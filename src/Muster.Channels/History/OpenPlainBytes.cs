using System.IO.Compression;
using Muster.Kernel;

namespace Muster.Channels.History;

/// <summary>Opens what a file holds: plain, or packed with gzip or zip, by what its first bytes say and never by its name.</summary>
internal static class OpenPlainBytes
{
    private const string Tables = ".csv .txt .tsv .tab .json .jsonl .ndjson";

    /// <summary>The unpacked bytes; the caller closes them. <paramref name="step"/> is told of the file's own bytes as they are read.</summary>
    public static Outcome<Stream> At(string path, Action<int> step) => OpenFile.AsStored(path).Then(file =>
    {
        Span<byte> mark = stackalloc byte[2];
        var length = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        var isPlain = length < mark.Length || mark is not ([0x1F, 0x8B] or [(byte)'P', (byte)'K']);
        if (!file.CanSeek)
        {
            return Outcome.Grant<Stream>(new BeginningAgain(mark[..length].ToArray(), file));
        }

        file.Position = 0;
        var passed = new PassedBytes(file, step);
        return isPlain ? Outcome.Grant<Stream>(passed)
            : mark[0] == 0x1F ? Outcome.Grant<Stream>(new GZipStream(passed, CompressionMode.Decompress))
            : Unzip(passed, path);
    });

    private static Outcome<Stream> Unzip(Stream file, string path)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var tables = archive.Entries.Where(entry => entry.Length > 0 && Path.GetExtension(entry.Name) is { Length: > 0 } ending && Tables.Split(' ').Contains(ending, StringComparer.OrdinalIgnoreCase)).Take(2).ToArray();
            if (tables is [var table])
            {
                return Outcome.Grant<Stream>(new BeginningAgain(default, table.Open(), archive));
            }

            archive.Dispose();
            var found = tables.Length == 0 ? "an archive or a workbook without a CSV file in it" : "an archive of several files";
            return Outcome.Refuse<Stream>(new Problem(ProblemCodes.FileBinary, found, "a table as text, or an archive with one", path));
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            return Outcome.Refuse<Stream>(new Problem(ProblemCodes.FileTruncated, "a zip archive that is broken or ends too early", "a whole archive", path));
        }
    }
}
