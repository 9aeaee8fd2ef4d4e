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

        var section = new PlanSection("the plan", map, problems);
        section.RefuseOtherKeysThan(PlanKeys.Plan);
        section.Needed("plan");
        var name = section.Text("plan");
        var posts = ReadPosts(section, problems);
        var tripwires = ReadTripwires(section, posts, problems);
        return new Plan(name ?? "", posts, tripwires) { Leaving = ReadLeaving(section, problems), Notices = ReadNotices(section, problems) };
    }

    private static ImmutableArray<Post> ReadPosts(PlanSection plan, PlanProblems problems)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var posts = ImmutableArray.CreateBuilder<Post>();
        foreach (var map in Items(plan, "posts", "a post", mayBeEmpty: false, problems))
        {
            if (ReadPost(map, problems) is { } post && IsNew(lines, "post", post.Id, map.Line, problems))
            {
                posts.Add(post);
            }
        }

        return posts.ToImmutable();
    }

    private static Post? ReadPost(YamlMap map, PlanProblems problems)
    {
        var section = new PlanSection(Named("post", map), map, problems);
        section.RefuseOtherKeysThan(PlanKeys.Post);
        foreach (var key in PlanKeys.PostNeeded)
        {
            section.Needed(key);
        }

        var id = IdOf(section, problems);
        var country = section.Country("country");
        var lat = section.Number("lat", -90, 90);
        var lon = section.Number("lon", -180, 180);
        var zone = section.Text("time_zone");
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            problems.BadValue(
                $"'{zone}' as 'time_zone' of {section.What}",
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
        foreach (var map in Items(plan, "tripwires", "a tripwire", mayBeEmpty: true, problems))
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
        var section = new PlanSection(Named("tripwire", map), map, problems);
        section.RefuseOtherKeysThan(PlanKeys.Tripwire);
        section.Needed("id");
        var id = IdOf(section, problems);
        var when = section.Needed("when") is { } entry ? new ReadCondition(section.What, posts, problems).From(entry.Value) : null;
        section.Needed("propose");
        var propose = section.Values<ProposedAction>("propose");
        if (propose is { Length: > 1 })
        {
            problems.BadValue($"{propose.Value.Length} values as 'propose' of {section.What}", "one", section["propose"]!.Value.Line);
        }

        var near = NearOf(section, when, problems);
        return id is null || when is null || propose is not { Length: 1 } ? null : new Tripwire(id, section.Text("name") ?? id, when, near, propose.Value[0]);
    }

    private static int? NearOf(PlanSection section, Condition? when, PlanProblems problems)
    {
        if (section.Whole("near", 1, ReadCondition.MostCount) is not { } near || when is null)
        {
            return null;
        }

        var counts = CountsOf(when).ToList();
        if (counts.Count == 0)
        {
            problems.BadValue($"'near' in {section.What}, which counts nothing", "'near' only beside incidents, killed or advice", section["near"]!.Line);
        }
        else if (near >= counts.Max())
        {
            problems.BadValue($"near {near} in {section.What}, which trips at {counts.Max()}", "a number below its 'at_least'", section["near"]!.Value.Line);
        }

        return near;
    }

    private static IEnumerable<int> CountsOf(Condition condition) => condition switch
    {
        Windowed windowed => [windowed.AtLeast],
        AdviceCondition advice => [advice.AtLeast],
        AllOf all => all.Parts.SelectMany(CountsOf),
        AnyOf any => any.Parts.SelectMany(CountsOf),
        Not not => CountsOf(not.Part),
        _ => [],
    };

    private static ImmutableArray<LeavingRule> ReadLeaving(PlanSection plan, PlanProblems problems)
    {
        if (SubSection(plan, "departures", problems) is not { } departures)
        {
            return [];
        }

        departures.RefuseOtherKeysThan(PlanKeys.Leaving);
        return [.. PlanKeys.Leaving.SelectMany(status => ReadRules(departures, status, problems))];
    }

    private static IEnumerable<LeavingRule> ReadRules(PlanSection departures, string status, PlanProblems problems)
    {
        if (SubSection(departures, status, problems) is not { } rules)
        {
            yield break;
        }

        rules.RefuseOtherKeysThan(PlanKeys.Categories);
        foreach (var category in PlanKeys.Categories)
        {
            var answer = rules.Text(category);
            if (answer is not null && !PlanKeys.Answers.Contains(answer, StringComparer.Ordinal))
            {
                problems.BadValue($"'{answer}' as '{category}' of {rules.What}", NearestWord.OneOf(answer, PlanKeys.Answers), rules[category]!.Value.Line);
            }
            else if (answer is not null)
            {
                yield return new LeavingRule(status, category, answer);
            }
        }
    }

    private static NoticeBudget ReadNotices(PlanSection plan, PlanProblems problems)
    {
        if (SubSection(plan, "notices", problems) is not { } notices)
        {
            return NoticeBudget.Default;
        }

        notices.RefuseOtherKeysThan(PlanKeys.Notices);
        return new NoticeBudget(
            notices.Whole("at_most", 1, NoticeBudget.MostNotices) ?? NoticeBudget.Default.AtMost, notices.Whole("in_hours", 1, NoticeBudget.MostHours) ?? NoticeBudget.Default.InHours);
    }

    private static PlanSection? SubSection(PlanSection owner, string key, PlanProblems problems)
    {
        switch (owner[key])
        {
            case null:
                return null;
            case { Value: YamlMap map }:
                return new PlanSection($"'{key}' of {owner.What}", map, problems);
            case { } entry:
                problems.BadValue($"{entry.Value.Described} as '{key}' of {owner.What}", "keys with values", entry.Value.Line);
                return null;
        }
    }

    private static IEnumerable<YamlMap> Items(PlanSection plan, string key, string item, bool mayBeEmpty, PlanProblems problems)
    {
        if (plan.Needed(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is not YamlList list || (list.Items.Count == 0 && !mayBeEmpty))
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
        map.Entries.FirstOrDefault(entry => entry.Key is "id")?.Value is YamlText { Value.Length: > 0 } id ? $"the {kind} '{id.Value}'" : $"a {kind} without an id";

    private static string? IdOf(PlanSection section, PlanProblems problems)
    {
        if (section.Text("id") is not { } id)
        {
            return null;
        }

        if (id.Length <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return id;
        }

        problems.BadValue($"the id '{id}'", "at most 64 letters from a to z, digits, '-' and '_'", section["id"]!.Value.Line);
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
