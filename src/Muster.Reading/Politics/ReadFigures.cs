using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Numbers;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>
/// Reads numbers about a whole conflict: tolls that add up ("bringing the total killed to 11", "the death toll rises to 60"), numbers with a span of time or
/// a war behind them ("have been killed since 2012", "in the conflict"), and people driven from home. A number killed without any of these is an incident's.
/// </summary>
internal static class ReadFigures
{
    /// <summary>A number with what it counts, by tokens of its sentence.</summary>
    private readonly record struct Found(int From, int To, Measure Measure, CountRange Count, string? Who, bool IsToll);

    private const int LongestGap = 22;
    private const int LongestPhrase = 9;

    // Fewer people running away are a scene of an incident, not a displacement.
    private const int FewestDisplaced = 10;

    // Fewer in need are a family's story.
    private const int FewestAffected = 1_000;

    private static readonly Phrases Raising = new(
        "bringing", "brings", "brought", "bring", "raising", "raises", "raised", "taking", "takes", "took", "pushing", "pushes", "pushed", "increasing", "increases", "putting");

    private static readonly Phrases Tallies = new("number", "toll", "total", "tally", "count", "figure", "numbers", "tolls", "death toll");

    private static readonly Phrases Tolls = new("death toll", "death count", "casualty toll", "total death toll", "official death toll", "deaths toll", "number of dead", "number of deaths", "number of people killed", "number of casualties", "number of fatalities", "number of victims");

    private static readonly Phrases Reaching = new(
        "to", "at", "reaches", "reached", "reaching", "surpasses", "surpassed", "exceeds", "exceeded", "passes", "passed", "hits", "tops", "topped", "is", "was", "of", "now");

    private static readonly Phrases Rising = new(
        "rises", "rise", "rose", "risen", "rising", "increases", "increased", "increasing", "climbs", "climbed", "grows", "grew", "grown", "jumps", "jumped", "soars", "soared", "up", "revised", "goes up", "mounts", "mounted");

    private static readonly Phrases Wars = new(
        "conflict", "war", "insurgency", "uprising", "rebellion", "genocide", "civil war", "revolt", "offensive", "fighting", "crackdown", "violence", "unrest", "hostilities", "bloodshed");

    private static readonly Phrases Spans = new(
        "since", "this year", "to date", "so far this year", "over the past", "over the last", "in the past", "in the last", "during the past", "during the last", "every year", "in recent years",
        "in recent months", "per year");

    private static readonly Phrases Definite = new("the", "this", "civil", "ongoing", "'s");

    private static readonly Phrases Auxiliaries = new("have", "has", "had", "were", "was", "are", "is", "been", "being", "already", "also", "either", "reportedly", "now", "so", "far", "who");

    private static readonly Dictionary<string, Measure> Measures = new(StringComparer.Ordinal)
    {
        ["killed"] = Measure.Killed, ["dead"] = Measure.Killed, ["died"] = Measure.Killed, ["deaths"] = Measure.Killed, ["fatalities"] = Measure.Killed, ["slain"] = Measure.Killed, ["killing"] = Measure.Killed,
        ["kills"] = Measure.Killed, ["killings"] = Measure.Killed, ["murdered"] = Measure.Killed, ["slaughtered"] = Measure.Killed, ["massacred"] = Measure.Killed,
        ["injured"] = Measure.Injured, ["wounded"] = Measure.Injured, ["injuries"] = Measure.Injured, ["injuring"] = Measure.Injured, ["wounding"] = Measure.Injured, ["hurt"] = Measure.Injured,
        ["displaced"] = Measure.Displaced, ["displacing"] = Measure.Displaced, ["displaces"] = Measure.Displaced, ["fled"] = Measure.Displaced, ["flee"] = Measure.Displaced, ["flees"] = Measure.Displaced,
        ["fleeing"] = Measure.Displaced, ["uprooted"] = Measure.Displaced, ["homeless"] = Measure.Displaced,
        ["refugees"] = Measure.Refugees, ["refuge"] = Measure.Refugees,
        ["abducted"] = Measure.Abducted, ["kidnapped"] = Measure.Abducted, ["kidnappings"] = Measure.Abducted, ["abductions"] = Measure.Abducted,
    };

    /// <summary>Words of which one stands in every sentence that tells a figure.</summary>
    internal static readonly string[] Cues = [.. Measures.Keys, "toll", "lives", "homes", "home", "affected", "need", "hunger", "starvation", "famine", "hit", "affecting", "uprooting"];

    private static readonly WordTest MayMatter = new(Cues.Contains);

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Figure> In(ReadingContext context)
    {
        var conflicts = ReadConflicts.Find(context);
        var figures = new List<Figure>();
        var told = new Dictionary<Figure, int>();

        // The sentence behind a toll goes on with it: "More than 900 were injured."
        var afterToll = -1;
        foreach (var sentence in context.Text.Sentences.Where(sentence => !sentence.IsRepeat))
        {
            if (!sentence.Tokens.Any(token => MayMatter.Of(token.Word)))
            {
                continue;
            }

            foreach (var found in Find(sentence.Tokens, context, sentence.Index == afterToll))
            {
                Merge(figures, told, Make(context, sentence, found, conflicts));
                afterToll = found.IsToll ? sentence.Index + 1 : afterToll;
            }
        }

        return figures;
    }

    // By what it tells, wherever it stands: a report with thousands of figures is read in linear time.
    private static void Merge(List<Figure> figures, Dictionary<Figure, int> told, Figure figure)
    {
        if (told.TryAdd(figure with { Evidence = [], Why = [] }, figures.Count))
        {
            figures.Add(figure);
        }
        else if (told[figure with { Evidence = [], Why = [] }] is var same && !figures[same].Evidence.Contains(figure.Evidence[0]))
        {
            figures[same] = figures[same] with { Evidence = figures[same].Evidence.Add(figure.Evidence[0]), Why = figures[same].Why.AddRange(figure.Why) };
        }
    }

    private static List<Found> Find(ImmutableArray<Token> tokens, ReadingContext context, bool isAfterToll)
    {
        var found = new List<Found>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if ((Raised(tokens, at) ?? Toll(tokens, at) ?? Number(tokens, at)) is { } toll)
            {
                found.Add(toll);
                at = toll.To - 1;
            }
            else if (ReadCount.At(tokens, at) is { IsArticle: false } count)
            {
                if (Counted(tokens, count, found.Exists(other => other.IsToll), isAfterToll, context) is { } counted)
                {
                    found.Add(counted);
                    at = counted.To - 1;
                }
                else
                {
                    at = count.To - 1;
                }
            }
        }

        return found;
    }

    // "bringing the total number of troops killed this year to 27", "bringing to 27 the number of troops killed"
    private static Found? Raised(ImmutableArray<Token> tokens, int at)
    {
        var tally = Raising.At(tokens, at) ? Tallies.First(tokens, at + 1, at + LongestPhrase) : -1;
        if (tally < 0)
        {
            return null;
        }

        for (var to = at + 1; to + 1 < Math.Min(tokens.Length, tally + LongestGap) && !tokens[to].Is(';'); to++)
        {
            if (tokens[to].Lower is not "to" || ReadCount.At(tokens, to + 1) is not { IsArticle: false } count)
            {
                continue;
            }

            var end = to < tally ? Math.Min(tokens.Length, tally + LongestPhrase) : Math.Min(tokens.Length, count.To + 3);
            return (MeasureIn(tokens, at, to, isToll: IsToll(tokens, tally)) ?? MeasureIn(tokens, to, end, isToll: false)) is { } measure ? new Found(at, Math.Max(count.To, tally + 1), measure, count.Count, WhoIn(tokens, at, end), IsToll: true) : null;
        }

        return null;
    }

    // "the death toll from the raids rises to at least 137"
    private static Found? Toll(ImmutableArray<Token> tokens, int at)
    {
        var noun = Tolls.EndAt(tokens, at);
        if (noun < 0)
        {
            return null;
        }

        for (var reach = noun; reach + 1 < Math.Min(tokens.Length, noun + LongestGap) && !tokens[reach].Is(';'); reach++)
        {
            if (!Reaching.At(tokens, reach) || !Leads(tokens, noun, reach) || ReadCount.At(tokens, reach + 1) is not { IsArticle: false } count || IsSpanOrAge(tokens, count.To))
            {
                continue;
            }

            var who = tokens[at].Lower is "number" || count.To >= tokens.Length ? WhoIn(tokens, at, noun) : WhoIn(tokens, count.To, count.To + 2);
            return new Found(at, count.To, Measure.Killed, count.Count, who, IsToll: true);
        }

        return null;
    }

    // "to" needs a rise before it; "of" stands at its noun; "ranging from 40 to 60" is an estimate of something else.
    private static bool Leads(ImmutableArray<Token> tokens, int noun, int reach) => tokens[reach].Lower switch
    {
        "to" => Rising.In(tokens, noun, reach),
        "of" => reach == noun,
        _ => true,
    };

    // "the number of children killed also increases to 31"
    private static Found? Number(ImmutableArray<Token> tokens, int at)
    {
        if (tokens[at].Lower is not ("number" or "total") || at + 1 >= tokens.Length || tokens[at + 1].Lower is not "of" || MeasureIn(tokens, at, at + LongestPhrase, isToll: false) is not { } measure)
        {
            return null;
        }

        for (var to = at + 2; to + 1 < Math.Min(tokens.Length, at + LongestGap) && !tokens[to].Is(';') && !tokens[to].Is(','); to++)
        {
            if (tokens[to].Lower is "to" or "at" or "reaches" or "reached" or "surpasses" or "surpassed" or "exceeds" or "exceeded" or "passed" or "passes" or "topped" or "tops" or "hit" or "is" or "stands" && Leads(tokens, at + 2, to) && ReadCount.At(tokens, to + 1) is { IsArticle: false } count && !IsSpanOrAge(tokens, count.To))
            {
                // "Has passed one million": more than that.
                var passed = tokens[to].Lower is "surpasses" or "surpassed" or "exceeds" or "exceeded" or "passed" or "passes" or "topped" or "tops";
                return new Found(at, count.To, measure, passed && count.Count.Min is { } least ? CountRange.AtLeast(least) : count.Count, WhoIn(tokens, at, to), IsToll: true);
            }
        }

        return null;
    }

    // "thousands of people have been killed in the conflict", "two million people have been displaced", "which has killed over 14,000 people since 2014"
    private static Found? Counted(ImmutableArray<Token> tokens, CountMention count, bool besideToll, bool isAfterToll, ReadingContext context)
    {
        if (count.To >= tokens.Length || IsAverage(tokens, count.From) || IsSpanOrAge(tokens, count.To) || tokens[count.To].Is('%') || tokens[count.To].Lower is "percent" || (count.From > 0 && (tokens[count.From - 1].Is('$') || tokens[count.From - 1].Is('\u20AC'))))
        {
            return null;
        }

        var (end, who, isPeople) = Noun(tokens, count.To);
        if (NumberOfYear.Is(tokens, count, hasPeople: end > count.To))
        {
            return null;
        }

        var (measure, said) = Said(tokens, count, end);
        if (measure is null)
        {
            return null;
        }

        var to = Math.Max(end, Math.Max(said, count.To));
        var from = Math.Min(count.From, said < 0 ? count.From : said);
        var clause = Clause.Around(tokens, count.From);

        // "Has killed a thousand and uprooted 200,000": the people are left out.
        isPeople |= end == count.To && said == count.From - 1 && count.Count.Min is >= 100;
        var scoped = measure switch
        {
            Measure.Affected => isPeople && count.Count.Min is >= FewestAffected,
            Measure.Displaced or Measure.Refugees => isPeople && who is not ("fighter" or "soldier" or "attacker" or "police") && !(count.Count is { Min: < FewestDisplaced } or { Min: null, Max: < FewestDisplaced }),
            Measure.Injured when isAfterToll && count.Count.Min is >= FewestDisplaced => end == count.To || isPeople,
            _ => besideToll ? end == count.To || isPeople : IsAggregate(tokens, clause, count, context),
        };
        return scoped && !IsOfPast(tokens, from, clause) ? new Found(from, to, measure.Value, count.Count, measure is Measure.Refugees && who == "civilian" ? null : who, IsToll: false) : null;
    }

    // The people counted: the noun's end, its class and whether it is people at all; "soldiers and civilians" have no one class.
    private static (int End, string? Who, bool IsPeople) Noun(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from; at < Math.Min(tokens.Length, from + 5) && tokens[at].Kind is TokenKind.Word && !Auxiliaries.At(tokens, at); at++)
        {
            if (tokens[at].Lower is "refugees")
            {
                return (at + 1, null, true);
            }

            // "One million of them"
            if (at == from && tokens[at].Lower is "of" && at + 1 < tokens.Length && tokens[at + 1].Lower is "them" or "whom" or "those")
            {
                return (at + 2, null, true);
            }

            var next = at + 1;
            if (!PeopleWords.Of(tokens[at], out var who) || (next < tokens.Length && tokens[next].Lower is not "dead" && PeopleWords.Names(tokens[next])))
            {
                continue;
            }

            // "police officers", "army personnel"
            next += next < tokens.Length && tokens[next].Lower is "officers" or "forces" or "agents" ? 1 : 0;
            if (next + 1 < tokens.Length && tokens[next].Lower is "and" or "or" && PeopleWords.Of(tokens[next + 1], out var second))
            {
                return (next + 2, second == who ? who : null, true);
            }

            return (next, who, true);
        }

        // "Thousands have been killed": the people are left out.
        return from < tokens.Length && (Auxiliaries.At(tokens, from) || MeasureOf(tokens[from].Lower) is not null) ? (from, null, true) : (from, null, false);
    }

    // What is said of them: after the noun ("have been killed", "flee"), or before the number ("has killed", "displacing").
    private static (Measure? Measure, int At) Said(ImmutableArray<Token> tokens, CountMention count, int end)
    {
        if (end > count.To && tokens[end - 1].Lower is "refugees")
        {
            return Moves(tokens, end) || (count.From > 0 && tokens[count.From - 1].Lower is "hosts" or "hosting" or "houses" or "sheltering" or "shelters") ? (Measure.Refugees, end) : (null, -1);
        }

        var verb = AfterAside(tokens, end);
        for (var at = verb; at < Math.Min(tokens.Length, verb + 7); at++)
        {
            if (MeasureOf(tokens[at].Lower) is { } measure)
            {
                // "killed 12 civilians who had fled": the number is of the dead.
                return measure is Measure.Displaced && tokens[verb].Lower is "who" ? (null, -1) : Joined(tokens, at, measure);
            }

            if (tokens[at].Lower is "affected" || IsNeed(tokens, at))
            {
                return (Measure.Affected, at + 1);
            }

            // "Forced to leave home", "have had to abandon their villages".
            if (tokens[at].Lower is "leave" or "abandon" or "left" or "abandoned" && tokens.Skip(at + 1).Take(3).Any(token => token.Lower is "home" or "homes" or "houses" or "villages"))
            {
                return (Measure.Displaced, at + 1);
            }

            if (tokens[at].Lower is "from" && at + 2 < tokens.Length && tokens[at + 1].Lower is "their" && tokens[at + 2].Lower is "homes" or "houses" or "villages")
            {
                return (Measure.Displaced, at + 3);
            }

            if (!Auxiliaries.At(tokens, at) && tokens[at].Lower is not ("forced" or "to" or "internally" or "the" or "been" or "driven" or "had" or "made" or "badly" or "severely" or "directly" or "currently" or "urgently" or "still"))
            {
                break;
            }
        }

        for (var at = count.To; at < end; at++)
        {
            if (tokens[at].Lower is "displaced")
            {
                return (Measure.Displaced, at + 1);
            }
        }

        return count.From > 0 && ActiveMeasure(tokens, count.From - 1) is { } active ? (active.Measure, active.At) : (null, -1);
    }

    // "200 civilians, mostly farmers, are forced to flee"
    private static int AfterAside(ImmutableArray<Token> tokens, int at)
    {
        if (at < tokens.Length && tokens[at].Is(','))
        {
            for (var close = at + 2; close < Math.Min(tokens.Length, at + 7); close++)
            {
                if (tokens[close].Is(','))
                {
                    return close + 1;
                }
            }
        }

        return at;
    }

    private static (Measure? Measure, int At) Joined(ImmutableArray<Token> tokens, int at, Measure measure)
    {
        if (at + 2 < tokens.Length && tokens[at + 1].Lower is "or" && MeasureOf(tokens[at + 2].Lower) is { } other && other != measure)
        {
            return (Measure.Affected, at + 3);
        }

        // "fled to Utopia", "fled across the border": refugees.
        return measure is Measure.Displaced && IsFlight(tokens[at].Lower) && CrossesBorder(tokens, at + 1) ? (Measure.Refugees, at + 1) : (measure, at + 1);
    }

    private static (Measure Measure, int At)? ActiveMeasure(ImmutableArray<Token> tokens, int at) => tokens[at].Lower switch
    {
        "killed" or "kills" => (Measure.Killed, at),
        "displaced" or "displacing" or "displaces" => (Measure.Displaced, at),
        "injured" or "wounded" => (Measure.Injured, at),
        "uprooted" or "uprooting" or "uproots" => (Measure.Displaced, at),
        "affected" or "affecting" or "affects" => (Measure.Affected, at),
        "hit" or "hits" when IsDisaster(tokens, at) => (Measure.Affected, at),
        "abducted" or "kidnapped" => (Measure.Abducted, at),
        "claimed" or "cost" or "of" when at > 1 && tokens[at].Lower is "claimed" or "cost" => (Measure.Killed, at),
        _ => null,
    };

    // "Drought has hit 2 million people": what strikes many at once without driving or killing them.
    private static bool IsDisaster(ImmutableArray<Token> tokens, int at) =>
        tokens.Take(at).Any(token => token.Lower is "drought" or "floods" or "flood" or "flooding" or "famine" or "cyclone" or "hurricane" or "typhoon" or "storm" or "earthquake" or "crisis" or "epidemic" or "rains" or "hunger" or "heatwave" or "landslides");

    // "In need of aid", "face starvation", "go hungry".
    private static bool IsNeed(ImmutableArray<Token> tokens, int at)
    {
        for (var next = at + 1; next < Math.Min(tokens.Length, at + 6); next++)
        {
            if (tokens[next].Lower is "aid" or "help" or "assistance" or "food" or "hunger" or "famine" or "starvation" or "hungry" or "relief" or "shortages")
            {
                return tokens[at].Lower is "in" or "need" or "needs" or "face" or "faces" or "facing" or "going" or "go" or "require" or "requires" or "suffer" or "suffering" or "needing" or "depend";
            }
        }

        return false;
    }

    private static bool Moves(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from; at < Math.Min(tokens.Length, from + 6); at++)
        {
            if (tokens[at].Lower is "crossed" or "cross" or "fled" or "flee" or "arrived" or "arrive" or "entered" or "enter" or "poured" or "escaped")
            {
                return true;
            }
        }

        return false;
    }

    private static bool CrossesBorder(ImmutableArray<Token> tokens, int from)
    {
        var end = Math.Min(tokens.Length, from + 4);
        for (var at = from; at < end; at++)
        {
            if (tokens[at].Lower is "into" or "neighbouring" or "neighboring" or "abroad" || (tokens[at].Lower is "across" && at + 2 < tokens.Length && tokens[at + 2].Lower is "border"))
            {
                return true;
            }

            if (tokens[at].Lower is "country" or "homes")
            {
                return tokens[at].Lower is "country" && at == from + 1;
            }
        }

        return false;
    }

    private static bool IsFlight(string lower) => lower is "fled" or "flee" or "flees" or "fleeing";

    // A span of time, or a war, makes a number of dead a figure; a day does not.
    private static bool IsAggregate(ImmutableArray<Token> tokens, Clause clause, CountMention count, ReadingContext context)
    {
        if (Spans.First(tokens, clause.From, clause.To) is var span && span >= 0 && !IsShort(tokens, span, clause) && !IsEventSince(tokens, span, count))
        {
            return !(tokens[span].Lower is "since" && IsRecent(tokens, span, context)) && !IsRank(tokens, clause, tokens[span].Lower is "since");
        }

        // No one incident has killed thousands.
        if (YearsIn(tokens, clause, context) is not null || (count.Count.Min >= FewestAffected && Perfect(tokens, clause, count)))
        {
            return true;
        }

        // "The insurgency, which began in 2009 and spread, has cost 20,000 lives": the war may stand before an insertion.
        var from = Perfect(tokens, clause, count) ? 0 : clause.From;
        for (var war = Wars.First(tokens, from, clause.To); war >= 0; war = Wars.First(tokens, war + 1, clause.To))
        {
            var perfect = Perfect(tokens, clause, count);
            var isLong = tokens[war].Lower is not ("fighting" or "offensive" or "crackdown" or "violence" or "unrest" or "hostilities" or "bloodshed") || count.Count.Min is >= FewestAffected;
            var definite = Definite.In(tokens, war - 3, war);
            if (perfect && isLong && (definite || tokens[war].IsCapitalised || war < count.From))
            {
                return true;
            }
        }

        return false;
    }

    // "in the past 24 hours" is the day of one operation.
    private static bool IsShort(ImmutableArray<Token> tokens, int span, Clause clause)
    {
        for (var at = span; at < Math.Min(clause.To, span + 6); at++)
        {
            if (tokens[at].Lower is "hours" or "hour" or "day")
            {
                return true;
            }
        }

        return false;
    }

    // "since clashes last year killed dozens": the number is of the clashes, not of the time since.
    private static bool IsEventSince(ImmutableArray<Token> tokens, int span, CountMention count)
    {
        if (tokens[span].Lower is not "since" || span > count.From)
        {
            return false;
        }

        for (var at = span; at < count.From; at++)
        {
            if (tokens[at].Is(',') || tokens[at].Lower is "have" or "has")
            {
                return false;
            }
        }

        return true;
    }

    private static bool Perfect(ImmutableArray<Token> tokens, Clause clause, CountMention count)
    {
        for (var at = Math.Max(clause.From, count.From - (count.Count.Min >= FewestAffected ? 14 : 4)); at < Math.Min(clause.To, count.To + 8); at++)
        {
            if (tokens[at].Lower is "have" or "has")
            {
                return true;
            }
        }

        return false;
    }

    // "from 2005 to 2019", "between 2014 and 2016"
    private static (PartialDate Since, PartialDate Until)? YearsIn(ImmutableArray<Token> tokens, Clause clause, ReadingContext context)
    {
        var dates = ReadDates.In(tokens, context.Published);
        for (var index = 0; index + 1 < dates.Length; index++)
        {
            var (first, last) = (dates[index], dates[index + 1]);
            if (first.From > clause.From && last.To <= clause.To && tokens[first.From - 1].Lower is "from" or "between" && last.From == first.To + 1 && tokens[first.To].Lower is "to" or "and" or "until"
                && first.Date < last.Date && !first.Date.IsDay)
            {
                return (first.Date, last.Date);
            }
        }

        return null;
    }

    // "The deadliest attack since 2019" ranks one incident; "this year, one of the deadliest on record" ranks the year.
    private static bool IsRank(ImmutableArray<Token> tokens, Clause clause, bool isSince)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (tokens[at].Lower is "deadliest" or "worst" or "first" or "largest" or "bloodiest" or "highest" or "biggest" or "deadly" or "second" or "third" or "fourth" or "fifth" or "latest"
                && (isSince || !(at + 1 < tokens.Length && tokens[at + 1].Lower is "on" or "for" or "year")))
            {
                return true;
            }
        }

        return false;
    }

    // "since Friday" spans one incident and its aftermath.
    private static bool IsRecent(ImmutableArray<Token> tokens, int since, ReadingContext context) =>
        ReadDates.In(tokens, context.Published).Any(date => date.From > since && date.From - since <= 3 && date.Date.IsDay && context.Published is { } today && date.Date.First > today.PlusDays(-7));

    // "could displace", "would have killed": no number yet.
    private static bool IsOfPast(ImmutableArray<Token> tokens, int from, Clause clause)
    {
        for (var at = Math.Max(clause.From, from - 3); at < Math.Min(clause.To, from + 8); at++)
        {
            if (tokens[at].Lower is "could" or "might" or "would" or "should" or "threatens" or "risk")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAverage(ImmutableArray<Token> tokens, int at) => at > 1 && tokens[at - 1].Lower is "of" && tokens[at - 2].Lower is "average";

    private static bool IsSpanOrAge(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Lower is "days" or "day" or "weeks" or "months" or "years" or "year" or "hours" or "kilometers" or "kilometres" or "km" or "miles" or "provincial" or "cities" or "towns" or "villages";

    private static bool IsToll(ImmutableArray<Token> tokens, int tally) => tokens[tally].Lower is "toll" or "tolls" or "death";

    private static Measure? MeasureIn(ImmutableArray<Token> tokens, int from, int to, bool isToll)
    {
        for (var at = from; at < Math.Min(to, tokens.Length); at++)
        {
            if (MeasureOf(tokens[at].Lower) is { } measure && tokens[at].Lower is not ("flee" or "fleeing"))
            {
                return at + 2 < tokens.Length && tokens[at + 1].Lower is "or" or "and" && MeasureOf(tokens[at + 2].Lower) is { } other && other != measure ? Measure.Affected : measure;
            }
        }

        return isToll ? Measure.Killed : null;
    }

    /// <summary>What a word counts, or null where it counts nothing.</summary>
    internal static Measure? MeasureOf(string lower) => Measures.TryGetValue(lower, out var measure) ? measure : null;

    private static string? WhoIn(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = from; at < Math.Min(to, tokens.Length); at++)
        {
            if (PeopleWords.Of(tokens[at], out var who))
            {
                return who;
            }
        }

        return null;
    }

    private static Figure Make(ReadingContext context, Sentence sentence, Found found, ImmutableArray<ReadConflicts.Told> conflicts)
    {
        var tokens = sentence.Tokens;
        var clause = Clause.Around(tokens, found.From);
        var dates = ReadDates.In(tokens, context.Published);
        var since = SinceIn(tokens, clause, dates, context) ?? SinceOfConflict(sentence, conflicts) ?? (dates.IsEmpty && !found.IsToll ? SinceBefore(context, sentence) : null);
        var years = YearsIn(tokens, clause, context);
        var evidenceTo = Math.Max(found.To, LastSaid(tokens, clause, found));
        var country = CountryOf(context, sentence, clause, found) ?? context.Country;
        return new Figure
        {
            Country = country,
            Measure = found.Measure,
            Count = found.Count,
            Who = found.Who,
            Since = years?.Since ?? since,
            Until = years?.Until,
            Evidence = [context.Text.Evidence(sentence, found.From, Math.Min(tokens.Length, evidenceTo))],
            Why = context.Trail?.In(sentence).Because(found.IsToll ? "figure.toll" : "figure.over-time", $"{Reasons.Listed([found.Measure])}: {found.Count} {found.Who}".TrimEnd(), found.From, found.To)
                .Date(years?.Since ?? since, "since").Date(years?.Until, "until").Country(country).Made ?? [],
        };
    }

    private static string? CountryOf(ReadingContext context, Sentence sentence, Clause clause, Found found)
    {
        var tokens = sentence.Tokens;
        var mentions = CountryMentions.In(sentence, context.Gazetteer);
        if (found.Measure is Measure.Refugees)
        {
            // Refugees are of the country that they left.
            var from = mentions.FirstOrDefault(mention => mention.From > 0 && tokens[mention.From - 1].Lower is "from" && mention.To <= clause.To);
            var nation = mentions.FirstOrDefault(mention => mention.IsActor && mention.From >= found.From && mention.To <= found.To);
            return from.Country ?? nation.Country;
        }

        for (var at = found.From; at < found.To; at++)
        {
            if (tokens[at].Lower is "there")
            {
                return CountryNear.LastWhere(context, tokens, 0, at);
            }

            // "the death toll for Arcadia"
            if (found.IsToll && tokens[at].Lower is "for" && mentions.FirstOrDefault(mention => mention.From == at + 1) is { Country: { } named })
            {
                return named;
            }
        }

        return CountryNear.Where(context, tokens, clause.From, clause.To);
    }

    // The evidence goes on to the words of time that bound the number.
    private static int LastSaid(ImmutableArray<Token> tokens, Clause clause, Found found) =>
        found.IsToll || (Spans.First(tokens, found.To, clause.To) < 0 && !Wars.In(tokens, found.To, clause.To)) ? found.To : clause.To;

    private static PartialDate? SinceIn(ImmutableArray<Token> tokens, Clause clause, ImmutableArray<DateMention> dates, ReadingContext context)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (tokens[at].Lower is "this" or "the" && at + 1 < clause.To && tokens[at + 1].Lower is "year" && context.Published is { } today && (tokens[at].Lower is "this" || tokens[at - 1].Lower is "of"))
            {
                return PartialDate.OfYear(today.Year);
            }

            if (tokens[at].Lower is not "since")
            {
                continue;
            }

            var date = dates.FirstOrDefault(date => date.From > at && date.From < clause.To);
            if (date.To > 0)
            {
                return date.Date;
            }
        }

        return null;
    }

    // "the conflict" is the one that the sentences before told the beginning of.
    private static PartialDate? SinceOfConflict(Sentence sentence, ImmutableArray<ReadConflicts.Told> conflicts)
    {
        var tokens = sentence.Tokens;
        var refers = false;
        for (var at = 1; at < tokens.Length && !refers; at++)
        {
            refers = Wars.At(tokens, at) && tokens[at - 1].Lower is "the" or "this";
        }

        var told = refers ? conflicts.LastOrDefault(told => told.Sentence < sentence.Index && told.Sentence >= sentence.Index - 2) : conflicts.FirstOrDefault(told => told.Sentence == sentence.Index);
        return told.Fact?.Since;
    }

    // "In September 2022, an armed conflict … . Around 1,000 people were displaced.": the time of the sentence before in the same paragraph, where that tells of a war.
    private static PartialDate? SinceBefore(ReadingContext context, Sentence sentence)
    {
        for (var index = sentence.Index - 1; index >= Math.Max(0, sentence.Index - 2); index--)
        {
            var before = context.Text.Sentences[index];
            var dates = ReadDates.In(before.Tokens, context.Published);
            if (before.Block == sentence.Block && dates.Length > 0)
            {
                return dates.Length == 1 && !dates[0].Date.IsDay && Wars.In(before.Tokens, 0, before.Tokens.Length) ? dates[0].Date : null;
            }
        }

        return null;
    }
}
