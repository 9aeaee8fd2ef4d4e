using System.Collections.Immutable;
using Muster.Departures.People;
using NodaTime.Text;

namespace Muster.Host.Views.Rosters;

/// <summary>What is out of date on the roster, on the terminal.</summary>
internal static class ReminderTerminal
{
    private const int MostListed = 40;

    /// <summary>Writes it, the gravest kind first.</summary>
    public static void Write(ImmutableArray<Reminder> reminders)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, reminders.IsEmpty ? [new Row("", "Nothing is out of date.", RowStyle.Plain)] : reminders.GroupBy(reminder => reminder.Kind).SelectMany(Section));
    }

    private static IEnumerable<Row> Section(IGrouping<ReminderKind, Reminder> same) =>
    [
        .. Row.Section(FormattableString.Invariant($"{Heading(same.Key)}: {same.Count():N0}")),
        .. same.Take(MostListed).Select(reminder => new Row("  ", OneLine.Of(Of(reminder)), RowStyle.Plain)),
        .. same.Skip(MostListed).Any() ? [new Row("  ", FormattableString.Invariant($"and {same.Count() - MostListed:N0} more (--json, or --send FILE, has all)"), RowStyle.Plain)] : Array.Empty<Row>(),
    ];

    private static string Of(Reminder reminder)
    {
        var since = reminder.Since is { } day ? LocalDatePattern.Iso.Format(day) : null;
        return reminder.Kind is ReminderKind.FieldsNotProved ? $"{reminder.Person}: {string.Join(", ", reminder.Fields)}; the oldest last proved {since}"
            : since is null ? reminder.Person
            : $"{reminder.Person}: {since}";
    }

    private static string Heading(ReminderKind kind) => kind switch
    {
        ReminderKind.StaysReasonEnded => "The reason to stay has run out",
        ReminderKind.StaysWithoutReason => "Emergency staff without a reason to stay and its end",
        ReminderKind.StayEnded => "Due back, and nobody said that they are",
        ReminderKind.StayNotConfirmed => "Should be away, and nobody confirmed it",
        ReminderKind.NobodyReaches => "No phone, no e-mail, no warden",
        ReminderKind.WardenNotNamed => "Has people as a warden, and is not on the list of wardens",
        ReminderKind.WardenGone => "Wardens who are no longer on the roster",
        ReminderKind.WardenNotAgreed => "Wardens who have not agreed",
        ReminderKind.WardenNotTested => "Wardens not tested, or not for long",
        ReminderKind.WardenWithoutAlternate => "Wardens without an alternate",
        _ => "Fields not proved for long",
    };
}
