using System.Collections.Immutable;
using Muster.Channels.Messages.ByGateway;
using Muster.Channels.Messages.ByMail;

namespace Muster.Channels.Messages;

/// <summary>Opens channels. Nothing is connected before the first message.</summary>
public static class OpenChannels
{
    /// <summary>One for each of the settings, in their order; files lie in <paramref name="folder"/> unless their path is whole. Whoever opens them disposes them.</summary>
    public static ImmutableArray<IMessageChannel> Of(ImmutableArray<ChannelSettings> settings, string folder) => [.. settings.Select(one => Of(one, folder))];

    private static IMessageChannel Of(ChannelSettings settings, string folder) => settings switch
    {
        MailSettings mail => new SmtpChannel(mail, TimeProvider.System),
        GatewaySettings gateway => new HttpChannel(gateway),
        WebhookSettings webhook => new WebhookChannel(webhook),
        FileSettings file => new FileChannel(file, folder),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.GetType().Name, "No channel is made of these settings."),
    };
}
