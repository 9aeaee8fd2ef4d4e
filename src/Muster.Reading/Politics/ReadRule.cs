using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>Reads that the military rules, or that a transitional government does: only where a sentence says so, not where it merely names a junta.</summary>
internal static class ReadRule
{
    internal static readonly Phrases Interims = new(
        "transitional government", "transitional council", "transitional military council", "transitional president", "transitional authority", "transitional authorities", "transitional administration",
        "transition government", "interim government", "interim president", "interim administration", "interim council", "caretaker government", "transitional sovereign council", "transitional leader", "interim leader", "provisional government", "provisional president");

    private static readonly Phrases Installing = new(
        "led by", "ruled by", "governed by", "run by", "forms", "formed", "forming", "appoints", "appointed", "sworn in", "names", "named", "installs", "installed", "announces", "announced", "establishes", "takes office",
        "took office", "is in power", "rules", "governs", "inaugurated", "headed by");

    internal static readonly Phrases Military = new("military government", "military junta", "military regime", "military council", "junta", "military rulers", "military leaders", "army", "military rulers", "generals", "soldiers", "armed forces", "military");

    internal static readonly Phrases Ruling = new("is in power", "in power", "rules", "has ruled", "have ruled", "ruling the country", "governs", "runs the country", "took power", "has been in power", "controls the country", "has taken charge", "have taken charge", "took charge", "is in charge", "are in charge", "in charge of", "will run the country", "have run", "has run", "has governed", "runs the", "now rules", "now runs", "have been in power",
        "are in power", "in control of the country");

    internal static readonly Phrases Ruled = new(
        "under military rule", "ruled by the military", "ruled by a military", "ruled by a junta", "military rule", "led by a military government", "led by a military junta", "run by the military", "run by a military", "governed by a military",
        "ruling junta", "military-ruled", "military-led government", "junta-led", "army-ruled", "junta-run", "military-run", "ruled by generals", "ruled by soldiers", "governed by the military", "governed by a junta", "run by a junta", "military leaders who rule", "ruling generals", "ruling military junta", "ruling military council", "ruling military");

    /// <summary>What a sentence says of that.</summary>
    public static IEnumerable<Government> In(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (Interims.First(tokens, 0, tokens.Length) is var interim and >= 0 && Transition(context, sentence, interim) is { } transition)
        {
            yield return transition;
        }

        if (MilitaryRule(tokens) is { } rule && !Hedge.IsUnsaid(tokens, Clause.Around(tokens, rule.From), rule.From) && !IsEnding(tokens, rule.From))
        {
            yield return Make(context, sentence, GovernmentEvent.MilitaryRule, null, rule.From, rule.To);
        }
    }

    private static Government? Transition(ReadingContext context, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var end = Interims.EndAt(tokens, at);
        var installing = Installing.Last(tokens, at - 8, at) is var before and >= 0 ? before : Installing.First(tokens, end, end + 6);
        var clause = Clause.Around(tokens, at);
        if (installing < clause.From || installing >= clause.To || Hedge.IsUnsaid(tokens, clause, at))
        {
            return null;
        }

        var dates = ReadDates.In(tokens, context.Published);
        var since = dates.FirstOrDefault(date => IsSince(tokens, date));
        var isNews = tokens[installing].Lower is "forms" or "appoints" or "names" or "installs" or "announces" or "establishes" or "sworn" or "inaugurated" or "takes";
        var date = since.To > 0 ? since.Date : EventDay.InClause(tokens, dates, clause, at, context) ?? (isNews ? EventDay.Today(context) : null);
        var from = since.To > 0 ? Math.Min(since.From, installing) : Math.Min(installing, at);
        return Make(context, sentence, GovernmentEvent.Transition, date, from, Math.Max(end, Installing.EndAt(tokens, installing)));
    }

    // "Since the last putsch in May last year": the date need not follow "since" at once.
    private static bool IsSince(ImmutableArray<Token> tokens, DateMention date)
    {
        for (var at = date.From - 1; at >= Math.Max(0, date.From - 6); at--)
        {
            if (tokens[at].Lower is "since")
            {
                return true;
            }
        }

        return date.IsSince;
    }

    private static (int From, int To)? MilitaryRule(ImmutableArray<Token> tokens)
    {
        if (Ruled.First(tokens, 0, tokens.Length) is var ruled and >= 0)
        {
            return (ruled, Ruled.EndAt(tokens, ruled));
        }

        for (var at = Military.First(tokens, 0, tokens.Length); at >= 0; at = Military.First(tokens, at + 1, tokens.Length))
        {
            var end = Military.EndAt(tokens, at);
            if (Ruling.First(tokens, end, end + (tokens[at].Lower is "army" or "generals" or "soldiers" or "armed" ? 2 : 10)) is var ruling and >= 0)
            {
                return (at, Ruling.EndAt(tokens, ruling));
            }
        }

        return null;
    }

    private static bool IsEnding(ImmutableArray<Token> tokens, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 4); back--)
        {
            if (tokens[back].Lower is "end" or "ending" or "ended" or "against" or "former" or "ends")
            {
                return true;
            }
        }

        return false;
    }

    private static Government Make(ReadingContext context, Sentence sentence, GovernmentEvent kind, PartialDate? date, int from, int to)
    {
        var country = CountryNear.Where(context, sentence.Tokens, from, to + 4) ?? context.Country;
        var clause = Clause.Around(sentence.Tokens, from);
        var modality = Hedge.Of(sentence.Tokens, clause, from, to);
        return new Government
        {
            Country = country,
            Event = kind,
            Date = date,
            Modality = modality,
            Evidence = [context.Text.Evidence(sentence, from, to)],
            Why = context.Trail?.In(sentence).Because(kind is GovernmentEvent.Transition ? "government.transition" : "government.military-rule", $"event: {Reasons.Listed([kind])}", from, to)
                .Country(country).Date(date).Stance(modality, Math.Max(clause.From, from - 6), to).Made ?? [],
        };
    }
}
