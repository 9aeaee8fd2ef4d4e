namespace Muster.Tests.Shared.Sinks;

/// <summary>A mail as it came in: its envelope, and its text byte for byte as Latin-1.</summary>
/// <param name="From">The sender of the envelope.</param>
/// <param name="To">The recipients of the envelope.</param>
/// <param name="Text">Head and body, with the dots of SMTP taken out.</param>
public sealed record SinkMail(string From, IReadOnlyList<string> To, string Text)
{
    /// <summary>The head, folded lines joined.</summary>
    public IReadOnlyList<string> Head => [.. Text.Split("\r\n\r\n", 2)[0].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")];

    /// <summary>The body as it was sent, still encoded.</summary>
    public string Body => Text.Split("\r\n\r\n", 2) is [_, var body] ? body : "";

    /// <summary>All values of a header.</summary>
    public IReadOnlyList<string> Header(string name) =>
        [.. Head.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim())];
}

/// <summary>Where a mail server says something.</summary>
public enum SmtpStep
{
    /// <summary>A line has been opened.</summary>
    Greeting,

    /// <summary>AUTH.</summary>
    Login,

    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA, before the text.</summary>
    Data,

    /// <summary>The dot that ends the text.</summary>
    Dot,
}

/// <summary>A moment in which a <see cref="LoopbackSmtp"/> is to say something.</summary>
/// <param name="Step">Where.</param>
/// <param name="Number">The how manieth such step it is since the server began, from 1.</param>
/// <param name="Words">What the client said: the command, or the text.</param>
public readonly record struct SmtpMoment(SmtpStep Step, int Number, string Words);

/// <summary>What a <see cref="LoopbackSmtp"/> does in a moment.</summary>
public abstract record SmtpAct
{
    /// <summary>Goes on as a good server does.</summary>
    public static SmtpAct Accept { get; } = new Accepted();

    /// <summary>Closes the line without a word.</summary>
    public static SmtpAct Close { get; } = new Closed();

    /// <summary>Says nothing until the other side goes.</summary>
    public static SmtpAct Stall { get; } = new Stalled();

    /// <summary>Says yes, and loses the mail.</summary>
    public static SmtpAct Drop { get; } = new Dropped();

    /// <summary>Takes the mail and closes the line instead of saying so.</summary>
    public static SmtpAct TakeAndClose { get; } = new TakenAndClosed();

    /// <summary>Answers a line such as "550 5.1.1 no such mailbox"; 421 also closes the line.</summary>
    public static SmtpAct Say(string reply) => new Said(reply);

    internal sealed record Accepted : SmtpAct;

    internal sealed record Closed : SmtpAct;

    internal sealed record Stalled : SmtpAct;

    internal sealed record Dropped : SmtpAct;

    internal sealed record TakenAndClosed : SmtpAct;

    internal sealed record Said(string Reply) : SmtpAct;
}
