using Muster.Channels;
using Muster.Departures;
using Muster.Kernel;
using Muster.Tripwires;

namespace Muster.Desk;

/// <summary>A plan with its people.</summary>
public sealed record PlanWithRoster(Plan Plan, Roster Roster);

/// <summary>Opens a plan's folder: <c>plan.yaml</c> beside <c>roster.csv</c> or <c>roster.xlsx</c> (contract/plan.md).</summary>
public static class OpenPlan
{
    private const int Limit = 20_000_000;

    /// <summary>The plan and its people, or every problem of the plan, else of the roster.</summary>
    public static Outcome<PlanWithRoster> In(string folder, bool skipBadRows) =>
        WithoutRoster(folder).Then(plan => OpenRoster(folder, plan, skipBadRows).Then(roster => Outcome.Grant(new PlanWithRoster(plan, roster))));

    /// <summary>The plan alone, for what asks about nobody; the folder may lack a roster.</summary>
    public static Outcome<Plan> WithoutRoster(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return Outcome.Refuse<Plan>(new Problem(
                ProblemCodes.FileMissing, File.Exists(folder) ? "a file" : "no such folder", "a folder with plan.yaml and roster.csv", folder));
        }

        var path = Path.Combine(folder, "plan.yaml");
        return Text(path).Then(yaml => ReadPlan.From(yaml, path));
    }

    private static Outcome<Roster> OpenRoster(string folder, Plan plan, bool skipBadRows)
    {
        var (csv, xlsx) = (Path.Combine(folder, "roster.csv"), Path.Combine(folder, "roster.xlsx"));
        if (File.Exists(csv) && File.Exists(xlsx))
        {
            return Outcome.Refuse<Roster>(new Problem(ProblemCodes.BadArgument, "both roster.csv and roster.xlsx", "one of the two", folder));
        }

        return File.Exists(xlsx)
            ? OpenSheet.FromFile(xlsx).Then(rows => ReadRoster.FromRows(rows.Select(row => (row.Line, row.Cells.ToArray())), xlsx, plan.Posts, skipBadRows))
            : Text(csv).Then(text => ReadRoster.FromCsv(text, csv, plan.Posts, skipBadRows));
    }

    private static Outcome<string> Text(string path) =>
        OpenFile.Bytes(path, Limit).Then(bytes => DecodeText.From(bytes, path)).Then(decoded => Outcome.Grant(decoded.Text));
}
