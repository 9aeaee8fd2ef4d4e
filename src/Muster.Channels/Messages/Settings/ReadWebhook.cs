namespace Muster.Channels.Messages.Settings;

/// <summary>Reads a channel of the kind <c>webhook</c>.</summary>
internal static class ReadWebhook
{
    /// <summary>The channel; null where something is wrong, which the section has then been told.</summary>
    public static ChannelSettings? From(ChannelSection section, ChannelHead head)
    {
        section.Know([.. ReadChannel.Common, "reaches", "url", "secret", "receipts", "allow_clear"]);
        var url = ReadUrl.From(section);
        var reaches = ReadReaches.From(section, "none");
        var secret = section.Secret("secret");
        var receipts = section.Flag("receipts");
        return url is null || reaches is null ? null : new WebhookSettings(head.Name, reaches.Value, head.IsForExercises, url, secret, receipts);
    }
}
