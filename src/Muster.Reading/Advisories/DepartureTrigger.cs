using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>Where the words about whom it concerns stand.</summary>
internal enum Side
{
    /// <summary>After the trigger: "ordered the departure of …".</summary>
    After,

    /// <summary>Before it: "… have been withdrawn".</summary>
    Before,

    /// <summary>Within it: "ordered … to leave".</summary>
    Within,
}

/// <summary>What a phrase about staff says.</summary>
/// <param name="Status">What happens.</param>
/// <param name="Side">Where the people stand.</param>
/// <param name="IsPost">Whether it is about a post (an embassy) and not about people.</param>
/// <param name="IsSoft">Whether it only tells of another departure in other words ("has asked most staff to leave").</param>
/// <param name="IsLift">Whether it is only the word that ends the departure it stands before.</param>
internal sealed record DepartureMeaning(DepartureStatus Status, Side Side, bool IsPost = false, bool IsSoft = false, bool IsLift = false);

/// <summary>The phrases that tell of the departure of official staff, or of its end.</summary>
internal static class DepartureTrigger
{
    private static readonly DepartureMeaning Ordered = new(DepartureStatus.Ordered, Side.After);
    private static readonly DepartureMeaning OrderedWithin = new(DepartureStatus.Ordered, Side.Within);
    private static readonly DepartureMeaning Authorized = new(DepartureStatus.Authorized, Side.After);
    private static readonly DepartureMeaning AuthorizedWithin = new(DepartureStatus.Authorized, Side.Within);
    private static readonly DepartureMeaning Suspended = new(DepartureStatus.Suspended, Side.Before, IsPost: true);
    private static readonly DepartureMeaning SuspendedAfter = new(DepartureStatus.Suspended, Side.After, IsPost: true);
    private static readonly DepartureMeaning Reopened = new(DepartureStatus.Lifted, Side.Before, IsPost: true);
    private static readonly DepartureMeaning Reduced = new(DepartureStatus.Reduced, Side.After);
    private static readonly DepartureMeaning ReducedBefore = new(DepartureStatus.Reduced, Side.Before);
    private static readonly DepartureMeaning Asked = new(DepartureStatus.Reduced, Side.Within, IsSoft: true);
    private static readonly DepartureMeaning Returned = new(DepartureStatus.Lifted, Side.Before);
    private static readonly DepartureMeaning Lift = new(DepartureStatus.Lifted, Side.After, IsLift: true);

    internal static readonly PhraseTable<DepartureMeaning> Triggers = new(
        (Ordered, """
            order|orders|ordered|ordering|directed|directs|directing|mandated|instructed the? temporary|mandatory|immediate|partial? departure|drawdown|evacuation|withdrawal;
            ordered|mandatory departure|drawdown|evacuation; ordered departure status; order ..2 departure
            """),
        (OrderedWithin, """
            order|orders|ordered|ordering|directed|directs|directing|instructs|instructed ..22 to leave|depart|evacuate|withdraw; ordered out; told|tells ..16 to leave|depart|evacuate|go|return; order|orders|ordered|directed|instructed ..16 to go|return|come home|back; order|orders|ordered|told|tells ..12 out of; move|moves|moved ..3 families|dependants|dependents ..8 out|away|abroad
            """),
        (Authorized, """
            authoriz*|authoris* the? voluntary|temporary? departure|departures|evacuation;
            allow|allows|allowed|allowing|permits|permitted|approved|approves|offered|offers|offering for? the? voluntary? departure|departures;
            voluntary departure|departures; authorized|authorised departure; offered|offering ..3 voluntary departure|departures
            """),
        (AuthorizedWithin, "authoriz*|authoris*|allows|allowed|permitted ..14 to leave|depart voluntarily?"),
        (Suspended, """
            suspend|suspends|suspended|suspending its|their|all|embassy|consular|the|normal? operations; operations ..2 suspended; operations are|were|have|remain ..2 suspended; services ..3 are|remain|is|were suspended; all ..2 services ..8 suspended; is|are ..2 closed;
            has|have closed; remain|remains closed; closed temporarily; temporarily closed; was|were closed|shut|shuttered; has|have been closed|shut|shuttered; which|that closed|shut; stands|stood closed|shut; closes|closed its|their?; is|are to close|shut; closed its|their doors; shut its|their doors|down; has|have ceased|suspended operations;
            ceased operations; operations suspended; suspended ..4 operations
            """),
        (SuspendedAfter, """
            suspension of ..2 operations; suspended operations of|at|in; closed its|their|the ..4 embassy|consulate|mission|commission; closes|shuts|shut|closing|shutting|shuttered|close|closed its|their|the ..4 embassy|embassies|consulate|consulates|mission|missions; suspended|suspends|suspending|halted|halts ..2 work|operations|activities at|of|in its|their|the ..3 embassy|embassies|consulate|mission; closure of ..3 embassy|consulate|mission|commission
            """),
        (Reopened, """
            has|have? resumed|resumes|resuming ..3 operations|services|work|business; open|opens|opened its doors again; back in business|operation; is|are open again; will reopen; to reopen|resume; reopening; re-opening; reopened|reopens|re-opened; has|have been? reopened|re-opened; resumption of ..3 embassy|consulate ..2 operations
            """),
        (Reduced, """
            withdrew|withdraws|withdraw|withdrawing; withdrawn; withdrawal of; pulled|pulls|pulling out; evacuate|evacuates|evacuated|evacuating; recalled|recalls|recalling; relocate|relocates|relocated|relocating; evacuation of; reduced|reduces|reduce|reducing its|their|the|embassy|staff|staffing;
            reduction of; reduced staffing|staff; minimum|minimal|skeleton staffing|staff|crew|presence; pull|pulls|pulled|pulling|fly|flies|flew|flown|flying|move|moves|moved|moving|take|took|taken|taking|ferry|ferried|spirited|whisked ..8 out|away|abroad|home; bring|brings|brought|bringing ..5 home|back|out; pull|pulls|pulled|pulling its|their|the; reduced|smaller|slimmed-down team|crew|presence; send|sent|sending ..5 home; thinned|thinning|thin out; drawdown of; drew|draws|drawing down; airlift*|flew|flown out?; only essential
            """),
        (ReducedBefore, """
            been ..2 withdrawn; being ..2 withdrawn; were|was|are|is ..2 withdrawn; are|were|been|being airlifted|evacuated|flown out?; cannot|can't|not accompany|join|reside; are|is not ..3 to accompany|join|reside; may not accompany;
            not ..2 allowed|permitted|authorized|assigned ..2 accompany|join; unaccompanied post|assignment; have|has|had left|departed|gone; are leaving; left|departed for|by|on|from|aboard|the; drove|driven|flew|sailed out of; flew out|home|to; went home
            """),
        (Asked, """
            asked|asks|asking|urged|urges|calling|calls|called|advised|requested ..18 to leave|depart; reduces|reducing staff|personnel;
            emergency staffing
            """),
        (Returned, """
            have|has returned; returned to; are returning|back; is back; went back; returns|return to; came back; come back; sent back; sends|sending back; may|can now? return; resumed ..2 accompanied; have|has resumed their; allowed to return; can again accompany
            """),
        (Lift, """
            lifting of; lifted; lift|lifts; lifting; end|ends|ended|ending of?; termination of?; terminated|terminates; removal of; removed;
            rescinded|rescinds|rescission; expiration of; expired; conclusion of; cancelled; revoked
            """));

    /// <summary>The triggers of a sentence in its order; the longest at each place.</summary>
    public static ImmutableArray<PhraseHit<DepartureMeaning>> In(Sentence sentence) => Triggers.In(sentence.Tokens);
}
