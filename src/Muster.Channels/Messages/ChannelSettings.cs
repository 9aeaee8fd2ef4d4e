using System.Collections.Immutable;
using Muster.Channels.Messages.Settings;
using Muster.Channels.Messages.Templates;

namespace Muster.Channels.Messages;

/// <summary>A channel as <c>channels.json</c> describes it. None of these show a secret when they are written out.</summary>
/// <param name="Name">Its name, told from all others.</param>
/// <param name="Reaches">What it reaches people by.</param>
/// <param name="IsForExercises">Whether it was made for exercises.</param>
public abstract record ChannelSettings(string Name, AddressKind Reaches, bool IsForExercises)
{
    /// <summary>How long one message may take before its fate counts as unknown.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many messages it hands over at one time.</summary>
    public int AtOnce { get; init; } = 8;
}

/// <summary>How the line to a mail server is closed to others.</summary>
public enum MailTls
{
    /// <summary>STARTTLS, or no mail.</summary>
    StartTls,

    /// <summary>STARTTLS where the server offers it, else in the clear.</summary>
    WhenAvailable,

    /// <summary>TLS from the first byte.</summary>
    OnConnect,

    /// <summary>In the clear.</summary>
    None,
}

/// <summary>Mail over SMTP.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">How the line is closed to others.</param>
/// <param name="From">The one address that mails come from.</param>
/// <param name="Login">Name and password, or null where the server asks for none.</param>
public sealed record MailSettings(string Name, bool IsForExercises, string Host, int Port, MailTls Tls, string From, MailLogin? Login)
    : ChannelSettings(Name, AddressKind.Mail, IsForExercises);

/// <summary>A login at a mail server.</summary>
public sealed record MailLogin(string User, Secret Password);

/// <summary>An HTTP gateway, filled in from a template.</summary>
/// <param name="Method">POST, PUT or GET.</param>
/// <param name="Url">Where to; places in it are filled in.</param>
/// <param name="Headers">Headers that go along with each message.</param>
/// <param name="Body">What is sent, or null for GET.</param>
/// <param name="ContentType">What the body is, such as <c>application/json</c>.</param>
/// <param name="TakenAs">Where in a JSON answer the gateway's own id of a message stands, or null.</param>
/// <param name="GivesReceipts">Whether the gateway sends receipts.</param>
public sealed record GatewaySettings(
    string Name, AddressKind Reaches, bool IsForExercises, HttpMethod Method, Template Url, ImmutableArray<GatewayHeader> Headers, Template? Body, string ContentType,
    AnswerPath? TakenAs, bool GivesReceipts) : ChannelSettings(Name, Reaches, IsForExercises);

/// <summary>A header that goes along with each message.</summary>
public sealed record GatewayHeader(string Name, Template Value);

/// <summary>A webhook of the organisation's own.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Signs">What the body is signed with (HMAC-SHA-256), or null where it is not.</param>
/// <param name="GivesReceipts">Whether whoever listens there sends receipts.</param>
public sealed record WebhookSettings(string Name, AddressKind Reaches, bool IsForExercises, Template Url, Secret? Signs, bool GivesReceipts)
    : ChannelSettings(Name, Reaches, IsForExercises);

/// <summary>A file of JSON Lines.</summary>
/// <param name="Path">Where it lies, from the data folder on.</param>
public sealed record FileSettings(string Name, AddressKind Reaches, bool IsForExercises, string Path) : ChannelSettings(Name, Reaches, IsForExercises);
