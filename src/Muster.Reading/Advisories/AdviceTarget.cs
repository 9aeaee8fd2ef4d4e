using System.Collections.Immutable;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>What a level is stated for.</summary>
internal enum TargetKind
{
    /// <summary>The whole country.</summary>
    Country,

    /// <summary>A part of it.</summary>
    Area,

    /// <summary>Parts that the list below names.</summary>
    List,

    /// <summary>Nothing that this page is about.</summary>
    Nothing,
}

/// <summary>What a level is stated for.</summary>
/// <param name="Kind">Country, area, list or nothing.</param>
/// <param name="Area">The area as written, or null.</param>
/// <param name="Country">ISO code of the country in which it lies.</param>
/// <param name="To">One past the last token that names it.</param>
internal readonly record struct AdviceTarget(TargetKind Kind, string? Area, string? Country, int To)
{
    // Words that end the name of an area.
    private static readonly PhraseTable<bool> Ends = new((true, """
        due; because; given; owing; as a result; as there|the|of; where; which; if; while; unless; until; except; excluding; excepting; other than;
        apart from; with the exception; overall; at this time; for any|all reason|reasons; .; :; including; especially; particularly; also;
        this includes; is; are; has; have; you; we; despite; for the time; after; following the; who|that; as of;
        from|on ..1 january|february|march|april|june|july|august|september|october|november|december;
        and exercise|reconsider|avoid|do|note|we|you|to|should|are|is|against|advise; or consider|reconsider|avoid|exercise|leave|depart|if
        """));

    private static readonly PhraseTable<bool> ListWords = new((true, "following; these areas|locations|places|regions; areas; some parts; parts of"));

    private static readonly PhraseTable<bool> WholeWords = new((true,
        """
            this country; the country; this country or territory; this location; this destination; the whole country; the entire country;
            all parts of the country
            """));

    private static readonly PhraseTable<bool> AreaWords = new((true, """
        border*; area|areas; region|regions; province*; district*; state|states; north*; south*; east*; west*; within; parts; governorate*; zone*;
        coast*; island*; mountain*; desert*; valley*
        """));

    private static readonly Phrase OurAdvice = Phrase.Of("advice|level|levels level? for|to");

    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal) { "to", "in", "and", "through", "into", "travelling", "traveling", "when", "overall", "-", "from", "on", "at", "or", "for", "along" };

    private static readonly HashSet<string> Filling = new(StringComparer.Ordinal)
    {
        "the", "of", "whole", "all", "entire", "republic", "sar", "special", "administrative", "region", "territory", "(", ")", "overall", "and", "state", "kingdom", "federation", "travel", "advice",
        "advisory", "entirety",
    };

    /// <summary>What a formula that ends at a token is stated for.</summary>
    public static AdviceTarget Of(ReadingContext context, PageLine line, PhraseHit<int> formula)
    {
        var sentence = line.Sentence;
        if (line.IsTitle && Beside(context, sentence, formula) is { } title)
        {
            return title;
        }

        return Colon(context, sentence, formula) ?? Relative(context, sentence, formula) ?? AdviceFor(context, sentence, formula) ?? After(context, line, formula);
    }

    /// <summary>Whether tokens name nothing but the document's country.</summary>
    public static bool IsCountry(ReadingContext context, ImmutableArray<Token> tokens, int from, int to, out string? country)
    {
        country = null;
        for (var at = from; at < to; at++)
        {
            if (CountryMentions.At(tokens, at, context.Gazetteer) is { IsActor: false } mention && mention.To <= to)
            {
                if (country is not null && country != mention.Country && !(country is "IL" or "PS" && mention.Country is "IL" or "PS"))
                {
                    return false;
                }

                country = country is not null && country == context.Country ? country : mention.Country;
                at = mention.To - 1;
            }
            else if (!Filling.Contains(tokens[at].Lower) && !tokens[at].Is(','))
            {
                return false;
            }
        }

        return country is not null;
    }

    // "Mali - AVOID ALL TRAVEL", "Level 4: Do Not Travel - Northern hills".
    private static AdviceTarget? Beside(ReadingContext context, Sentence sentence, PhraseHit<int> formula)
    {
        var tokens = sentence.Tokens;
        var left = formula.From;
        while (left > 0 && IsDash(tokens[left - 1]))
        {
            left--;
        }

        var right = formula.To;
        while (right < tokens.Length && (IsDash(tokens[right]) || tokens[right].Is(')')))
        {
            right++;
        }

        if (left == 0 && right >= tokens.Length)
        {
            return new AdviceTarget(TargetKind.Country, null, context.Country, right);
        }

        var (from, to) = left > 0 && left < formula.From ? (0, left) : left == 0 && right > formula.To ? (right, tokens.Length) : (0, 0);
        return to > from ? Named(context, sentence, from, to) : null;
    }

    // "State of Azul: Do not travel due to crime."
    private static AdviceTarget? Colon(ReadingContext context, Sentence sentence, PhraseHit<int> formula)
    {
        var tokens = sentence.Tokens;
        var to = formula.From - 1;
        if (to is < 1 or > 8 || !tokens[to].Is(':') || !tokens[0].IsCapitalised || !AreaWords.Any(tokens, 0, to))
        {
            return null;
        }

        return Named(context, sentence, 0, to) is { Kind: TargetKind.Area } area ? area : null;
    }

    // "… except for the cities of A and B, where we advise against …": what stands before the clause.
    private static AdviceTarget? Relative(ReadingContext context, Sentence sentence, PhraseHit<int> formula)
    {
        var tokens = sentence.Tokens;
        var clause = formula.From - 1;
        while (clause > 0 && formula.From - clause <= 7 && tokens[clause].Lower is not ("where" or "which"))
        {
            clause--;
        }

        if (clause <= 0 || tokens[clause].Lower is not ("where" or "which"))
        {
            return null;
        }

        var to = clause;
        while (to > 0 && tokens[to - 1].Lower is "to" or "," or "in" or "for")
        {
            to--;
        }

        for (var from = to - 1; from > 0; from--)
        {
            if (tokens[from - 1].Lower is "include" or "includes" or "except" or "exception" or "excluding" or "excludes" or "than")
            {
                while (from < to && tokens[from].Lower is "for" or "of" or "the" or "cities")
                {
                    from++;
                }

                return from < to && !ListWords.Any(tokens, from, to) ? Named(context, sentence, from, to) : new AdviceTarget(TargetKind.Nothing, null, null, to);
            }
        }

        return new AdviceTarget(TargetKind.Nothing, null, null, to);
    }

    // "We've raised our advice for the border areas and now advise: reconsider …": what the advice is for.
    private static AdviceTarget? AdviceFor(ReadingContext context, Sentence sentence, PhraseHit<int> formula)
    {
        var tokens = sentence.Tokens;
        if (formula.To < tokens.Length && Leading.Contains(tokens[formula.To].Lower) && Ends.At(tokens, formula.To, tokens.Length) is null && tokens[formula.To].Lower is not "overall")
        {
            return null;
        }

        if (OurAdvice.In(tokens, 0, formula.From) is not { } advice)
        {
            return null;
        }

        var to = Math.Min(EndOfName(tokens, advice.To), formula.From);
        for (var at = advice.To; at + 1 < to; at++)
        {
            if (tokens[at].Lower is "and" && tokens[at + 1].Lower is "now" or "continue" or "advise")
            {
                to = at;
            }
        }

        return to > advice.To ? Named(context, sentence, advice.To, to) : null;
    }

    private static AdviceTarget After(ReadingContext context, PageLine line, PhraseHit<int> formula)
    {
        var tokens = line.Sentence.Tokens;
        var from = formula.To;
        while (from < tokens.Length && (ClosesLink(tokens[from]) || (Leading.Contains(tokens[from].Lower) && (tokens[from].Lower is "overall" || Ends.At(tokens, from, tokens.Length) is null))))
        {
            from++;
        }

        // "Only travel in the border areas if absolutely necessary" has its area inside.
        if (tokens[formula.From].Lower is "only")
        {
            return Inside(context, line.Sentence, formula);
        }

        var to = EndOfName(tokens, from);
        if (WholeWords.At(tokens, Math.Min(from, tokens.Length - 1), tokens.Length) is not null)
        {
            return new AdviceTarget(TargetKind.Country, null, context.Country, to);
        }

        if (from >= to)
        {
            var leadsOn = tokens[^1].Is(':') || (from >= tokens.Length && from > formula.To);
            return leadsOn && to >= tokens.Length - 1 ? new AdviceTarget(TargetKind.List, null, context.Country, to) : Bare(context, line, formula, to);
        }

        var named = tokens[from].Lower is "the" && from + 1 < to ? from + 1 : from;
        if (ListWords.At(tokens, named, to) is not null && (tokens[^1].Is(':') || tokens[named].Lower is "following"))
        {
            return new AdviceTarget(TargetKind.List, null, context.Country, to);
        }

        // "within 30 km of the borders with:" goes on in the list.
        if (to == tokens.Length - 1 && tokens[to].Is(':') && tokens[to - 1].Lower is "with" or "of" or "within" or "between" or "near")
        {
            return new AdviceTarget(TargetKind.List, null, context.Country, to);
        }

        return Named(context, line.Sentence, from, to);
    }

    // A formula without a place is the country's where it stands alone or with its reasons; under the heading of an area it is the area's.
    private static AdviceTarget Bare(ReadingContext context, PageLine line, PhraseHit<int> formula, int to)
    {
        if (line.Heading is { } heading && heading != line.Sentence && LevelFormulas.In(heading) is [var over, ..]
            && Of(context, line with { Sentence = heading }, over) is { Kind: TargetKind.Area } area)
        {
            return over.Meaning == formula.Meaning ? area with { To = to } : new AdviceTarget(TargetKind.Nothing, null, null, to);
        }

        // In running text the British always name the place, and the others begin with the formula.
        var running = !line.IsTitle && (context.Issuer is "GB" || formula.From > 8);
        return new AdviceTarget(running ? TargetKind.Nothing : TargetKind.Country, null, context.Country, to);
    }

    private static AdviceTarget Inside(ReadingContext context, Sentence sentence, PhraseHit<int> formula)
    {
        var tokens = sentence.Tokens;
        var from = formula.From + 2;
        var to = from;
        while (to < formula.To && tokens[to].Lower is not ("if" or "where" or "when"))
        {
            to++;
        }

        while (from < to && (Leading.Contains(tokens[from].Lower) || tokens[from].Lower is "the"))
        {
            from++;
        }

        return from < to ? Named(context, sentence, from, to) : new AdviceTarget(TargetKind.Nothing, null, null, to);
    }

    /// <summary>One past the last token of an area's name that begins at a token.</summary>
    public static int EndOfName(ImmutableArray<Token> tokens, int from)
    {
        var to = from;
        while (to < tokens.Length && (Ends.At(tokens, to, tokens.Length) is null || BoundIncluded(tokens, to)) && !IsDash(tokens[to]) && !EndsAtComma(tokens, to))
        {
            if (tokens[to].Is('('))
            {
                var after = AfterInsertion(tokens, from, to);
                if (after < 0)
                {
                    break;
                }

                to = after;
                continue;
            }

            to++;
        }

        return to;
    }

    /// <summary>Whether a token is the "including" of a bound: "north of and including the road", "west of, but not including, the town".</summary>
    public static bool BoundIncluded(ImmutableArray<Token> tokens, int at) => at > 0 && tokens[at].Lower is "including" && tokens[at - 1].Lower is "and" or "not";

    /// <summary>
    /// One past the bracket that closes after a bracket within a name: "the districts (communes) of …", "Azul (Azur) and Roja", "north of (but not including) the road"; -1 where the bracket
    /// ends the name.
    /// </summary>
    public static int AfterInsertion(ImmutableArray<Token> tokens, int from, int bracket)
    {
        var close = bracket;
        while (close < tokens.Length && !tokens[close].Is(')'))
        {
            close++;
        }

        var listed = close + 2 < tokens.Length && (tokens[close + 1].Lower is "and" or "or" || tokens[close + 1].Is(',')) && tokens[close + 2].IsCapitalised;
        var goesOn = close + 1 < tokens.Length && (listed || tokens[close + 1].Lower is "of" || (bracket > from && tokens[bracket - 1].Lower is "of" or "to" or "from" or "with"));
        return goesOn ? close + 1 : -1;
    }

    /// <summary>The country or the area that tokens name.</summary>
    public static AdviceTarget Named(ReadingContext context, Sentence sentence, int from, int to)
    {
        var tokens = sentence.Tokens;
        while (from + 1 < to && (tokens[from].Lower is "in" or "to" or "travel" || tokens[from].Is('[') || ClosesLink(tokens[from])))
        {
            from++;
        }

        if (IsCountry(context, tokens, from, to, out var country))
        {
            return country == context.Country ? new AdviceTarget(TargetKind.Country, null, country, to)
                : country is "PS" && context.Country is "IL" ? new AdviceTarget(TargetKind.Area, NameOf(context, sentence, from, to), country, to)
                : context.Country is null ? new AdviceTarget(TargetKind.Country, null, country, to)
                : new AdviceTarget(TargetKind.Nothing, null, null, to);
        }

        if (IsTitleName(context, tokens, from, to))
        {
            return new AdviceTarget(TargetKind.Country, null, context.Country, to);
        }

        if (tokens[from].Lower is "level" or "levels")
        {
            return new AdviceTarget(TargetKind.Nothing, null, null, to);
        }

        var names = Enumerable.Range(from, to - from).Any(at => tokens[at].IsCapitalised)
            || (AreaWords.Any(tokens, from, to) && !Enumerable.Range(from, to - from).Any(at => tokens[at].Lower is "this" or "these" or "those" or "other" or "some") && Enumerable.Range(from, to - from).Count(at => tokens[at].Lower is not ("the" or "of" or "this")) > 1);
        return names ? new AdviceTarget(TargetKind.Area, NameOf(context, sentence, from, to), CountryOf(context, tokens, from), to) : new AdviceTarget(TargetKind.Nothing, null, null, to);
    }

    // A page titled "Bonaire Travel Advisory" is about Bonaire as a whole, whatever state it belongs to; "Azuria (Republic of Azuria) …" gives two names.
    private static bool IsTitleName(ReadingContext context, ImmutableArray<Token> tokens, int from, int to)
    {
        if (context.Text.Sentences is not [{ BlockKind: BlockKind.Heading } first, ..])
        {
            return false;
        }

        var title = first.Tokens.TakeWhile(token => token.Lower is not "travel").Select(Plain).ToList();
        var bracket = title.IndexOf("(");
        var name = tokens.Skip(from).Take(to - from).Select(Plain).SkipWhile(word => word is "the").ToList();
        return title.Count > 0 && title.Count < first.Tokens.Length
            && (title.SequenceEqual(name) || (bracket > 0 && (title.Take(bracket).SequenceEqual(name) || title.Skip(bracket + 1).TakeWhile(word => word is not ")").SequenceEqual(name))));
    }

    private static string Plain(Token token) => token.Lower.Replace('\u2019', '\'');

    // Parts of Palestine stand on Israel's page.
    private static string? CountryOf(ReadingContext context, ImmutableArray<Token> tokens, int from)
    {
        var name = tokens[from].Lower is "the" && from + 1 < tokens.Length ? from + 1 : from;
        var palestine = tokens[name].Lower is "gaza" || (tokens[name].Lower is "west" && name + 1 < tokens.Length && tokens[name + 1].Lower is "bank");
        return palestine ? "PS" : context.Country;
    }

    private static string NameOf(ReadingContext context, Sentence sentence, int from, int to)
    {
        while (from + 1 < to && (sentence.Tokens[from].Lower is "the" or "all" or "areas" or "area" or "of" or "any" || sentence.Tokens[from].Kind is TokenKind.Mark))
        {
            from++;
        }

        while (to - 1 > from && (sentence.Tokens[to - 1].Is(',') || sentence.Tokens[to - 1].Is(']')))
        {
            to--;
        }

        return context.Text.Words(sentence, from, to);
    }

    // A comma goes on in a list of names and ends it before anything else.
    private static bool EndsAtComma(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Is(',') && (at + 1 >= tokens.Length || !(tokens[at + 1].IsCapitalised || tokens[at + 1].Lower is "the" or "or" or "and" or "within" or "parts" or "all"
            || (tokens[at + 1].Lower is "but" && at + 2 < tokens.Length && tokens[at + 2].Lower is "not")));

    // "[Do not travel](address) to Azuria": what is left of a link behind its words.
    private static bool ClosesLink(Token token) => token.Is(']') || token.Is(')');

    private static bool IsDash(Token token) => token.Kind is TokenKind.Mark && token.Text[0] is '-' or '\u2013' or '\u2014' or ':';
}
