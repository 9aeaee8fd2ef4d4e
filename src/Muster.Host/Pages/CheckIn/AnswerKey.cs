using System.Security.Cryptography;
using System.Text;

namespace Muster.Host.Pages.CheckIn;

/// <summary>The key under which an answer is taken once.</summary>
internal static class AnswerKey
{
    /// <summary>
    /// The form's mark, and a digest of what was sent with it. The same form sent twice is one answer; a form that a browser kept and that is sent again with
    /// another button is another answer, because a call for help must never be swallowed as a repetition.
    /// </summary>
    public static string Of(string mark, params ReadOnlySpan<string> sent)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in sent)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return $"form:{mark}:{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8))}";
    }
}
