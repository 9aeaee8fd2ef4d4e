using System.Collections.Immutable;

namespace Muster.Channels.Messages.Templates;

/// <summary>What a piece of a template is.</summary>
internal enum PieceKind
{
    /// <summary>Text of the operator's, which stays as it is.</summary>
    Text,

    /// <summary>The value of a variable of the environment.</summary>
    Secret,

    /// <summary>A place, named without its braces, that each message fills.</summary>
    Place,
}

/// <summary>A piece of a template.</summary>
internal readonly record struct Piece(PieceKind Kind, string Text);

/// <summary>A text with places that each message fills in. It does not show itself: it may hold a secret.</summary>
public sealed class Template
{
    internal Template(IEnumerable<Piece> pieces) => Pieces = [.. pieces];

    /// <summary>The places that there are.</summary>
    internal static ImmutableArray<string> Places { get; } = ["to", "text", "key", "subject", "language"];

    internal ImmutableArray<Piece> Pieces { get; }

    /// <summary>Whether each message fills in that place.</summary>
    internal bool Has(string place) => Pieces.Contains(new Piece(PieceKind.Place, place));

    /// <summary>The text for a message; whatever is not the operator's own text goes through <paramref name="escape"/>.</summary>
    internal string Fill(OutgoingMessage message, Func<string, string> escape) => string.Concat(Pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Place => escape(Value(message, piece.Text)),
        PieceKind.Secret => escape(piece.Text),
        _ => piece.Text,
    }));

    /// <inheritdoc/>
    public override string ToString() => "***";

    private static string Value(OutgoingMessage message, string place) => place switch
    {
        "to" => message.Address,
        "text" => message.Text,
        "key" => message.Key,
        "subject" => message.Subject,
        "language" => message.Language,
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "A template has no such place."),
    };
}
