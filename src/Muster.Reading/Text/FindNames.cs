using Muster.Reading.Incidents;
using Muster.Reading.Places;
using Muster.Reading.Syntax;

namespace Muster.Reading.Text;

/// <summary>How a word of a name is written.</summary>
internal enum NameShape
{
    /// <summary>It is no part of a name.</summary>
    None,

    /// <summary>With a capital.</summary>
    Name,

    /// <summary>All in capitals.</summary>
    Acronym,
}

/// <summary>Finds names in tokens of text without case, by what stands around them: the gazetteer, titles, given names, abbreviations in parentheses.</summary>
internal sealed class FindNames(List<Token> tokens, Gazetteer gazetteer, SyntaxModel? syntax = null)
{
    private const int LongestName = 5;

    // A smaller place is believed only beside a word for its kind, or a wider place.
    private const long LargePlace = 50_000;

    private static readonly HashSet<string> Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly HashSet<string> Months = ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly HashSet<string> Settlements = Set("city town village department province municipality district region state port county hamlet neighborhood neighbourhood jurisdiction canton commune governorate prefecture suburb");

    private static readonly HashSet<string> Prepositions = Set("in at near from to of outside inside around between toward towards across through leaving for on over");

    // Words inside a name that stay small.
    private static readonly HashSet<string> Small = Set("de del la las los el al y e da do dos di du des bin ibn van von der den abu");

    private static readonly HashSet<string> Titles = Set(
        "president colonel col general gen major maj captain capt lieutenant lt sergeant sgt corporal cpl mr mrs ms miss dr doctor bishop archbishop monsignor msgr reverend rev cardinal mayor governor senator sen minister judge ambassador professor prof admiral commander sheikh sheik imam pastor commissioner congressman inspector presidents rep gov father sister brother don mullah maulana pope");

    // Trades and ties that often stand before a whole name, of two words at least.
    private static readonly HashSet<string> Trades = Set(
        "priest journalist reporter leader deputy candidate lawyer attorney activist spokesman spokeswoman chairman secretary director businessman industrialist rector prosecutor councilman councillor magistrate engineer economist unionist peasant student teacher nun missionary jesuit rabbi wife son daughter husband widow nephew cousin citizen politician rancher guerrilla photographer cameraman driver bodyguard policeman soldier agent chief commander official representative legislator consul diplomat");

    // Given names that are common in the world's news, and no English words.
    private static readonly HashSet<string> Given = Set(
        "jose juan luis carlos jorge manuel francisco antonio pedro miguel rafael fernando ricardo roberto eduardo alberto alfredo alejandro andres arturo cesar diego enrique ernesto felipe federico gabriel gerardo gilberto gonzalo guillermo gustavo hector hernan hugo humberto ignacio ivan jaime javier joaquin julio leonardo mario martin mauricio nelson oscar pablo patricio ramon raul rene rodrigo rodolfo ruben sergio tomas vicente victor virgilio maria ana carmen elena isabel marta martha lucia patricia gloria silvia claudia beatriz teresa "
        + "john james robert michael william david richard thomas charles joseph christopher daniel paul george kenneth steven edward brian ronald anthony kevin jason matthew gary timothy larry jeffrey scott eric stephen andrew peter henry walter patrick jack dennis jerry mary linda barbara elizabeth jennifer susan margaret sarah karen nancy helen sandra donna "
        + "mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein ibrahim ismail abdul abdullah omar osman yusuf yousef khalid khaled mahmoud mustafa saeed salim samir tariq bashir hamid hamza karim nasser fatima aisha amina khadija zainab maryam "
        + "jean pierre jacques francois michel philippe claude andre louis marcel henri bernard alain yves didier moussa mamadou amadou ibrahima ousmane boubacar abdoulaye seydou issa souleymane oumar aminata fatou chukwu emeka chinedu oluwaseun tunde musa sani umar abubakar aliyu "
        + "vladimir sergei alexander dmitri dmitry nikolai mikhail alexei andrei boris yuri viktor oleg igor ivan olga natalia tatiana svetlana hans klaus jurgen wolfgang heinrich giovanni giuseppe marco luigi paolo raj rajesh sanjay vijay anil sunil ravi amit deepak ashok");

    private readonly NameShape[] shapes = new NameShape[tokens.Count];

    /// <summary>Whether it is a title that stands before a name, without its full stop.</summary>
    public static bool IsTitle(string lower) => Titles.Contains(lower);

    /// <summary>Whether it is a common given name.</summary>
    public static bool IsGiven(string lower) => Given.Contains(lower);

    /// <summary>Whether it is a day of the week or a month that is no other word.</summary>
    public static bool IsTime(string lower) => Days.Contains(lower) || IsMonth(lower);

    /// <summary>Whether it is a month that is no other word.</summary>
    public static bool IsMonth(string lower) => Months.Contains(lower);

    /// <summary>A shape for each token.</summary>
    public NameShape[] Shapes()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            Time(at);
            Dotted(at);
            Abbreviation(at);
            Group(at);
            Country(at);
            Place(at);
            Person(at);
            Strangers(at);
        }

        Everywhere();
        return shapes;
    }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet();

    private void Name(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (shapes[at] is NameShape.None && tokens[at].Kind is TokenKind.Word && (at == from || !(Small.Contains(tokens[at].Lower) || TagWords.IsClosed(tokens[at].Lower))))
            {
                shapes[at] = NameShape.Name;
            }
        }
    }

    // "March" and "may" are months only beside a number.
    private void Time(int at)
    {
        var lower = tokens[at].Lower;
        var beside = (at > 0 && tokens[at - 1].Kind is TokenKind.Number) || (at + 1 < tokens.Count && tokens[at + 1].Kind is TokenKind.Number);
        if (IsTime(lower) || (lower is "march" or "may" && beside))
        {
            Name(at, at + 1);
        }
    }

    // "u.s.", "u.n."; not "a.m."
    private void Dotted(int at)
    {
        if (tokens[at].Kind is TokenKind.Word && tokens[at].Text.Contains('.', StringComparison.Ordinal) && tokens[at].Text[1] is '.' && tokens[at].Lower is not ("a.m." or "p.m." or "e.g." or "i.e." or "a.m" or "p.m"))
        {
            shapes[at] = NameShape.Acronym;
        }
    }

    // "popular liberation front (plf)": the abbreviation, and the words whose initials it has.
    private void Abbreviation(int at)
    {
        if (at + 3 < tokens.Count && tokens[at + 1].Is('(') && tokens[at].Kind is TokenKind.Word && !IsOrdinary(tokens[at].Lower))
        {
            SpelledBehind(at);
            return;
        }

        if (at < 1 || at + 1 >= tokens.Count || !tokens[at - 1].Is('(') || !tokens[at + 1].Is(')') || tokens[at].Kind is not TokenKind.Word || IsOrdinary(tokens[at].Lower))
        {
            return;
        }

        var from = Spelled(tokens[at].Lower, at - 2);
        if (from >= 0)
        {
            Name(from, at - 1);
        }

        if (from >= 0 || (tokens[at].Text.Length <= 6 && gazetteer.Country(tokens[at].Text) is null && gazetteer.Places(tokens[at].Text).IsEmpty))
        {
            shapes[at] = NameShape.Acronym;
        }
    }

    // "plf (popular liberation front)": the words in parentheses spell the abbreviation before them.
    private void SpelledBehind(int at)
    {
        var close = at + 2;
        while (close < tokens.Count && close < at + 12 && tokens[close].Kind is TokenKind.Word)
        {
            close++;
        }

        if (close < tokens.Count && tokens[close].Is(')') && close > at + 3 && Spelled(tokens[at].Lower, close - 1) == at + 2)
        {
            shapes[at] = NameShape.Acronym;
            Name(at + 2, close);
        }
    }

    // Armed groups that are known by name.
    private void Group(int at)
    {
        if (tokens[at].Kind is TokenKind.Word && ArmedGroups.EndOfUncased(tokens, at) is var end && end > at && !(end == at + 1 && (IsOrdinary(tokens[at].Lower) || tokens[at].Text.Length < 3)))
        {
            if (end == at + 1 && tokens[at].Text.Length <= 5)
            {
                shapes[at] = NameShape.Acronym;
            }

            Name(at, end);
        }
    }

    // Two words or more side by side that the language does not have: a name of somebody or something.
    private void Strangers(int at)
    {
        var end = at;
        while (end < tokens.Count && end < at + LongestName && ((IsUnknown(end) && IsStranger(tokens[end])) || (end > at && Small.Contains(tokens[end].Lower))))
        {
            end++;
        }

        while (end > at && Small.Contains(tokens[end - 1].Lower))
        {
            end--;
        }

        if (end >= at + 2)
        {
            Name(at, end);
        }
    }

    // The treebanks have it not, or it is a given name.
    private bool IsStranger(Token token) =>
        token.Text.Length > 2 && token.Text.All(char.IsLetter) && (Given.Contains(token.Lower) || (syntax is not null && !syntax.Lexicon.TryFind(SentenceWords.HashOf(token.Lower), out _)));

    // Index of the first of the words before whose initials spell the abbreviation, or -1; small words between may be left out.
    private int Spelled(string letters, int last)
    {
        var at = last;
        for (var letter = letters.Length - 1; letter >= 0; letter--)
        {
            while (at >= 0 && tokens[at].Kind is TokenKind.Word && tokens[at].Lower[0] != letters[letter] && (Small.Contains(tokens[at].Lower) || TagWords.IsClosed(tokens[at].Lower)))
            {
                at--;
            }

            if (at < 0 || tokens[at].Kind is not TokenKind.Word || tokens[at].Lower[0] != letters[letter])
            {
                return -1;
            }

            at--;
        }

        return letters.Length > 1 ? at + 1 : -1;
    }

    private void Country(int at)
    {
        if (TagWords.IsClosed(tokens[at].Lower))
        {
            return;
        }

        for (var to = Math.Min(tokens.Count, at + LongestName); to > at; to--)
        {
            if (tokens[to - 1].Kind is not TokenKind.Word || tokens[at].Kind is not TokenKind.Word)
            {
                continue;
            }

            var name = Join(at, to);
            var known = gazetteer.Country(name) is not null || gazetteer.Nation(name) is not null || gazetteer.Institution(name) is not null;
            if (known && !(to == at + 1 && IsOrdinary(tokens[at].Lower)))
            {
                Name(at, to);
                return;
            }
        }
    }

    private void Place(int at)
    {
        if (at == 0 || tokens[at].Kind is not TokenKind.Word || IsOrdinary(tokens[at].Lower))
        {
            return;
        }

        var before = at > 1 && tokens[at - 1].Lower is "the" ? at - 2 : at - 1;
        var chained = tokens[at - 1].Is(',') && at > 1 && shapes[at - 2] is NameShape.Name;
        var named = Settlements.Contains(tokens[before].Lower) || (tokens[before].Lower is "of" && before > 0 && Settlements.Contains(tokens[before - 1].Lower));
        if (!chained && !named && !Prepositions.Contains(tokens[before].Lower))
        {
            return;
        }

        for (var to = Math.Min(tokens.Count, at + LongestName); to > at; to--)
        {
            if (tokens[to - 1].Kind is TokenKind.Word && gazetteer.Places(Join(at, to)) is [var place, ..] && (named || chained || place.Kind is not PlaceKind.Settlement || place.Population >= LargePlace || IsSettled(to)))
            {
                Name(at, to);
                return;
            }
        }

        // "the city of X", "in X department": a place that the gazetteer does not have.
        var end = at;
        while (end < tokens.Count && end < at + LongestName && IsUnknown(end) && !Settlements.Contains(tokens[end].Lower))
        {
            end++;
        }

        if (end > at && (named ? end == at + 1 : IsSettled(end)))
        {
            Name(at, end);
        }
    }

    private bool IsSettled(int at) => at < tokens.Count && Settlements.Contains(tokens[at].Lower);

    // "president X", "col. X Y", "carlos X", "the journalist X Y"
    private void Person(int at)
    {
        var lower = tokens[at].Lower;
        var next = at + 1 < tokens.Count && tokens[at + 1].Is('.') ? at + 2 : at + 1;
        if (Titles.Contains(lower))
        {
            var end = NameEnd(next);
            if (end > next)
            {
                // "His brother X" is no title.
                Name(at, at > 0 && tokens[at - 1].Lower is "his" or "her" or "their" or "my" or "our" ? at : at + 1);
                Name(next, end);
            }
        }
        else if (Trades.Contains(lower))
        {
            // One unknown word after a trade may be anything.
            var end = NameEnd(at + 1);
            if (end > at + 2)
            {
                Name(at + 1, end);
            }
        }
        else if (Given.Contains(lower))
        {
            Name(at, Math.Max(at + 1, NameEnd(at + 1)));
        }
    }

    // One past the last word of a name of a person that begins here: unknown words, initials, and small words between them.
    private int NameEnd(int from)
    {
        var (at, end) = (from, from);
        while (at < tokens.Count && at < from + LongestName)
        {
            if (IsUnknown(at) || Given.Contains(tokens[at].Lower))
            {
                end = at + 1;
            }
            else if (!Small.Contains(tokens[at].Lower) && !(tokens[at].Is('.') && at > 0 && tokens[at - 1].Text.Length == 1))
            {
                break;
            }

            at++;
        }

        return end;
    }

    private bool IsUnknown(int at) => tokens[at].Kind is TokenKind.Word && !Small.Contains(tokens[at].Lower) && !IsOrdinary(tokens[at].Lower) && !Titles.Contains(tokens[at].Lower) && !Trades.Contains(tokens[at].Lower);

    // Words of the language, as far as the lexicons and their endings tell.
    private bool IsOrdinary(string lower) =>
        gazetteer.IsCommonWord(lower) || TagWords.IsClosed(lower) || Verbs.Find(lower) is not null || EventWords.Noun(lower, "") is not null || VictimClass.IsPersonWord(lower)
        || (lower.Length > 4 && (HasEnd(lower, "ed") || HasEnd(lower, "ing") || HasEnd(lower, "ly") || HasEnd(lower, "tion") || HasEnd(lower, "tions") || HasEnd(lower, "ment") || HasEnd(lower, "ments") || HasEnd(lower, "ness") || HasEnd(lower, "ity") || HasEnd(lower, "ists") || HasEnd(lower, "ers")));

    private static bool HasEnd(string lower, string end) => lower.EndsWith(end, StringComparison.Ordinal);

    // A name once found is that name wherever it stands: "isaacs said", "the plf". Short words and places, which may be words, are not spread.
    private void Everywhere()
    {
        var known = new Dictionary<string, NameShape>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var spreads = shapes[at] is NameShape.Acronym || (shapes[at] is NameShape.Name && tokens[at].Text.Length > 3 && IsUnknown(at));
            if (spreads)
            {
                known.TryAdd(tokens[at].Lower, shapes[at]);
            }
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            if (shapes[at] is NameShape.None && known.TryGetValue(tokens[at].Lower, out var shape))
            {
                shapes[at] = shape;
            }
        }
    }

    // In small letters, which the gazetteer never takes for an abbreviation: "us" is no country.
    private string Join(int from, int to) => string.Join(' ', tokens.Skip(from).Take(to - from).Select(token => token.Text));
}
