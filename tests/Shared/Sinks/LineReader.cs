using System.Net.Sockets;
using System.Text;

namespace Muster.Tests.Shared.Sinks;

/// <summary>Reads lines and blocks from a socket with one buffer; text is Latin-1, so that bytes stay as they came.</summary>
internal sealed class LineReader(Socket socket)
{
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>A line without its CRLF, or null where the other side has closed.</summary>
    public async ValueTask<string?> LineAsync(CancellationToken stop)
    {
        var found = await FindAsync("\r\n"u8.ToArray(), stop);
        return found < 0 ? null : Take(found, 2);
    }

    /// <summary>Everything up to a mark, without it, or null where the other side has closed before.</summary>
    public async ValueTask<string?> UpToAsync(byte[] mark, CancellationToken stop)
    {
        var found = await FindAsync(mark, stop);
        return found < 0 ? null : Take(found, mark.Length);
    }

    /// <summary>So many bytes, or null where the other side has closed before.</summary>
    public async ValueTask<byte[]?> BytesAsync(int length, CancellationToken stop)
    {
        while (end - start < length)
        {
            if (!await FillAsync(stop))
            {
                return null;
            }
        }

        var bytes = buffer.AsSpan(start, length).ToArray();
        start += length;
        return bytes;
    }

    private string Take(int length, int mark)
    {
        var text = Encoding.Latin1.GetString(buffer, start, length);
        start += length + mark;
        return text;
    }

    private async ValueTask<int> FindAsync(byte[] mark, CancellationToken stop)
    {
        for (var seen = 0; ;)
        {
            var found = buffer.AsSpan(start + seen, end - start - seen).IndexOf(mark);
            if (found >= 0)
            {
                return seen + found;
            }

            seen = Math.Max(0, end - start - mark.Length + 1);
            if (!await FillAsync(stop))
            {
                return -1;
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken stop)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = await socket.ReceiveAsync(buffer.AsMemory(end), stop);
        end += read;
        return read > 0;
    }
}
