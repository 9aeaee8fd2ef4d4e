namespace Muster.Channels.Messages.Settings;

/// <summary>Reads a channel of the kind <c>file</c>.</summary>
internal static class ReadFile
{
    /// <summary>The channel; null where something is wrong, which the section has then been told.</summary>
    public static ChannelSettings? From(ChannelSection section, ChannelHead head)
    {
        section.Know([.. ReadChannel.Common, "reaches", "path"]);
        var path = section.Filled("path");
        var reaches = ReadReaches.From(section, "none");
        return path is null || reaches is null ? null : new FileSettings(head.Name, reaches.Value, head.IsForExercises, path);
    }
}
