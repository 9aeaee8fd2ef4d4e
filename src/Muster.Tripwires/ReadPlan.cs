using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Tripwires;

/// <summary>Reads plan.yaml. docs/plan.md explains every key.</summary>
public static class ReadPlan
{
    /// <summary>The plan, or every problem found with its line. <paramref name="file"/> only names the file in problems.</summary>
    public static Outcome<Plan> From(string yaml, string file)
    {
        var problems = new PlanProblems(file);
        var plan = PlanYaml.Parse(yaml, problems) is { } root ? ReadRoot(root, problems) : null;
        return plan is not null && problems.None ? Outcome.Grant(plan) : Outcome.Refuse<Plan>(problems.All);
    }

    private static Plan? ReadRoot(YamlPart root, PlanProblems problems)
    {
        if (root is not YamlMap map)
        {
            problems.BadValue($"{root.Described} as the whole file", "the keys plan, posts and tripwires with their values", root.Line);
            return null;
        }

        var section = new PlanSection("the plan", map, PlanLanguage.Plan, problems).Checked();
        var name = section.Text("plan");
        var posts = ReadPosts(section, problems);
        var tripwires = ReadTripwires(section, posts, problems);
        return new Plan(name ?? "", posts, tripwires) { Leaving = ReadLeaving(section, problems), Notices = ReadNotices(section, problems) };
    }

    private static ImmutableArray<Post> ReadPosts(PlanSection plan, PlanProblems problems)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var posts = ImmutableArray.CreateBuilder<Post>();
        foreach (var map in Items(plan, "posts", "a post", problems))
        {
            if (map.Entries.Any(entry => entry.Key is "when" or "propose"))
            {
                // The line 'tripwires:' was lost: told once, not for each key of each tripwire.
                problems.BadValue($"{Named("tripwire", map)} among 'posts'", "the key 'tripwires' above it", map.Line);
                break;
            }

            if (ReadPost(map, problems) is { } post && IsNew(lines, "post", post.Id, map.Line, problems))
            {
                posts.Add(post);
            }
        }

        return posts.ToImmutable();
    }

    private static Post? ReadPost(YamlMap map, PlanProblems problems)
    {
        var section = new PlanSection(Named("post", map), map, PlanLanguage.Post, problems).Checked();
        var id = IdOf(section, problems);
        var country = section.Country("country");
        var lat = section.Number("lat");
        var lon = section.Number("lon");
        var zone = section.Word("time_zone");
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            problems.BadValue(
                $"'{YamlText.Shorten(zone)}' as 'time_zone' of {section.What}",
                "an IANA time zone, such as Africa/Bamako" + NearestWord.Hint(zone, DateTimeZoneProviders.Tzdb.Ids),
                section["time_zone"]!.Value.Line);
        }

        // A post with a bad country or point still has a name that conditions may use; the plan as a whole is refused anyway.
        return id is null ? null : new Post(id, section.Text("name") ?? id, country ?? "", new GeoPoint(lat ?? 0, lon ?? 0), zone);
    }

    private static ImmutableArray<Tripwire> ReadTripwires(PlanSection plan, ImmutableArray<Post> posts, PlanProblems problems)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var tripwires = ImmutableArray.CreateBuilder<Tripwire>();
        foreach (var map in Items(plan, "tripwires", "a tripwire", problems))
        {
            if (ReadTripwire(map, posts, problems) is { } tripwire && IsNew(lines, "tripwire", tripwire.Id, map.Line, problems))
            {
                tripwires.Add(tripwire);
            }
        }

        return tripwires.ToImmutable();
    }

    private static Tripwire? ReadTripwire(YamlMap map, ImmutableArray<Post> posts, PlanProblems problems)
    {
        var section = new PlanSection(Named("tripwire", map), map, PlanLanguage.Tripwire, problems).Checked();
        var id = IdOf(section, problems);
        var name = section.Text("name");
        var when = section["when"] is { } entry ? new ReadCondition(section.What, posts, problems).From(entry.Value) : null;
        var propose = section.OneOf<ProposedAction>("propose");
        var near = NearOf(section, when, problems);
        return id is null || when is null || propose is null ? null : new Tripwire(id, name ?? id, when, near, propose.Value);
    }

    private static int? NearOf(PlanSection section, Condition? when, PlanProblems problems)
    {
        if (section.Whole("near") is not { } near || when is null)
        {
            return null;
        }

        var counts = CountsOf(when).ToList();
        if (counts.Count == 0)
        {
            problems.BadValue($"'near' in {section.What}, which counts nothing", "'near' only beside incidents, killed or advice that do not stand under not", section["near"]!.Line);
        }
        else if (near >= counts.Max())
        {
            problems.BadValue($"near {near} in {section.What}, which trips at {counts.Max()}", "a number below its 'at_least'", section["near"]!.Value.Line);
        }

        return near;
    }

    // A 'not' is never near, whatever it counts (JudgeTripwires).
    private static IEnumerable<int> CountsOf(Condition condition) => condition switch
    {
        Windowed windowed => [windowed.AtLeast],
        AdviceCondition advice => [advice.AtLeast],
        AllOf all => all.Parts.SelectMany(CountsOf),
        AnyOf any => any.Parts.SelectMany(CountsOf),
        _ => [],
    };

    private static ImmutableArray<LeavingRule> ReadLeaving(PlanSection plan, PlanProblems problems) =>
        SubSection(plan, "departures", PlanLanguage.Departures, problems) is { } departures
            ? [.. PlanLanguage.Departures.Names.SelectMany(status => ReadRules(departures, status, problems))]
            : [];

    private static IEnumerable<LeavingRule> ReadRules(PlanSection departures, string status, PlanProblems problems)
    {
        if (SubSection(departures, status, PlanLanguage.Leaving, problems) is not { } rules)
        {
            yield break;
        }

        foreach (var category in PlanLanguage.Categories)
        {
            if (rules.OneOf(category) is { } answer)
            {
                yield return new LeavingRule(status, category, answer);
            }
        }
    }

    private static NoticeBudget ReadNotices(PlanSection plan, PlanProblems problems) =>
        SubSection(plan, "notices", PlanLanguage.Notices, problems) is { } notices
            ? new NoticeBudget(notices.Whole("at_most") ?? NoticeBudget.Default.AtMost, notices.Whole("in_hours") ?? NoticeBudget.Default.InHours)
            : NoticeBudget.Default;

    private static PlanSection? SubSection(PlanSection owner, string key, PlanShape shape, PlanProblems problems)
    {
        switch (owner[key])
        {
            case null:
                return null;
            case { Value: YamlMap map }:
                return new PlanSection($"'{key}' of {owner.What}", map, shape, problems).Checked();
            case { } entry:
                problems.BadValue($"{entry.Value.Described} as '{key}' of {owner.What}", "keys with values", entry.Value.Line);
                return null;
        }
    }

    private static IEnumerable<YamlMap> Items(PlanSection plan, string key, string item, PlanProblems problems)
    {
        if (plan[key] is not { } entry)
        {
            return [];
        }

        if (entry.Value is not YamlList list || (list.Items.Count == 0 && !PlanLanguage.Plan.Of<SectionsValue>(key).MayBeEmpty))
        {
            var found = entry.Value is YamlList ? "an empty list" : entry.Value.Described;
            problems.BadValue($"{found} as '{key}' of the plan", $"a list with {item} on each line that begins with '-'", entry.Value.Line);
            return [];
        }

        foreach (var odd in list.Items.Where(one => one is not YamlMap))
        {
            problems.BadValue($"{odd.Described} among '{key}'", $"{item} with its keys", odd.Line);
        }

        return list.Items.OfType<YamlMap>();
    }

    private static string Named(string kind, YamlMap map) =>
        map.Entries.FirstOrDefault(entry => entry.Key is "id")?.Value is YamlText { Value.Length: > 0 } id ? $"the {kind} {id.Described}" : $"a {kind} without an id";

    private static string? IdOf(PlanSection section, PlanProblems problems)
    {
        if (section.Word("id") is not { } id)
        {
            return null;
        }

        if (id.Length <= IdValue.Longest && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return id;
        }

        problems.BadValue($"the id '{YamlText.Shorten(id)}'", $"at most {IdValue.Longest} letters from a to z, digits, '-' and '_'", section["id"]!.Value.Line);
        return null;
    }

    private static bool IsNew(Dictionary<string, int> lines, string kind, string id, int line, PlanProblems problems)
    {
        if (lines.TryAdd(id, line))
        {
            return true;
        }

        problems.BadValue($"the {kind} '{id}' a second time", $"an id of its own; the first stands on line {lines[id]}", line);
        return false;
    }
}
