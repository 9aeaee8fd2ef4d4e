using System.Buffers.Binary;
using System.IO.Compression;
using Muster.Kernel;

namespace Muster.Channels;

/// <summary>Opens a file to read, or says why it cannot be opened; a name that ends in <c>.gz</c> is unpacked on the way.</summary>
public static class OpenFile
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The stream; the caller closes it.</summary>
    public static Outcome<Stream> At(string path) => path == StandardInput
        ? Outcome.Grant(Console.OpenStandardInput())
        : AsStored(path).Then(file => Outcome.Grant(IsZipped(path) ? new GZipStream(file, CompressionMode.Decompress) : file));

    /// <summary>The bytes of a file as they lie on the disk, whatever its name; standard input is none.</summary>
    public static Outcome<Stream> AsStored(string path)
    {
        if (path == StandardInput)
        {
            return Missing(path, "standard input", "a file");
        }

        if (Directory.Exists(path))
        {
            return Missing(path, "a folder", "a file");
        }

        try
        {
            return Outcome.Grant<Stream>(File.OpenRead(path));
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(path, "no such file", "a file that exists");
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException or ArgumentException)
        {
            return Missing(path, "a file that cannot be opened", "a file that this user may read");
        }
    }

    /// <summary>
    /// All bytes of a file, or a refusal where it has more than <paramref name="limit"/>: no more than one byte over the limit is ever read.
    /// </summary>
    public static Outcome<byte[]> Bytes(string path, int limit)
    {
        if (path != StandardInput && !IsZipped(path) && new FileInfo(path) is { Exists: true } file && file.Length > limit)
        {
            return TooLarge(path, limit, FormattableString.Invariant($"{(file.Length + 500_000) / 1_000_000} MB"));
        }

        return At(path).Then(stream =>
        {
            using (stream)
            {
                return UpTo(stream, limit, path);
            }
        }).Then(bytes => IsZipped(path) && !IsWhole(path, bytes.Length) ? Outcome.Refuse<byte[]>(CutOff(path)) : Outcome.Grant(bytes));
    }

    private static bool IsZipped(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a gzipped file ends with the length that was unpacked (RFC 1952, ISIZE): the unpacking itself does not miss a cut-off end.</summary>
    private static bool IsWhole(string path, int length)
    {
        Span<byte> end = stackalloc byte[sizeof(uint)];
        using var file = File.OpenRead(path);
        file.Seek(-Math.Min(end.Length, file.Length), SeekOrigin.End);
        return file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false) == end.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(end) == (uint)length;
    }

    private static Outcome<byte[]> UpTo(Stream stream, int limit, string path)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            for (int read; (read = stream.Read(buffer, 0, Math.Min(buffer.Length, limit + 1 - (int)kept.Length))) > 0;)
            {
                kept.Write(buffer, 0, read);
            }
        }
        catch (Exception trouble) when (IsCutOff(trouble))
        {
            return Outcome.Refuse<byte[]>(CutOff(path));
        }

        return kept.Length > limit ? TooLarge(path, limit, FormattableString.Invariant($"more than {limit / 1_000_000} MB")) : Outcome.Grant(kept.ToArray());
    }

    /// <summary>Whether an exception means that a gzipped file is broken or ends too early.</summary>
    internal static bool IsCutOff(Exception trouble) => trouble is InvalidDataException or EndOfStreamException;

    internal static Problem CutOff(string path) =>
        new(ProblemCodes.FileTruncated, "a gzip archive that is broken, ends too early or holds several files", "a whole archive of one file", path);

    private static Outcome<byte[]> TooLarge(string path, int limit, string found) => Outcome.Refuse<byte[]>(
        new Problem(ProblemCodes.FileTooLarge, found, FormattableString.Invariant($"at most {limit / 1_000_000} MB"), path));

    private static Outcome<Stream> Missing(string path, string found, string expected) =>
        Outcome.Refuse<Stream>(new Problem(ProblemCodes.FileMissing, found, expected, path));
}
