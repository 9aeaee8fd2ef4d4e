using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>Reads what stands under <c>when</c>.</summary>
internal sealed class ReadCondition(string owner, ImmutableArray<Post> posts, PlanProblems problems)
{
    /// <summary>
    /// The condition, or null with the problems told. <paramref name="sources"/> is what the conditions around it ask for: it holds for all of them that do not say
    /// otherwise.
    /// </summary>
    public Condition? From(YamlPart part, int sources = 1)
    {
        if (part is not YamlMap map || WithoutSources(map) is not [var (line, kind, value)])
        {
            TellNoSingle(part);
            return null;
        }

        var asked = SourcesOf(new PlanSection($"'{YamlText.Shorten(kind)}' of {owner}", map, PlanLanguage.Beside, problems), sources);
        if (PlanLanguage.Conditions.Keys.FirstOrDefault(known => string.Equals(known.Name, kind, StringComparison.Ordinal)) is not { } key)
        {
            problems.Add(ProblemCodes.PlanUnknownKey, $"the condition '{YamlText.Shorten(kind)}' in {owner}", NearestWord.OneOf(kind, PlanLanguage.Conditions.Names), line);
            return null;
        }

        switch (key)
        {
            case { Value: ConditionsValue }:
                return Parts(kind, value, asked) is not { } parts ? null : kind is "all" ? new AllOf(parts) : new AnyOf(parts);
            case { Value: ConditionValue }:
                return From(value, asked) is { } negated ? new Not(negated) : null;
            case { Value: CountryOrSectionValue } when value is YamlText:
                return new PlanSection(owner, map, PlanLanguage.Beside, problems).Country(kind) is { } country ? new ConflictSpreadsTo { Country = country, Sources = asked } : null;
        }

        if (value is not YamlMap keys)
        {
            problems.BadValue($"{value.Described} as '{kind}' of {owner}", "keys with values", value.Line);
            return null;
        }

        return Of(kind, new PlanSection($"'{kind}' of {owner}", keys, ShapeOf(key.Value), problems).Checked(), asked);
    }

    private static PlanShape ShapeOf(PlanValue value) => value switch
    {
        WindowValue window => window.Shape,
        CountryOrSectionValue either => either.Shape,
        _ => ((SectionValue)value).Shape,
    };

    private void TellNoSingle(YamlPart part)
    {
        // One condition and a word beside it that is none: most likely a misspelt "sources".
        if (part is YamlMap map && map.Entries.Where(entry => IsAmong(PlanLanguage.Conditions, entry)).ToList() is [var single])
        {
            foreach (var odd in map.Entries.Where(entry => entry != single && !IsAmong(PlanLanguage.Beside, entry)))
            {
                problems.Add(ProblemCodes.PlanUnknownKey, $"the key '{YamlText.Shorten(odd.Key)}' beside '{single.Key}' of {owner}", "'sources' or nothing" + NearestWord.Hint(odd.Key, PlanLanguage.Beside.Names), odd.Line);
            }

            // What is wrong in the condition itself is told as well.
            From(new YamlMap(map.Line, [single]));
            return;
        }

        var found = part is YamlMap { Entries: var entries } ? Count(entries) : part.Described;
        problems.BadValue($"{found} as a condition of {owner}", "one of " + string.Join(", ", PlanLanguage.Conditions.Names) + "; several stand in a list under all or any", part.Line);
    }

    private static bool IsAmong(PlanShape shape, YamlEntry entry) => shape.Names.Contains(entry.Key, StringComparer.Ordinal);

    // "sources" beside a condition's own key asks the same of everything under it.
    private static List<YamlEntry> WithoutSources(YamlMap map) => [.. map.Entries.Where(entry => entry.Key is not "sources")];

    private static string Count(IReadOnlyList<YamlEntry> entries) =>
        entries.Count == 0 ? "nothing" : string.Join(" and ", entries.Select(entry => $"'{YamlText.Shorten(entry.Key)}'")) + " side by side";

    private ImmutableArray<Condition>? Parts(string kind, YamlPart value, int sources)
    {
        if (value is not YamlList { Items.Count: > 0 } list)
        {
            problems.BadValue($"{(value is YamlList ? "an empty list" : value.Described)} as '{kind}' of {owner}", "a list of conditions", value.Line);
            return null;
        }

        var parts = list.Items.Select(item => From(item, sources)).ToList();
        return parts.Contains(null) ? null : [.. parts.OfType<Condition>()];
    }

    private Condition? Of(string kind, PlanSection keys, int sources) => kind switch
    {
        "incidents" => IncidentsOf(keys, sources),
        "killed" => KilledOf(keys, sources),
        "departure" => DepartureOf(keys, sources),
        "advice" => AdviceOf(keys, sources),
        "government" => GovernmentOf(keys, sources),
        _ => SpreadOf(keys, sources),
    };

    private IncidentsCondition? IncidentsOf(PlanSection keys, int sources)
    {
        return WindowOf(keys, sources) is not { } window ? null : new IncidentsCondition
        {
            Zone = window.Zone, InDays = window.InDays, AtLeast = window.AtLeast, Types = window.Types, Sources = window.Sources,
        };
    }

    private KilledCondition? KilledOf(PlanSection keys, int sources)
    {
        var withAttackers = keys.YesOrNo("with_attackers") ?? false;
        return WindowOf(keys, sources) is not { } window ? null : new KilledCondition
        {
            Zone = window.Zone, InDays = window.InDays, AtLeast = window.AtLeast, Types = window.Types, Sources = window.Sources, WithAttackers = withAttackers,
        };
    }

    private (Zone Zone, int InDays, int AtLeast, ImmutableArray<IncidentType> Types, int Sources)? WindowOf(PlanSection keys, int around)
    {
        var zone = ZoneOf(keys);
        var days = keys.Whole("in_days");
        var atLeast = keys.Whole("at_least");
        var types = keys.Has("types") ? keys.Values<IncidentType>("types") : [.. Enum.GetValues<IncidentType>()];
        var sources = SourcesOf(keys, around);
        return zone is null || days is null || atLeast is null || types is null ? null : (zone, days.Value, atLeast.Value, types.Value, sources);
    }

    private Zone? ZoneOf(PlanSection keys)
    {
        if (keys.Has("of") && (keys["country"] ?? keys["admin1"]) is { } contradiction)
        {
            problems.BadValue($"'of' and '{contradiction.Key}' together in {keys.What}", "either a ring round a post or a country, not both", contradiction.Line);
            return null;
        }

        if (keys.Has("of") || keys.Has("within_km"))
        {
            keys.Needed("of");
            keys.Needed("within_km");
            var km = keys.Number("within_km");
            return PostOf(keys) is { } post && km is not null ? new Zone(post, km, null, null) : null;
        }

        if (!keys.Has("country") && !keys.Has("admin1"))
        {
            problems.Add(ProblemCodes.PlanMissingKey, $"{keys.What} without a place", "'of' with 'within_km', or 'country', or 'admin1'", keys.Line);
            return null;
        }

        return new Zone(null, null, keys.Country("country"), keys.Text("admin1"));
    }

    private string? PostOf(PlanSection keys)
    {
        if (keys.Word("of") is not { } id)
        {
            return null;
        }

        if (posts.Any(post => string.Equals(post.Id, id, StringComparison.Ordinal)))
        {
            return id;
        }

        UnknownPost(id, "of", keys, keys["of"]!.Value.Line);
        return null;
    }

    // Where no post could be read, that is told at the posts; each rule need not say so again.
    private void UnknownPost(string id, string key, PlanSection keys, int line)
    {
        if (!posts.IsEmpty)
        {
            problems.BadValue($"'{YamlText.Shorten(id)}' as '{key}' of {keys.What}", "a post of the plan: " + NearestWord.OneOf(id, [.. posts.Select(post => post.Id)]), line);
        }
    }

    private DepartureCondition? DepartureOf(PlanSection keys, int sources)
    {
        var country = keys.Country("country");
        var status = keys.Values<DepartureStatus>("status");
        var (issuers, places) = (keys.Issuers("issuers"), PlacesOf(keys));
        return country is null || status is null || issuers is null ? null : new DepartureCondition
        {
            Country = country, Issuers = issuers.Value, Status = status.Value, Posts = places, Sources = SourcesOf(keys, sources),
        };
    }

    // "Lahore" is a city that a departure may name; "lahore", as ids are written, must be a post of this plan.
    private ImmutableArray<string> PlacesOf(PlanSection keys)
    {
        var places = keys.Texts("posts") ?? [];
        foreach (var place in places.Where(place => place.Value.Contains(',', StringComparison.Ordinal)))
        {
            problems.BadValue($"{place.Described} as 'posts' of {keys.What}", "several in brackets, such as [Lahore, Karachi]", place.Line);
        }

        foreach (var place in places.Where(place => !place.Value.Any(char.IsUpper) && !posts.Any(post => string.Equals(post.Id, place.Value, StringComparison.Ordinal))))
        {
            UnknownPost(place.Value, "posts", keys, place.Line);
        }

        return [.. places.Select(place => place.Value.Trim()).Distinct(StringComparer.Ordinal)];
    }

    private AdviceCondition? AdviceOf(PlanSection keys, int sources)
    {
        var country = keys.Country("country");
        var level = keys.Whole("level");
        var issuers = keys.Issuers("issuers");
        var atLeast = keys.Whole("at_least") ?? 1;
        if (issuers is { Length: > 0 and var number } && atLeast > number)
        {
            problems.BadValue($"at_least {atLeast} of {number} issuers in {keys.What}", "no more than there are issuers", keys["at_least"]!.Value.Line);
        }

        return country is null || level is null || issuers is null ? null : new AdviceCondition
        {
            Country = country, Level = level.Value, Issuers = issuers.Value, AtLeast = atLeast, Sources = SourcesOf(keys, sources),
        };
    }

    private GovernmentCondition? GovernmentOf(PlanSection keys, int sources)
    {
        var country = keys.Country("country");
        var events = keys.Values<GovernmentEvent>("event");
        var days = keys.Whole("in_days") ?? GovernmentCondition.DefaultDays;
        return country is null || events is null ? null : new GovernmentCondition { Country = country, Events = events.Value, InDays = days, Sources = SourcesOf(keys, sources) };
    }

    private static ConflictSpreadsTo? SpreadOf(PlanSection keys, int sources) =>
        keys.Country("country") is { } country ? new ConflictSpreadsTo { Country = country, Sources = SourcesOf(keys, sources) } : null;

    private static int SourcesOf(PlanSection keys, int around) => keys.Whole("sources") ?? around;
}
