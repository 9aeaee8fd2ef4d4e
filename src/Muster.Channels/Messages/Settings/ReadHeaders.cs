using System.Text.RegularExpressions;
using Muster.Channels.Messages.Templates;

namespace Muster.Channels.Messages.Settings;

/// <summary>Reads the headers that go along with each message.</summary>
internal static partial class ReadHeaders
{
    // What Muster or the HTTP client writes itself, or what would change where a request goes or how long it is.
    private static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Idempotency-Key", "Content-Type", "Content-Length", "Transfer-Encoding", "Connection", "Host", "Expect", "Upgrade", "Trailer", "TE", "Keep-Alive",
    };

    /// <summary>The good ones; the section is told of the others.</summary>
    public static IEnumerable<GatewayHeader> From(ChannelSection headers)
    {
        headers.Know([.. headers.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal)]);
        return headers.Members.Select(member => Header(headers, member.Name, member.Line)).OfType<GatewayHeader>();
    }

    private static GatewayHeader? Header(ChannelSection headers, string name, int line)
    {
        if (!Token().IsMatch(name) || Ours.Contains(name))
        {
            headers.Refuse($"a header in {headers.What} that {(Ours.Contains(name) ? $"Muster sets itself ({name})" : "has no name of a header")}", "names such as Authorization or X-Tag", line);
            return null;
        }

        if (headers.Text(name) is not { } text || headers.Pieces(name, text) is not { } pieces)
        {
            return null;
        }

        return IsGood(headers, name, pieces, line) ? new GatewayHeader(name, new Template(pieces)) : null;
    }

    private static bool IsGood(ChannelSection headers, string name, IReadOnlyList<Piece> pieces, int line)
    {
        if (pieces.Any(piece => piece is { Kind: PieceKind.Place, Text: not "key" }))
        {
            headers.Refuse($"a place other than {{key}} in '{name}' of {headers.What}", "places in 'body' or 'url'", line);
            return false;
        }

        if (SoundsSecret().IsMatch(name) && pieces.All(piece => piece.Kind is PieceKind.Text))
        {
            headers.Refuse($"'{name}' of {headers.What} written out", "${NAME} in it, which is taken from the environment", line);
            return false;
        }

        if (pieces.Any(piece => piece.Kind is not PieceKind.Place && piece.Text.Any(letter => letter is < ' ' or > '~')))
        {
            headers.Refuse($"'{name}' of {headers.What} with a letter that no header carries, in it or in the variable it names", "printable ASCII", line);
            return false;
        }

        return true;
    }

    // RFC 9110, 5.6.2.
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token();

    [GeneratedRegex("auth|secret|token|passw|cookie|api-?key", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SoundsSecret();
}
