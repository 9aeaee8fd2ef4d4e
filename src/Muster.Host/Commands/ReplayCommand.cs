using System.CommandLine;
using System.Text;
using Muster.Desk.Replays;
using Muster.Host.Views;
using Muster.Host.Views.Replays;
using Muster.Kernel;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster replay</c>: a plan's tripwires over history (contract/plan.md).</summary>
internal static class ReplayCommand
{
    private const string About = "Walks history a day at a time and says when a plan's tripwires would have tripped, and before which real decisions.";

    private const string Examples = """
        Incidents: UCDP GED, ACLED, GDELT 2.0, 'muster read --json', or a CSV with id,date,lat,lon,country,type,killed; plain or gzip, told apart by their content.
        Advisories: JSON Lines with issuer, country, iso2, observed_date, level, text.
        Decisions: a CSV with iso2, date and type (ordered, authorized, suspended, lifted …).

        Examples:
          muster replay --plan examples/mali --incidents acled.csv
          muster replay --plan my-plan --incidents ged.csv.gz --decisions departures.csv --from 2010-01-01 --html replay.html
          muster replay --plan my-plan --incidents ged.csv.gz --sweep bamako-ring.at_least=2..6 --sweep bamako-ring.in_days=3..30

        An episode is a run of days on which a tripwire held. A trip is its first day. A trip up to --warning days before a decision is a hit, one that nothing
        follows is false. A tripwire that looks good on the past was perhaps made for it: try it on years that you have not looked at.

        Exit codes: 0 done; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    private static readonly Option<string?> Plan = new("--plan") { HelpName = "DIR", Description = "The plan's folder with plan.yaml; a roster is not needed. Needed." };

    private static readonly Option<string[]> Incidents = Files("--incidents", "Files of incidents.");

    private static readonly Option<string[]> Advisories = Files("--advisories", "Files of advisories.");

    private static readonly Option<string?> Decisions = new("--decisions") { HelpName = "FILE", Description = "Real decisions to compare with: hits, misses, false trips, days of warning." };

    private static readonly Option<string?> From = new("--from") { HelpName = "DAY", Description = "The first day. Default: the first that the files know. Windows reach back before it." };

    private static readonly Option<string?> Until = new("--until") { HelpName = "DAY", Description = "The last day. Default: the last that the files know." };

    private static readonly Option<bool> AsKnown = new("--as-known") { Description = "Uses an incident only from the day on which it had been published, where the file says." };

    private static readonly Option<string?> Warning = new("--warning") { HelpName = "DAYS", Description = $"How long before a decision a trip is its warning. Default: {ScoreTrips.DefaultWarning}." };

    private static readonly Option<string[]> Sweeps = new("--sweep") { HelpName = "T.KEY=VALUES", Description = "Tries values: ring.at_least=2..6, ring.within_km=50..200..25, ring.in_days=3,7,14. Several are combined.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> Data =
        new("--data") { HelpName = "DIR", Description = "Keeps how each tripwire did in this data folder: a live trip then says how long it would have warned before." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object an episode (of a sweep: a setting), one a line." };

    private static readonly Option<string?> Html = new("--html") { HelpName = "FILE", Description = "Draws it: a timeline a tripwire with the real decisions, and warning against false trips. Needs no script." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("replay", About, Examples) { Plan, Incidents, Advisories, Decisions, From, Until, AsKnown, Warning, Sweeps, Data, Json, Html };
        command.SetAction(parsed =>
        {
            var asked = Asked(parsed);
            if (!asked.TryGet(out var request))
            {
                return ProblemLines.Write(asked.Problems);
            }

            var replay = ReplayProgress.Of(request, listener => MakeReplay.From(request, LoadedReader.FindCountry, LoadedReader.Read, listener));
            var kept = replay.Then(made => Keep(made, parsed.GetValue(Data)));
            return kept.TryGet(out var shown) ? Show(shown, parsed) : ProblemLines.Write(kept.Problems);
        });
        return command;
    }

    private static Outcome<Replay> Keep(Replay replay, string? folder) => folder is null
        ? Outcome.Grant(replay)
        : KeepRecords.In(folder, replay, SystemClock.Instance.GetCurrentInstant()).Then(_ => Outcome.Grant(replay));

    private static int Show(Replay replay, ParseResult parsed)
    {
        if (parsed.GetValue(Html) is { } page)
        {
            File.WriteAllText(page, ReplayHtml.Of(replay, LoadedReader.CountryName), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        else if (parsed.GetValue(Json))
        {
            ReplayJson.Write(replay);
            NoticeLines.Write(replay.Notices);
        }
        else
        {
            ReplayTerminal.Write(replay);
        }

        return ExitCodes.Done;
    }

    private static Outcome<AskedReplay> Asked(ParseResult parsed)
    {
        var (from, until) = (Arguments.Day(parsed.GetValue(From), "--from"), Arguments.Day(parsed.GetValue(Until), "--until"));
        var warning = Arguments.Whole(parsed.GetValue(Warning), "--warning", 1, 3650);
        Problem[] problems = [.. Missing(parsed), .. from.Problems, .. until.Problems, .. warning.Problems, .. Arguments.Page(parsed.GetValue(Html), parsed.GetValue(Json))];
        return problems.Length > 0
            ? Outcome.Refuse<AskedReplay>(problems)
            : Outcome.Grant(new AskedReplay(
                parsed.GetValue(Plan)!, [.. parsed.GetValue(Incidents) ?? []], [.. parsed.GetValue(Advisories) ?? []], parsed.GetValue(Decisions),
                from.Value, until.Value, parsed.GetValue(AsKnown), [.. parsed.GetValue(Sweeps) ?? []], warning.Value ?? ScoreTrips.DefaultWarning));
    }

    private static IEnumerable<Problem> Missing(ParseResult parsed)
    {
        if (parsed.GetValue(Plan) is null)
        {
            yield return new Problem(ProblemCodes.BadArgument, "no --plan", "--plan DIR, a folder with plan.yaml");
        }

        if (parsed.GetValue(Data) is not null && parsed.GetValue(Sweeps) is { Length: > 0 })
        {
            yield return new Problem(ProblemCodes.BadArgument, "both --data and --sweep", "one of the two: a sweep tries settings that are not the plan's");
        }

        if (parsed.GetValue(Incidents) is not { Length: > 0 } && parsed.GetValue(Advisories) is not { Length: > 0 })
        {
            yield return new Problem(ProblemCodes.BadArgument, "neither --incidents nor --advisories", "at least one FILE: without history there is nothing to replay");
        }
    }

    private static Option<string[]> Files(string name, string about) =>
        new(name) { HelpName = "FILE", Description = about, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
}
