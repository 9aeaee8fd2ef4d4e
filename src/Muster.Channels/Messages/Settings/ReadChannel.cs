using System.Text.RegularExpressions;

namespace Muster.Channels.Messages.Settings;

/// <summary>Reads one channel.</summary>
internal static partial class ReadChannel
{
    /// <summary>The keys that every kind has.</summary>
    public static readonly string[] Common = ["name", "kind", "for", "at_once"];

    /// <summary>The channel; null where something is wrong, which the section has then been told.</summary>
    public static ChannelSettings? From(ChannelSection section)
    {
        var kind = section.Word("kind", null, "smtp", "http", "webhook", "file");
        var name = Name(section);
        var purpose = section.Word("for", "live", "live", "exercise");
        var atOnce = section.Whole("at_once", 1, 64);
        var head = new ChannelHead(name ?? "unnamed", purpose == "exercise");
        var settings = kind switch
        {
            "smtp" => ReadMail.From(section, head),
            "http" => ReadGateway.From(section, head),
            "webhook" => ReadWebhook.From(section, head),
            "file" => ReadFile.From(section, head),
            _ => null,
        };
        return name is null || purpose is null || settings is null ? null : atOnce is { } most ? settings with { AtOnce = most } : settings;
    }

    /// <summary>Whether a text can be a channel's name.</summary>
    public static bool IsName(string text) => NameShape().IsMatch(text);

    private static string? Name(ChannelSection section)
    {
        if (section.Text("name") is not { } name || IsName(name))
        {
            return section.Find("name")?.Value.Text;
        }

        section.Refuse($"a 'name' of {section.What} that cannot be one", "small letters, digits, - and _, at most 40, a letter first", section.Find("name")!.Line);
        return null;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,39}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NameShape();
}

/// <summary>What a channel of any kind begins with.</summary>
internal sealed record ChannelHead(string Name, bool IsForExercises);
