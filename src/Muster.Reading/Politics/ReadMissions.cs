using System.Collections.Immutable;
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
    private static readonly Phrases Bodies = new(
        "un", "u.n.", "united nations", "eu", "european union", "african union", "au", "nato", "osce", "ecowas", "sadc");

    private static readonly Phrases Kinds = new(
        "mission", "peacekeeping mission", "peacekeeping force", "peacekeeping operation", "stabilization mission", "stabilisation mission", "support mission", "training mission", "monitoring mission", "observer mission",
        "assistance mission", "military mission", "force", "operation");

    private static readonly Phrases Suspending = new("suspends", "suspended", "suspend", "suspending", "suspension of", "pauses", "paused", "halts", "halted");

    private static readonly Phrases Withdrawing = new(
        "withdraws", "withdraw", "withdrew", "withdrawn", "withdrawing", "withdrawal", "pulls out", "pull out", "pulled out", "pulling out", "leaves", "will leave", "leaving", "leave", "quits", "quit", "ends its participation",
        "end its participation", "ended its participation", "ending its participation", "pullout", "pull-out", "drawdown");

    private static readonly Phrases Ended = new(
        "ends", "ended", "end", "ending", "closes", "closed", "concludes", "concluded", "terminates", "terminated", "disbanded", "dissolved", "completes its withdrawal", "completed its withdrawal", "wound up", "last troops left",
        "handed over to");

    private static readonly Phrases Joining = new(
        "will join", "joins", "join", "joined", "will send", "will deploy", "will contribute", "will be deployed", "to send", "to deploy", "to contribute", "agrees to send", "offers", "pledges", "pledged", "to join", "plans to send",
        "will participate", "will take part", "to be deployed");

    private static readonly Phrases Participating = new(
        "involved in", "participates in", "participating in", "participate in", "participated in", "participation in", "takes part in", "take part in", "taking part in", "took part in", "contributes", "contribute", "contributed", "contributing",
        "part of", "deployed", "deploys", "deploy", "serving with", "serving in", "serve in", "serving under", "stationed", "sends", "sent", "contributor", "contributors", "commits", "takes command of", "leads", "heads");

    private static readonly Phrases Straining = new("tensions", "tension", "strained", "row", "dispute", "expels", "expelled", "demands the departure", "accuses", "accused", "accusing");

    private static readonly Phrases Killing = new("killed", "kills", "wounded", "injured", "dies", "died", "attacked", "attack", "attacks", "ambush", "explosion");

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Mission> In(ReadingContext context)
    {
        var inText = NamedIn(context);
        var told = new List<Mission>();
        foreach (var sentence in context.Text.Sentences.Where(sentence => !sentence.IsRepeat))
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
                    told[same] = told[same] with { Evidence = [.. told[same].Evidence, .. fact.Evidence] };
                }
            }
        }

        return told;
    }

    private static ImmutableArray<MissionTable.Entry> NamedIn(ReadingContext context)
    {
        var found = ImmutableArray.CreateBuilder<MissionTable.Entry>();
        foreach (var sentence in context.Text.Sentences)
        {
            for (var at = 0; at < sentence.Tokens.Length; at++)
            {
                if (sentence.Tokens[at].IsCapitalised && MissionTable.At(sentence.Tokens, at) is { } hit && !found.Contains(hit.Mission))
                {
                    found.Add(hit.Mission);
                }
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<Mission> Read(ReadingContext context, Sentence sentence, ImmutableArray<MissionTable.Entry> inText)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (NameAt(context, tokens, at, inText) is not { } named)
            {
                continue;
            }

            at = named.To - 1;
            var clause = Clause.Around(tokens, named.From);
            if (Status(tokens, clause, named) is { } said && !Hedge.IsUnsaid(tokens, clause, said.At) && Make(context, sentence, clause, named, said.Status, said.At) is { } fact)
            {
                yield return fact;

                // One clause says one thing of one mission.
                at = Math.Max(at, clause.To - 1);
            }
        }
    }

    private static Named? NameAt(ReadingContext context, ImmutableArray<Token> tokens, int at, ImmutableArray<MissionTable.Entry> inText)
    {
        if (MissionTable.At(tokens, at) is { } hit)
        {
            return new Named(at, hit.End, hit.Mission);
        }

        var body = Bodies.EndAt(tokens, at);
        if (body < 0)
        {
            return null;
        }

        var kind = Kinds.First(tokens, body, body + 3);
        var end = kind < 0 ? -1 : Kinds.EndAt(tokens, kind);
        if (end < 0 || tokens[kind].Lower is "force" or "operation" && tokens[kind - 1].Lower is not "peacekeeping")
        {
            return null;
        }

        // "UN peacekeeping mission MINUSMA": the name says which.
        if (end < tokens.Length && MissionTable.At(tokens, end) is { } named)
        {
            return new Named(at, named.End, named.Mission);
        }

        var by = ByOf(tokens[at].Lower);
        var country = CountryNear.Where(context, tokens, end, end + 3);
        var entry = country is null
            ? inText.FirstOrDefault(mission => mission.By == by) ?? MissionTable.Of(by, context.Country)
            : inText.FirstOrDefault(mission => mission.By == by && mission.Country == country) ?? MissionTable.Of(by, country);
        return entry is null ? null : new Named(at, end, entry);
    }

    private static string ByOf(string first) => first switch
    {
        "un" or "u.n." or "united" => "UN",
        "eu" or "european" => "EU",
        "african" or "au" => "AU",
        _ => first.ToUpperInvariant(),
    };

    private static (MissionStatus Status, int At)? Status(ImmutableArray<Token> tokens, Clause clause, Named named)
    {
        (Phrases Verbs, MissionStatus Status)[] statuses =
        [
            (Suspending, MissionStatus.Suspended), (Withdrawing, MissionStatus.Withdrawing), (Joining, MissionStatus.Joining), (Participating, MissionStatus.Participating), (Straining, MissionStatus.Strained),
        ];
        foreach (var (verbs, status) in statuses)
        {
            var at = verbs.Last(tokens, clause.From, named.From) is var before and >= 0 ? before : verbs.First(tokens, named.To, Math.Min(clause.To, named.To + 6));
            if (at >= 0 && !(Killing.In(tokens, clause.From, clause.To) && status is not (MissionStatus.Suspended or MissionStatus.Withdrawing)))
            {
                return (status, at);
            }
        }

        var ended = Ended.Last(tokens, Math.Max(clause.From, named.From - 4), named.From) is var left and >= 0 ? left : Ended.First(tokens, named.To, Math.Min(clause.To, named.To + 4));
        return ended >= 0 && !(ended + 1 < tokens.Length && tokens[ended + 1].Lower is "that") ? (MissionStatus.Ended, ended) : null;
    }

    private static Mission? Make(ReadingContext context, Sentence sentence, Clause clause, Named named, MissionStatus status, int verb)
    {
        var tokens = sentence.Tokens;
        var country = named.Mission.Country ?? context.Country;
        var participant = status is MissionStatus.Strained or MissionStatus.Ended ? null : Participant(context, sentence, clause, named, verb, country);

        // Who takes part must be named; the mission itself neither joins nor takes part.
        if (participant is null && status is MissionStatus.Participating or MissionStatus.Joining)
        {
            return null;
        }

        // Its accusing somebody, or being accused, is a remark unless "tensions" are told.
        if (status is MissionStatus.Strained && tokens[verb].Lower is "accuses" or "accused" or "accusing" && verb > named.From)
        {
            return null;
        }

        var modality = Hedge.Of(tokens, clause, Math.Min(verb, named.From), named.To);
        var from = Math.Min(Math.Min(verb, named.From), Subject(context, sentence, clause, verb)?.From ?? verb);
        return new Mission
        {
            Name = named.Mission.Name,
            Country = country,
            Participant = participant,
            Status = status,
            Modality = modality,
            Evidence = [context.Text.Evidence(sentence, from, Math.Max(named.To, verb + 1))],
        };
    }

    // The nation, body or alliance that is the verb's subject; not the country where the mission works, nor the one that hosts it.
    private static string? Participant(ReadingContext context, Sentence sentence, Clause clause, Named named, int verb, string? country)
    {
        if (Subject(context, sentence, clause, Math.Max(verb, named.From)) is { } subject && subject.Country != country && (subject.From < named.From || subject.From >= named.To))
        {
            return subject.Country;
        }

        for (var at = clause.From; at < Math.Min(named.From, verb); at++)
        {
            if (sentence.Tokens[at].Text is "EU" or "NATO" or "ECOWAS")
            {
                return sentence.Tokens[at].Text;
            }
        }

        return null;
    }

    private static CountryMention? Subject(ReadingContext context, Sentence sentence, Clause clause, int before)
    {
        foreach (var mention in CountryMentions.In(sentence, context.Gazetteer))
        {
            if (mention.From >= clause.From && mention.To <= before)
            {
                return mention;
            }
        }

        return null;
    }
}
