using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Channels.History;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;

namespace Muster.Desk.Replays;

/// <summary>
/// Takes files of incidents into a history: UCDP GED, ACLED, GDELT 2.0 events, an organisation's own table, or facts as <c>muster read --json</c> prints them, plain,
/// gzip or zip. What a file is, its content says. A row that cannot be used is left out, counted, and named where it is among the first. A file is refused where it cannot
/// be opened or is of no known format, where it ends in the middle, where not one of its rows is an incident, where more than half of its rows cannot be used (then it is
/// another format than it seems), and, if so asked, for a single bad row.
/// </summary>
public static class LoadIncidents
{
    /// <summary>
    /// A tally a file, in order, or the problems of all files; after a refusal <paramref name="into"/> holds a part and is to be thrown away. <paramref name="step"/> is
    /// told of the files' own bytes as they are read (packed ones, where a file is packed). A country that a table of codes does not have is looked up with
    /// <paramref name="findCountry"/>, each name once.
    /// </summary>
    public static Outcome<ImmutableArray<IncidentFileTally>> Into(GatherIncidents into, IncidentFiles request, FindCountryByName findCountry, Action<int> step)
    {
        var files = request.Files.Select(path => OpenIncidents.FromFile(path, findCountry, step).Then(file =>
        {
            using (file)
            {
                return Take(into, file, path, request.RefuseBadRows);
            }
        })).ToList();
        Problem[] problems = [.. files.SelectMany(file => file.Problems)];
        return problems.Length > 0
            ? Outcome.Refuse<ImmutableArray<IncidentFileTally>>(problems)
            : Outcome.Grant<ImmutableArray<IncidentFileTally>>([.. files.Select(file => file.Value)]);
    }

    private static Outcome<IncidentFileTally> Take(GatherIncidents into, OpenIncidents file, string path, bool refuseBad)
    {
        var count = new CountRows(path, file.Format);
        foreach (var row in file.Rows())
        {
            count.See(row);
            if (row.Incident is { } incident)
            {
                into.Add(incident);
            }
        }

        return count.Refuse(file.Trouble, refuseBad) is { Length: > 0 } problems
            ? Outcome.Refuse<IncidentFileTally>(problems)
            : Outcome.Grant(count.Tally(file.OddBytes));
    }
}
