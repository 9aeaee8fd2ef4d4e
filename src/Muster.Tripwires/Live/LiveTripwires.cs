using System.Collections.Immutable;
using Muster.Picture;
using Muster.Picture.Live;
using NodaTime;

namespace Muster.Tripwires.Live;

/// <summary>
/// All tripwires of a plan, kept judged while reports come and days pass. After every call each verdict is exactly the one that <see cref="JudgeTripwires"/> gives
/// on <see cref="BuildPicture"/>'s picture of the same reports on that tripwire's day; only tripwires that a change can touch are judged again. For one thread at a
/// time.
/// </summary>
public sealed class LiveTripwires
{
    private readonly Plan plan;
    private readonly ImmutableArray<Concern> concerns;
    private readonly ImmutableArray<DaysOfTripwire> calendars;
    private readonly WhomItTouches touches;
    private readonly Dictionary<TakenReport, long> reports = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<LocalDate, DayView> views = [];
    private readonly Verdict[] verdicts;
    private ImmutableArray<LocalDate>[] days;
    private long next;

    /// <summary>Knows no report yet, at a moment.</summary>
    public LiveTripwires(Plan plan, Instant now)
    {
        this.plan = plan;
        concerns = [.. plan.Tripwires.Select(tripwire => Concern.Of(tripwire.When, plan))];
        calendars = [.. plan.Tripwires.Select(tripwire => new DaysOfTripwire(tripwire.When, plan))];
        touches = new WhomItTouches(concerns);
        verdicts = new Verdict[plan.Tripwires.Length];
        days = new ImmutableArray<LocalDate>[plan.Tripwires.Length];
        MoveTo(now);
    }

    /// <summary>The verdicts as they stand, in the plan's order.</summary>
    public ImmutableArray<Verdict> Verdicts => [.. verdicts];

    /// <summary>Lets the time be <paramref name="now"/>: windows slide on, at the midnight of each tripwire's own calendar. The verdicts that were judged again.</summary>
    public ImmutableArray<Verdict> MoveTo(Instant now)
    {
        ImmutableArray<LocalDate>[] before = days;
        days = [.. calendars.Select(calendar => calendar.At(now))];
        var needed = days.SelectMany(each => each).ToHashSet();
        foreach (var past in views.Keys.Where(day => !needed.Contains(day)).ToList())
        {
            views.Remove(past);
        }

        foreach (var day in needed.Where(day => !views.ContainsKey(day)))
        {
            views[day] = new DayView(day);
            views[day].Change(reports.OrderBy(report => report.Value).Select(report => report.Key), []);
        }

        return Judge(Enumerable.Range(0, days.Length).Where(at => before[at].IsDefault || !before[at].SequenceEqual(days[at])));
    }

    /// <summary>Takes reports in and away again; one that goes is the very instance that came. The verdicts that were judged again.</summary>
    public ImmutableArray<Verdict> Change(IReadOnlyCollection<TakenReport> come, IReadOnlyCollection<TakenReport> gone)
    {
        foreach (var report in gone)
        {
            reports.Remove(report);
        }

        foreach (var report in come)
        {
            reports[report] = next++;
        }

        var touched = new HashSet<int>();
        foreach (var (day, view) in views)
        {
            var (step, places) = view.Change(come, gone);
            touched.UnionWith(touches.By(step, places).Where(at => days[at].Contains(day)));
        }

        return Judge(touched.Order());
    }

    private ImmutableArray<Verdict> Judge(IEnumerable<int> some)
    {
        var judged = ImmutableArray.CreateBuilder<Verdict>();
        foreach (var at in some)
        {
            verdicts[at] = days[at].Select(day => JudgeTripwires.Judge(plan, views[day].Facts.For(concerns[at], day), plan.Tripwires[at])).MaxBy(verdict => verdict.State)!;
            judged.Add(verdicts[at]);
        }

        return judged.ToImmutable();
    }

    /// <summary>The picture of one calendar day, laid out for judging.</summary>
    private sealed class DayView(LocalDate day)
    {
        private readonly GrowingPicture picture = new(day);

        public FactsAtHand Facts { get; } = new();

        public (PictureStep Step, HashSet<string> Places) Change(IEnumerable<TakenReport> come, IEnumerable<TakenReport> gone)
        {
            var step = picture.Change(come, gone);
            foreach (var fact in step.Gone)
            {
                Facts.Remove(fact);
            }

            foreach (var fact in step.Come)
            {
                Facts.Add(fact);
            }

            return (step, [.. step.Silent.SelectMany(Facts.Heard.Forget), .. step.Heard.SelectMany(Facts.Heard.Hear)]);
        }
    }
}
