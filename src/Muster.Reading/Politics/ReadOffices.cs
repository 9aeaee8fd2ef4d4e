using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>Reads how those who rule come and go by the rules: elections, and resignations of a head of state or government or of the cabinet.</summary>
internal static class ReadOffices
{
    private const int Reach = 10;

    internal static readonly Phrases Elections = new("election", "elections", "polls", "referendum", "runoff", "by-election");

    internal static readonly Phrases Holding = new(
        "holds", "hold", "held", "holding", "takes place", "took place", "take place", "vote in", "votes in", "voting in", "go to the", "goes to the", "wins", "won", "winning", "re-elected in", "elected in", "scheduled", "postpones",
        "postponed", "set for", "announces the results of", "victory in", "winner of", "heads to the", "head to the", "voted in", "voted on", "voting", "postponing", "delayed", "delays", "delay", "brought forward", "called", "calls", "announced", "announces", "due on", "due in", "was due", "are due", "declared", "cancels", "cancelled", "annulled", "annuls", "pushed back",
        "put off", "re-elected", "swept", "contested");

    // Boards and clubs elect too.
    private static readonly Phrases Private = new("board", "company", "club", "shareholders", "union", "students", "federation", "directors", "chairman", "association", "papal", "conclave", "committee", "fifa", "captain");

    private static readonly Phrases Delaying = new("postpones", "postponed", "postponing", "delayed", "delays", "delay", "pushed back", "put off", "due on", "due in", "was due", "are due");

    internal static readonly Phrases Rulers = new(
        "president", "prime minister", "chancellor", "premier", "cabinet", "government", "king", "head of state", "head of government", "queen", "sultan", "emir", "taoiseach");

    internal static readonly Phrases Resigning = new(
        "resigns", "resigned", "resign", "steps down", "stepped down", "step down", "stepping down", "announces his resignation", "announces her resignation", "announced his resignation", "announced her resignation",
        "announces their resignation", "submits his resignation", "submits her resignation", "submitted his resignation", "tenders his resignation", "tenders her resignation", "tendered his resignation", "announces its resignation",
        "abdicates", "abdicated", "tenders its resignation", "handed in his resignation", "handed in her resignation", "handed in their resignation", "handed in its resignation", "handed in his government's", "handed in her government's",
        "submitted her resignation", "submitted its resignation", "submitted his government's", "tendered her resignation", "tendered his government's", "tendered its resignation", "announced its resignation", "announced their resignation", "quit", "quits",
        "stood down", "stands down", "offered his resignation", "offered her resignation", "has resigned", "gave up power", "relinquished power");

    /// <summary>The elections and resignations of a sentence.</summary>
    public static IEnumerable<Government> In(ReadingContext context, Sentence sentence)
    {
        if (Election(context, sentence) is { } election)
        {
            yield return election;
        }

        if (Resignation(context, sentence) is { } resignation)
        {
            yield return resignation;
        }
    }

    private static Government? Election(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = Elections.First(tokens, 0, tokens.Length); at >= 0; at = Elections.First(tokens, at + 1, tokens.Length))
        {
            var (end, clause) = (Elections.EndAt(tokens, at), Clause.Around(tokens, at));
            var before = Holding.Last(tokens, Math.Max(clause.From, at - 7), at);
            var holding = before >= 0 ? before : Holding.First(tokens, end, Math.Min(clause.To, end + 7));
            if (holding < 0 || Hedge.IsUnsaid(tokens, clause, Math.Min(holding, at)) || tokens[at].Lower is "polls" && before < 0
                || Private.In(tokens, 0, tokens.Length))
            {
                continue;
            }

            return Make(context, sentence, GovernmentEvent.Election, clause, Math.Min(holding, at), Math.Max(end, Holding.EndAt(tokens, holding)));
        }

        return null;
    }

    private static Government? Resignation(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = Resigning.First(tokens, 0, tokens.Length);
        if (at < 0)
        {
            return null;
        }

        var clause = Clause.Around(tokens, at);
        var ruler = Rulers.Last(tokens, Math.Max(clause.From, at - Reach), at);
        if (ruler < 0 || Hedge.IsUnsaid(tokens, clause, at) || IsLesser(context, sentence, ruler) || (tokens[at].Lower is "resign" or "step" && tokens[at - 1].Lower is "to" or "must" && !Willing(tokens, clause, at)))
        {
            return null;
        }

        return Make(context, sentence, GovernmentEvent.Resignation, clause, ruler, Resigning.EndAt(tokens, at));
    }

    // A vice or former president, a president of anything but a country, a minister of the government.
    private static bool IsLesser(ReadingContext context, Sentence sentence, int ruler)
    {
        var tokens = sentence.Tokens;
        var end = Rulers.EndAt(tokens, ruler);
        if (ruler > 0 && tokens[ruler - 1].Lower is "vice" or "deputy" or "former" or "ex" or "of" or "regional" or "local" or "state" or "company" or "club" or "university" or "party" or "in")
        {
            return true;
        }

        if (end < tokens.Length && tokens[end].Lower is "'s" or "minister" or "official" or "spokesman" or "spokesperson" or "forces")
        {
            return true;
        }

        return end + 1 < tokens.Length && tokens[end].Lower is "of"
            && CountryMentions.At(tokens, tokens[end + 1].Lower is "the" && end + 2 < tokens.Length ? end + 2 : end + 1, context.Gazetteer) is null;
    }

    private static bool Willing(ImmutableArray<Token> tokens, Clause clause, int at)
    {
        for (var back = at - 1; back >= Math.Max(clause.From, at - 5); back--)
        {
            if (tokens[back].Lower is "agrees" or "agreed" or "plans" or "intends" or "forced" or "decides" or "decided" or "announces" or "intention")
            {
                return true;
            }
        }

        return false;
    }

    private static Government Make(ReadingContext context, Sentence sentence, GovernmentEvent kind, Clause clause, int from, int to)
    {
        var tokens = sentence.Tokens;
        var modality = Hedge.Of(tokens, clause, from, to);
        var dates = ReadDates.In(tokens, context.Published);
        var attached = EventDay.Attached(tokens, dates, from, to);
        PartialDate? date = attached.Length > 0 ? attached[0].Date : EventDay.InClause(tokens, dates, clause, from, context);

        // "Will be held in October": dates are read backwards, as news needs them, so that one without its year is last year's; that is no date for a plan.
        date = modality is Modality.Planned && date?.Last < context.Published ? null : date;
        date ??= modality is Modality.Asserted ? EventDay.Today(context) : null;
        var country = CountryNear.Of(context, tokens, clause, to, CountryMentions.In(sentence, context.Gazetteer));
        return new Government
        {
            Country = country,
            Event = kind,
            Modality = modality,
            Date = date,
            Evidence = [context.Text.Evidence(sentence, from, to)],
            Why = context.Trail?.In(sentence).Because(kind is GovernmentEvent.Election ? "government.election" : "government.resignation", $"event: {Reasons.Listed([kind])}", from, to)
                .Country(country).Date(date).Stance(modality, Math.Max(clause.From, from - 6), to).Made ?? [],
        };
    }
}
