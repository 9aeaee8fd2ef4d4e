using System.Buffers.Binary;

namespace Muster.Channels.History;

/// <summary>A file that is read from its start to its end, counting what was unpacked: an archive that was cut off unpacks without a word.</summary>
internal sealed class WatchedFile : Stream
{
    private readonly Stream unpacked;
    private readonly string path;
    private readonly Action<int> step;
    private long count;
    private bool isAtEnd;

    /// <summary>Opens a file that could be opened before.</summary>
    public WatchedFile(string path, Action<int> step)
    {
        (this.path, this.step) = (path, step);
        unpacked = OpenFile.At(path).Value;
    }

    /// <summary>Whether nothing is missing as far as it was read: of an archive that was read to its end, whether it unpacked to the length that its end names (RFC 1952).</summary>
    public bool IsWhole => !isAtEnd || !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || EndLength() == (uint)count;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => count; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        isAtEnd |= read == 0 && buffer.Length > 0;
        count += read;
        step(read);
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private uint? EndLength()
    {
        Span<byte> end = stackalloc byte[sizeof(uint)];
        using var file = File.OpenRead(path);
        file.Seek(-Math.Min(end.Length, file.Length), SeekOrigin.End);
        return file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false) == end.Length ? BinaryPrimitives.ReadUInt32LittleEndian(end) : null;
    }
}
