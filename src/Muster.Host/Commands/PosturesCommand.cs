using System.Collections.Immutable;
using System.CommandLine;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster postures</c>: who has moved its people (contract/picture.md).</summary>
internal static class PosturesCommand
{
    private const string About = "Lists every official posture: which government has moved its people out of which country, since when, and how it ended.";

    private const string Examples = """
        Examples:
          muster postures --data my-data --country ML
          muster postures --data my-data --issuer US --from 2025-06-01 --until 2025-06-30 --json

        A lift, a lesser status or silence counts when it has stood for a week or a second source says so; until then the posture stands and its end is shown as held.

        Exit codes: 0 done; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    private static readonly Option<string?> Country = new("--country") { HelpName = "CC", Description = "Only of this country (ISO code)." };

    private static readonly Option<string?> Issuer = new("--issuer") { HelpName = "CC", Description = "Only of this issuer (ISO code, UN, EU)." };

    private static readonly Option<string?> From = new("--from") { HelpName = "DAY", Description = "Only those that stood on this day or later." };

    private static readonly Option<string?> Until = new("--until") { HelpName = "DAY", Description = "Only those that stood on this day or earlier." };

    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DAY", Description = "What was known on this day. Default: all that is known." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a posture, one a line." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("postures", About, Examples) { DataOption.Option, Country, Issuer, From, Until, AsOf, Json };
        command.SetAction(parsed =>
        {
            var asked = Asked(parsed);
            var found = asked.Then(request => ListPostures.From(request, SystemClock.Instance.GetCurrentInstant()));
            return found.TryGet(out var postures) ? Show(postures, parsed.GetValue(Json)) : ProblemLines.Write(found.Problems);
        });
        return command;
    }

    private static int Show(ImmutableArray<OfficialPosture> postures, bool json)
    {
        if (json)
        {
            PosturesJson.Write(postures);
        }
        else
        {
            PosturesTerminal.Write(postures, LoadedReader.CountryName);
        }

        return ExitCodes.Done;
    }

    private static Outcome<PosturesRequest> Asked(ParseResult parsed)
    {
        var folder = DataOption.Begun(parsed);
        var country = Arguments.Country(parsed.GetValue(Country));
        var (from, until, asOf) = (Arguments.Day(parsed.GetValue(From), "--from"), Arguments.Day(parsed.GetValue(Until), "--until"), Arguments.Day(parsed.GetValue(AsOf), "--as-of"));
        Problem[] problems = [.. folder.Problems, .. country.Problems, .. from.Problems, .. until.Problems, .. asOf.Problems];
        return problems.Length > 0
            ? Outcome.Refuse<PosturesRequest>(problems)
            : Outcome.Grant(new PosturesRequest(folder.Value, country.Value, Arguments.Issuer(parsed.GetValue(Issuer)), from.Value, until.Value, asOf.Value));
    }
}
