using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>
/// Reads international missions and who takes part: a mission named in a clause with a verb that says how somebody stands to it. A mission that is only named,
/// as a source or as a target, is no fact; neither are a state's own troops abroad.
/// </summary>
internal static class ReadMissions
{
    private readonly record struct Named(int From, int To, MissionTable.Entry Mission);

    // "UN peacekeeping mission", "European Union training mission", "the mission"
    internal static readonly Phrases Bodies = new(
        "un", "u.n.", "united nations", "eu", "european union", "african union", "au", "nato", "osce", "ecowas", "sadc");

    internal static readonly Phrases Kinds = new(
        "mission", "peacekeeping mission", "peacekeeping force", "peacekeeping operation", "stabilization mission", "stabilisation mission", "support mission", "training mission", "monitoring mission", "observer mission",
        "assistance mission", "military mission", "force", "operation", "peacekeeping", "peacekeepers", "blue helmets", "interim force", "regional force");

    // What speaks of the mission that the text has named.
    private static readonly PhraseTable<bool> Again = new((true, """
        the|this|that ..2 mission|operation; the|this|that ..1 force; the|un|international ..1 peacekeeping mission|force|operation|effort; blue helmets; the|its|un|international peacekeepers; the contingent; the multinational force
        """));

    // The first that fits tells; those that could be said of anything come last.
    private static readonly (MissionStatus Status, PhraseTable<bool> Verbs)[] Statuses =
    [
        (MissionStatus.Ended, new((true, """
            the? last ..5 left|leave|leaves|departed|depart|flew|withdrew|withdrawn|gone|pulled|handed; bring|brings|bringing|brought ..9 to an end|a close; complete|completes|completed|finished its|their|the withdrawal|drawdown; last troops left;
            mandate ..4 ended|ends|expired|expires|terminated; officially|formally|finally ended|ends|closed|closes; handed over to
            """))),
        (MissionStatus.Suspended, new((true, "suspend|suspends|suspended|suspending; suspension of; pause|pauses|paused|pausing; halts|halted; freezes|froze|freezing ..3 participation|contribution|role|part; put|puts ..4 on hold"))),
        (MissionStatus.Withdrawing, new((true, """
            withdraw|withdraws|withdrew|withdrawn|withdrawing|withdrawal; pull|pulls|pulled|pulling ..8 out|from|back|home; pull|pulls|pulled|pulling its|their; bring|brings|brought|bringing ..6 home; drop|drops|dropped|dropping out; quit|quits|quitting;
            leave|leaves|leaving; will leave; end|ends|ended|ending its|their participation|involvement|contribution|deployment|engagement|role; pullout; pull-out; drawdown; recall|recalls|recalled|recalling its|their; exit|exits|exited|exiting; wind|winds|winding down;
            repatriate|repatriated|repatriates; fly|flew|flown ..6 home; phase|phases|phasing out; left; departs|departed
            """))),
        (MissionStatus.Joining, new((true, """
            will|to|would ..1 join|send|deploy|contribute|participate|dispatch|provide|commit|supply; will be deployed; to be deployed; joins|joined|joining; join; offers|offered; pledge|pledges|pledged; agrees|agreed to send|contribute|join; plans|planned to send;
            promise|promises|promised; will take part; arrived|landed|arrives|lands|arriving; volunteered; commits|committed to
            """))),
        (MissionStatus.Participating, new((true, """
            involved in; participat*; take|takes|taking|took part|command; contribute|contributes|contributed|contributing; part of; deployed|deploys|deploy; serve|serves|served|serving; stationed; sends|sent; contributor|contributors; commits; leads|heads|leading|lead;
            has|have|had|with|keeps|maintains ..6 troops|soldiers|peacekeepers|personnel|officers|police|people|men|members; supply|supplies|supplied|provides|provide|provided|providing; stay|stays|stayed|remain|remains|remained; continue|continues|continued ..5 in|with|to; belong|belongs; makes|make up; troops|soldiers in|with; member|members of
            """))),
        (MissionStatus.Strained, new((true, """
            tensions|tension|friction|frictions; strained; row; dispute|disputes|feud|quarrel|spat|standoff|stand-off; expels|expelled; demands|demanded the departure; accuses|accused|accusing; rift; souring|soured; at odds; deteriorat*; strains
            """))),
        (MissionStatus.Ended, new((true, """
            ends|ended|end|ending; closes|closed; concludes|concluded; terminates|terminated; disbanded; dissolved; wound up; shut down; expires|expired
            """))),
    ];

    // Words that tell of troops in a mission without naming it.
    private static readonly PhraseTable<bool> Contributions = new((true, """
        contingent|contingents; its|their participation|contribution|troops|soldiers|peacekeepers|personnel|contingent; contribute|contributes|contributed|contributing; pledged|pledge|pledges|promised|offered ..5 troops|personnel|soldiers|officers|police|people|men;
        send|sends|sent|deploy ..6 troops|soldiers|peacekeepers|officers|police
        """));

    private static readonly Phrases Killing = new("killed", "kills", "wounded", "injured", "dies", "died", "attacked", "attack", "ambush", "explosion");

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Mission> In(ReadingContext context)
    {
        var inText = MissionsNamed.In(context.Text.Sentences);
        var told = new List<Mission>();
        foreach (var sentence in context.Text.Sentences.Where(sentence => !sentence.IsRepeat && (!inText.Each.IsEmpty || (sentence.Cues & (Cue.Mission | Cue.MissionBody)) != Cue.None)))
        {
            foreach (var fact in Read(context, sentence, inText))
            {
                var same = told.FindIndex(other => other.Name == fact.Name && other.Participant == fact.Participant && other.Status == fact.Status);
                if (same < 0)
                {
                    told.Add(fact);
                }
                else
                {
                    told[same] = told[same] with { Evidence = [.. told[same].Evidence, .. fact.Evidence], Why = [.. told[same].Why, .. fact.Why] };
                }
            }
        }

        // A mission that has ended need not be told to withdraw as well.
        told.RemoveAll(fact => fact is { Status: MissionStatus.Withdrawing, Participant: null } && told.Exists(other => other.Name == fact.Name && other.Status is MissionStatus.Ended));
        return told;
    }

    private static IEnumerable<Mission> Read(ReadingContext context, Sentence sentence, MissionsNamed inText)
    {
        var tokens = sentence.Tokens;
        var any = false;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (NameAt(context, sentence, at, inText) is not { } named)
            {
                continue;
            }

            any = true;
            at = named.To - 1;
            var clause = Clause.Around(tokens, named.From);
            var facts = Facts(context, sentence, clause, named);
            foreach (var fact in facts)
            {
                yield return fact;
            }

            if (facts.IsEmpty)
            {
                context.Trail?.LeaveOut("mission.left-out.only-named", "named, but nobody is said to join, leave or take part", sentence, named.From, named.To);
            }

            // One clause says one thing of one mission.
            at = facts.IsEmpty ? at : Math.Max(at, clause.To - 1);
        }

        // "Azuria's contingent has already arrived": of the mission that was told of before.
        if (!any && inText.Before(sentence, 0) is { } known && Contributions.In(tokens) is [var hit, ..])
        {
            var clause = Clause.Around(tokens, hit.From);
            foreach (var fact in Facts(context, sentence, clause, new Named(hit.To - 1, hit.To, known)))
            {
                yield return fact;
            }
        }
    }

    private static ImmutableArray<Mission> Facts(ReadingContext context, Sentence sentence, Clause clause, Named named)
    {
        foreach (var (status, at) in Said(sentence.Tokens, clause, named))
        {
            if (!Hedge.IsUnsaid(sentence.Tokens, clause, at) && Make(context, sentence, clause, named, status, at) is { IsEmpty: false } facts)
            {
                return facts;
            }
        }

        return [];
    }

    private static Named? NameAt(ReadingContext context, Sentence sentence, int at, MissionsNamed inText)
    {
        var tokens = sentence.Tokens;
        if (MissionTable.At(tokens, at) is { } hit)
        {
            return new Named(at, hit.End, hit.Mission);
        }

        var body = Bodies.EndAt(tokens, at);
        if (body < 0)
        {
            return Coreferent(context, sentence, at, inText);
        }

        var kind = Kinds.First(tokens, body, body + 3);
        var end = kind < 0 ? -1 : Kinds.EndAt(tokens, kind);
        if (end < 0)
        {
            return null;
        }

        // "UN peacekeeping mission MINUSMA": the name says which.
        if (end < tokens.Length && MissionTable.At(tokens, end) is { } named)
        {
            return new Named(at, named.End, named.Mission);
        }

        // "The UN force in Arcadia, AFAMIS"
        for (var name = end; name < Math.Min(tokens.Length, end + 7) && !Bodies.At(tokens, name); name++)
        {
            if (MissionTable.At(tokens, name) is { } apposed && (tokens[name - 1].Is(',') || tokens[name - 1].Is('(')))
            {
                return new Named(at, apposed.End, apposed.Mission);
            }
        }

        var by = ByOf(tokens[at].Lower);
        var country = CountryNear.Where(context, tokens, end, end + 3);
        var entry = country is null
            ? inText.Each.FirstOrDefault(mission => mission.By == by) ?? MissionTable.Of(by, context.Country)
            : inText.Each.FirstOrDefault(mission => mission.By == by && mission.Country == country) ?? MissionTable.Of(by, country);
        return entry is null ? null : new Named(at, end, entry);
    }

    // "The mission", "the peacekeepers": the one that the text named last; peacekeepers without a name are the UN's there.
    private static Named? Coreferent(ReadingContext context, Sentence sentence, int at, MissionsNamed inText)
    {
        if (Again.At(sentence.Tokens, at, sentence.Tokens.Length) is not { } again)
        {
            return null;
        }

        var entry = inText.Before(sentence, at) ?? inText.Each.FirstOrDefault() ?? (sentence.Tokens[again.To - 1].Lower is "helmets" or "peacekeepers" ? MissionTable.Of("UN", context.Country) : null);
        return entry is null ? null : new Named(at, again.To, entry);
    }

    private static string ByOf(string first) => first switch
    {
        "un" or "u.n." or "united" => "UN",
        "eu" or "european" => "EU",
        "african" or "au" => "AU",
        _ => first.ToUpperInvariant(),
    };

    private static IEnumerable<(MissionStatus Status, int At)> Said(ImmutableArray<Token> tokens, Clause clause, Named named)
    {
        var bare = Killing.In(tokens, clause.From, clause.To);
        foreach (var (status, verbs) in Statuses)
        {
            var before = verbs.In(tokens, clause.From, named.From);
            var after = before.IsEmpty ? verbs.In(tokens, Math.Max(clause.From, named.From), Math.Min(clause.To, named.To + 8)) : [];
            var at = !before.IsEmpty ? before[^1].From : !after.IsEmpty ? after[0].From : -1;
            if (at >= 0 && Fits(tokens, status, at, named, bare))
            {
                yield return (status, at);
            }
        }
    }

    private static bool Fits(ImmutableArray<Token> tokens, MissionStatus status, int at, Named named, bool isViolent) => status switch
    {
        // Troops who are killed are told of as victims; a suspension or a withdrawal is told all the same.
        MissionStatus.Suspended or MissionStatus.Withdrawing => !(tokens[at].Lower is "left" && at + 1 < tokens.Length && tokens[at + 1].Lower is "dead" or "at" or "in" or "many"),
        MissionStatus.Ended when Statuses[^1].Verbs.At(tokens, at, at + 1) is not null => !isViolent && at >= named.From - 4 && at <= named.To + 4 && !(at + 1 < tokens.Length && tokens[at + 1].Lower is "that"),
        _ => !isViolent,
    };

    private static ImmutableArray<Mission> Make(ReadingContext context, Sentence sentence, Clause clause, Named named, MissionStatus status, int verb)
    {
        var tokens = sentence.Tokens;
        var country = named.Mission.Country ?? context.Country;
        var participants = status is MissionStatus.Strained or MissionStatus.Ended ? [] : Participants(context, sentence, clause, named, verb, country);

        // Who takes part must be named; the mission itself neither joins nor takes part.
        if (participants.IsEmpty && status is MissionStatus.Participating or MissionStatus.Joining)
        {
            return [];
        }

        // Its accusing somebody, or being accused, is a remark unless "tensions" are told.
        if (status is MissionStatus.Strained && tokens[verb].Lower is "accuses" or "accused" or "accusing" && verb > named.From)
        {
            return [];
        }

        var modality = Hedge.Of(tokens, clause, Math.Min(verb, named.From), named.To);
        var from = Math.Min(Math.Min(verb, named.From), participants.IsEmpty ? verb : participants[0].From);
        var evidence = context.Text.Evidence(sentence, from, Math.Max(named.To, verb + 1));
        var of = participants.IsEmpty ? [null] : participants.Select(participant => (string?)participant.Code);
        return [.. of.Select(participant => new Mission
        {
            Name = named.Mission.Name,
            Country = country,
            Participant = participant,
            Status = status,
            Modality = modality,
            Evidence = [evidence],
            Why = context.Trail?.In(sentence).Because("mission.named", $"mission: {named.Mission.Name}", named.From, named.To).Because("mission.status", $"status: {Reasons.Listed([status])}", verb, verb + 1)
                .Because("mission.participant", $"participant: {participant ?? "the mission itself"}", participants.Where(actor => actor.Code == participant).Select(actor => (actor.From, actor.To)).Take(1))
                .Stance(modality, Math.Max(clause.From, Math.Min(verb, named.From) - 6), Math.Max(named.To, verb + 1)).Made ?? [],
        })];
    }

    // The nations, bodies or alliances that are the verb's subject; not the country where the mission works, nor who runs it.
    private static ImmutableArray<Actor> Participants(ReadingContext context, Sentence sentence, Clause clause, Named named, int verb, string? country)
    {
        var actors = Actors.In(sentence, context.Gazetteer)
            .RemoveAll(actor => actor.Code == country || (actor.From >= named.From && actor.To <= named.To) || (actor.Code == named.Mission.By && actor.From == named.From));
        var before = Actors.Before(sentence.Tokens, actors, clause.From, Math.Max(verb, named.From));
        if (before.IsEmpty && clause.From + 1 < sentence.Tokens.Length && sentence.Tokens.Skip(clause.From).Take(2).Any(token => token.Lower is "which" or "who" or "whose" or "but" or "and"))
        {
            before = Actors.Before(sentence.Tokens, actors, 0, clause.From);
        }

        return before;
    }
}
