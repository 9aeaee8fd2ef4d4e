namespace Muster.Tripwires.History;

/// <summary>
/// How conditions stood over one walk. What several conditions share is worked out once: the incidents of a zone, and their sums for a window. A sweep over
/// thresholds and windows therefore looks at the incidents of a zone once.
/// </summary>
internal sealed class LeafLines(Plan plan, IncidentHistory incidents, OfficialHistory official, Walk walk)
{
    private readonly Dictionary<Windowed, Selected[]> selections = [];
    private readonly Dictionary<Windowed, long[]> sums = [];

    // What a condition found last, without comparing it with others: each episode asks for it again.
    private readonly Dictionary<Condition, Selected[]> ownSelections = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Condition, long[]> ownSums = new(ReferenceEqualityComparer.Instance);
    private readonly List<Selected> room = [];
    private DayLine? never;
    private readonly Dictionary<Condition, DayLine> pages = new(ReferenceEqualityComparer.Instance);

    public Plan Plan => plan;

    public IncidentHistory Incidents => incidents;

    public OfficialHistory Official => official;

    public Walk Walk => walk;

    /// <summary>How a condition stood on every day.</summary>
    public DayLine Of(Condition condition) => condition switch
    {
        AllOf all => JoinLines.All([.. all.Parts.Select(Of)]),
        AnyOf any => JoinLines.Any([.. any.Parts.Select(Of)]),
        Not not => JoinLines.Not(Of(not.Part)),
        Windowed windowed => From(Sums(windowed), windowed.AtLeast),
        _ => Once(pages, condition, () => official.Bearing(condition).IsEmpty ? Never : WalkOfficial.Of(condition, plan, official, walk)),
    };

    /// <summary>Whether a condition held on one day of the walk.</summary>
    public bool Holds(Condition condition, int day) => condition switch
    {
        AllOf all => all.Parts.All(part => Holds(part, day)),
        AnyOf any => any.Parts.Any(part => Holds(part, day)),
        Not not => !Holds(not.Part, day),
        Windowed windowed => SumsOf(windowed)[day] >= windowed.AtLeast,
        _ => Of(condition).Holds[day],
    };

    /// <summary>The incidents that a condition counts, by day.</summary>
    public Selected[] SelectedBy(Windowed asked) =>
        Once(ownSelections, asked, () => Once(selections, KeyOf(asked, inDays: 1), () => SelectIncidents.Of(asked, incidents, plan, room)));

    /// <summary>Forgets the incidents of every zone; what is left is small.</summary>
    public void Forget()
    {
        selections.Clear();
        sums.Clear();
        ownSelections.Clear();
        ownSums.Clear();
    }

    /// <summary>What lies in the window of each day of the walk.</summary>
    public ReadOnlySpan<long> SumsOf(Windowed asked) => Sums(asked).AsSpan(0, walk.Days);

    // Where no page tells anything, no condition on pages holds.
    private DayLine Never => never ??= new DayLine(new bool[walk.Days], new long[walk.Days]);

    private long[] Sums(Windowed asked) =>
        Once(ownSums, asked, () => Once(sums, KeyOf(asked, asked.InDays), () => WalkWindow.Of(SelectedBy(asked), asked.InDays, walk)));

    private DayLine From(long[] amounts, int atLeast)
    {
        var line = new DayLine(new bool[walk.Days], amounts);
        for (var day = 0; day < line.Holds.Length; day++)
        {
            line.Holds[day] = amounts[day] >= atLeast;
        }

        return line;
    }

    // Records compare the array of types by identity, which a sweep keeps: settings of one rule share it.
    private static Windowed KeyOf(Windowed asked, int inDays) => asked with { AtLeast = 1, InDays = inDays };

    private static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TValue> make)
        where TKey : notnull => known.TryGetValue(key, out var value) ? value : known[key] = make();
}
