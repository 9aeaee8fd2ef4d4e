using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster versions</c>: what an issuer's page said, and what changed.</summary>
internal static class VersionsCommand
{
    private const string About = "Lists the versions of an issuer's page about a country, each with what changed; or compares two of them word by word.";

    private const string Examples = """
        Examples:
          muster versions ML --issuer US --data my-data
          muster versions ML --issuer US --data my-data --compare 2025-06-01 2025-12-12
          muster versions ML --issuer US --data my-data --compare 2025-06-01 2025-12-12 --html changes.html

        A day means the version that stood on it. "older" is an old text that the feed repeated, "blank" one that says nothing: neither takes anything back.

        Exit codes: 0 done; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    private static readonly Argument<string> Country = new("CC") { Description = "The country's ISO code, such as ML." };

    private static readonly Option<string?> Issuer = new("--issuer") { HelpName = "CC", Description = "Whose page: an ISO code. Needed." };

    private static readonly Option<string?> From = new("--from") { HelpName = "DAY", Description = "Only versions seen on this day or later." };

    private static readonly Option<string?> Until = new("--until") { HelpName = "DAY", Description = "Only versions seen on this day or earlier." };

    private static readonly Option<string[]> Compare = new("--compare")
    {
        HelpName = "OLD NEW", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, Description = "Compares two versions word by word: two days, or two names of documents.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a version, one a line." };

    private static readonly Option<string?> Html = new("--html") { HelpName = "FILE", Description = "Writes the comparison as a page, and nothing to the terminal." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("versions", About, Examples) { Country, DataOption.Option, Issuer, From, Until, Compare, Json, Html };
        command.SetAction(parsed =>
        {
            var versions = Asked(parsed).Then(ListVersions.From);
            return !versions.TryGet(out var listed) ? ProblemLines.Write(versions.Problems)
                : parsed.GetValue(Compare) is [var old, var now] ? ShowTwo(listed, old, now, parsed.GetValue(Html))
                : VersionsView.Write(listed, parsed.GetValue(Json));
        });
        return command;
    }

    private static Outcome<VersionsRequest> Asked(ParseResult parsed)
    {
        var (folder, country) = (DataOption.Begun(parsed), Arguments.Country(parsed.GetValue(Country)));
        var (from, until) = (Arguments.Day(parsed.GetValue(From), "--from"), Arguments.Day(parsed.GetValue(Until), "--until"));
        Problem[] problems =
        [
            .. folder.Problems, .. country.Problems, .. from.Problems, .. until.Problems, .. Arguments.Page(parsed.GetValue(Html), parsed.GetValue(Json)),
            .. parsed.GetValue(Issuer) is null ? [new Problem(ProblemCodes.BadArgument, "no --issuer", "--issuer CC, such as US")] : Array.Empty<Problem>(),
            .. parsed.GetValue(Compare) is { Length: not 0 and not 2 } given ? [new Problem(ProblemCodes.BadArgument, $"--compare with {string.Join(' ', given)}", "--compare OLD NEW: two days, or two names of documents")] : Array.Empty<Problem>(),
            .. parsed.GetValue(Json) && parsed.GetValue(Compare) is [_, _] ? [new Problem(ProblemCodes.BadArgument, "--compare with --json", "--compare OLD NEW alone, or with --html FILE")] : Array.Empty<Problem>(),
            .. parsed.GetValue(Html) is not null && parsed.GetValue(Compare) is not [_, _] ? [new Problem(ProblemCodes.BadArgument, "--html without --compare", "--compare OLD NEW")] : Array.Empty<Problem>(),
        ];
        return problems.Length > 0
            ? Outcome.Refuse<VersionsRequest>(problems)
            : Outcome.Grant(new VersionsRequest(folder.Value, country.Value!, Arguments.Issuer(parsed.GetValue(Issuer))!, from.Value, until.Value));
    }

    private static int ShowTwo(ImmutableArray<ListedVersion> listed, string old, string now, string? html)
    {
        var (before, after) = (FindVersion.In(listed, old), FindVersion.In(listed, now));
        Problem[] problems = [.. before.Problems, .. after.Problems];
        if (problems.Length > 0)
        {
            return ProblemLines.Write(problems);
        }

        var (left, right) = (new PageVersion(before.Value.Version.Document, before.Value.Text), new PageVersion(after.Value.Version.Document, after.Value.Text));
        if (html is null)
        {
            VersionsTerminal.Write(left, right);
        }
        else
        {
            File.WriteAllText(html, VersionsHtml.Of(left, right), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        return ExitCodes.Done;
    }
}
