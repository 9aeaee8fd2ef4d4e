using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Muster.Tests.Shared.Sinks;

/// <summary>
/// A real SMTP server on 127.0.0.1 that keeps every mail it takes. It speaks EHLO, AUTH PLAIN, MAIL, RCPT, DATA, RSET, NOOP and QUIT, answers one command after
/// the other, and does in each moment what <paramref name="act"/> says: all is accepted where that is null.
/// </summary>
/// <param name="act">What to do in a moment.</param>
/// <param name="login">"name password" that it asks for, or null.</param>
/// <param name="extensions">What it offers beyond the least: PIPELINING, SMTPUTF8.</param>
public sealed class LoopbackSmtp(Func<SmtpMoment, SmtpAct>? act = null, string? login = null, params string[] extensions) : SinkListener
{
    private static readonly byte[] EndOfText = "\r\n.\r\n"u8.ToArray();

    private readonly ConcurrentQueue<SinkMail> mails = new();
    private readonly ConcurrentQueue<string> said = new();
    private readonly int[] numbers = new int[Enum.GetValues<SmtpStep>().Length];

    /// <summary>The mails taken and kept, in their order.</summary>
    public IReadOnlyList<SinkMail> Mails => [.. mails];

    /// <summary>How many mails were taken and kept.</summary>
    public int Count => mails.Count;

    /// <summary>Every greeting of a client (EHLO) and every step's words but the texts, in their order.</summary>
    public IReadOnlyList<string> Said => [.. said];

    /// <inheritdoc/>
    protected override async Task ServeAsync(Socket line, CancellationToken stop)
    {
        var session = new Session(this, line, stop);
        if (await session.StepAsync(SmtpStep.Greeting, "", "220 loopback ESMTP"))
        {
            while (await session.Reader.LineAsync(stop) is { } command && await session.ObeyAsync(command))
            {
                // The session goes on.
            }
        }
    }

    private SmtpAct ActIn(SmtpStep step, string words)
    {
        var number = Interlocked.Increment(ref numbers[(int)step]);
        if (step is not (SmtpStep.Dot or SmtpStep.Greeting))
        {
            said.Enqueue(words);
        }

        return act?.Invoke(new SmtpMoment(step, number, words)) ?? SmtpAct.Accept;
    }

    /// <summary>One line's dialogue; each answer is whether the line stays open.</summary>
    private sealed class Session(LoopbackSmtp server, Socket line, CancellationToken stop)
    {
        private readonly List<string> recipients = [];
        private string from = "";
        private bool isKnown;

        public LineReader Reader { get; } = new(line);

        public Task<bool> ObeyAsync(string command) => command.Split([' ', ':'], 2)[0].ToUpperInvariant() switch
        {
            "EHLO" or "HELO" => GreetAsync(command),
            "AUTH" => LogInAsync(command),
            "MAIL" when server.HasLogin && !isKnown => SayAsync("530 5.7.0 log in first"),
            "MAIL" => SenderAsync(command),
            "RCPT" => RecipientAsync(command),
            "DATA" => TextAsync(command),
            "RSET" => ResetAsync(),
            "NOOP" => SayAsync("250 ok"),
            "QUIT" => QuitAsync(),
            _ => SayAsync("502 not spoken here"),
        };

        public async Task<bool> StepAsync(SmtpStep step, string words, string yes, Action? onYes = null)
        {
            switch (server.ActIn(step, words))
            {
                case SmtpAct.Closed:
                    return false;
                case SmtpAct.Stalled:
                    await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                    return false;
                case SmtpAct.TakenAndClosed:
                    onYes?.Invoke();
                    return false;
                case SmtpAct.Said said:
                    return await SayAsync(said.Reply) && !said.Reply.StartsWith("421", StringComparison.Ordinal);
                case SmtpAct.Dropped:
                    return await SayAsync(yes);
                default:
                    onYes?.Invoke();
                    return await SayAsync(yes);
            }
        }

        private Task<bool> GreetAsync(string command)
        {
            server.said.Enqueue(command);
            return SayAsync("250-loopback\r\n250-8BITMIME\r\n" + string.Concat(server.Offers.Select(offer => $"250-{offer}\r\n")) + "250 ENHANCEDSTATUSCODES");
        }

        private Task<bool> LogInAsync(string command)
        {
            var given = command.Split(' ') is [_, _, var response] ? Encoding.UTF8.GetString(Convert.FromBase64String(response)).Split('\0') : [];
            isKnown = given is [_, var user, var password] && server.Knows(user, password);
            return isKnown ? StepAsync(SmtpStep.Login, "AUTH", "235 2.7.0 welcome") : SayAsync("535 5.7.8 no");
        }

        private Task<bool> SenderAsync(string command) => StepAsync(SmtpStep.Sender, command, "250 2.1.0 ok", () => from = Path(command));

        private Task<bool> RecipientAsync(string command) => StepAsync(SmtpStep.Recipient, command, "250 2.1.5 ok", () => recipients.Add(Path(command)));

        private async Task<bool> TextAsync(string command)
        {
            var isAsked = false;
            var isOpen = await StepAsync(SmtpStep.Data, command, "354 go on", () => isAsked = true);
            if (!isOpen || !isAsked)
            {
                return isOpen;
            }

            if (await Reader.UpToAsync(EndOfText, stop) is not { } text)
            {
                return false;
            }

            var mail = new SinkMail(from, [.. recipients], text.Replace("\r\n..", "\r\n.", StringComparison.Ordinal));
            recipients.Clear();
            return await StepAsync(SmtpStep.Dot, text, "250 2.0.0 taken", () => server.mails.Enqueue(mail));
        }

        private Task<bool> ResetAsync()
        {
            recipients.Clear();
            return SayAsync("250 ok");
        }

        private async Task<bool> QuitAsync()
        {
            await SayAsync("221 bye");
            return false;
        }

        private async Task<bool> SayAsync(string reply)
        {
            await line.SendAsync(Encoding.Latin1.GetBytes(reply + "\r\n"), stop);
            return true;
        }

        private static string Path(string command) => command[(command.IndexOf('<', StringComparison.Ordinal) + 1)..command.IndexOf('>', StringComparison.Ordinal)];
    }

    private bool HasLogin => login is not null;

    private IEnumerable<string> Offers => HasLogin ? ["AUTH PLAIN", .. extensions] : extensions;

    private bool Knows(string user, string password) => login == $"{user} {password}";
}
