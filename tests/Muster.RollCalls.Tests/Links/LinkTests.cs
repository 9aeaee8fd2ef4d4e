using System.Buffers.Text;
using System.Security.Cryptography;
using CsCheck;
using Muster.Kernel;
using Muster.RollCalls.Links;
using NodaTime;

namespace Muster.RollCalls.Tests.Links;

public class LinkTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(at => (byte)at)];
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    private static readonly LinkTo Link = new(LinkKind.Person, 7, 4_711, Noon + Duration.FromDays(7));

    private static readonly Gen<LinkTo> Links = Gen.Select(
        Gen.Enum<LinkKind>(), Gen.OneOf(Gen.Long[0, 300], Gen.Long[0, long.MaxValue]), Gen.OneOf(Gen.Long[0, 300], Gen.Long[0, long.MaxValue]), Gen.Int[1, 50_000_000],
        (kind, call, person, minutes) => new LinkTo(kind, call, person, Noon + Duration.FromMinutes(minutes)));

    [Fact]
    public void A_link_of_today_can_be_read_tomorrow() => Assert.Equal("AAfnJNDHiw519BBRt3xJ3jcoKkfB7-bb", SignLink.Of(Key, Link));

    [Fact]
    public void What_was_signed_is_read() => Links.Sample(link => Assert.Equal(link, ReadLink.From(Key, SignLink.Of(Key, link), Noon).Value), iter: 5_000);

    [Fact]
    public void It_fits_into_a_text_message() => Gen.Select(Gen.Enum<LinkKind>(), Gen.Long[0, (1L << 28) - 1], Gen.Long[0, (1L << 35) - 1]).Sample((kind, call, person) =>
        Assert.InRange(SignLink.Of(Key, new LinkTo(kind, call, person, Instant.FromUtc(2090, 1, 1, 0, 0))).Length, 28, 40));

    [Fact]
    public void Any_change_of_any_character_is_refused() => Links.Sample(link =>
    {
        var token = SignLink.Of(Key, link);
        for (var at = 0; at < token.Length; at++)
        {
            foreach (var letter in Alphabet.Where(letter => letter != token[at]))
            {
                AssertRefused(token[..at] + letter + token[(at + 1)..]);
            }

            AssertRefused(token.Remove(at, 1));
            AssertRefused(token[..at]);
        }
    }, iter: 30);

    [Fact]
    public void There_is_one_spelling_of_a_token() => Links.Sample(link =>
    {
        var token = SignLink.Of(Key, link);
        foreach (var other in new[] { token + "=", token + "==", token + "A", " " + token, token + " ", token + "\n", token + "%", token.Insert(3, "\n"), token.ToUpperInvariant() + "x" })
        {
            AssertRefused(other);
        }
    }, iter: 200);

    [Fact]
    public void A_longer_form_of_a_number_is_refused_although_its_seal_fits_the_bytes()
    {
        // 7 written in two bytes, sealed with the true key.
        byte[] body = [0, 0x87, 0x00, .. Varint.Of(4_711), .. Varint.Of(29_545_200 + (7 * 24 * 60))];
        AssertRefused(Base64Url.EncodeToString([.. body, .. HMACSHA256.HashData(Key.AsSpan(), [.. "muster link 1\0"u8, .. body]).AsSpan(0, 16)]));
    }

    [Fact]
    public void Any_text_at_all_is_refused()
    {
        Gen.String.Sample(AssertRefused, iter: 5_000);
        Gen.Char[Alphabet].Array[0, 80].Sample(letters => AssertRefused(new string(letters)), iter: 20_000);
        Gen.Byte.Array[17, 40].Sample(bytes => AssertRefused(Base64Url.EncodeToString([0, 1, 1, 1, .. bytes])), iter: 20_000);
    }

    [Fact]
    public void Another_key_refuses() => Gen.Select(Links, Gen.Byte.Array[16, 64]).Sample((link, other) =>
        Assert.True(other.AsSpan().SequenceEqual(Key) || !ReadLink.From(other, SignLink.Of(Key, link), Noon).IsGranted), iter: 2_000);

    [Fact]
    public void From_the_minute_of_its_expiry_on_it_is_refused()
    {
        var token = SignLink.Of(Key, Link);

        Assert.True(ReadLink.From(Key, token, Link.Expires - Duration.Epsilon).IsGranted);
        Assert.False(ReadLink.From(Key, token, Link.Expires).IsGranted);
        Assert.False(ReadLink.From(Key, token, Link.Expires + Duration.FromDays(1)).IsGranted);
    }

    [Fact]
    public void The_expiry_is_taken_down_to_its_minute() =>
        Assert.Equal(Link.Expires, ReadLink.From(Key, SignLink.Of(Key, Link with { Expires = Link.Expires + Duration.FromSeconds(59) }), Noon).Value.Expires);

    [Fact]
    public void Forged_old_and_garbled_are_told_in_the_same_words()
    {
        var token = SignLink.Of(Key, Link);
        var refusals = new[] { token, token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), "", "garbage", new string('A', 1_000) }
            .Select(each => Assert.Single(ReadLink.From(Key, each, Link.Expires).Problems));

        Assert.Equal(ProblemCodes.LinkRefused, Assert.Single(refusals.Distinct()).Code);
    }

    [Fact]
    public void A_short_key_and_numbers_below_zero_are_bugs()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SignLink.Of(Key.AsSpan(0, 15), Link));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignLink.Of(Key, Link with { Call = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignLink.Of(Key, Link with { Expires = Instant.FromUtc(1969, 12, 31, 0, 0) }));
    }

    private static void AssertRefused(string token) => Assert.False(ReadLink.From(Key, token, Noon).IsGranted, token);
}
