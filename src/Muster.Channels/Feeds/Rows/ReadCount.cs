using System.Globalization;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads a number of people.</summary>
internal static class ReadCount
{
    /// <summary>The most that is believed of one row: more people than there are is no count.</summary>
    private const long Most = 10_000_000_000;

    /// <summary>A whole number from 0 (<c>12</c>, and <c>12.0</c> as data frames write it); 0 for an empty cell; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long count)
    {
        count = 0;
        if (text.IsEmpty || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count))
        {
            return count <= Most;
        }

        var isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number > Most || number != Math.Floor(number))
        {
            return false;
        }

        count = (long)number;
        return true;
    }
}
