using CsCheck;
using Muster.RollCalls.Messages;

namespace Muster.RollCalls.Tests.Messages;

public class MessageKeyTests
{
    [Theory]
    [InlineData(12, 345, "ask", 2, "sms", "12.345.ask.2.sms")]
    [InlineData(1, 2, "correct", 1, "mail", "1.2.correct.1.mail")]
    [InlineData(1, 2, "ask", 1, "our.sms", "1.2.ask.1.our%2Esms")]
    [InlineData(1, 2, "ask", 1, "a b%", "1.2.ask.1.a%20b%25")]
    public void A_key_is_what_it_was_before(long call, long called, string purpose, int number, string channel, string key) =>
        Assert.Equal(key, MessageKey.Of(call, called, purpose, number, channel));

    [Fact]
    public void A_cause_too_long_for_a_key_has_a_short_one_that_stays() => Assert.Equal(
        "~s61eLhJ5gxtEriztYwmMORQ3fCW-dYmtXcIhUX0mV6M", MessageKey.Of(long.MaxValue, long.MaxValue, "ask", 1, "a-channel-with-a-very-long-name-of-its-own"));

    [Fact]
    public void Two_causes_never_share_a_key_and_every_key_can_travel()
    {
        var cause = Gen.Select(
            Gen.OneOf(Gen.Long[0, 20], Gen.Long[0, long.MaxValue]), Gen.OneOf(Gen.Long[0, 20], Gen.Long[0, long.MaxValue]), Text, Gen.Int[1, 12], Text, (call, called, purpose, number, channel) => (call, called, purpose, number, channel));
        Gen.Select(cause, cause).Sample((one, other) =>
        {
            var (first, second) = (Key(one), Key(other));
            Assert.Equal(one == other, first == second);
            Assert.InRange(first.Length, 1, MessageKey.Longest);
            Assert.Matches("^[A-Za-z0-9._~%-]+$", first);
        }, iter: 20_000);
    }

    private static Gen<string> Text => Gen.Char["a.~%1-é "].Array[0, 12].Select(letters => new string(letters));

    private static string Key((long Call, long Called, string Purpose, int Number, string Channel) cause) => MessageKey.Of(cause.Call, cause.Called, cause.Purpose, cause.Number, cause.Channel);
}
