using Muster.Departures;
using Muster.Departures.People;
using Muster.Desk.People;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Host.Views.Rosters;

/// <summary>One person on the terminal, each field with where it came from and when it was last proved.</summary>
internal static class PersonTerminal
{
    private const string Hidden = "(--private shows it)";

    /// <summary>Writes it.</summary>
    public static void Write(PersonShown shown, bool withPrivate)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, Rows(shown, withPrivate));
    }

    private static IEnumerable<Row> Rows(PersonShown shown, bool withPrivate)
    {
        var person = shown.Record.Person;
        return
        [
            new Row("", OneLine.Of($"{person.Name} ({person.Id})"), RowStyle.Heading),
            .. PersonWords.Fields(person).Where(field => field.Name is not ("id" or "name")).Select(field => Field(field.Name, field.Value, shown, withPrivate)),
            .. shown.Dependants.IsEmpty ? Array.Empty<Row>() : [new Row("  dependants: ", OneLine.Of(string.Join(", ", shown.Dependants)), RowStyle.Plain)],
            .. Duty(shown),
            .. shown.Stays.Select(stay => new Row("  ", OneLine.Of(Of(stay, withPrivate)), stay.Standing is StayStanding.Over ? RowStyle.Quiet : RowStyle.Plain)),
        ];
    }

    private static Row Field(string name, string value, PersonShown shown, bool withPrivate)
    {
        var proof = shown.Record.Proofs.TryGetValue(name, out var known) ? $"  [{known.From}, {Day(known.ChangedAt)}; last proved {Day(known.ProvedAt)}]" : "";
        return new Row($"  {name}: ", OneLine.Of((withPrivate || !RosterColumns.Private.Contains(name) ? value : Hidden) + proof), RowStyle.Plain);
    }

    private static IEnumerable<Row> Duty(PersonShown shown)
    {
        if (shown.Duty is { } duty)
        {
            yield return new Row("  warden: ", OneLine.Of(
                $"zone {duty.Zone}; alternate {duty.Alternate ?? "none"}; agreed {DayOr(duty.AgreedOn)}; tested {DayOr(duty.TestedOn)}; {BriefWords.Count(shown.Wards, "person", "people")}"), RowStyle.Plain);
        }
        else if (shown.Wards > 0)
        {
            yield return new Row("  warden: ", $"of {BriefWords.Count(shown.Wards, "person", "people")}, and not on the list of wardens", RowStyle.Warning);
        }
    }

    private static string Of(Stay stay, bool withPrivate)
    {
        var days = $"{Words<StayKind>.Of(stay.Kind)} from {LocalDatePattern.Iso.Format(stay.From)} until {(stay.Until is { } last ? LocalDatePattern.Iso.Format(last) : "nobody knows when")}, {Words<StayStanding>.Of(stay.Standing)}";
        var places = new[] { stay.Post, stay.Place, PersonCells.Point(stay.Point) }.OfType<string>();
        return $"{days}: {(withPrivate ? string.Join(", ", places) : Hidden)}";
    }

    private static string Day(Instant at) => LocalDatePattern.Iso.Format(at.InUtc().Date);

    private static string DayOr(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "never";
}
