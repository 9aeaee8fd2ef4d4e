using System.Text.RegularExpressions;

namespace Muster.Channels.Feeds.Ireland;

/// <summary>Cuts Markdown made from a page.</summary>
internal static partial class CutIrishMarkdown
{
    public static IrishPage From(string markdown)
    {
        var raw = markdown.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return new IrishPage(
            null,
            [.. raw.Select(Plain).Where(line => line.Length > 0)],
            [.. raw.Where(line => line.StartsWith('#')).Select(Plain).Where(line => line.Length > 0)],
            [.. Link().Matches(markdown).Select(match => match.Groups["address"].Value)],
            markdown.Trim());
    }

    private static string Plain(string line) =>
        Link().Replace(line.TrimStart('#', ' ', '>', '-'), "${words}").Replace("**", "", StringComparison.Ordinal).Trim('*', '_', ' ', '\r');

    [GeneratedRegex(@"\[(?<words>[^\[\]]{0,300})\]\((?<address>[^()\s]{1,2000})(\s[^()]{0,300})?\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();
}
