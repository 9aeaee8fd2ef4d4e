using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store.People;

namespace Muster.Desk.Scim;

/// <summary>The users: people on the roster.</summary>
public sealed class ScimUsers(ScimRoster roster)
{
    private const int LongestId = 100;

    /// <summary>All of them, by id.</summary>
    public Outcome<IEnumerable<JsonObject>> All() => roster.Everybody().Then(people => Outcome.Grant(people.Select(UserResource.Of)));

    /// <summary>One.</summary>
    public Outcome<JsonObject> Get(string id) => roster.One(id).Then(one => Outcome.Grant(UserResource.Of(one)));

    /// <summary>Takes a new one in.</summary>
    public Outcome<JsonObject> Create(JsonObject body, ScimWriter writer) => roster.Alone(() =>
        ScimJson.Truth(body["active"]) is false ? Refuse<JsonObject>(ProblemCodes.ScimValue, "a new user who is not active", "active users alone: who is not active is not on the roster")
        : IdFor(body).Then(id => new ReadUser(id, null, body).Cells().Then(cells => Free(id, cells)).Then(One).Then(person => Keep(person, ReadUser.Columns, writer))));

    /// <summary>Puts a user in place of the one on record; an attribute that it does not name stays.</summary>
    public Outcome<JsonObject> Replace(string id, JsonObject body, ScimWriter writer) => Change(id, writer, before =>
    {
        var (own, part) = (body[ScimUrns.Muster] as JsonObject ?? [], (JsonObject)before.DeepClone());
        Over(part, body, [.. own.Select(one => one.Key)]);
        return Outcome.Grant(part);
    }, ToldColumns.In(body));

    /// <summary>Changes parts.</summary>
    public Outcome<JsonObject> Patch(string id, IReadOnlyList<PatchOperation> operations, ScimWriter writer) => Change(id, writer, before => ApplyPatch.To(before, operations), []);

    /// <summary>Lets one leave the roster. They are not erased: <c>muster roster erase</c> does that.</summary>
    public Outcome<string> Remove(string id, ScimWriter writer) => roster.Alone(() => roster.One(id)
        .Then(one => SameVersion.Of(UserResource.Of(one), writer.IfMatch))
        .Then(_ => Leave(id, writer)).Then(_ => Outcome.Grant(id)));

    private Outcome<JsonObject> Change(string id, ScimWriter writer, Func<JsonObject, Outcome<JsonObject>> change, ImmutableHashSet<string> told) => roster.Alone(() =>
        roster.One(id).Then(one => SameVersion.Of(UserResource.Of(one), writer.IfMatch).Then(before => change(before).Then(after => Keep(one, before, after, told, writer)))));

    private Outcome<JsonObject> Keep(PersonOnRecord one, JsonObject before, JsonObject after, ImmutableHashSet<string> told, ScimWriter writer)
    {
        if (after["active"] is { } active && ScimJson.Truth(active) is null)
        {
            return Refuse<JsonObject>(ProblemCodes.ScimValue, "active that is neither true nor false", "true, or false for somebody who leaves");
        }

        if (ScimJson.Truth(after["active"]) is false)
        {
            return Leave(one.Person.Id, writer).Then(_ => Outcome.Grant(Gone(before)));
        }

        return Unmoved(before, after).Then(_ => new ReadUser(one.Person.Id, before, after).Cells()).Then(cells => Ours(one.Person, cells)).Then(One).Then(person =>
        {
            var columns = told.Union(ToldColumns.Between(one.Person, person));
            return columns.IsEmpty ? Outcome.Grant(UserResource.Of(one)) : Keep(person, columns, writer);
        });
    }

    private Outcome<JsonObject> Keep(Person person, ImmutableHashSet<string> told, ScimWriter writer) =>
        roster.Keep(new RosterUpdate([person], writer.From) { Columns = told, Leaving = [] }, writer.Now).Then(_ => Get(person.Id));

    private Outcome<RosterDifference> Leave(string id, ScimWriter writer) => roster.Keep(new RosterUpdate([], writer.From) { Columns = [], Leaving = [id] }, writer.Now);

    private Outcome<Person> One(string[] cells) => roster.Check([cells]).Then(people => Outcome.Grant(people[0]));

    private static JsonObject Gone(JsonObject before)
    {
        var gone = (JsonObject)before.DeepClone();
        gone["active"] = false;
        gone.Remove("meta");
        return gone;
    }

    private static void Over(JsonObject into, JsonObject body, ImmutableArray<string> own)
    {
        foreach (var (name, value) in body.Where(one => !string.Equals(one.Key, ScimUrns.Muster, StringComparison.OrdinalIgnoreCase) && !string.Equals(one.Key, "groups", StringComparison.OrdinalIgnoreCase)))
        {
            into[name] = value?.DeepClone();
        }

        var extension = (JsonObject)into[ScimUrns.Muster]!;
        foreach (var name in own)
        {
            extension[name] = body[ScimUrns.Muster]![name]?.DeepClone();
        }
    }

    // The id goes into the log, which is for ever: an address must not, and a name should not.
    private static Outcome<string> IdFor(JsonObject body) => body["externalId"] is not { } given ? Outcome.Grant(Guid.CreateVersion7().ToString("N"))
        : ScimJson.Text(given) is { Length: > 0 and <= LongestId } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':') ? Outcome.Grant(id)
        : Refuse<string>(ProblemCodes.ScimValue, "an externalId that cannot be a person's id", $"at most {LongestId} letters A-Z, digits, - _ . :, such as a staff number; no e-mail address, because ids stay in the log");

    private Outcome<string[]> Free(string id, string[] cells) => roster.Everybody().Then(people =>
        people.Any(one => one.Person.Id == id) ? Refuse<string[]>(ProblemCodes.ScimTaken, "an id that is on the roster", "an id of its own, or a match with the user who is there")
        : NotOthers(people, id, cells));

    private Outcome<string[]> Ours(Person before, string[] cells) => string.Equals(before.Email ?? "", Email(cells), StringComparison.OrdinalIgnoreCase)
        ? Outcome.Grant(cells)
        : roster.Everybody().Then(people => NotOthers(people, before.Id, cells));

    private static Outcome<string[]> NotOthers(ImmutableArray<PersonOnRecord> people, string id, string[] cells)
    {
        var name = Email(cells) is { Length: > 0 } email ? email : id;
        return people.Any(one => one.Person.Id != id && string.Equals(UserResource.UserName(one.Person), name, StringComparison.OrdinalIgnoreCase))
            ? Refuse<string[]>(ProblemCodes.ScimTaken, "a userName that somebody on the roster has", "a userName of their own")
            : Outcome.Grant(cells);
    }

    private static string Email(string[] cells) => cells[RosterColumns.Known.IndexOf("email")];

    private static Outcome<JsonObject> Unmoved(JsonObject before, JsonObject after) =>
        new[] { "id", "externalId" }.FirstOrDefault(name => ScimJson.Text(after[name]) != ScimJson.Text(before[name])) is { } changed
            ? Refuse<JsonObject>(ProblemCodes.ScimFixed, $"another {changed}", $"the same {changed}: it is the person's id on the roster, which does not change")
            : Outcome.Grant(after);

    private static Outcome<T> Refuse<T>(string code, string found, string expected) => Outcome.Refuse<T>(new Problem(code, found, expected));
}
