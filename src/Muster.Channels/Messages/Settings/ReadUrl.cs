using Muster.Channels.Messages.Templates;

namespace Muster.Channels.Messages.Settings;

/// <summary>Reads where a gateway listens. An inner address is allowed: whoever runs Muster names it. What stands there may be a secret and is not repeated.</summary>
internal static class ReadUrl
{
    private static readonly OutgoingMessage Sample = new("k", "t", "s", "x", "en");

    /// <summary>The address; null where something is wrong, which the section has then been told.</summary>
    public static Template? From(ChannelSection section)
    {
        if (section.Text("url") is not { } text || section.Pieces("url", text) is not { } pieces || !section.IsOneLine("url", string.Concat(pieces.Select(piece => piece.Text))))
        {
            return null;
        }

        var url = new Template(WithPlainStart(pieces));
        return Flaw(url, section.Flag("allow_clear")) is not { } flaw ? url : Refuse(section, flaw.Found, flaw.Expected);
    }

    // An address that begins with a variable is that variable's value; anywhere else a variable is filled in like any other value.
    private static IEnumerable<Piece> WithPlainStart(IReadOnlyList<Piece> pieces) =>
        pieces[0].Kind is PieceKind.Secret ? pieces.Skip(1).Prepend(pieces[0] with { Kind = PieceKind.Text }) : pieces;

    private static (string Found, string Expected)? Flaw(Template url, bool mayBeClear)
    {
        if (!Uri.TryCreate(url.Fill(Sample, EscapeFor.Form), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
        {
            return ("no whole address", "an address that begins with https:// and a host");
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return ("an address with a name or a password before its host, or with a #", "the bare address; a login goes into 'headers'");
        }

        if (address.Scheme == "http" && !address.IsLoopback && !mayBeClear)
        {
            return ($"an address of the scheme http", "https, a host of this machine, or \"allow_clear\": true");
        }

        return MisplacedIn(url) is { } misplaced ? ($"the place {{{misplaced}}} too early", "places behind the '?'; {to} and {key} behind the host's '/' too") : null;
    }

    // Before the '?' a text could climb to another path ("..").
    private static string? MisplacedIn(Template url)
    {
        var before = "";
        foreach (var piece in url.Pieces)
        {
            var host = before.IndexOf("://", StringComparison.Ordinal);
            var isBehindHost = host > 0 && before.IndexOf('/', host + 3) > 0;
            var isInQuery = before.Contains('?', StringComparison.Ordinal);
            if (piece.Kind is not PieceKind.Text && !isInQuery && !(isBehindHost && (piece.Kind is PieceKind.Secret || piece.Text is "to" or "key")))
            {
                return piece.Kind is PieceKind.Secret ? "${…}" : piece.Text;
            }

            before += piece.Kind is PieceKind.Text ? piece.Text : "";
        }

        return null;
    }

    private static Template? Refuse(ChannelSection section, string found, string expected)
    {
        section.Refuse($"{found} as 'url' of {section.What}", expected, section.Find("url")!.Line);
        return null;
    }
}
