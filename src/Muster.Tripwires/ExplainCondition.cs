using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>Says a condition in plain English.</summary>
public static class ExplainCondition
{
    /// <summary>Such as "at least 3 attacks or bombings within 100 km of Bamako office in 7 days". The plan gives the posts their names.</summary>
    public static string InWords(Condition condition, Plan plan) => condition switch
    {
        AllOf all => string.Join(" and ", all.Parts.Select(part => InBrackets(part, plan))),
        AnyOf any => string.Join(" or ", any.Parts.Select(part => InBrackets(part, plan))),
        Not not => $"it is not so that {InWords(not.Part, plan)}",
        IncidentsCondition incidents =>
            $"at least {Things(incidents)} {Where(incidents.Zone, plan)} in {SayWords.Count(incidents.InDays, "day", "days")}{Each(incidents.Sources)}",
        KilledCondition killed =>
            $"at least {SayWords.Count(killed.AtLeast, "death", "deaths")} known for certain{InWhat(killed)} {Where(killed.Zone, plan)} in {SayWords.Count(killed.InDays, "day", "days")}"
            + (killed.WithAttackers ? ", attackers included" : "") + Each(killed.Sources),
        DepartureCondition departure => InWords(departure),
        AdviceCondition advice =>
            $"at least {advice.AtLeast.ToString(CultureInfo.InvariantCulture)} {(advice.Issuers.IsEmpty ? "issuer" : "of " + SayWords.And(advice.Issuers))}"
            + $" at level {advice.Level.ToString(CultureInfo.InvariantCulture)} or above for {advice.Country}{Each(advice.Sources)}",
        GovernmentCondition government =>
            $"{SayWords.Or([.. government.Events.Select(one => SayWords.Plain(Words<GovernmentEvent>.Of(one)))])} in {government.Country}"
            + $" in {SayWords.Count(government.InDays, "day", "days")}{Each(government.Sources)}",
        ConflictSpreadsTo spread => $"a conflict spreads to {spread.Country}{Each(spread.Sources)}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A condition without words."),
    };

    /// <summary>"within 100 km of Bamako office", "in ML", "in Mopti (ML)".</summary>
    internal static string Where(Zone zone, Plan plan) => zone.Of is null ? "in " + Region(zone, plan) : "within " + Region(zone, plan);

    /// <summary>"100 km of Bamako office", "ML", "Mopti (ML)".</summary>
    internal static string Region(Zone zone, Plan plan) => zone switch
    {
        { Of: not null } => string.Create(CultureInfo.InvariantCulture, $"{zone.WithinKm} km of {CountIncidents.PostOf(zone, plan).Name}"),
        { Admin1: { } admin1, Country: { } country } => $"{admin1} ({country})",
        _ => zone.Admin1 ?? zone.Country ?? "",
    };

    /// <summary>The noun for one or several incidents of a type, or of several types.</summary>
    internal static string Noun(IncidentType? type, long number) => (type, number == 1) switch
    {
        (IncidentType.ArmedClash, true) => "armed clash",
        (IncidentType.ArmedClash, false) => "armed clashes",
        (IncidentType.Arson or IncidentType.Looting or IncidentType.Shelling, true) => $"case of {Words<IncidentType>.Of(type.Value)}",
        (IncidentType.Arson or IncidentType.Looting or IncidentType.Shelling, false) => $"cases of {Words<IncidentType>.Of(type.Value)}",
        (null or IncidentType.Other, true) => "incident",
        (null or IncidentType.Other, false) => "incidents",
        ({ } one, true) => SayWords.Plain(Words<IncidentType>.Of(one)),
        ({ } one, false) => SayWords.Plain(Words<IncidentType>.Of(one)) + "s",
    };

    private static string InBrackets(Condition part, Plan plan) => part is AllOf or AnyOf ? $"({InWords(part, plan)})" : InWords(part, plan);

    private static string Things(IncidentsCondition asked)
    {
        var nouns = IsAnyType(asked) ? [Noun(null, asked.AtLeast)] : asked.Types.Select(type => Noun(type, asked.AtLeast)).Distinct(StringComparer.Ordinal).ToList();
        return asked.AtLeast.ToString(CultureInfo.InvariantCulture) + " " + SayWords.Or(nouns);
    }

    private static string InWhat(KilledCondition asked) =>
        IsAnyType(asked) ? "" : " in " + SayWords.Or([.. asked.Types.Select(type => Noun(type, 2)).Distinct(StringComparer.Ordinal)]);

    private static bool IsAnyType(Windowed asked) => asked.Types.Length == Enum.GetValues<IncidentType>().Length;

    private static string InWords(DepartureCondition asked)
    {
        var status = SayWords.Or([.. asked.Status.Select(Words<DepartureStatus>.Of)]);
        var issuers = asked.Issuers.IsEmpty ? "anybody" : SayWords.Or(asked.Issuers);
        var from = asked.Posts.IsEmpty ? asked.Country : $"{SayWords.Or(asked.Posts)} ({asked.Country})";
        return $"a departure from {from} by {issuers} is {status}{Each(asked.Sources)}";
    }

    private static string Each(int sources) => sources <= 1 ? "" : "," + SayWords.Told(sources);
}
