using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>Says a fact in one plain line for people.</summary>
internal static class FactWords
{
    /// <summary>The line, without its quote; names of countries instead of codes.</summary>
    public static string Of(Fact fact, Func<string, string> countryName)
    {
        var words = fact switch
        {
            Departure departure => Say(departure, countryName),
            Advice advice => Say(advice, countryName),
            Assistance assistance => Say(assistance, countryName),
            Incident incident => Say(incident, countryName),
            Figure figure => Say(figure, countryName),
            Government government => Say(government, countryName),
            Mission mission => Say(mission, countryName),
            Conflict conflict => Say(conflict, countryName),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "A kind of fact without words."),
        };
        var modality = fact.Modality is Modality.Asserted ? "" : $" [{Words<Modality>.Of(fact.Modality)}]";
        var source = fact.Source is { } who ? $" (says {who})" : "";
        var origin = fact.Origin is FactOrigin.Model ? " [proposed by a model]" : "";
        return OneLine.Of(words + modality + source + origin);
    }

    private static string Say(Departure fact, Func<string, string> countryName) => Joined(
        $"{Name(fact.Issuer, countryName)}: {Phrase(fact.Status)}, {Name(fact.Country, countryName)}",
        Listed("", fact.Posts),
        Listed("", fact.Who),
        fact.Date?.ToString());

    /// <summary>What a step of an official presence is called.</summary>
    public static string Phrase(DepartureStatus status) => status switch
    {
        DepartureStatus.Ordered => "ordered departure",
        DepartureStatus.Authorized => "authorised departure",
        DepartureStatus.Suspended => "operations suspended",
        DepartureStatus.Lifted => "departure lifted",
        _ => "staff reduced",
    };

    private static string Say(Advice fact, Func<string, string> countryName) => Joined(
        $"{Name(fact.Issuer, countryName)}: advice for {Part(fact.Country, fact.Area, countryName)}",
        Phrase(fact.Level),
        fact.Action is AdviceAction.None ? null : Plain(Words<AdviceAction>.Of(fact.Action)),
        Listed("reasons: ", fact.Reasons),
        Listed("targets: ", fact.Venues));

    private static string Part(string? country, string? area, Func<string, string> countryName) =>
        Name(country, countryName) + (area is null ? "" : $" ({area})");

    /// <summary>A level of advice with its meaning on the common scale, or null where there is none.</summary>
    public static string? Phrase(int? level) => level switch
    {
        1 => "level 1 (normal)",
        2 => "level 2 (more caution)",
        3 => "level 3 (only if essential)",
        4 => "level 4 (do not travel)",
        _ => null,
    };

    private static string Say(Assistance fact, Func<string, string> countryName) =>
        $"{Name(fact.Issuer, countryName)}: help for its people in {Part(fact.Country, fact.Area, countryName)} is {Phrase(fact.Ability)}";

    private static string Phrase(Ability ability) => ability switch
    {
        Ability.None => "not to be had",
        Ability.EmergencyOnly => "for emergencies only",
        _ => Words<Ability>.Of(ability),
    };

    private static string Say(Incident fact, Func<string, string> countryName) => Joined(
        (fact.Count == 1 ? "" : fact.Count.ToString(CultureInfo.InvariantCulture) + " × ") + Plain(Words<IncidentType>.Of(fact.Type)),
        Where(fact, countryName),
        fact.DateEnd is { } end ? $"{fact.Date} to {end}" : fact.Date?.ToString(),
        Tolls("killed", fact.Killed),
        Tolls("injured", fact.Injured),
        Tolls("abducted", fact.Abducted),
        fact.Perpetrator is { } who ? $"{(fact.Attribution is { } how ? Words<Attribution>.Of(how) : "by")}: {who}" : null,
        fact.Target is { } target ? $"target: {target}" : null);

    private static string? Where(Incident fact, Func<string, string> countryName) => (fact.Place, fact.Country) switch
    {
        (null, null) => null,
        ({ } place, null) => place,
        (null, { } country) => Name(country, countryName),
        ({ } place, { } country) => $"{place} ({Name(country, countryName)})",
    };

    private static string? Tolls(string what, ImmutableArray<Toll> tolls) =>
        tolls.IsEmpty ? null : what + " " + string.Join(" and ", tolls.Select(toll => $"{toll.Count}{(toll.Who is { } who ? " " + Several(who, toll.Count) : "")}"));

    /// <summary>The word for that many of them: one soldier, two soldiers.</summary>
    private static string Several(string who, CountRange count) => (who, count) switch
    {
        (_, { Min: 1, Max: 1 }) or ("police", _) => Plain(who),
        ("child", _) => "children",
        _ => Plain(who) + "s",
    };

    private static string Say(Figure fact, Func<string, string> countryName) => Joined(
        $"{Name(fact.Country, countryName)}: {fact.Count} {(fact.Who is { } who ? Several(who, fact.Count) + " " : "")}{Words<Measure>.Of(fact.Measure)} in all",
        fact.Since is { } since ? $"since {since}" : null,
        fact.Until is { } until ? $"until {until}" : null);

    private static string Say(Government fact, Func<string, string> countryName) => Joined(
        fact.Event is GovernmentEvent.Relations
            ? $"{Name(fact.Country, countryName)}: relations with {Name(fact.Other, countryName)} {(fact.Tone is { } tone ? Words<RelationsTone>.Of(tone) : "change")}"
            : $"{Name(fact.Country, countryName)}: {Plain(Words<GovernmentEvent>.Of(fact.Event))}",
        fact.Date?.ToString());

    private static string Say(Mission fact, Func<string, string> countryName) => Joined(
        fact.Country is null ? fact.Name : $"{fact.Name} ({Name(fact.Country, countryName)})",
        $"{(fact.Participant is null ? "the mission" : Name(fact.Participant, countryName))} {Words<MissionStatus>.Of(fact.Status)}");

    private static string Say(Conflict fact, Func<string, string> countryName) => Joined(
        $"{Name(fact.Country, countryName)}: {fact.Nature ?? "conflict"}",
        fact.Since is { } since ? $"since {since}" : null,
        fact.SpreadTo.IsEmpty ? null : "spread to " + string.Join(" and ", fact.SpreadTo.Select(code => Name(code, countryName))));

    /// <summary>A country by its name, an organisation by its own.</summary>
    public static string Name(string? codeOrName, Func<string, string> countryName) => codeOrName switch
    {
        null => "unknown",
        "UN" or "EU" => codeOrName,
        { Length: 2 } => countryName(codeOrName),
        _ => codeOrName,
    };

    private static string? Listed<TEnum>(string lead, ImmutableArray<TEnum> values)
        where TEnum : struct, Enum => Listed(lead, [.. values.Select(value => Plain(Words<TEnum>.Of(value)))]);

    private static string? Listed(string lead, ImmutableArray<string> values) => values.IsEmpty ? null : lead + string.Join(" and ", values);

    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(part => part is not null));

    /// <summary>A public word as people write it.</summary>
    public static string Plain(string word) => word.Replace('_', ' ');
}
