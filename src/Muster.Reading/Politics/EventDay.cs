using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Reading.Numbers;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>Finds the date that a text gives a political event: only one that stands at the event's own words, since a sentence often dates something else.</summary>
internal static class EventDay
{
    private const int Near = 8;

    // A verb between an event and a date gives the date to something else; a participle ("a coup led by a colonel in May") does not.
    private static readonly Phrases Verbs = new("is", "are", "was", "were", "has", "have", "had", "says", "said", "continue", "continues", "which", "who", "that", "as", "while", "after", "leaves", "kills");

    /// <summary>The dates that stand right after the event ("coups in August 2020 and May 2021", "a coup in Arcadia on Monday") or right before it ("the 1 February coup", "Monday's coup").</summary>
    public static ImmutableArray<DateMention> Attached(ImmutableArray<Token> tokens, ImmutableArray<DateMention> dates, int from, int to)
    {
        var found = ImmutableArray.CreateBuilder<DateMention>();
        var end = to;
        foreach (var date in dates)
        {
            var near = found.Count == 0 ? LeadsTo(tokens, end, date.From) : date.From - end <= 2;
            if (date.From >= end && near)
            {
                found.Add(date);
                end = date.To;
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(dates.Where(date => date.To <= from && from - date.To <= 3 && Qualifies(tokens, date.To, from)));
        }

        if (found.Count == 0 && YearBefore(tokens, from) is { } year)
        {
            found.Add(year);
        }

        return found.ToImmutable();
    }

    /// <summary>The day that a clause gives, nearest to the event; not one that bounds it ("until Friday") or lies ahead; null where it gives none.</summary>
    public static PartialDate? InClause(ImmutableArray<Token> tokens, ImmutableArray<DateMention> dates, Clause clause, int at, ReadingContext context)
    {
        // "five days after the army overthrew": the day is counted from the sentence's own.
        if (After(tokens, dates, clause, at) is { } counted)
        {
            return counted;
        }

        DateMention? best = null;
        foreach (var date in dates)
        {
            var inside = date.From >= clause.From && date.To <= clause.To && !Bounds(tokens, date);
            var past = context.Published is not { } today || date.Date.First <= today;
            if (inside && past && (best is not { } other || Math.Abs(date.From - at) < Math.Abs(other.From - at)))
            {
                best = date;
            }
        }

        return best?.Date;
    }

    /// <summary>The day of publication.</summary>
    public static PartialDate? Today(ReadingContext context) => context.Published is { } today ? PartialDate.OfDay(today) : null;

    // "On Monday, five days after …": days, weeks or months before the date that stands ahead of it.
    private static PartialDate? After(ImmutableArray<Token> tokens, ImmutableArray<DateMention> dates, Clause clause, int at)
    {
        for (var word = at - 1; word > Math.Max(1, at - 7); word--)
        {
            if (tokens[word].Lower is not "after" || tokens[word - 1].Kind is not TokenKind.Word)
            {
                continue;
            }

            var from = word - 2;
            if (from < 0 || ReadCount.At(tokens, from) is not { Count.Min: { } many } || dates.LastOrDefault(date => date.To <= from) is not { To: > 0, Date.IsDay: true } anchor || many > 9_999)
            {
                return null;
            }

            var day = anchor.Date.First;
            return tokens[word - 1].Lower switch
            {
                "day" or "days" => PartialDate.OfDay(day.PlusDays(-(int)many)),
                "week" or "weeks" => PartialDate.OfDay(day.PlusWeeks(-(int)many)),
                "month" or "months" when day.PlusMonths(-(int)many) is var month => PartialDate.OfMonth(month.Year, month.Month),
                "year" or "years" => PartialDate.OfYear(day.Year - (int)many),
                _ => null,
            };
        }

        return null;
    }

    private static bool Bounds(ImmutableArray<Token> tokens, DateMention date) =>
        date.From > 0 && tokens[date.From - 1].Lower is "until" or "till" or "by" or "through" or "to" or "from" or "before" or "after";

    private static bool LeadsTo(ImmutableArray<Token> tokens, int end, int date)
    {
        if (date < end || date - end > Near || Verbs.In(tokens, end, date))
        {
            return false;
        }

        for (var at = end; at < date; at++)
        {
            if (tokens[at].Is(';') || tokens[at].Is('"') || tokens[at].Is('\u201C') || tokens[at].Lower is "and" or "bringing")
            {
                return false;
            }
        }

        return true;
    }

    // Between "1 February" or "Monday's" and "coup" only words that qualify the coup.
    private static bool Qualifies(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Lower is not ("'s" or "military" or "bloodless" or "attempted" or "failed" or "presidential" or "parliamentary" or "general" or "abortive" or "armed" or "successful"))
            {
                return false;
            }
        }

        return true;
    }

    // "the 2021 coup", "the 2021 military coup"
    private static DateMention? YearBefore(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from - 1; at >= Math.Max(0, from - 2); at--)
        {
            if (tokens[at].Kind is TokenKind.Number && tokens[at].Text.Length == 4 && PartialDate.TryParse(tokens[at].Text, out var year) && year.Year is >= 1900 and <= 2100)
            {
                return Qualifies(tokens, at + 1, from) ? new DateMention(at, at + 1, year, IsSince: false) : null;
            }
        }

        return null;
    }
}
