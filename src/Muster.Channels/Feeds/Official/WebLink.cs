namespace Muster.Channels.Feeds.Official;

/// <summary>Reads links.</summary>
internal static class WebLink
{
    /// <summary>The link, resolved against the answer's own address where it is relative; null where it is no link of the web.</summary>
    public static Uri? Of(string? text, Uri? from = null) =>
        text is not null && text.Length < 2000 && Resolve(text.Trim(), from) is { } link
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) && link.Host.Length > 0 ? link : null;

    /// <summary>The last step of the path, without its ending: "mali" of "…/advice/mali/" and of "…/mali.json".</summary>
    public static string LastStep(Uri link)
    {
        var step = Uri.UnescapeDataString(link.AbsolutePath.TrimEnd('/'));
        step = step[(step.LastIndexOf('/') + 1)..];
        var dot = step.LastIndexOf('.');
        return dot > 0 ? step[..dot] : step;
    }

    private static Uri? Resolve(string text, Uri? from)
    {
        // "/path" alone would be a file's address on some systems.
        var isWhole = text.Contains("://", StringComparison.Ordinal);
        return isWhole ? Uri.TryCreate(text, UriKind.Absolute, out var whole) ? whole : null
            : from is not null && Uri.TryCreate(from, text, out var resolved) ? resolved : null;
    }
}
