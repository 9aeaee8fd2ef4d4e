using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>The whole language of plan.yaml as tables: the reader takes its keys, words and bounds from here, and so does the schema for editors.</summary>
internal static class PlanLanguage
{
    /// <summary>The highest count that a plan may ask for.</summary>
    public const int MostCount = 1_000_000;

    /// <summary>The longest window, in days: ten years.</summary>
    public const int MostDays = 3660;

    /// <summary>Half the way round the earth, in kilometres: a wider ring has no sense.</summary>
    public const double MostKm = 20_015;

    /// <summary>More independent sources than this are never found.</summary>
    public const int MostSources = 100;

    private static readonly PlanKey Country = new("country", new CountryValue(), "ISO 3166-1 alpha-2 in capitals, such as ML; the United Kingdom is GB.", IsNeeded: true);

    private static readonly PlanKey Sources = new(
        "sources", new WholeValue(1, MostSources), "How many independent sources each fact needs; an official one is always enough. Beside a condition it holds for everything under it.");

    private static readonly PlanKey Issuers = new(
        "issuers", new IssuersValue(), "Whose word counts: ISO codes such as US, or UN, EU, or a name as reports write it. Anybody's where the key is absent.");

    private static readonly PlanKey Id = new("id", new IdValue(), "A short name of its own, which other parts of the plan and the history use.", IsNeeded: true);

    private static readonly PlanKey Name = new("name", new TextValue(), "What people call it; where the key is absent, its id.");

    private static readonly PlanKey InDays = new("in_days", new WholeValue(1, MostDays), "The window: so many calendar days, ending with the day judged.", IsNeeded: true);

    public static readonly PlanShape Post = new(
    [
        Id,
        Name,
        Country,
        new("lat", new NumberValue(-90, 90), "Degrees north; south of the equator negative.", IsNeeded: true),
        new("lon", new NumberValue(-180, 180), "Degrees east; west of Greenwich negative.", IsNeeded: true),
        new("time_zone", new ZoneValue(), "IANA time zone of the post's calendar days, such as Africa/Bamako; where the key is absent, UTC."),
    ]);

    public static readonly PlanShape Tripwire = new(
    [
        Id,
        Name,
        new("when", new ConditionValue(), "What must hold for it to trip: one condition, or several under all or any.", IsNeeded: true),
        new("near", new WholeValue(1, MostCount), "From which count on it is near; below at_least."),
        new("propose", new WordValue([.. Words<ProposedAction>.All]), "What the duty officer is asked to decide. Nothing is ever ordered by a rule.", IsNeeded: true),
    ]);

    public static readonly ImmutableArray<string> Categories = ["emergency", "non_emergency", "national_staff", "family", "contractor", "visitor"];

    public static readonly PlanShape Leaving = new([.. Categories.Select(category =>
        new PlanKey(category, new WordValue(["leave", "may_leave", "stay"]), $"What {category.Replace('_', ' ')} on the roster do then."))]);

    public static readonly PlanShape Departures = new(
    [
        new("ordered", new SectionValue(Leaving), "Who leaves under an ordered departure."),
        new("authorized", new SectionValue(Leaving), "Who leaves under an authorised departure."),
    ]);

    public static readonly PlanShape Notices = new(
    [
        new("at_most", new WholeValue(1, NoticeBudget.MostNotices), "How many notices of trips go out; what is beyond goes into a digest, but a graver trip always passes."),
        new("in_hours", new WholeValue(1, NoticeBudget.MostHours), "In how many hours."),
    ]);

    public static readonly PlanShape Plan = new(
    [
        new("plan", new TextValue(), "The plan's name.", IsNeeded: true),
        new("posts", new SectionsValue(Post, MayBeEmpty: false), "Where you have people.", IsNeeded: true),
        new("tripwires", new SectionsValue(Tripwire, MayBeEmpty: true), "What you watch for; an empty list watches nothing.", IsNeeded: true),
        new("departures", new SectionValue(Departures), "Where your own rule for who leaves differs from the usual one."),
        new("notices", new SectionValue(Notices), "The budget of notices against alarm fatigue."),
    ]);

    private static readonly ImmutableArray<PlanKey> Window =
    [
        new("of", new PostValue(), "The post that the ring lies round; with within_km."),
        new("within_km", new NumberValue(0, MostKm), "The ring's radius in kilometres, great circle."),
        Country with { IsNeeded = false },
        new("admin1", new TextValue(), "A region by its name, alone or beside country."),
        InDays,
        new("at_least", new WholeValue(1, MostCount), "From how many on it holds.", IsNeeded: true),
        new("types", new WordsValue([.. Words<IncidentType>.All]), "Which incidents count; all of them where the key is absent."),
        Sources,
    ];

    /// <summary>What stands beside a condition's own key.</summary>
    public static readonly PlanShape Beside = new([Sources]);

    /// <summary>Every condition, in the order in which problems list them.</summary>
    public static readonly PlanShape Conditions = new(
    [
        new("incidents", new WindowValue(new(Window)), "So many incidents within a window of days, round a post or in a country."),
        new("killed", new WindowValue(new([.. Window, new("with_attackers", new FlagValue(), "Whether attackers who died count.")])), "So many deaths known for certain within a window of days."),
        new(
            "departure",
            new SectionValue(new(
            [
                Country,
                Issuers,
                new("status", new WordsValue([.. Words<DepartureStatus>.All.Except([Words<DepartureStatus>.Of(DepartureStatus.Lifted)])]), "Which departures count.", IsNeeded: true),
                new("posts", new PlacesValue(), "Which places it must cover: cities as reports write them, or ids of the plan's own posts."),
                Sources,
            ])),
            "A departure by one of the issuers is in force."),
        new(
            "advice",
            new SectionValue(new(
            [
                Country,
                new("level", new WholeValue(1, 4), "The level on the common scale; 4 is 'do not travel'.", IsNeeded: true),
                Issuers,
                new("at_least", new WholeValue(1, MostCount), "How many of the issuers; 1 where the key is absent."),
                Sources,
            ])),
            "So many issuers stand at a level or above."),
        new(
            "government",
            new SectionValue(new(
            [
                Country,
                new("event", new WordsValue([.. Words<GovernmentEvent>.All]), "Which events count.", IsNeeded: true),
                InDays with { IsNeeded = false, About = $"{InDays.About} {GovernmentCondition.DefaultDays} where the key is absent." },
                Sources,
            ])),
            "Such an event befell those who rule."),
        new("conflict_spreads_to", new CountryOrSectionValue(new([Country, Sources])), "A war or uprising is known to have spread to that country, ever."),
        new("all", new ConditionsValue(), "Holds when each of its conditions does."),
        new("any", new ConditionsValue(), "Holds when one of its conditions does."),
        new("not", new ConditionValue(), "Holds when its condition does not, also where nothing is known."),
    ]);
}
