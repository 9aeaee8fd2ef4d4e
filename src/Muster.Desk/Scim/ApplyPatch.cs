using System.Text.Json.Nodes;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>Applies a change of parts to a resource (RFC 7644, 3.5.2), and what providers make of it.</summary>
public static class ApplyPatch
{
    /// <summary>The resource after all operations, or the reason why one of them cannot be done; then none is.</summary>
    public static Outcome<JsonObject> To(JsonObject resource, IReadOnlyList<PatchOperation> operations)
    {
        var whole = Outcome.Grant(Copy(resource));
        foreach (var operation in operations)
        {
            whole = whole.Then(after => Apply(after, operation));
        }

        return whole;
    }

    private static JsonObject Copy(JsonObject resource) => (JsonObject)resource.DeepClone();

    private static Outcome<JsonObject> Apply(JsonObject resource, PatchOperation operation) => operation switch
    {
        { Path: { } path } => At(resource, operation.Kind, path, operation.Value),
        { Value: JsonObject attributes } => Each(resource, operation.Kind, attributes),
        _ => Outcome.Grant(resource),
    };

    // Without a path every name is one: "name.familyName" and "urn:…:User:post" stand as names there too.
    private static Outcome<JsonObject> Each(JsonObject resource, PatchKind kind, JsonObject attributes)
    {
        var whole = Outcome.Grant(resource);
        foreach (var (name, value) in attributes)
        {
            if (!string.Equals(name, "schemas", StringComparison.OrdinalIgnoreCase))
            {
                whole = whole.Then(after => ValuePath.Of(name).Then(path => At(after, kind, path, value)));
            }
        }

        return whole;
    }

    private static Outcome<JsonObject> At(JsonObject resource, PatchKind kind, ValuePath path, JsonNode? value)
    {
        var attribute = path.Attribute;
        if (attribute.Name.Length == 0)
        {
            return AtSchema(resource, kind, attribute.Schema!, value);
        }

        var holder = attribute.HolderIn(resource);
        if (holder is null)
        {
            holder = ScimJson.Object();
            resource[attribute.Schema!] = holder;
        }

        if (path.Which is null && path.Part is null)
        {
            ChangeValue.At(holder, kind, attribute.Name, value);
            return Outcome.Grant(resource);
        }

        return AtParts(holder, kind, path, value) ? Outcome.Grant(resource)
            : Outcome.Refuse<JsonObject>(new Problem(ProblemCodes.ScimTarget, $"no value of {attribute.Name} that the path means", "a path to a value that is there"));
    }

    private static Outcome<JsonObject> AtSchema(JsonObject resource, PatchKind kind, string schema, JsonNode? value)
    {
        if (kind is PatchKind.Remove)
        {
            resource.Remove(schema);
            return Outcome.Grant(resource);
        }

        if (value is not JsonObject attributes)
        {
            return Outcome.Refuse<JsonObject>(new Problem(ProblemCodes.ScimValue, $"no object as {schema}", "an object of attributes"));
        }

        if (ScimUrns.IsCore(schema))
        {
            return Each(resource, kind, attributes);
        }

        ChangeValue.Merge(ObjectAt(resource, schema), kind, attributes);
        return Outcome.Grant(resource);
    }

    private static bool AtParts(JsonObject holder, PatchKind kind, ValuePath path, JsonNode? value)
    {
        var name = path.Attribute.Name;
        var meant = ChangeValue.Each(holder[name]).Where(element => EvaluateFilter.IsMeant(path, element)).ToList();
        if (meant.Count == 0)
        {
            // Somebody who is in a group no more need not be taken out of it.
            return kind is PatchKind.Remove ? path.Which is null || name.Equals("members", StringComparison.OrdinalIgnoreCase) : Make(holder, kind, path, value);
        }

        foreach (var element in meant)
        {
            if (kind is PatchKind.Remove && path.Part is null)
            {
                RemoveElement(holder, name, element);
            }
            else if (element is JsonObject complex)
            {
                ChangeValue.Part(complex, kind, path.Part, value);
            }
        }

        return true;
    }

    // A value that is not there is made where the path says all about it: emails[type eq "work"].value.
    private static bool Make(JsonObject holder, PatchKind kind, ValuePath path, JsonNode? value)
    {
        var made = ScimJson.Object();
        if (path.Which is { } which && !Describe(made, which))
        {
            return false;
        }

        ChangeValue.Part(made, kind, path.Part, value);
        var name = path.Attribute.Name;
        if (path.Which is null && !ChangeValue.IsMany(name))
        {
            holder[name] = made;
        }
        else if (holder[name] is JsonArray many)
        {
            many.Add(made);
        }
        else
        {
            holder[name] = new JsonArray(made);
        }

        return true;
    }

    private static bool Describe(JsonObject made, ScimFilter which)
    {
        if (which is ScimFilter.AllOf all)
        {
            return all.Filters.All(part => Describe(made, part));
        }

        if (which is not ScimFilter.Compare { How: Comparison.Eq, Value: { } value, Where: { Which: null, Part: null } where })
        {
            return false;
        }

        made[where.Attribute.Name] = value.DeepClone();
        return true;
    }

    private static void RemoveElement(JsonObject holder, string name, JsonNode? element)
    {
        if (holder[name] is JsonArray many)
        {
            many.Remove(element);
        }
        else
        {
            holder.Remove(name);
        }
    }

    private static JsonObject ObjectAt(JsonObject resource, string name)
    {
        if (resource[name] is not JsonObject there)
        {
            there = ScimJson.Object();
            resource[name] = there;
        }

        return there;
    }
}
