using System.Text.Json;
using Muster.Channels.Feeds.Official;

namespace Muster.Channels.Feeds.Germany;

/// <summary>Reads the four flags of an entry: <c>warning</c>, <c>partialWarning</c> and, for passing situations, <c>situationWarning</c>, <c>situationPartWarning</c>.</summary>
internal static class ReadWarningFlags
{
    /// <summary>
    /// What the flags say, as level, title and the sentence's beginning; null where the first two are not both there, for a flag that is missing is no flag that
    /// is off.
    /// </summary>
    public static (int? Level, string Title, string Sentence)? From(JsonElement entry)
    {
        var (whole, part) = (Flag(entry, "warning", "warning"), Flag(entry, "partialWarning", "partial_warning"));
        if (whole is null || part is null)
        {
            return null;
        }

        var wholeNow = whole.Value || Flag(entry, "situationWarning", "situation_warning") is true;
        var partNow = part.Value || Flag(entry, "situationPartWarning", "situation_part_warning") is true;
        return wholeNow ? (4, "travel warning", "a travel warning, against all travel, stands for")
            : partNow ? (null, "travel warning for parts", "a travel warning stands for parts of")
            : (null, "no travel warning", "no travel warning stands for");
    }

    private static bool? Flag(JsonElement entry, string name, string archived) => entry.Flag(name) ?? entry.Flag(archived);
}
