using Muster.Kernel;

namespace Muster.Channels.Messages.Settings;

/// <summary>Says which words were expected, and which of them was likely meant.</summary>
internal static class NearName
{
    /// <summary>"one of a, b; did you mean 'b'?"; the question only where one word alone is near.</summary>
    public static string OneOf(string found, IReadOnlyCollection<string> words) => "one of " + string.Join(", ", words) + Hint(found, words);

    private static string Hint(string found, IReadOnlyCollection<string> words)
    {
        var near = words.Select(word => (Word: word, Distance: EditDistance.Between(found.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(one => one.Distance <= Math.Max(1, found.Length / 2))
            .GroupBy(one => one.Distance).MinBy(group => group.Key)?.ToList();
        return near is [var only] ? $"; did you mean '{only.Word}'?" : "";
    }
}
