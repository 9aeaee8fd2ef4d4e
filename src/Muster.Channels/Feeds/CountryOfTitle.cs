using System.Text.RegularExpressions;

namespace Muster.Channels.Feeds;

/// <summary>
/// Finds the country that a title names, where the name as written is none that is known: brackets, inverted names ("Korea, Republic of"), lists
/// ("Israel, the West Bank and Gaza") and articles are tried by class, the safest reading first. Never guesses between the two Koreas or the two Congos.
/// </summary>
/// <param name="find">The names that are known.</param>
public sealed partial class CountryOfTitle(FindCountryByName find)
{
    /// <summary>ISO 3166-1 alpha-2 code, or null. In a list the first name that is known decides, for that is the page's main country.</summary>
    public string? Find(string? title)
    {
        var name = Plain(title);
        return name.Length is 0 or > 200 ? null
            : Known(name) ?? InBrackets(name) ?? Inverted(name) ?? AfterDash(name) ?? FirstOfList(name);
    }

    private string? Known(string name) => name.Length == 0 ? null : find(name) ?? (Unadorned(name) is { Length: > 0 } bare && bare != name ? find(bare) : null);

    /// <summary>
    /// "Burma (Myanmar)", "Congo (Kinshasa)", "Saint Tome (Sao Tome) and Principe", "Virgin Islands (UK)". An abbreviation in the bracket says whose or which it
    /// is and never counts as a name: the Virgin Islands of the UK are not the UK.
    /// </summary>
    private string? InBrackets(string name)
    {
        var match = Bracket().Match(name);
        if (!match.Success)
        {
            return null;
        }

        var (before, inside, after) = (match.Groups["before"].Value.Trim(), match.Groups["inside"].Value.Trim(), match.Groups["after"].Value.Trim());
        var outside = (before + " " + after).Trim();
        return Known($"{before}-{inside} {after}".Trim())
            ?? Known($"{Adjective(inside)} {outside}")
            ?? (after.Length > 0 ? Known($"{inside} {after}") : null)
            ?? Known(outside)
            ?? Inverted(outside)
            ?? (IsAbbreviation(inside) ? null : Known(inside))
            ?? FirstOfList(outside);
    }

    /// <summary>"Korea, Republic of"; "Gambia, The". Without its tail the name is tried only where the tail tells no two countries apart.</summary>
    private string? Inverted(string name)
    {
        var match = Tail().Match(name);
        if (!match.Success)
        {
            return null;
        }

        var (head, tail) = (match.Groups["head"].Value.Trim(), match.Groups["tail"].Value.Trim());
        return Known($"{tail} {head}")
            ?? Known($"{tail} the {head}")
            ?? (tail.Contains("democratic", StringComparison.OrdinalIgnoreCase) ? null : Known(head));
    }

    /// <summary>"China - Hong Kong and Macao": the part after the dash narrows the one before.</summary>
    private string? AfterDash(string name)
    {
        var at = name.LastIndexOf(" - ", StringComparison.Ordinal);
        return at <= 0 ? null
            : Known(name[(at + 3)..].Trim()) ?? FirstOfList(name[(at + 3)..].Trim()) ?? Known(name[..at].Trim());
    }

    private string? FirstOfList(string name)
    {
        // A tail that the inverted form could not place is no list: "Congo, Democratic Republic of" must not become the other Congo.
        var pieces = Tail().IsMatch(name) ? [] : ListMark().Split(name);
        return pieces.Length < 2 ? null : pieces.Select(piece => Known(piece.Trim())).FirstOrDefault(code => code is not null);
    }

    private static string Plain(string? title) =>
        Spaces().Replace((title ?? "").Replace('’', '\'').Replace('_', '&').Replace('–', '-').Replace('*', ' '), " ").Trim();

    private static string Unadorned(string name) =>
        Saint().Replace(Article().Replace(name, ""), "Saint ").Replace(" & ", " and ", StringComparison.Ordinal).Trim();

    private static string Adjective(string inside) => inside.Replace(".", "", StringComparison.Ordinal) switch
    {
        "UK" => "British",
        "USA" or "US" => "US",
        var other => other,
    };

    private static bool IsAbbreviation(string inside) => !inside.Any(char.IsLower);

    [GeneratedRegex(@"^(?<before>[^()]+)\((?<inside>[^()]+)\)(?<after>[^()]*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?<head>[^,]+),\s*(?<tail>the|[\w' ]+ of( the)?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^(?:(?:the|mainland|continental|metropolitan)\s+)+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^St\.?\s+", RegexOptions.None, 1000)]
    private static partial Regex Saint();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
