using System.Collections.Immutable;
using Muster.Departures.People;
using NodaTime;

namespace Muster.Departures.Tests.People;

public sealed class ProveFieldsTests
{
    private static readonly Instant Later = Some.Morning + Duration.FromDays(7);

    private static readonly Person Ada = Some.Person("a") with { Phone = "+22370000001", Warden = "w" };

    private static readonly ImmutableSortedDictionary<string, FieldProof> Before = ProveFields.OfNew(Ada, "first.csv", Some.Morning);

    private static readonly FieldProof First = new("first.csv", Some.Morning, Some.Morning);

    [Fact]
    public void Every_field_of_somebody_new_that_has_a_value_is_proved() =>
        Assert.Equal(["category", "name", "phone", "post", "warden"], Before.Where(proof => proof.Value == First).Select(proof => proof.Key));

    [Fact]
    public void What_says_the_same_is_proved_anew_and_keeps_where_it_came_from() =>
        Assert.All(ProveFields.After(Before, Ada, [], [.. RosterColumns.Known], "second.csv", Later).Values, proof => Assert.Equal(First with { ProvedAt = Later }, proof));

    [Fact]
    public void What_changed_begins_anew() =>
        Assert.Equal(new FieldProof("second.csv", Later, Later), ProveFields.After(Before, Ada with { Phone = "+22370000002" }, ["phone"], [.. RosterColumns.Known], "second.csv", Later)["phone"]);

    [Fact]
    public void What_a_file_does_not_speak_of_is_not_proved_by_it()
    {
        var after = ProveFields.After(Before, Ada, [], ["id", "name"], "second.csv", Later);
        Assert.Equal((First, First with { ProvedAt = Later }), (after["phone"], after["name"]));
    }

    [Fact]
    public void What_has_no_value_any_more_has_no_proof() =>
        Assert.False(ProveFields.After(Before, Ada with { Warden = null }, ["warden"], [.. RosterColumns.Known], "second.csv", Later).ContainsKey("warden"));
}
