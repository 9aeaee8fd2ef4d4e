using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Muster.Channels.Feeds.Ireland;

/// <summary>
/// Finds a page's security status by its words, wherever they stand: the line after a heading "Security Status", and lines that are nothing but one of the four
/// formulas (the box).
/// </summary>
internal static partial class ReadSecurityStatus
{
    // The box and the text may differ; three formulas on one page are a legend.
    private const int MostOfAPage = 2;

    /// <summary>
    /// The levels that the page gives its country, the graver first; empty where it gives none. Two are a page that disagrees with itself, as the site's
    /// box has done for days: the graver then counts.
    /// </summary>
    public static ImmutableArray<int> From(ImmutableArray<string> lines)
    {
        var stated = lines.Where((_, at) => at > 0 && Heading().IsMatch(lines[at - 1])).Select(LevelAtStartOf)
            .Concat(lines.Select(line => Inline().Match(line)).Where(match => match.Success).Select(match => LevelAtStartOf(match.Groups["rest"].Value)))
            .OfType<int>();
        var alone = lines.Where(line => Alone().IsMatch(line)).Select(LevelAtStartOf).OfType<int>().Distinct().ToList();
        return [.. stated.Concat(alone.Count <= MostOfAPage ? alone : []).Distinct().OrderDescending()];
    }

    private static int? LevelAtStartOf(string line)
    {
        var words = Formula().Match(line).Groups["formula"].Value.Replace('-', ' ').ToUpperInvariant();
        return words switch
        {
            "NORMAL PRECAUTIONS" or "NORMAL SAFETY PRECAUTIONS" or "NORMAL SECURITY PRECAUTIONS" => 1,
            "HIGH DEGREE OF CAUTION" => 2,
            "AVOID NON ESSENTIAL TRAVEL" => 3,
            "DO NOT TRAVEL" => 4,
            _ => null,
        };
    }

    [GeneratedRegex(@"^security status:?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^security status\s*[:–-]?\s+(?<rest>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    // "Israel: Do Not Travel" names the country first.
    [GeneratedRegex(
        @"^(\w[\w '’.-]{0,60}:\s*)?(exercise\s+(a\s+)?)?(?<formula>normal( safety| security)? precautions|high degree of caution|avoid non[- ]essential travel|do not travel)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex(
        @"^(normal( safety| security)? precautions|high degree of caution|avoid non[- ]essential travel|do not travel)[ .]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alone();
}
