using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>Reads what a government does to its country in a crisis: a state of emergency, a curfew, a closed border.</summary>
internal static class ReadMeasures
{
    private const int Reach = 12;

    internal static readonly Phrases Emergencies = new(
        "state of emergency", "states of emergency", "state of siege", "martial law", "state of exception", "emergency rule", "state of war", "national emergency");

    internal static readonly Phrases Curfews = new("curfew", "curfews");

    internal static readonly Phrases Borders = new("border", "borders", "border crossing", "border crossings", "frontier", "frontiers", "land borders");

    private static readonly Phrases Declaring = new(
        "declares", "declared", "declare", "declaring", "imposes", "imposed", "impose", "imposing", "announces", "announced", "announcing", "orders", "ordered", "extends", "extended", "extend", "extending", "proclaims",
        "proclaimed", "introduces", "introduced", "issues", "issued", "enforces", "enforced", "decrees", "decreed", "reimposes", "reimposed", "tightens", "renews", "renewed", "approves", "approved", "expands", "enacts", "enacted", "institutes", "instituted", "placed under",
        "put under", "places", "came into force", "comes into force", "went into effect", "goes into effect", "took effect", "takes effect", "brought in", "slapped", "ordering", "clamped", "has put", "have put", "put the", "invoked", "invokes", "prolonged", "prolongs");

    private static readonly Phrases Standing = new("under", "remains", "remain", "in effect", "in force", "in place");

    private static readonly Phrases Ending = new("lifts", "lifted", "lifting", "lift", "ends", "ended", "expires", "expired", "revokes", "revoked", "eases", "eased", "drop", "drops", "cancels", "reopens", "reopened", "reopen", "reopening");

    internal static readonly Phrases Closing = new("closes", "closed", "closing", "close", "shuts", "shut", "shutting", "seals", "sealed", "sealing", "closure of");

    /// <summary>The measures of a sentence.</summary>
    public static IEnumerable<Government> In(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (Declared(context, sentence, Emergencies, GovernmentEvent.StateOfEmergency) is { } emergency)
        {
            yield return emergency;
        }

        if (Declared(context, sentence, Curfews, GovernmentEvent.Curfew) is { } curfew)
        {
            yield return curfew;
        }

        if (Borders.In(tokens, 0, tokens.Length) && Closed(context, sentence) is { } closure)
        {
            yield return closure;
        }
    }

    private static Government? Declared(ReadingContext context, Sentence sentence, Phrases names, GovernmentEvent kind)
    {
        var tokens = sentence.Tokens;
        var at = names.First(tokens, 0, tokens.Length);
        if (at < 0)
        {
            return null;
        }

        var (end, clause) = (names.EndAt(tokens, at), Clause.Around(tokens, at));
        if (Hedge.IsUnsaid(tokens, clause, at) || Ending.In(tokens, Math.Max(clause.From, at - 6), Math.Min(clause.To, end + 5)))
        {
            context.Trail?.LeaveOut("government.left-out.unsaid", "denied, wished for, usual, or at an end", sentence, at, end);
            return null;
        }

        var declaring = Declaring.Last(tokens, Math.Max(clause.From, at - Reach), at) is var before and >= 0 ? before : Declaring.First(tokens, end, Math.Min(clause.To, end + 6));
        if (declaring >= 0)
        {
            return Make(context, sentence, kind, clause, Math.Min(declaring, at), Math.Max(end, declaring + 1), isNews: true);
        }

        var standing = Standing.First(tokens, Math.Max(clause.From, at - 4), Math.Min(clause.To, end + 4));
        return standing < 0 ? null : Make(context, sentence, kind, clause, Math.Min(standing, at), Math.Max(end, Standing.EndAt(tokens, standing)), isNews: false);
    }

    private static string RuleOf(GovernmentEvent kind) => kind switch
    {
        GovernmentEvent.StateOfEmergency => "government.emergency",
        GovernmentEvent.Curfew => "government.curfew",
        _ => "government.border",
    };

    private static Government? Closed(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = Borders.First(tokens, 0, tokens.Length); at >= 0; at = Borders.First(tokens, at + 1, tokens.Length))
        {
            var (end, clause) = (Borders.EndAt(tokens, at), Clause.Around(tokens, at));
            var before = Closing.Last(tokens, Math.Max(clause.From, at - 6), at);
            var after = Closing.First(tokens, end, Math.Min(clause.To, end + 6));
            var closing = before >= 0 ? before : IsPassive(tokens, end, after) ? after : -1;
            if (closing < 0 || IsNear(tokens, closing) || Hedge.IsUnsaid(tokens, clause, closing))
            {
                continue;
            }

            return Make(context, sentence, GovernmentEvent.BorderClosure, clause, Math.Min(closing, at), Math.Max(end, closing + 1), isNews: !IsState(tokens, end, closing));
        }

        return null;
    }

    // "borders are closed", "the border with Arcadia was shut"
    private static bool IsPassive(ImmutableArray<Token> tokens, int from, int closing)
    {
        for (var at = from; at < closing; at++)
        {
            if (tokens[at].Lower is "is" or "are" or "was" or "were" or "been" or "be" or "remain" or "remains")
            {
                return true;
            }
        }

        return false;
    }

    // "remains closed", "is currently closed": nobody says since when.
    private static bool IsState(ImmutableArray<Token> tokens, int from, int closing)
    {
        for (var at = from; at < closing; at++)
        {
            if (tokens[at].Lower is "remain" or "remains" or "currently" or "still")
            {
                return true;
            }
        }

        return false;
    }

    // "close to the border"
    private static bool IsNear(ImmutableArray<Token> tokens, int closing) => closing + 1 < tokens.Length && tokens[closing].Lower is "close" or "closed" && tokens[closing + 1].Lower is "to";

    private static Government Make(ReadingContext context, Sentence sentence, GovernmentEvent kind, Clause clause, int from, int to, bool isNews)
    {
        var tokens = sentence.Tokens;
        var subject = CountryMentions.In(sentence, context.Gazetteer);
        var modality = Hedge.Of(tokens, clause, from, to);
        var dated = EventDay.InClause(tokens, ReadDates.In(tokens, context.Published), clause, from, context);
        var actor = subject.LastOrDefault(mention => mention.From >= clause.From && mention.To <= from);
        var country = kind is GovernmentEvent.BorderClosure ? actor.Country ?? context.Country : CountryNear.Of(context, tokens, clause, from, subject);
        var date = dated ?? (isNews && modality is Modality.Asserted ? EventDay.Today(context) : null);
        return new Government
        {
            Country = country,
            Event = kind,
            Modality = modality,
            Date = date,
            Evidence = [context.Text.Evidence(sentence, actor.Country is null ? from : Math.Min(actor.From, from), to)],
            Why = context.Trail?.In(sentence).Because(RuleOf(kind), $"event: {Reasons.Listed([kind])}", from, to).Country(country).Date(date).Stance(modality, Math.Max(clause.From, from - 6), to).Made ?? [],
        };
    }
}
