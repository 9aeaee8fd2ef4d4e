using System.Globalization;

namespace Muster.Tripwires;

/// <summary>
/// Reads numbers that look to a person as they do to every YAML reader. Whatever some take for something else is refused: 012 (ten to some), 0x10, 1_000, 12:30, +3.
/// </summary>
internal static class PlainNumber
{
    /// <summary>A whole number in digits, or null.</summary>
    public static int? Whole(string text) =>
        IsPlain(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number such as 12, -8.5, .5 or 1e3, or null.</summary>
    public static double? Any(string text) =>
        IsPlain(text) && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>"; did you mean '12'?" for a number in another writing, or nothing.</summary>
    public static string Hint(YamlPart found)
    {
        var bare = found is YamlText { Value: var text } ? text.Replace("_", "", StringComparison.Ordinal).Replace(',', '.').Trim().TrimStart('+').TrimStart('0') : "";
        return bare.Length > 0 && found is YamlText written && bare != written.Value && Any(bare) is not null ? $"; did you mean '{bare}'?" : "";
    }

    private static bool IsPlain(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits is [>= '0' and <= '9', ..] or ['.', >= '0' and <= '9', ..] && digits is not ['0', >= '0' and <= '9', ..] && digits is not [.., '.'];
    }
}
