using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Muster.Host.Pages.CheckIn;

/// <summary>Reads the body of a request from outside, which is small or is not read.</summary>
internal static class SmallBody
{
    /// <summary>The most that is read: a form with a note of 500 characters, each written as three escaped bytes, is half of it.</summary>
    public const int MostBytes = 8 * 1024;

    /// <summary>The body as text, bad UTF-8 replaced; null where it is longer than <see cref="MostBytes"/>, of which nothing is read where it says so itself.</summary>
    public static async ValueTask<string?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > MostBytes)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                var text = Encoding.UTF8.GetString(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return text;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>The value of a form's field, as it was typed; empty where it does not come.</summary>
    public static string Field(string form, string name) => Find(form, name) ?? "";

    /// <summary>The value of a form's field; null where it does not come, or comes twice with different values: nobody could say which was meant.</summary>
    public static string? Find(string form, string name)
    {
        string? found = null;
        foreach (var pair in new QueryStringEnumerable(form))
        {
            if (pair.DecodeName().Span.SequenceEqual(name))
            {
                var value = pair.DecodeValue().ToString();
                if (found is not null && found != value)
                {
                    return null;
                }

                found = value;
            }
        }

        return found;
    }

    /// <summary>Words that a person typed: without control characters but line breaks, trimmed, cut at <paramref name="most"/> characters; null where nothing is left.</summary>
    public static string? Words(string typed, int most)
    {
        var clean = string.Concat(typed.ReplaceLineEndings("\n").Where(letter => letter is '\n' || !char.IsControl(letter))).Trim();
        var cut = clean.Length <= most ? clean : clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)];
        return cut.Length == 0 ? null : cut;
    }
}
