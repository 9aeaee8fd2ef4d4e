using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>The groups: one a post (<c>post:bamako</c>) and one a category (<c>category:visitor</c>). Everybody is in exactly one of each kind.</summary>
public sealed class ScimGroups(ScimRoster roster)
{
    private const string Members = "members";

    private const string Posts = "post";

    private const string Categories = "category";

    /// <summary>All of them; the members only where they are wanted, for they are everybody twice.</summary>
    public Outcome<IEnumerable<JsonObject>> All() => roster.Everybody().Then(people =>
    {
        Person[] all = [.. people.Select(one => one.Person)];
        return Outcome.Grant(Known().Select(group => Resource(group, all)));
    });

    /// <summary>One, with its members.</summary>
    public Outcome<JsonObject> Get(string id) => Find(id).Then(group => roster.Everybody().Then(people => Outcome.Grant(Resource(group, [.. people.Select(one => one.Person)]))));

    /// <summary>Moves people into it. Nobody is taken out without being put into another: they go by being put there.</summary>
    public Outcome<JsonObject> Patch(string id, IReadOnlyList<PatchOperation> operations, ScimWriter writer) => Change(id, before => ApplyPatch.To(before, operations), writer);

    /// <summary>The same with the whole group.</summary>
    public Outcome<JsonObject> Replace(string id, JsonObject body, ScimWriter writer) => Change(id, before =>
    {
        var after = (JsonObject)before.DeepClone();
        foreach (var name in new[] { Members, "displayName" }.Where(body.ContainsKey))
        {
            after[name] = body[name]?.DeepClone();
        }

        return Outcome.Grant(after);
    }, writer);

    /// <summary>Why groups are neither made nor removed here.</summary>
    public static Problem Fixed => new(ProblemCodes.ScimFixed, "a group to be made or removed", "the groups that are there: one for each post of the plan and each category; posts are written in plan.yaml");

    private Outcome<JsonObject> Change(string id, Func<JsonObject, Outcome<JsonObject>> change, ScimWriter writer) => roster.Alone(() => Find(id).Then(group => roster.Everybody().Then(people =>
    {
        var all = people.Select(one => one.Person).ToDictionary(person => person.Id, StringComparer.Ordinal);
        var before = Resource(group, [.. all.Values]);
        return SameVersion.Of(before, writer.IfMatch).Then(change).Then(after => Moved(group, before, after, all)).Then(moved => Keep(group, moved, writer));
    })));

    private Outcome<JsonObject> Keep(Group group, ImmutableArray<Person> moved, ScimWriter writer) => moved.IsEmpty ? Get(group.Id)
        : roster.Check([.. moved.Select(person => Cells(person, group))]).Then(people => roster.Keep(
            new RosterUpdate(people, writer.From) { Columns = [group.Kind], Leaving = [] }, writer.Now)).Then(_ => Get(group.Id));

    private static string[] Cells(Person person, Group group)
    {
        string[] cells = [.. PersonCells.Of(person)];
        cells[RosterColumns.Known.IndexOf(group.Kind)] = group.Value;
        return cells;
    }

    private static Outcome<ImmutableArray<Person>> Moved(Group group, JsonObject before, JsonObject after, Dictionary<string, Person> all)
    {
        var (was, now) = (MembersOf(before), MembersOf(after));
        string[] gone = [.. was.Where(id => !now.Contains(id))];
        return ScimJson.Text(after["displayName"]) != ScimJson.Text(before["displayName"]) || ScimJson.Text(after["id"]) != group.Id
                ? Refuse(ProblemCodes.ScimFixed, "another name or id of a group", "the same: the plan names posts, and Muster the categories")
            : gone.Length > 0 ? Refuse(ProblemCodes.ScimFixed, $"'{gone[0]}' taken out of {group.Id}", $"them in another {group.Kind} first: everybody is in exactly one")
            : now.FirstOrDefault(id => !all.ContainsKey(id)) is { } unknown ? Refuse(ProblemCodes.ScimValue, $"the member '{(unknown.Length > 60 ? unknown[..60] : unknown)}'", "the id of somebody on the roster")
            : Outcome.Grant<ImmutableArray<Person>>([.. now.Where(id => !was.Contains(id)).Select(id => all[id])]);
    }

    private static ImmutableArray<string> MembersOf(JsonObject group) => group[Members] is not JsonArray many ? []
        : [.. many.Select(one => ScimJson.Text((one as JsonObject)?["value"] ?? one) ?? "").Distinct(StringComparer.Ordinal)];

    private IEnumerable<Group> Known() =>
    [
        .. roster.Posts.Select(post => new Group(Posts, post.Id, post.Name)),
        .. Words<Category>.All.Select(word => new Group(Categories, word, "Category " + word)),
    ];

    private Outcome<Group> Find(string id) => Known().FirstOrDefault(group => group.Id == id) is { } found
        ? Outcome.Grant(found)
        : Outcome.Refuse<Group>(new Problem(ProblemCodes.PersonUnknown, "no group of this id", "post: and a post of the plan, or category: and one of " + string.Join(", ", Words<Category>.All)));

    private static JsonObject Resource(Group group, Person[] all)
    {
        var members = all.Where(person => (group.Kind == Posts ? person.Post : Words<Category>.Of(person.Category)) == group.Value);
        var resource = ScimJson.Object(
            ("schemas", new JsonArray(ScimUrns.Group)),
            ("id", group.Id),
            ("displayName", group.Name),
            (Members, new JsonArray([.. members.Select(person => (JsonNode)ScimJson.Object(("value", person.Id), ("display", person.Name), ("type", "User")))])));
        resource["meta"] = UserResource.Meta("Group", resource, null);
        return resource;
    }

    private static Outcome<ImmutableArray<Person>> Refuse(string code, string found, string expected) => Outcome.Refuse<ImmutableArray<Person>>(new Problem(code, found, expected));

    private sealed record Group(string Kind, string Value, string Name)
    {
        public string Id => $"{Kind}:{Value}";
    }
}
