using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>Reads power taken, or nearly taken, by force.</summary>
internal static class ReadCoups
{
    internal static readonly Phrases Coups = new(
        "coup d'\u00E9tat", "coup d'etat", "coups d'\u00E9tat", "coups d'etat", "coup d'\u00E9tats", "coup", "coups", "putsch", "putsches", "self-coup", "military takeover", "military takeovers");

    private static readonly Phrases TriedBefore = new(
        "attempted", "failed", "foiled", "thwarted", "abortive", "unsuccessful", "botched", "foils", "thwarts", "prevents", "prevented", "averted", "would-be", "attempt a", "attempting a", "attempt at a", "plotting a",
        "planning a", "plot a", "plotted a");

    private static readonly Phrases TriedAfter = new("attempt", "attempts", "bid", "plot", "plots", "fails", "failed", "collapses");

    private static readonly Phrases Undone = new("foiled", "thwarted", "defeated", "crushed", "averted", "put down", "unsuccessful", "failed", "prevented", "suppressed");

    // People and politics named after a coup are told of elsewhere: "coup leader", "coup supporters".
    private static readonly Phrases Not = new("leader", "leaders", "plotters", "plotter", "supporters", "opponents", "trial", "anniversary", "general", "suspects", "mastermind");

    private static readonly Phrases Backgrounds = new(
        "after", "since", "following", "before", "against", "despite", "during", "of", "over", "protest", "protesting", "condemn", "condemns", "condemned", "response to", "denounce", "oppose", "opposing", "amid", "by", "due to", "resist");

    // What "a coup" stands behind, where it is not the news.
    private static readonly Phrases Past = new("after", "since", "following", "came to power in", "come to power in", "took power in", "seized power in", "in power since");

    internal static readonly Phrases Forces = new("military", "army", "soldiers", "officers", "junta", "presidential guard", "generals", "mutineers", "mutinous soldiers", "armed forces", "colonels", "troops", "putschists", "captain", "colonel", "general", "lieutenant colonel", "major", "officer", "commander", "guards", "servicemen");

    internal static readonly Phrases Removing = new(
        "was overthrown", "were overthrown", "been overthrown", "was ousted by", "was toppled", "were toppled", "been toppled", "was deposed", "been deposed", "been ousted by", "overthrown by", "toppled by", "deposed by", "ousted by the army",
        "ousted by the military", "ousted by soldiers", "who toppled", "who overthrew", "who ousted", "who deposed", "who seized power", "who took power in", "overthrown in", "deposed in", "which overthrew", "which toppled", "that overthrew",
        "that toppled");

    // A try at it: "tried to topple", "sought to seize power".
    internal static readonly Phrases Trying = new(
        "tried to topple", "tried to overthrow", "tried to seize power", "tried to oust", "tried to depose", "tried to take power", "tried to take over", "attempted to topple", "attempted to overthrow", "attempted to seize power",
        "attempted to oust", "attempted to take power", "sought to overthrow", "sought to topple", "sought to seize power", "attempt to overthrow", "attempt to topple", "attempt to seize power", "try to overthrow", "bid to overthrow", "bid to topple",
        "plot to overthrow", "plot to topple", "plotting to overthrow", "plotting to topple", "conspiring to overthrow", "failed to overthrow", "failed to topple");

    // Winning, or talk, and no power taken: "pulled off a coup", "a publishing coup", "speak of a constitutional coup".
    private static readonly Phrases Figurative = new(
        "pulled off", "pull off", "pulls off", "pulling off", "scored", "scores", "score", "landed", "diplomatic", "publishing", "publicity", "marketing", "propaganda", "intelligence", "media", "transfer", "boardroom", "corporate", "shareholder", "sporting",
        "literary", "constitutional", "institutional", "judicial", "legal", "speak of", "speaks of", "talk of", "spoke of", "quite a", "a real", "big", "major", "huge", "palace intrigue");

    internal static readonly Phrases Takings = new(
        "overthrows", "overthrow", "overthrew", "ousts", "ousted", "topples", "toppled", "deposes", "deposed", "seizes power", "seize power", "seized power", "takes power", "took power", "take power", "seizes control of the government",
        "seizes control of the country", "takes control of the government", "takes control of the country", "have seized power", "has seized power", "dissolves the government",
        "took control of the country", "took control of the government", "seized control of the country", "seized control of the government", "seized the state", "have ousted", "has ousted", "had ousted", "have overthrown", "has overthrown", "had overthrown", "have toppled",
        "has toppled", "had toppled", "have deposed", "has deposed", "had deposed", "have taken power", "has taken power", "had taken power", "take over", "took over", "have taken over", "remove president", "removed president", "removed the president", "unseated",
        "announced they had seized power", "say they have seized power", "said they had seized power", "wrested power", "grabbed power", "usurped power");

    /// <summary>The coups of a sentence.</summary>
    public static IEnumerable<Government> In(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var any = false;
        for (var at = 0; at < tokens.Length; at++)
        {
            var end = Coups.EndAt(tokens, at);
            if (end < 0)
            {
                continue;
            }

            foreach (var fact in Named(context, sentence, at, end))
            {
                any = true;
                yield return fact;
            }

            at = end - 1;
        }

        if (Trying.First(tokens, 0, tokens.Length) is var trying and >= 0 && Power(tokens, trying))
        {
            var clause = Clause.Around(tokens, trying);
            var date = EventDay.InClause(tokens, ReadDates.In(tokens, context.Published), clause, trying, context);
            yield return Make(context, sentence, "government.coup.tried", GovernmentEvent.AttemptedCoup, Modality.Asserted, date, clause.From, Math.Max(Trying.EndAt(tokens, trying), Math.Min(clause.To, trying + 6)), trying);
            any = true;
        }

        if (!any && Removed(context, sentence) is { } removal)
        {
            yield return removal;
            any = true;
        }

        if (!any && Takeover(context, sentence) is { } takeover)
        {
            yield return takeover;
        }
    }

    private static IEnumerable<Government> Named(ReadingContext context, Sentence sentence, int at, int end)
    {
        var tokens = sentence.Tokens;
        var clause = Clause.Around(tokens, at);
        if (Not.At(tokens, end) || Hedge.IsUnsaid(tokens, clause, at) || Figurative.In(tokens, at - 4, at))
        {
            context.Trail?.LeaveOut("government.left-out.coup-word", "the word is denied, a figure of speech, or only names people (\"coup leader\")", sentence, at, end);
            yield break;
        }

        var tried = TriedBefore.In(tokens, at - 4, at) || TriedAfter.At(tokens, end) || (Undone.In(tokens, end, end + 4) && at < 3);
        end = TriedAfter.At(tokens, end) ? end + 1 : end;
        var from = PhraseStart(tokens, at);
        var isBackground = tokens[from].Lower is "a" or "an" ? Past.In(tokens, from - 4, from) : tokens[from].Lower is "the" || Backgrounds.In(tokens, from - 2, at);
        var modality = Accused(tokens, clause, at) ? Modality.Claimed : isBackground && !tried && !Denial.Governs(tokens, at) ? Modality.Asserted : Hedge.Of(tokens, clause, at, end);
        var kind = tried ? GovernmentEvent.AttemptedCoup : GovernmentEvent.Coup;
        var attached = EventDay.Attached(tokens, ReadDates.In(tokens, context.Published), at, end);
        if (attached.IsEmpty)
        {
            yield return Make(context, sentence, "government.coup.named", kind, modality, isBackground || modality is Modality.Hypothetical or Modality.Planned ? null : EventDay.Today(context), from, end, at);
        }

        var plural = tokens[at].Lower is "coups" or "putsches" or "military" || attached.Length < 2;
        foreach (var date in plural ? attached : attached[..1])
        {
            yield return Make(context, sentence, "government.coup.named", kind, modality, date.Date, Math.Min(from, date.From), Math.Max(end, date.To), at);
        }
    }

    // "The president was overthrown by his own guards", "the colonel, who toppled the president on 5 September".
    private static Government? Removed(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = Removing.First(tokens, 0, tokens.Length);
        if (at < 0 || !(Power(tokens, 0) || Forces.In(tokens, 0, tokens.Length)) || Trying.In(tokens, 0, tokens.Length))
        {
            return null;
        }

        var clause = Clause.Around(tokens, at);
        if (Hedge.IsUnsaid(tokens, clause, at))
        {
            return null;
        }

        var end = Removing.EndAt(tokens, at);
        var dates = ReadDates.In(tokens, context.Published);
        var attached = EventDay.Attached(tokens, dates, at, end);
        PartialDate? date = attached.Length > 0 ? attached[0].Date : EventDay.InClause(tokens, dates, clause, at, context);
        return Make(context, sentence, "government.coup.removed", GovernmentEvent.Coup, Hedge.Of(tokens, clause, at, end), date, Math.Max(clause.From, at - 4), end, at);
    }

    // What is overthrown is a state's.
    private static bool Power(ImmutableArray<Token> tokens, int at)
    {
        for (var next = at; next < Math.Min(tokens.Length, at + (at == 0 ? tokens.Length : 9)); next++)
        {
            if (tokens[next].Lower is "government" or "president" or "power" or "regime" or "king" or "rule" or "minister" or "junta" or "state")
            {
                return true;
            }
        }

        return false;
    }

    // "The army overthrows the president", "soldiers seized power"
    private static Government? Takeover(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var force = Forces.First(tokens, 0, tokens.Length); force >= 0; force = Forces.First(tokens, force + 1, tokens.Length))
        {
            var subject = Forces.EndAt(tokens, force);
            var isPerson = subject < tokens.Length && tokens[subject].IsCapitalised;
            var taking = Takings.First(tokens, subject, subject + (isPerson ? 5 : 3));
            var clause = Clause.Around(tokens, force);
            if (taking < 0 || taking >= clause.To || Hedge.IsUnsaid(tokens, clause, taking))
            {
                continue;
            }

            var end = Takings.EndAt(tokens, taking);
            var date = EventDay.InClause(tokens, ReadDates.In(tokens, context.Published), clause, taking, context);
            var past = tokens[taking].Lower is "overthrew" or "seized" or "took" && date is null;
            return Make(context, sentence, "government.coup.takeover", GovernmentEvent.Coup, Hedge.Of(tokens, clause, taking, end), date ?? (past ? null : EventDay.Today(context)), force, Math.Max(end, Math.Min(clause.To, end + 4)), taking);
        }

        return null;
    }

    private static Government Make(ReadingContext context, Sentence sentence, string rule, GovernmentEvent kind, Modality modality, PartialDate? date, int from, int to, int at)
    {
        var country = CountryOf(context, sentence, from, at);
        return new Government
        {
            Country = country,
            Event = kind,
            Modality = modality,
            Date = date,
            Evidence = [context.Text.Evidence(sentence, from, to)],
            Why = context.Trail?.In(sentence).Because(rule, $"event: {Reasons.Listed([kind])}", from, to).Country(country).Date(date).Stance(modality, Math.Max(0, from - 6), to).Made ?? [],
        };
    }

    // "a coup in Arcadia", "Arcadia's coup", else the country of the document: whoever else the sentence names mostly speaks of the coup.
    private static string? CountryOf(ReadingContext context, Sentence sentence, int from, int at)
    {
        var owner = CountryMentions.In(sentence, context.Gazetteer).LastOrDefault(mention => mention.To <= at && mention.To >= Math.Min(from, at - 2) && at - mention.To <= 2);
        return CountryNear.Where(context, sentence.Tokens, at, at + 6) ?? owner.Country ?? context.Country;
    }

    private static bool Accused(ImmutableArray<Token> tokens, Clause clause, int at)
    {
        for (var back = at - 1; back >= Math.Max(clause.From, at - 8); back--)
        {
            if (tokens[back].Lower is "accuses" or "accused" or "accusing" or "calls" or "describes")
            {
                return true;
            }
        }

        return false;
    }

    // The start of the noun phrase: "a military coup".
    private static int PhraseStart(ImmutableArray<Token> tokens, int at)
    {
        for (var from = at; from >= Math.Max(0, at - 4); from--)
        {
            if (tokens[from].Lower is "a" or "an" or "the" or "this" or "last")
            {
                return from;
            }
        }

        return at;
    }
}
