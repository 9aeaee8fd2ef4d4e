namespace Muster.Channels.Messages.Settings;

/// <summary>Reads a channel of the kind <c>smtp</c>.</summary>
internal static class ReadMail
{
    /// <summary>The channel; null where something is wrong, which the section has then been told.</summary>
    public static ChannelSettings? From(ChannelSection section, ChannelHead head)
    {
        section.Know([.. ReadChannel.Common, "server", "user", "password", "from", "tls", "allow_clear"]);
        var server = Server(section);
        var from = Sender(section);
        var tls = Tls(section, server);
        var login = Login(section);
        return server is null || from is null || tls is null || !IsClosed(section, server, tls.Value) ? null
            : new MailSettings(head.Name, head.IsForExercises, server.Host, PortOf(server, tls.Value), tls.Value, from, login);
    }

    private static Uri? Server(ChannelSection section)
    {
        if (section.Filled("server") is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var server) && server is { Scheme: "smtp" or "smtps", Host.Length: > 0, UserInfo: "", AbsolutePath: "" or "/", Query: "", Fragment: "" })
        {
            return server;
        }

        section.Refuse($"a 'server' of {section.What} that is none", "smtp://host:port or smtps://host:port, the login in 'user' and 'password'", section.Find("server")!.Line);
        return null;
    }

    // 587 is for handing mail in (RFC 6409), 465 for the same under TLS (RFC 8314).
    private static int PortOf(Uri server, MailTls tls) => server.Port > 0 ? server.Port : tls is MailTls.OnConnect ? 465 : 587;

    private static string? Sender(ChannelSection section)
    {
        if (section.Filled("from") is not { } from)
        {
            return null;
        }

        if (FindFlaw.IsMailAddress(from))
        {
            return from;
        }

        section.Refuse($"a 'from' of {section.What} that is no mail address", "one address such as muster@example.org", section.Find("from")!.Line);
        return null;
    }

    private static MailTls? Tls(ChannelSection section, Uri? server)
    {
        var otherwise = server?.Scheme == "smtps" ? "on_connect" : server?.IsLoopback is true ? "when_available" : "starttls";
        return section.Word("tls", otherwise, "starttls", "when_available", "on_connect", "none") switch
        {
            "starttls" => MailTls.StartTls,
            "when_available" => MailTls.WhenAvailable,
            "on_connect" => MailTls.OnConnect,
            "none" => MailTls.None,
            _ => null,
        };
    }

    private static bool IsClosed(ChannelSection section, Uri server, MailTls tls)
    {
        if (tls is MailTls.StartTls or MailTls.OnConnect || server.IsLoopback || section.Flag("allow_clear"))
        {
            return true;
        }

        section.Refuse($"a 'tls' of {section.What} that may send mail in the clear", "starttls, on_connect, a server of this machine, or \"allow_clear\": true", section.Find("tls")!.Line);
        return false;
    }

    private static MailLogin? Login(ChannelSection section)
    {
        var user = section.Filled("user", isNeeded: false);
        var password = section.Secret("password");
        if (section.Find("user") is null != section.Find("password") is null)
        {
            section.Refuse($"a 'user' or a 'password' alone in {section.What}", "both, or neither");
        }

        return user is not null && password is not null ? new MailLogin(user, password) : null;
    }
}
