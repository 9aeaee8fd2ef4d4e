using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Muster.Tests.Shared.Sinks;

namespace Muster.Channels.Tests.Loopback;

/// <summary>A real IMAP server on 127.0.0.1 with one folder and as few commands as a reader needs.</summary>
public sealed class LoopbackMailbox : SinkListener
{
    private readonly ConcurrentQueue<string> said = new();

    /// <summary>The folder's UIDVALIDITY.</summary>
    public uint Validity { get; set; } = 1;

    /// <summary>The mails by their number.</summary>
    public SortedDictionary<uint, string> Mails { get; } = [];

    /// <summary>What the client asked for, without its tags.</summary>
    public IReadOnlyList<string> Said => [.. said];

    /// <inheritdoc/>
    protected override async Task ServeAsync(Socket line, CancellationToken stop)
    {
        await using var stream = new NetworkStream(line);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true };
        await writer.WriteAsync("* OK [CAPABILITY IMAP4rev1] ready\r\n");
        while (await reader.ReadLineAsync(stop) is { } asked && asked.Split(' ', 2) is [var tag, var command])
        {
            said.Enqueue(command);
            await writer.WriteAsync(Reply(tag, command));
            if (command == "LOGOUT")
            {
                return;
            }
        }
    }

    private string Reply(string tag, string command)
    {
        var words = command.Split(' ');
        return (words[0].ToUpperInvariant(), words.ElementAtOrDefault(1)?.ToUpperInvariant()) switch
        {
            ("CAPABILITY", _) => $"* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n",
            ("LOGIN", _) when !command.EndsWith(" right", StringComparison.Ordinal) => $"{tag} NO [AUTHENTICATIONFAILED] no\r\n",
            ("LIST", _) => $"* LIST () \"/\" INBOX\r\n{tag} OK done\r\n",
            ("EXAMINE", _) => $"* {Mails.Count} EXISTS\r\n* OK [UIDVALIDITY {Validity}] ok\r\n{tag} OK [READ-ONLY] done\r\n",
            ("SELECT" or "STORE", _) => $"{tag} NO read only\r\n",
            ("UID", "SEARCH") => $"* SEARCH {string.Join(' ', Found(words[^1]))}\r\n{tag} OK done\r\n",
            ("UID", "FETCH") => $"{string.Concat(Mails.Select((mail, at) => (mail, number: at + 1)).Where(one => Has(words[2], one.mail.Key)).Select(one => Fetched(one.number, one.mail.Key, one.mail.Value, command)))}{tag} OK done\r\n",
            ("LOGOUT", _) => $"* BYE\r\n{tag} OK done\r\n",
            _ => $"{tag} OK done\r\n",
        };
    }

    /// <summary>As RFC 9051 has it: "8:*" also finds the last where that is 7.</summary>
    private IEnumerable<uint> Found(string range) =>
        Mails.Keys.Where(uid => Has(range, uid) || (range.EndsWith('*') && uid == Mails.Keys.Max()));

    private static bool Has(string set, uint uid) => set.Split(',').Any(part =>
    {
        var ends = part.Split(':');
        var first = uint.Parse(ends[0], CultureInfo.InvariantCulture);
        var last = ends[^1] is "*" ? uint.MaxValue : uint.Parse(ends[^1], CultureInfo.InvariantCulture);
        return uid >= first && uid <= last;
    });

    private static string Fetched(int number, uint uid, string mail, string command) => command.Contains("BODY", StringComparison.OrdinalIgnoreCase)
        ? $"* {number} FETCH (UID {uid} BODY[] {{{mail.Length}}}\r\n{mail})\r\n"
        : $"* {number} FETCH (UID {uid} RFC822.SIZE {mail.Length})\r\n";
}
