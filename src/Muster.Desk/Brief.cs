using System.Collections.Immutable;
using Muster.Departures;
using Muster.Kernel;
using Muster.Picture;
using Muster.RollCalls;
using Muster.Tripwires;
using NodaTime;

namespace Muster.Desk;

/// <summary>What a brief is asked for.</summary>
/// <param name="PlanFolder">The plan's folder.</param>
/// <param name="Reports">The reports; may be none where <paramref name="DataFolder"/> holds some.</param>
/// <param name="AsOf">The day to judge, or null for the newest report's, or today where no report bears one.</param>
/// <param name="DataFolder">Where reports are kept from one brief to the next, or null to keep nothing.</param>
/// <param name="SkipBadRows">Whether roster rows that cannot be used are left out instead of refused.</param>
public sealed record BriefRequest(string PlanFolder, ReportRequest Reports, LocalDate? AsOf, string? DataFolder, bool SkipBadRows);

/// <summary>A report given to this brief.</summary>
/// <param name="Taken">The report.</param>
/// <param name="IsNew">Whether no earlier brief over the same data folder had it.</param>
public sealed record GivenReport(TakenReport Taken, bool IsNew);

/// <summary>What the duty officer is asked to decide. It decides nothing.</summary>
/// <param name="Status">The gravest action that a tripped tripwire proposes, or null where none is tripped.</param>
/// <param name="Because">The tripped tripwires that propose it, in the plan's order.</param>
/// <param name="Posts">The posts that it concerns, in the plan's order.</param>
/// <param name="Worksheet">Who of the people there would leave and stay.</param>
public sealed record Proposal(ProposedAction? Status, ImmutableArray<Tripwire> Because, ImmutableArray<Post> Posts, DepartureWorksheet Worksheet);

/// <summary>The main job's answer (contract/brief.md): what is known, what is crossed, who would leave, whom a roll call would ask.</summary>
public sealed record Brief
{
    /// <summary>The plan it was made for.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Everybody on the plan's roster.</summary>
    public required Roster Roster { get; init; }

    /// <summary>What is known on the day that was judged.</summary>
    public required CountriesPicture Picture { get; init; }

    /// <summary>What is known now that was not known from the reports kept before, or that says something else now.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>The reports given, each once, in their order.</summary>
    public required ImmutableArray<GivenReport> Given { get; init; }

    /// <summary>How many further reports the data folder held already.</summary>
    public required int KeptBefore { get; init; }

    /// <summary>One verdict a tripwire, in the plan's order.</summary>
    public required ImmutableArray<Verdict> Verdicts { get; init; }

    /// <summary>What is proposed.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>What a roll call would send: to the people of the proposal's posts, or to everybody where nothing is proposed.</summary>
    public required RollCallPreview RollCall { get; init; }

    /// <summary>What the duty officer should know about the brief itself, one sentence each.</summary>
    public required ImmutableArray<string> Notices { get; init; }
}
