using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.People;

/// <summary>Finds what is out of date on the roster.</summary>
public static class FindReminders
{
    /// <summary>The gravest kind first, and within a kind by person.</summary>
    /// <param name="today">The day, UTC.</param>
    /// <param name="days">After how many days a field that was not proved, and a warden who was not tested, is out of date.</param>
    /// <param name="people">Who is present, with the proofs of their fields.</param>
    /// <param name="wardens">Who is a warden.</param>
    /// <param name="stays">Who is elsewhere.</param>
    public static ImmutableArray<Reminder> On(
        LocalDate today, int days, IReadOnlyCollection<(Person Person, ImmutableSortedDictionary<string, FieldProof> Proofs)> people, IReadOnlyCollection<WardenDuty> wardens, IReadOnlyCollection<Stay> stays)
    {
        var present = people.Select(one => one.Person.Id).ToHashSet(StringComparer.Ordinal);
        var named = wardens.Select(warden => warden.Person).ToHashSet(StringComparer.Ordinal);
        var oldest = today.PlusDays(-days);
        return
        [
            .. people.SelectMany(one => OfPerson(one.Person, today)
                .Concat(NotProved(one.Person.Id, one.Proofs, oldest)))
                .Concat(WardensNotNamed(people.Select(one => one.Person), named))
                .Concat(wardens.SelectMany(warden => OfWarden(warden, present, oldest)))
                .Concat(stays.Where(stay => present.Contains(stay.Person)).SelectMany(stay => OfStay(stay, today)))
                .OrderBy(reminder => reminder.Kind).ThenBy(reminder => reminder.Person, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Reminder> OfPerson(Person person, LocalDate today)
    {
        if (person.StaysUntil < today)
        {
            yield return new Reminder(ReminderKind.StaysReasonEnded, person.Id, [], person.StaysUntil);
        }

        if (person.Category is Category.Emergency && (person.StaysBecause is null || person.StaysUntil is null))
        {
            yield return new Reminder(ReminderKind.StaysWithoutReason, person.Id, [], null);
        }

        if (person is { Phone: null, Email: null, Warden: null })
        {
            yield return new Reminder(ReminderKind.NobodyReaches, person.Id, [], null);
        }
    }

    private static IEnumerable<Reminder> NotProved(string person, ImmutableSortedDictionary<string, FieldProof> proofs, LocalDate oldest)
    {
        var old = proofs.Where(proof => proof.Value.ProvedAt.InUtc().Date < oldest).ToList();
        if (old.Count > 0)
        {
            yield return new Reminder(ReminderKind.FieldsNotProved, person, [.. old.Select(proof => proof.Key)], old.Min(proof => proof.Value.ProvedAt).InUtc().Date);
        }
    }

    private static IEnumerable<Reminder> WardensNotNamed(IEnumerable<Person> people, HashSet<string> named) =>
        people.Select(person => person.Warden).OfType<string>().Distinct(StringComparer.Ordinal).Where(warden => !named.Contains(warden))
            .Select(warden => new Reminder(ReminderKind.WardenNotNamed, warden, [], null));

    private static IEnumerable<Reminder> OfWarden(WardenDuty warden, HashSet<string> present, LocalDate oldest)
    {
        if (!present.Contains(warden.Person))
        {
            yield return new Reminder(ReminderKind.WardenGone, warden.Person, [], null);
            yield break;
        }

        if (warden.AgreedOn is null)
        {
            yield return new Reminder(ReminderKind.WardenNotAgreed, warden.Person, [], null);
        }

        if (warden.TestedOn is not { } tested || tested < oldest)
        {
            yield return new Reminder(ReminderKind.WardenNotTested, warden.Person, [], warden.TestedOn);
        }

        if (warden.Alternate is null || !present.Contains(warden.Alternate))
        {
            yield return new Reminder(ReminderKind.WardenWithoutAlternate, warden.Person, [], null);
        }
    }

    private static IEnumerable<Reminder> OfStay(Stay stay, LocalDate today)
    {
        if (stay.Standing is StayStanding.Over)
        {
            yield break;
        }

        if (stay.Until < today)
        {
            yield return new Reminder(ReminderKind.StayEnded, stay.Person, [], stay.Until);
        }
        else if (stay.Standing is StayStanding.Planned && stay.From <= today)
        {
            yield return new Reminder(ReminderKind.StayNotConfirmed, stay.Person, [], stay.From);
        }
    }
}
