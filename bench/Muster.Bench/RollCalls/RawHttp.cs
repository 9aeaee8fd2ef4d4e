using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Muster.Bench.RollCalls;

/// <summary>One kept-open HTTP connection that does as little as it can, so that what is measured is the server.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[1024 * 1024];
    private readonly string host;

    public RawHttp(IPEndPoint server)
    {
        host = server.ToString();
        socket.Connect(server);
    }

    /// <summary>Status and body of a GET.</summary>
    public Task<(int Status, string Body)> GetAsync(string path) => AskAsync($"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");

    /// <summary>Status and body of a form's POST.</summary>
    public Task<(int Status, string Body)> PostAsync(string path, string form) => AskAsync(
        $"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Encoding.ASCII.GetByteCount(form).ToString(CultureInfo.InvariantCulture)}\r\n\r\n{form}");

    public void Dispose() => socket.Dispose();

    private async Task<(int Status, string Body)> AskAsync(string request)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        var (read, head, length) = (0, -1, 0);
        while (head < 0 || read < head + length)
        {
            var more = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (more == 0)
            {
                throw new IOException("The server has closed.");
            }

            read += more;
            if (head < 0 && buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                (head, length) = (end + 4, LengthOf(Encoding.ASCII.GetString(buffer, 0, end)));
            }
        }

        return (int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture), Encoding.UTF8.GetString(buffer, head, length));
    }

    private static int LengthOf(string head)
    {
        const string Name = "content-length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + Name.Length, (head.IndexOf('\r', at) is >= 0 and var end ? end : head.Length) - at - Name.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
