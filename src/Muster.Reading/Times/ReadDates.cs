using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Reading.Numbers;
using Muster.Reading.Text;
using NodaTime;

namespace Muster.Reading.Times;

/// <summary>
/// Reads dates: calendar days, months, years, weekdays, "yesterday", "four days ago", "last year". What is relative resolves against the day of
/// publication, backwards, since news tells what happened; where nobody said when it was published, relative dates are left out.
/// </summary>
public static class ReadDates
{
    private static readonly Dictionary<string, int> Months = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1, ["jan."] = 1, ["february"] = 2, ["feb"] = 2, ["feb."] = 2, ["march"] = 3, ["mar"] = 3, ["mar."] = 3, ["april"] = 4, ["apr"] = 4, ["apr."] = 4,
        ["may"] = 5, ["june"] = 6, ["jun"] = 6, ["jun."] = 6, ["july"] = 7, ["jul"] = 7, ["jul."] = 7, ["august"] = 8, ["aug"] = 8, ["aug."] = 8, ["september"] = 9, ["sep"] = 9,
        ["sep."] = 9, ["sept"] = 9, ["sept."] = 9, ["october"] = 10, ["oct"] = 10, ["oct."] = 10, ["november"] = 11, ["nov"] = 11, ["nov."] = 11, ["december"] = 12, ["dec"] = 12, ["dec."] = 12,
    };

    private static readonly Dictionary<string, IsoDayOfWeek> Weekdays = new Dictionary<string, IsoDayOfWeek>
    {
        ["monday"] = IsoDayOfWeek.Monday, ["tuesday"] = IsoDayOfWeek.Tuesday, ["wednesday"] = IsoDayOfWeek.Wednesday, ["thursday"] = IsoDayOfWeek.Thursday,
        ["friday"] = IsoDayOfWeek.Friday, ["saturday"] = IsoDayOfWeek.Saturday, ["sunday"] = IsoDayOfWeek.Sunday,
    };

    private static readonly HashSet<string> Bodies = ["movement", "brigade", "brigades", "battalion", "organization", "organisation", "coalition", "alliance", "front", "revolution", "group", "party", "army", "forces", "committee", "agreement", "accord", "accords"];

    /// <summary>Whether a lower-case word names a day of the week.</summary>
    internal static bool IsWeekday(string lower) => Weekdays.ContainsKey(lower);

    /// <summary>All dates of a sentence, in its order, none overlapping.</summary>
    public static ImmutableArray<DateMention> In(ImmutableArray<Token> tokens, LocalDate? published)
    {
        var found = ImmutableArray.CreateBuilder<DateMention>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (At(tokens, at, published) is { } hit && !IsName(tokens, hit.To))
            {
                found.Add(new DateMention(at, hit.To, hit.Date, IsSince(tokens, at)));
                at = hit.To - 1;
            }
        }

        return found.ToImmutable();
    }

    // "The March 23 Movement", "the February 14 Youth Coalition": a body that is named after a day says nothing of when.
    private static bool IsName(ImmutableArray<Token> tokens, int to) =>
        to < tokens.Length && tokens[to].IsCapitalised && (Bodies.Contains(tokens[to].Lower) || (to + 1 < tokens.Length && tokens[to + 1].IsCapitalised && Bodies.Contains(tokens[to + 1].Lower)))
        && tokens[to - 1].Kind is TokenKind.Number && tokens[to - 1].Text.Length <= 2;

    // A date begins with a digit, a month, a weekday, or a word that counts or points back.
    private static readonly WordTest Begins = new(word => char.IsAsciiDigit(word[0]) || Months.ContainsKey(word) || Weekdays.ContainsKey(word) || ReadCount.MayBeginWith(word)
        || word is "yesterday" or "today" or "tonight" or "the" or "last" or "previous" or "this" or "earlier");

    private static (PartialDate Date, int To)? At(ImmutableArray<Token> tokens, int at, LocalDate? published) =>
        !Begins.Of(tokens[at].Word) ? null : Calendar(tokens, at, published) ?? Year(tokens, at) ?? (published is { } day ? Relative(tokens, at, day) : null);

    private static (PartialDate Date, int To)? Calendar(ImmutableArray<Token> tokens, int at, LocalDate? published)
    {
        if (PartialDate.TryParse(tokens[at].Lower, out var iso) && iso.IsDay)
        {
            return (iso, at + 1);
        }

        // "29 July 2022", "29th of July", "29 July"
        if (DayNumber(tokens, at) is { } day)
        {
            var next = at + 1 < tokens.Length && tokens[at + 1].Lower is "of" ? at + 2 : at + 1;
            if (MonthAt(tokens, next) is { } month)
            {
                return WithYear(tokens, next + 1, month, day, published);
            }
        }

        if (MonthAt(tokens, at) is not { } named)
        {
            return null;
        }

        // "July 29, 2022", "July 29", "July 2022", "July last year", "July"
        if (at + 1 < tokens.Length && DayNumber(tokens, at + 1) is { } after && !IsClock(tokens, at + 1))
        {
            return WithYear(tokens, at + 2, named, after, published);
        }

        var to = at + 1 < tokens.Length && tokens[at + 1].Is(',') && YearNumber(tokens, at + 2) is not null ? at + 2 : at + 1;
        if (YearNumber(tokens, to) is { } year)
        {
            return (PartialDate.OfMonth(year, named), to + 1);
        }

        if (published is not { } today)
        {
            return null;
        }

        if (NamedYear(tokens, to, today) is { } told)
        {
            return (PartialDate.OfMonth(told, named), to + 2);
        }

        if (!StandsForMonth(tokens, at))
        {
            return null;
        }

        var lastYears = at > 0 && tokens[at - 1].Lower is "last" && named >= today.Month;
        return (PartialDate.OfMonth(named > today.Month || lastYears ? today.Year - 1 : today.Year, named), to);
    }

    // "May" and "March" are also verbs, "Jan" a name: alone they count only after a word that leads to a time.
    private static bool StandsForMonth(ImmutableArray<Token> tokens, int at) =>
        tokens[at].IsCapitalised && at > 0 && !(at + 1 < tokens.Length && tokens[at + 1].IsCapitalised)
        && tokens[at - 1].Lower is "in" or "since" or "last" or "of" or "until" or "by" or "early" or "late" or "mid" or "during" or "from" or "and" or "this" or "through" or "before" or "after";

    private static (PartialDate Date, int To)? WithYear(ImmutableArray<Token> tokens, int next, int month, int day, LocalDate? published)
    {
        var comma = next < tokens.Length && tokens[next].Is(',') ? next + 1 : next;
        if (YearNumber(tokens, comma) is { } year)
        {
            return Day(year, month, day) is { } exact ? (exact, comma + 1) : null;
        }

        if (published is not { } today)
        {
            return null;
        }

        if (NamedYear(tokens, next, today) is { } told && Day(told, month, day) is { } named)
        {
            return (named, next + 2);
        }

        // Without a year: the latest such day that is not more than a week after publication (feeds date a page a little early).
        return (Day(today.Year, month, day) is { } same && same.First <= today.PlusDays(7) ? same : Day(today.Year - 1, month, day) ?? Day(today.Year, month, day)) is { } date ? (date, next) : null;
    }

    private static (PartialDate Date, int To)? Year(ImmutableArray<Token> tokens, int at)
    {
        if (YearNumber(tokens, at) is not { } year || at == 0)
        {
            return null;
        }

        return tokens[at - 1].Lower is "in" or "since" or "of" or "from" or "until" or "by" or "during" or "early" or "late" or "mid" or "after" or "before" or "to" or "and" or "through" or "between"
            || (tokens[at - 1].Is('(') && at + 1 < tokens.Length && tokens[at + 1].Is(')')) ? (PartialDate.OfYear(year), at + 1) : null;
    }

    private static (PartialDate Date, int To)? Relative(ImmutableArray<Token> tokens, int at, LocalDate today)
    {
        var word = tokens[at].Lower;
        var next = at + 1 < tokens.Length ? tokens[at + 1].Lower : "";
        if (word is "yesterday")
        {
            return (PartialDate.OfDay(today.PlusDays(-1)), at + 1);
        }

        if (word is "today" or "tonight")
        {
            return (PartialDate.OfDay(today), at + 1);
        }

        if (word is "the" && next is "day" && at + 3 < tokens.Length && tokens[at + 2].Lower is "before" && tokens[at + 3].Lower is "yesterday")
        {
            return (PartialDate.OfDay(today.PlusDays(-2)), at + 4);
        }

        // Of a report's own day: "the day before", "the previous day".
        if (word is "the" && ((next is "day" && at + 2 < tokens.Length && tokens[at + 2].Lower is "before" or "earlier" && !(at + 3 < tokens.Length && tokens[at + 3].Kind is TokenKind.Word)) || (next is "previous" && at + 2 < tokens.Length && tokens[at + 2].Lower is "day")))
        {
            return (PartialDate.OfDay(today.PlusDays(-1)), at + 3);
        }

        if (word is "last" or "previous" or "this" or "earlier")
        {
            return Named(tokens, at, today);
        }

        if (Weekdays.TryGetValue(word, out var weekday) && tokens[at].IsCapitalised)
        {
            var ahead = at > 0 && tokens[at - 1].Lower is "next" or "coming";
            var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
            return (PartialDate.OfDay(ahead ? today.Next(weekday) : today.PlusDays(-back)), at + 1);
        }

        return Ago(tokens, at, today);
    }

    private static (PartialDate Date, int To)? Named(ImmutableArray<Token> tokens, int at, LocalDate today)
    {
        var unit = at + 1 < tokens.Length ? tokens[at + 1].Lower : "";
        var past = tokens[at].Lower is "last" or "previous";
        if (tokens[at].Lower is "earlier")
        {
            return unit is "this" && at + 2 < tokens.Length && Named(tokens, at + 1, today) is { } inner ? inner : unit is "today" ? (PartialDate.OfDay(today), at + 2) : null;
        }

        var month = past ? today.PlusMonths(-1) : today;
        return unit switch
        {
            "year" => (PartialDate.OfYear(past ? today.Year - 1 : today.Year), at + 2),
            "month" => (PartialDate.OfMonth(month.Year, month.Month), at + 2),
            "night" or "evening" when past => (PartialDate.OfDay(today.PlusDays(-1)), at + 2),
            "morning" or "afternoon" or "evening" when !past => (PartialDate.OfDay(today), at + 2),
            _ when past && Weekdays.TryGetValue(unit, out var weekday) => (PartialDate.OfDay(today.Previous(weekday)), at + 2),
            _ => null,
        };
    }

    private static (PartialDate Date, int To)? Ago(ImmutableArray<Token> tokens, int at, LocalDate today)
    {
        if (ReadCount.At(tokens, at) is not { } count || count.Count.Min is not { } amount || count.To + 1 >= tokens.Length || tokens[count.To + 1].Lower is not ("ago" or "earlier" or "before"))
        {
            return null;
        }

        // "Two days before the vote" counts from the vote, not from the day of publication.
        var elsewhere = tokens[count.To + 1].Lower is "before" && count.To + 2 < tokens.Length && tokens[count.To + 2].Kind is not TokenKind.Mark;
        if (amount > 9_999 || elsewhere)
        {
            return null;
        }

        var many = (int)amount;
        var to = count.To + 2;
        return tokens[count.To].Lower switch
        {
            "day" or "days" => (PartialDate.OfDay(today.PlusDays(-many)), to),
            "week" or "weeks" => (PartialDate.OfDay(today.PlusWeeks(-many)), to),
            "month" or "months" when today.PlusMonths(-many) is var month => (PartialDate.OfMonth(month.Year, month.Month), to),
            "year" or "years" when today.Year - many > 0 => (PartialDate.OfYear(today.Year - many), to),
            _ => null,
        };
    }

    private static bool IsSince(ImmutableArray<Token> tokens, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            if (tokens[back].Lower is "since")
            {
                return true;
            }

            if (tokens[back].Lower is not ("the" or "early" or "late" or "mid" or "at" or "least" or "in" or "on"))
            {
                return false;
            }
        }

        return false;
    }

    private static int? NamedYear(ImmutableArray<Token> tokens, int at, LocalDate today) =>
        at + 1 < tokens.Length && tokens[at + 1].Lower is "year"
            ? tokens[at].Lower switch { "last" => today.Year - 1, "this" => today.Year, _ => null }
            : null;

    private static int? MonthAt(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].IsCapitalised && Months.TryGetValue(tokens[at].Lower, out var month) ? month : null;

    private static int? DayNumber(ImmutableArray<Token> tokens, int at)
    {
        if (at >= tokens.Length || tokens[at].Kind is TokenKind.Mark)
        {
            return null;
        }

        var word = tokens[at].Lower;
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? YearNumber(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Kind is TokenKind.Number && tokens[at].Lower.Length == 4
        && int.TryParse(tokens[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? year : null;

    private static bool IsClock(ImmutableArray<Token> tokens, int at) =>
        at + 1 < tokens.Length && (tokens[at + 1].Is(':') || tokens[at + 1].Lower is "a.m." or "p.m." or "am" or "pm");

    private static PartialDate? Day(int year, int month, int day) =>
        day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? PartialDate.OfDay(new LocalDate(year, month, day)) : null;
}
