using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Desk.Wardens;

/// <summary>Checks what a warden typed, field by field.</summary>
public static class ReadWardenForm
{
    /// <summary>The most letters of a name or a place.</summary>
    public const int LongestLine = 120;

    /// <summary>The most letters of the warden's own words: some ten pages.</summary>
    public const int LongestWords = 20_000;

    private const int MostPeople = 1_000_000;

    /// <summary>The report, or a trouble for each field that cannot be used.</summary>
    /// <param name="form">As it was typed.</param>
    /// <param name="countryOf">The ISO code of a code or an English name, or null.</param>
    /// <param name="today">The day, UTC: a later one has not happened on any page yet.</param>
    public static ReadForm Of(WardenForm form, Func<string, string?> countryOf, LocalDate today)
    {
        var troubles = ImmutableSortedDictionary.CreateBuilder<WardenField, string>();
        var report = new WardenReport(
            Line(form.Name, WardenField.Name, "Say who reports: a picture names its sources.", troubles),
            Country(form.Country, countryOf, troubles),
            form.Place.Trim().Length == 0 ? null : Line(form.Place, WardenField.Place, "", troubles),
            Day(form.Day, today, troubles),
            Word<IncidentType>(form.Type, WardenField.Type, "Choose what happened.", troubles),
            Range(form.KilledLeast, form.KilledMost, WardenField.Killed, troubles),
            Range(form.InjuredLeast, form.InjuredMost, WardenField.Injured, troubles),
            Words(form.Words, troubles),
            Word<HowKnown>(form.Known, WardenField.Known, "Choose how you know.", troubles));
        return new ReadForm(troubles.Count == 0 ? report : null, troubles.ToImmutable());
    }

    private static string Line(string typed, WardenField field, string needed, ImmutableSortedDictionary<WardenField, string>.Builder troubles)
    {
        var line = typed.Trim();
        if (line.Length is 0 or > LongestLine || line.Any(char.IsControl))
        {
            troubles[field] = line.Length == 0 ? needed : FormattableString.Invariant($"Write it on one line, with at most {LongestLine} letters.");
        }

        return line;
    }

    private static string Country(string typed, Func<string, string?> countryOf, ImmutableSortedDictionary<WardenField, string>.Builder troubles)
    {
        var country = typed.Trim().Length is > 0 and <= LongestLine ? countryOf(typed.Trim()) : null;
        if (country is null)
        {
            troubles[WardenField.Country] = "Write a country's code or English name, such as ML or Mali.";
        }

        return country ?? "";
    }

    private static LocalDate Day(string typed, LocalDate today, ImmutableSortedDictionary<WardenField, string>.Builder troubles)
    {
        if (!PartialDate.TryParse(typed.Trim(), out var date) || !date.IsDay)
        {
            troubles[WardenField.Day] = "Write the day as year-month-day, such as 2026-03-01.";
            return today;
        }

        if (date.First > today)
        {
            troubles[WardenField.Day] = $"That day has not begun everywhere: the pages count days in UTC, where it is {PartialDate.OfDay(today)}.";
        }

        return date.First;
    }

    private static CountRange? Range(string least, string most, WardenField field, ImmutableSortedDictionary<WardenField, string>.Builder troubles)
    {
        if (!Number(least, out var min) || !Number(most, out var max))
        {
            troubles[field] = FormattableString.Invariant($"Write whole numbers from 0 to {MostPeople}, or leave them empty.");
            return null;
        }

        if (min > max)
        {
            troubles[field] = "The most is less than the least.";
        }

        return min is null && max is null ? null : new CountRange(min, max);
    }

    private static bool Number(string typed, out long? number)
    {
        number = null;
        if (typed.Trim().Length == 0)
        {
            return true;
        }

        var isNumber = int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= MostPeople;
        number = isNumber ? whole : null;
        return isNumber;
    }

    private static string Words(string typed, ImmutableSortedDictionary<WardenField, string>.Builder troubles)
    {
        var words = typed.ReplaceLineEndings("\n").Trim();
        if (words.Length is 0 or > LongestWords)
        {
            troubles[WardenField.Words] = words.Length == 0
                ? "Say in your own words what happened."
                : FormattableString.Invariant($"Keep it to {LongestWords} letters.");
        }

        return words;
    }

    private static TEnum Word<TEnum>(string typed, WardenField field, string needed, ImmutableSortedDictionary<WardenField, string>.Builder troubles)
        where TEnum : struct, Enum
    {
        if (!Words<TEnum>.TryParse(typed, out var value))
        {
            troubles[field] = needed;
        }

        return value;
    }
}
