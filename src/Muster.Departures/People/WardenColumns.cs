using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Muster.Departures.People;

/// <summary>The columns of a list of wardens.</summary>
public static class WardenColumns
{
    /// <summary>All of them, in order.</summary>
    public static readonly ImmutableArray<string> Known = ["id", "zone", "alternate", "agreed_on", "tested_on"];

    /// <summary>Those that it must have.</summary>
    public static readonly ImmutableArray<string> Needed = ["id", "zone"];

    /// <summary>A warden as a row.</summary>
    public static ImmutableArray<string> Cells(WardenDuty duty) => [duty.Person, duty.Zone, duty.Alternate ?? "", Day(duty.AgreedOn), Day(duty.TestedOn)];

    internal static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}
