namespace Muster.Channels.Messages.Settings;

/// <summary>Reads what a channel reaches people by.</summary>
internal static class ReadReaches
{
    /// <summary>The kind of address; null where another word stands there.</summary>
    public static AddressKind? From(ChannelSection section, string? otherwise) => section.Word("reaches", otherwise, "mail", "phone", "none") switch
    {
        "mail" => AddressKind.Mail,
        "phone" => AddressKind.Phone,
        "none" => AddressKind.None,
        _ => null,
    };
}
