using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Muster.RollCalls.Messages;

/// <summary>Names a message by its cause: the same cause gives the same key, for ever, so that nobody is told twice.</summary>
public static class MessageKey
{
    /// <summary>The longest key; gateways cut longer ones.</summary>
    public const int Longest = 64;

    /// <summary>
    /// The key: "12.345.ask.2.sms", in letters, digits and <c>. - _ ~ %</c>, at most 64 characters. Where that is not enough it is <c>~</c> and the SHA-256 of the long form.
    /// </summary>
    /// <param name="call">The call's number.</param>
    /// <param name="called">The number of the person in the call.</param>
    /// <param name="purpose">Why it is sent: <c>ask</c>, <c>correct</c>.</param>
    /// <param name="number">The wave, or the correction's number.</param>
    /// <param name="channel">The channel's name.</param>
    public static string Of(long call, long called, string purpose, int number, string channel)
    {
        var whole = $"{call}.{called}.{Escaped(purpose)}.{number}.{Escaped(channel)}";
        return whole.Length <= Longest ? whole : "~" + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }

    private static string Escaped(string part) => Uri.EscapeDataString(part).Replace(".", "%2E", StringComparison.Ordinal);
}
