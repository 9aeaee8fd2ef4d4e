namespace Muster.Channels.History;

/// <summary>A stream whose beginning was read already, to be read from its beginning; <paramref name="owner"/>, where there is one, is closed with it.</summary>
internal sealed class BeginningAgain(ReadOnlyMemory<byte> beginning, Stream rest, IDisposable? owner = null) : Stream
{
    private ReadOnlyMemory<byte> left = beginning;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (left.IsEmpty)
        {
            return rest.Read(buffer);
        }

        var length = Math.Min(buffer.Length, left.Length);
        left.Span[..length].CopyTo(buffer);
        left = left[length..];
        return length;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush() => rest.Flush();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
