using Muster.RollCalls.People;
using NodaTime;

namespace Muster.RollCalls.Tests.People;

public class CalledPersonTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void Safe_outlives_its_time_as_stale_and_is_no_longer_accounted_for()
    {
        var person = new CalledPerson("p01") { State = CalledState.SafeSelf, SafeUntil = Noon };

        Assert.True(person.IsAccountedForAt(Noon - Duration.Epsilon));
        Assert.Equal(CalledState.Stale, person.StateAt(Noon));
        Assert.False(person.IsAccountedForAt(Noon));
    }

    [Theory]
    [InlineData(CalledState.NotContacted, false, true)]
    [InlineData(CalledState.Attempted, false, true)]
    [InlineData(CalledState.SafeSelf, true, false)]
    [InlineData(CalledState.NeedsHelp, true, true)]
    [InlineData(CalledState.SafeByProxy, true, false)]
    [InlineData(CalledState.NotInArea, true, false)]
    [InlineData(CalledState.Conflicting, false, true)]
    [InlineData(CalledState.Unaccounted, false, true)]
    [InlineData(CalledState.Missing, false, true)]
    public void Silence_is_never_safe(CalledState state, bool accounted, bool open)
    {
        var person = new CalledPerson("p01") { State = state, SafeUntil = Noon + Duration.FromHours(1) };

        Assert.Equal((accounted, open), (person.IsAccountedForAt(Noon), person.IsOpenAt(Noon)));
        Assert.True((person with { HasUnclearWords = true }).IsOpenAt(Noon), "What follows \"I am safe\" may take it back: somebody has to read it.");
    }
}
