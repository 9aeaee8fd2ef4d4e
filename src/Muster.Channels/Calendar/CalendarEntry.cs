using System.Collections.Immutable;
using NodaTime;

namespace Muster.Channels.Calendar;

/// <summary>Something that a calendar shows and reminds of.</summary>
/// <param name="Uid">Stable: a calendar that has it already moves it.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Start">When, by the clock there.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="DaysBefore">On which days before to remind, at the same hour there; 0 is the day itself.</param>
/// <param name="IsCancelled">Whether it will not come any more.</param>
public sealed record CalendarEntry(string Uid, string Summary, string Description, LocalDateTime Start, string Zone, ImmutableArray<int> DaysBefore, bool IsCancelled);
