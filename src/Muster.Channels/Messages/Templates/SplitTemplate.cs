using System.Text.RegularExpressions;
using Muster.Channels.Messages.Settings;
using Muster.Kernel;

namespace Muster.Channels.Messages.Templates;

/// <summary>Splits a template at its places, <c>{to}</c>, and its variables, <c>${NAME}</c>. A brace before anything but a word is a brace.</summary>
internal static partial class SplitTemplate
{
    /// <summary>The pieces, or null where one is unknown; <paramref name="refuse"/> is told what was found and what was expected.</summary>
    public static IReadOnlyList<Piece>? Of(string text, Func<string, string?> variable, Action<string, string> refuse)
    {
        var pieces = new List<Piece>();
        var (end, isGood) = (0, true);
        foreach (Match match in Special().Matches(text))
        {
            Add(pieces, PieceKind.Text, text[end..match.Index]);
            end = match.Index + match.Length;
            if (Special(match, variable, refuse) is { } piece)
            {
                Add(pieces, piece.Kind, piece.Text);
            }
            else
            {
                isGood = false;
            }
        }

        Add(pieces, PieceKind.Text, text[end..]);
        return isGood ? pieces : null;
    }

    private static void Add(List<Piece> pieces, PieceKind kind, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new Piece(kind, text));
        }
    }

    private static Piece? Special(Match match, Func<string, string?> variable, Action<string, string> refuse) =>
        match.Groups["place"] is { Success: true } place ? Place(place.Value, refuse) : Secret(match.Groups["name"].Value, variable, refuse);

    private static Piece? Place(string name, Action<string, string> refuse)
    {
        if (Template.Places.Contains(name))
        {
            return new Piece(PieceKind.Place, name);
        }

        refuse($"the place '{{{name}}}'", NearestWord.OneOf($"{{{name}}}", [.. Template.Places.Select(place => $"{{{place}}}")]));
        return null;
    }

    private static Piece? Secret(string name, Func<string, string?> variable, Action<string, string> refuse)
    {
        if (!Name().IsMatch(name))
        {
            refuse("'${' without the name of a variable and '}'", "${NAME}, of letters, digits and _");
            return null;
        }

        if (variable(name) is { Length: > 0 } value)
        {
            return new Piece(PieceKind.Secret, value);
        }

        refuse($"the variable {name}, which is not set,", $"{name} in the environment");
        return null;
    }

    // A '${' that does not close matches with whatever name stands behind it, which is then none.
    [GeneratedRegex(@"\$\{(?<name>[A-Za-z0-9_]*)(\}|(?<name>))|\{(?<place>[A-Za-z_]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Special();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,99}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();
}
