using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.RollCalls.Waves;
using NodaTime;

namespace Muster.RollCalls.Tests.Waves;

public class WaveTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Theory]
    [InlineData("sms mail radio", "sms mail radio sms mail radio")]
    [InlineData("sms radio", "sms radio sms radio sms radio")]
    [InlineData("radio", "radio radio radio radio radio radio")]
    [InlineData("pigeon", "")]
    [InlineData("", "")]
    public void Each_wave_takes_the_next_channel_that_reaches_the_person(string has, string waves) =>
        Assert.Equal(waves, string.Join(' ', Enumerable.Range(1, 6).Select(wave => ChooseChannel.For(wave, ["sms", "mail", "radio"], channel => has.Split(' ').Contains(channel, StringComparer.Ordinal)))).Trim());

    [Fact]
    public void Every_channel_that_reaches_a_person_is_tried_before_any_is_tried_again() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 63], Gen.Int[0, 5]).Sample((count, reached, rounds) =>
        {
            ImmutableArray<string> order = [.. Enumerable.Range(0, count).Select(channel => $"c{channel}")];
            var reaching = order.Where((_, at) => (reached & (1 << at)) != 0).ToList();
            var first = rounds * reaching.Count;
            var chosen = Enumerable.Range(first + 1, reaching.Count).Select(wave => ChooseChannel.For(wave, order, reaching.Contains));

            Assert.Equal(reaching, chosen);
        });

    [Fact]
    public void There_is_no_wave_before_the_first() => Assert.Throws<ArgumentOutOfRangeException>(() => ChooseChannel.For(0, ["sms"], _ => true));

    [Theory]
    [InlineData("not_contacted", true)]
    [InlineData("attempted", true)]
    [InlineData("unaccounted", true)]
    [InlineData("missing", true)]
    [InlineData("stale", true)]
    [InlineData("safe_self", false)]
    [InlineData("safe_by_proxy", false)]
    [InlineData("not_in_area", false)]
    [InlineData("needs_help", false)]
    [InlineData("conflicting", false)]
    public void A_wave_asks_the_silent_and_spares_whoever_has_answered(string state, bool asked)
    {
        Assert.True(Words<CalledState>.TryParse(state, out var stands));
        var person = stands is CalledState.Stale
            ? new CalledPerson("p01") { State = CalledState.SafeSelf, SafeUntil = Noon }
            : new CalledPerson("p01") { State = stands, SafeUntil = Noon + Duration.Epsilon };

        Assert.Equal(asked, WhoIsAsked.Includes(person, Noon));
    }
}
