using System.Globalization;

namespace Muster.Host.Views.Calls;

/// <summary>A number five lines high, of signs that every terminal has.</summary>
internal static class BigNumber
{
    private const int Height = 5;

    // Each digit four wide, its lines after each other.
    private static readonly string[] Digits =
    [
        " ## #  ##  ##  # ## ", "  #  ##   #   #  ###", " ## #  #  #  #  ####", "###    # ##    #### ", "#  ##  #####   #   #",
        "#####   ###    #### ", " ## #   ### #  # ## ", "####   #  #  #   #  ", " ## #  # ## #  # ## ", " ## #  # ###   # ## ",
    ];

    /// <summary>Its lines, from the top.</summary>
    public static IEnumerable<string> Lines(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']).ToList();
        return Enumerable.Range(0, Height).Select(line => string.Join("  ", digits.Select(digit => digit.Substring(line * 4, 4))).TrimEnd());
    }
}
