using System.Text.RegularExpressions;

namespace Muster.Channels.Feeds.UnitedStates;

/// <summary>Takes a title of the State Department apart: "Mali - Level 4: Do Not Travel", "Mexico Travel Advisory - Level 2: …", "… - See Individual Summaries".</summary>
internal static partial class ReadAdvisoryTitle
{
    /// <summary>
    /// The name without the words around it, and the level, which stands nowhere else. Level is null where the title states none;
    /// <c>Odd</c> is the level's text where it is no level of the scale.
    /// </summary>
    public static (string Name, int? Level, string? Odd) From(string title)
    {
        var parts = Dash().Split(title.Trim());
        var label = parts.Skip(1).Select(part => LevelLabel().Match(part)).FirstOrDefault(match => match.Success);
        var names = parts.TakeWhile((part, at) => at == 0 || !(LevelLabel().IsMatch(part) || See().IsMatch(part)));
        var name = Suffix().Replace(string.Join(" - ", names), "").Trim();
        return label is null ? (name, null, null)
            : label.Groups["level"].Value is ['1' or '2' or '3' or '4'] digit ? (name, digit[0] - '0', null)
            : (name, null, label.Value.Trim());
    }

    [GeneratedRegex(@"\s+[-–—]\s+", RegexOptions.None, 1000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^\s*Level\s*(?<level>[0-9]+)\b.*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex LevelLabel();

    [GeneratedRegex(@"^\s*See\s+(\w+\s+)?Summaries\b|^\s*Other\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex See();

    [GeneratedRegex(@"\s+Travel\s+Advisory\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Suffix();
}
