using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>What an act needs beside the right state. Each gives every problem that it finds.</summary>
internal static class OrderGuards
{
    /// <summary>Somebody answers for it.</summary>
    public static IEnumerable<Problem> Named(string by, string option = "--by")
    {
        if (!SamePerson.IsNamed(by))
        {
            yield return Problem("an act of nobody", $"the name of the person who answers for it ({option} NAME)");
        }
    }

    /// <summary>There is a reason.</summary>
    public static IEnumerable<Problem> Reasoned(string because, string option = "--because")
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            yield return Problem("an act without a reason", $"the reason ({option} TEXT): it is what the next officer reads");
        }
    }

    /// <summary>One asks, another agrees, and it is said why.</summary>
    public static IEnumerable<Problem> Agreed(string by, string approver, string because)
    {
        Problem[] missing = [.. Named(by), .. Named(approver, "--approver"), .. Reasoned(because)];
        return missing.Length == 0 && SamePerson.Is(by, approver) ? [Problem($"the approver {approver}, who asks for it", "another person (--approver NAME)")] : missing;
    }

    /// <summary>The approver is none of the authors.</summary>
    public static IEnumerable<Problem> NotByAuthor(DepartureOrder order, string approver)
    {
        if (order.Authors.FirstOrDefault(author => SamePerson.Is(author, approver)) is { } author)
        {
            yield return Problem($"the approver {approver}, who wrote or submitted the order (as {author})", "another person");
        }
    }

    /// <summary>The words of its terms are known, whatever is still missing.</summary>
    public static IEnumerable<Problem> Known(OrderTerms terms)
    {
        if (Presets.Find(terms.Preset) is not { } preset)
        {
            yield return Problem($"the preset '{terms.Preset}'", "one of " + string.Join(", ", Presets.All.Keys));
        }
        else if (preset.Kind(terms.Kind) is null)
        {
            yield return Problem(terms.Kind.Length == 0 ? "no kind" : $"the kind '{terms.Kind}'", $"one of {string.Join(", ", preset.Kinds.Select(kind => kind.Id))} of the preset {preset.Id}{Elsewhere(terms.Kind)}");
        }

        foreach (var place in terms.Places.Where(place => DateTimeZoneProviders.Tzdb.GetZoneOrNull(place.TimeZone) is null))
        {
            yield return Problem($"the time zone '{place.TimeZone}' of {place.Post}", "an IANA zone such as Africa/Bamako");
        }
    }

    // The default preset is not everybody's: whoever knows the kind need not know whose word it is.
    private static string Elsewhere(string kind) =>
        Presets.All.Values.FirstOrDefault(preset => preset.Kind(kind) is not null) is { } other ? $", or '--preset {other.Id}', which has it" : "";

    /// <summary>Nothing is missing that whoever approves must read.</summary>
    public static IEnumerable<Problem> Whole(OrderTerms terms)
    {
        if (terms.Places.IsEmpty)
        {
            yield return Problem("an order for no place", "at least one (--post ID)");
        }

        if (terms.Populations.IsEmpty)
        {
            yield return Problem("an order for no population", "at least one (--who CATEGORY)");
        }

        if (string.IsNullOrWhiteSpace(terms.Reason))
        {
            yield return Problem("an order without a reason", "the reason (--reason TEXT)");
        }

        if (!terms.Evidence.Any(one => !string.IsNullOrWhiteSpace(one.Words)))
        {
            yield return Problem("an order without evidence", "what it rests on (--from-tripwires, --tripwire ID or --evidence TEXT)");
        }

        if (terms.EffectiveAt is null)
        {
            yield return Problem("an order without an effective time", "from when on (--effective 2022-08-01T14:00)");
        }
    }

    /// <summary>The next review is still to come, not later than the rhythm asks for, and not past day 180.</summary>
    public static IEnumerable<Problem> Reviewed(LocalDate next, LocalDate from, Preset preset, LocalDate lastDate)
    {
        var latest = LocalDate.Min(from.PlusDays(preset.ReviewDays), lastDate);
        if (next <= from || next > latest)
        {
            yield return Problem(
                FormattableString.Invariant($"the review on {next:uuuu-MM-dd}"),
                FormattableString.Invariant($"a day after {from:uuuu-MM-dd} and not after {latest:uuuu-MM-dd} ({preset.ReviewDays} days at most, and never past day {OrderClock.LastDay})"));
        }
    }

    /// <summary>Whoever must leave has a day to do so on which the order is in force.</summary>
    public static IEnumerable<Problem> Leaving(LocalDate? by, LocalDate first, LocalDate lastDate)
    {
        if (by < first || by > lastDate)
        {
            yield return Problem(
                FormattableString.Invariant($"{by:uuuu-MM-dd} as the day by which people have left"),
                FormattableString.Invariant($"a day (--leave-by) from {first:uuuu-MM-dd} to day {OrderClock.LastDay}, {lastDate:uuuu-MM-dd}"));
        }
    }

    /// <summary>A refusal of a step.</summary>
    public static Problem Problem(string found, string expected) => new(ProblemCodes.OrderStep, found, expected);
}
