namespace Muster.Channels.Notices;

/// <summary>How notices leave the house.</summary>
/// <param name="Smtp">The mail server, <c>smtp://host:port</c> or <c>smtps://host:port</c>, or null where no mail can be sent.</param>
/// <param name="From">The address that mails come from.</param>
public sealed record NoticeSettings(Uri? Smtp, string From)
{
    /// <summary>From the variables <c>MUSTER_SMTP</c> and <c>MUSTER_MAIL_FROM</c>.</summary>
    public static NoticeSettings FromEnvironment() => new(
        Uri.TryCreate(Environment.GetEnvironmentVariable("MUSTER_SMTP"), UriKind.Absolute, out var smtp) && smtp.Scheme is "smtp" or "smtps" ? smtp : null,
        Environment.GetEnvironmentVariable("MUSTER_MAIL_FROM") ?? "muster@localhost");
}
