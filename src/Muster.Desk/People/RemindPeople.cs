using System.Collections.Immutable;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store;
using NodaTime;

namespace Muster.Desk.People;

/// <summary>Lists what is out of date on the roster, so that whoever keeps it can ask.</summary>
public static class RemindPeople
{
    private static readonly ImmutableArray<string> Header = ["person", "about", "fields", "since"];

    /// <summary>The reminders, the gravest kind first. <paramref name="days"/>: when a field that was not proved is out of date.</summary>
    public static Outcome<ImmutableArray<Reminder>> In(string folder, int days, Instant now) => OpenStore.At(folder).Then(store => ListPeople.Load(store, now.InUtc().Date)).Then(listed =>
        Outcome.Grant(FindReminders.On(now.InUtc().Date, days, [.. listed.People.Select(one => (one.Person, one.Proofs))], listed.Wardens, listed.Stays)));

    /// <summary>Writes them as a list for whoever asks the people: it sends nothing.</summary>
    public static Outcome<int> Write(string file, ImmutableArray<Reminder> reminders) =>
        WriteSheet.To(file, WriteRoster.Rows(Header, reminders.Select(Row)), reminders.Length);

    private static ImmutableArray<string> Row(Reminder reminder) =>
        [reminder.Person, Words<ReminderKind>.Of(reminder.Kind), string.Join(' ', reminder.Fields), reminder.Since is { } day ? PartialDate.OfDay(day).ToString() : ""];
}
