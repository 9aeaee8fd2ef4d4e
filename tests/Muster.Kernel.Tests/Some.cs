using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Kernel.Tests;

/// <summary>Random values of the Kernel's types, for properties.</summary>
internal static class Some
{
    public static readonly Gen<PartialDate> PartialDate = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 2]).Select((year, month, day, exact) => exact switch
    {
        0 => Kernel.PartialDate.OfYear(year),
        1 => Kernel.PartialDate.OfMonth(year, month),
        _ => Kernel.PartialDate.OfDay(new LocalDate(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)))),
    });

    public static readonly Gen<GeoPoint> Point = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]).Select((lat, lon) => new GeoPoint(lat, lon));

    /// <summary>Either bound may be open, and both.</summary>
    public static readonly Gen<CountRange> Count = Gen.Select(Gen.Long[0, 10_000_000], Gen.Long[0, 10_000_000], Gen.Int[0, 3]).Select((a, b, open) => open switch
    {
        0 => new CountRange(null, null),
        1 => CountRange.AtLeast(a),
        2 => CountRange.UpTo(a),
        _ => new CountRange(Math.Min(a, b), Math.Max(a, b)),
    });

    /// <summary>Letters of several scripts, quotes, controls and characters outside the basic plane.</summary>
    private static readonly Gen<string> Text = Gen.OneOf("a", "É", "ق", "新", "\"", "\\", "\n", "\u202f", "\u0001", "😀", "<", "'", " ", "Gao")
        .Array[0, 8].Select(string.Concat);

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Text.Select(text => (string?)text), Gen.Const((string?)null));

    private static readonly Gen<PartialDate?> MaybeDate =
        Gen.OneOf(PartialDate.Select(date => (PartialDate?)date), Gen.Const((PartialDate?)null));

    private static readonly Gen<GeoPoint?> MaybePoint = Gen.OneOf(Point.Select(point => (GeoPoint?)point), Gen.Const((GeoPoint?)null));

    private static readonly Gen<ImmutableArray<Toll>> Tolls = Many(Gen.Select(MaybeText, Count).Select((who, count) => new Toll(who, count)));

    private static readonly Gen<ImmutableArray<Evidence>> Spans =
        Many(Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 500], Text).Select((start, length, quote) => new Evidence(start, start + length, quote)), least: 1);

    private static readonly Gen<Fact> Departure = Gen.Select(Word<DepartureStatus>(), Many(Word<Population>()), Many(Text), MaybeDate, MaybeText, MaybeText)
        .Select((status, who, posts, date, issuer, country) => (Fact)new Departure
        {
            Evidence = [], Issuer = issuer, Country = country, Status = status, Who = who, Posts = posts, Date = date,
        });

    private static readonly Gen<Fact> Advice = Gen.Select(Gen.Int[0, 4], Word<AdviceAction>(), Many(Word<AdviceReason>()), Many(Word<Venue>()), MaybeText, MaybeText)
        .Select((level, action, reasons, venues, area, issuer) => (Fact)new Advice
        {
            Evidence = [], Issuer = issuer, Country = "ML", Level = level == 0 ? null : level, Action = action, Reasons = reasons, Venues = venues, Area = area,
        });

    private static readonly Gen<Fact> Assistance = Gen.Select(Word<Ability>(), MaybeText, MaybeText, MaybeText)
        .Select((ability, area, issuer, country) => (Fact)new Assistance { Evidence = [], Issuer = issuer, Country = country, Ability = ability, Area = area });

    private static readonly Gen<Fact> Incident = Gen.Select(
            Gen.Select(Word<IncidentType>(), Gen.Int[1, 50], MaybeText, MaybeText, MaybePoint),
            Gen.Select(MaybeDate, MaybeDate, Tolls, Tolls, Tolls),
            Gen.Select(MaybeText, Maybe(Word<Attribution>()), MaybeText),
            Gen.Select(Many(Text), Many(Text), Many(Text), Many(Text), Many(Text), Many(Text)))
        .Select((what, when, who, told) => (Fact)new Incident
        {
            Evidence = [], Type = what.Item1, Count = what.Item2, Country = what.Item3, Place = what.Item4, Point = what.Item5,
            Date = when.Item1, DateEnd = when.Item2, Killed = when.Item3, Injured = when.Item4, Abducted = when.Item5,
            Perpetrator = who.Item1, Attribution = who.Item2, Target = who.Item3,
            Weapons = told.Item1, Victims = told.Item2, VictimNames = told.Item3, PerpetratorPeople = told.Item4, PerpetratorOrganisations = told.Item5, Targets = told.Item6,
        });

    private static readonly Gen<Fact> Figure = Gen.Select(Word<Measure>(), Count, MaybeText, MaybeText, MaybeDate, MaybeDate)
        .Select((measure, count, country, who, since, until) => (Fact)new Figure
        {
            Evidence = [], Country = country, Measure = measure, Count = count, Who = who, Since = since, Until = until,
        });

    /// <summary>The other side and the tone belong to relations alone.</summary>
    private static readonly Gen<Fact> Government = Gen.Select(Word<GovernmentEvent>(), MaybeText, MaybeDate, MaybeText, Maybe(Word<RelationsTone>()))
        .Select((happened, country, date, other, tone) => (Fact)new Government
        {
            Evidence = [], Country = country, Event = happened, Date = date,
            Other = happened is GovernmentEvent.Relations ? other : null, Tone = happened is GovernmentEvent.Relations ? tone : null,
        });

    private static readonly Gen<Fact> Mission = Gen.Select(Text, MaybeText, MaybeText, Word<MissionStatus>())
        .Select((name, country, participant, status) => (Fact)new Mission
        {
            Evidence = [], Name = name, Country = country, Participant = participant, Status = status,
        });

    private static readonly Gen<Fact> Conflict = Gen.Select(MaybeText, MaybeText, MaybeDate, Many(Text))
        .Select((country, nature, since, spread) => (Fact)new Conflict { Evidence = [], Country = country, Nature = nature, Since = since, SpreadTo = spread });

    public static readonly Gen<Fact> Fact = Gen.Select(
            Gen.OneOf(Departure, Advice, Assistance, Incident, Figure, Government, Mission, Conflict), Spans, Word<Modality>(), MaybeText, Word<FactOrigin>())
        .Select((fact, spans, modality, source, origin) => fact with { Evidence = spans, Modality = modality, Source = source, Origin = origin });

    private static Gen<TEnum> Word<TEnum>()
        where TEnum : struct, Enum => Gen.OneOf(Enum.GetValues<TEnum>());

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(gen.Select(value => (T?)value), Gen.Const((T?)null));

    private static Gen<ImmutableArray<T>> Many<T>(Gen<T> gen, int least = 0) => gen.Array[least, 4].Select(items => items.ToImmutableArray());
}
