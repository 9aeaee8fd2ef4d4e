using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Makes one step of a feed of the rows of an answer.</summary>
internal static class GatherRows
{
    /// <summary>So many flaws are named; the rest are one flaw with their number.</summary>
    private const int MostFlaws = 1_000;

    /// <summary>The incidents and flaws in order, the skipped rows as a number. A refusal where not a single row could be used and some are flawed.</summary>
    public static Outcome<FeedStep> Of(IEnumerable<IncidentRow> rows, FetchedAnswer answer, ImmutableArray<Uri> next)
    {
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        var flaws = ImmutableArray.CreateBuilder<FeedFlaw>();
        var (skipped, unnamed) = (0, 0);
        foreach (var row in rows)
        {
            skipped += row.IsSkipped ? 1 : 0;
            if (row.Item is { } item)
            {
                items.Add(item);
            }
            else if (row.Flaw is { } flaw && flaws.Count < MostFlaws)
            {
                flaws.Add(flaw);
            }
            else
            {
                unnamed += row.Flaw is null ? 0 : 1;
            }
        }

        if (items.Count == 0 && skipped == 0 && flaws.Count > 0)
        {
            var problem = new Problem(ProblemCodes.FeedShape, $"no row that can be used; {flaws[0].Where}: {flaws[0].What}", "rows of the feed's kind");
            return Outcome.Refuse<FeedStep>(problem.In(answer.Address.ToString()));
        }

        if (unnamed > 0)
        {
            flaws.Add(new FeedFlaw("further rows", string.Create(CultureInfo.InvariantCulture, $"found {unnamed} more that cannot be used")));
        }

        return Outcome.Grant(new FeedStep(items.DrainToImmutable(), next, flaws.DrainToImmutable()) { Skipped = skipped });
    }

    /// <summary>The step of a whole table.</summary>
    public static Outcome<FeedStep> Table(FetchedAnswer answer, Func<TextReader, Outcome<IEnumerable<IncidentRow>>> read) =>
        OpenTable.Text(answer).Then(text => Table(text, answer, read));

    /// <summary>The step of a whole table that is opened already.</summary>
    public static Outcome<FeedStep> Table(string text, FetchedAnswer answer, Func<TextReader, Outcome<IEnumerable<IncidentRow>>> read)
    {
        using var table = new StringReader(text);
        var rows = read(table);
        return rows.IsGranted
            ? Of(rows.Value, answer, [])
            : Outcome.Refuse<FeedStep>(rows.Problems.Select(problem => problem.In(answer.Address.ToString())));
    }
}
