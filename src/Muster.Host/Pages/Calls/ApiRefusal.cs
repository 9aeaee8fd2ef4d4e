using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Muster.Kernel;

namespace Muster.Host.Pages.Calls;

/// <summary>A refusal as problem details (RFC 9457), with Muster's own code beside.</summary>
internal static class ApiRefusal
{
    /// <summary>Sends it with the status that its code has.</summary>
    public static Task SendAsync(HttpContext context, ImmutableArray<Problem> problems, int? status = null)
    {
        var code = status ?? Status(problems[0].Code);
        return SendPage.To(context, Details(problems, code), "application/problem+json", code);
    }

    private static byte[] Details(ImmutableArray<Problem> problems, int code)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "urn:muster:problem:" + problems[0].Code);
            json.WriteString("title", Title(code));
            json.WriteNumber("status", code);
            json.WriteString("detail", string.Join("; ", problems.Select(problem => $"found {problem.Found}, expected {problem.Expected}")));
            json.WriteString("code", problems[0].Code);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static int Status(string code) => code switch
    {
        ProblemCodes.AnswerShape => 422,
        ProblemCodes.PersonUnknown => 404,
        ProblemCodes.CallStep => 409,
        _ => 503,
    };

    private static string Title(int status) => status switch
    {
        401 => "A token is needed",
        404 => "There is no such thing",
        409 => "The roll call does not take that",
        413 => "That is too much",
        415 => "Only JSON is taken",
        422 => "That cannot be read as an answer",
        _ => "Not possible just now; nothing was kept",
    };
}
