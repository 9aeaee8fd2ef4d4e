namespace Muster.Channels.Feeds.Rows;

/// <summary>Checks an address that an answer points to.</summary>
internal static class NextAddress
{
    /// <summary>The address, also a relative one, where it stays on the answer's host and as safe as that came; else null.</summary>
    public static Uri? Of(string? text, Uri from)
    {
        if (text is null || !Uri.TryCreate(from, text.Trim(), out var next) || next.Equals(from))
        {
            return null;
        }

        var isSafe = next.Scheme == Uri.UriSchemeHttps || (next.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);
        return isSafe && string.Equals(next.Host, from.Host, StringComparison.OrdinalIgnoreCase) ? next : null;
    }
}
