using Muster.Kernel;
using NodaTime;

namespace Muster.Channels;

/// <summary>Finds the day in a file's name: <c>2022-07-30-report.txt</c>.</summary>
public static class RecogniseDay
{
    private const int Length = 10;

    /// <summary>The first ISO day in the name that no further digit touches, or null.</summary>
    public static LocalDate? In(string name)
    {
        for (var at = 0; at + Length <= name.Length; at++)
        {
            var touched = (at > 0 && char.IsAsciiDigit(name[at - 1])) || (at + Length < name.Length && char.IsAsciiDigit(name[at + Length]));
            if (!touched && PartialDate.TryParse(name.Substring(at, Length), out var date) && date.IsDay)
            {
                return date.First;
            }
        }

        return null;
    }
}
