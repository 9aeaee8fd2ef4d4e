using System.Collections.Immutable;
using CsCheck;
using Muster.RollCalls.People;
using Muster.RollCalls.Wardens;

namespace Muster.RollCalls.Tests.Wardens;

public class ListForWardenTests
{
    private static readonly Warden Wanda = new("w1", "w2", true, CalledState.SafeSelf);
    private static readonly Warden Will = new("w2", null, true, CalledState.SafeSelf);

    [Theory]
    [InlineData(CalledState.SafeSelf, "w1")]
    [InlineData(CalledState.SafeByProxy, "w1")]
    [InlineData(CalledState.NotContacted, "w2")]
    [InlineData(CalledState.Attempted, "w2")]
    [InlineData(CalledState.NeedsHelp, "w2")]
    [InlineData(CalledState.NotInArea, "w2")]
    [InlineData(CalledState.Conflicting, "w2")]
    [InlineData(CalledState.Unaccounted, "w2")]
    [InlineData(CalledState.Missing, "w2")]
    [InlineData(CalledState.Stale, "w2")]
    public void The_alternate_goes_where_the_warden_cannot(CalledState warden, string list) => Assert.Equal(list, Whose("p1", "w1", Wanda with { State = warden }, Will));

    [Fact]
    public void A_warden_whom_the_call_does_not_ask_gets_no_list_that_nobody_would_tell_them_of() => Assert.Equal("w2", Whose("p1", "w1", Wanda with { State = null }, Will));

    [Fact]
    public void Without_an_agreement_nobody_is_sent() => Assert.Equal("w2", Whose("p1", "w1", Wanda with { HasAgreement = false }, Will));

    [Fact]
    public void Nobody_looks_for_themselves()
    {
        Assert.Equal("w2", Whose("w1", "w1", Wanda, Will));
        Assert.Equal(ListForWarden.Desk, Whose("w2", "w1", Wanda with { HasAgreement = false }, Will));
    }

    [Fact]
    public void With_neither_it_is_the_desks()
    {
        Assert.Equal(ListForWarden.Desk, Whose("p1", null, Wanda, Will));
        Assert.Equal(ListForWarden.Desk, Whose("p1", "nobody", Wanda, Will));
        Assert.Equal(ListForWarden.Desk, Whose("p1", "w1", Wanda with { HasAgreement = false }, Will with { State = CalledState.Attempted }));
        Assert.Equal(ListForWarden.Desk, Whose("p1", "w1", Wanda with { HasAgreement = false, Alternate = "nobody" }, Will));
    }

    [Fact]
    public void Everybody_who_is_silent_is_on_exactly_one_list_and_whoever_has_one_can_serve() =>
        Gen.Select(Gen.Select(Gen.Int[0, 7], Gen.Bool, Gen.Int[-1, 9]).Array[0, 6], Gen.Int[-1, 7].Array[0, 20]).Sample((chosen, wardenOf) =>
        {
            ImmutableArray<Warden> wardens = [.. chosen.Select((warden, at) => new Warden($"p{at}", warden.Item1 == 7 ? null : $"p{warden.Item1}", warden.Item2, warden.Item3 < 0 ? null : (CalledState)warden.Item3))];
            ImmutableArray<SilentPerson> silent = [.. wardenOf.Select((warden, at) => new SilentPerson($"p{at}", warden < 0 ? null : $"p{warden}"))];
            var lists = ListForWarden.Of(silent, wardens);

            Assert.Equal(silent.Select(person => person.Id).Order(StringComparer.Ordinal), lists.Values.SelectMany(list => list).Order(StringComparer.Ordinal));
            Assert.All(lists.Where(list => list.Key != ListForWarden.Desk), list =>
            {
                Assert.Contains(wardens, warden => warden.Id == list.Key && warden.CanServe);
                Assert.DoesNotContain(list.Key, list.Value);
                Assert.NotEmpty(list.Value);
            });
        }, iter: 10_000);

    private static string Whose(string person, string? warden, params Warden[] wardens) =>
        ListForWarden.Whose(new SilentPerson(person, warden), wardens.ToDictionary(each => each.Id, StringComparer.Ordinal));
}
