using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Muster.Desk.Scim;
using Muster.Kernel;

namespace Muster.Host.Pages.Scim;

/// <summary>A refusal as SCIM has it (RFC 7644, 3.12).</summary>
internal static class ScimRefusal
{
    /// <summary>The media type of all that SCIM sends.</summary>
    public const string Type = "application/scim+json";

    /// <summary>Sends it with the status that its code has, or with another.</summary>
    public static Task SendAsync(HttpContext context, ImmutableArray<Problem> problems, int? status = null)
    {
        var (known, word) = Of(problems[0].Code);
        var code = status ?? known;
        var error = ScimJson.Object(
            ("schemas", new JsonArray(ScimUrns.Error)),
            ("status", code.ToString()),
            ("scimType", code is 400 or 403 or 409 ? word : null),
            ("detail", string.Join("; ", problems.Select(problem => $"found {problem.Found}, expected {problem.Expected}"))));
        return SendPage.To(context, Encoding.UTF8.GetBytes(error.ToJsonString()), Type, code);
    }

    private static (int Status, string? Word) Of(string code) => code switch
    {
        ProblemCodes.ScimFilter => (400, "invalidFilter"),
        ProblemCodes.ScimPath => (400, "invalidPath"),
        ProblemCodes.ScimTarget => (400, "noTarget"),
        ProblemCodes.ScimSyntax => (400, "invalidSyntax"),
        ProblemCodes.ScimFixed => (400, "mutability"),
        ProblemCodes.ScimTaken => (409, "uniqueness"),
        ProblemCodes.ScimVersion => (412, null),
        ProblemCodes.RosterMassChange => (403, null),
        ProblemCodes.PersonUnknown => (404, null),
        ProblemCodes.StoreUnusable => (503, null),
        _ => (400, "invalidValue"),
    };
}
