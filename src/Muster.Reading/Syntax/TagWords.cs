using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Syntax;

/// <summary>Tells nouns from verbs with a lexicon and the neighbours of a word: no trained model, so only what the frames need is told apart.</summary>
internal static class TagWords
{
    private static readonly Dictionary<string, WordClass> Closed = BuildClosed();

    // Words in -ed and -ing that stand before nouns far more often than they are verbs.
    private static readonly HashSet<string> Adjectives = new[]
    {
        "armed", "united", "unidentified", "suspected", "alleged", "masked", "occupied", "unarmed", "banned", "outlawed", "disputed", "exiled", "retired", "so-called", "self-proclaimed",
        "neighboring", "neighbouring", "opposing", "ruling", "existing", "ongoing", "following", "remaining", "warring", "long-running", "leading", "missing", "advanced", "limited",
        "detailed", "mixed", "backed", "linked", "affiliated", "aligned", "led", "unnamed", "uniformed", "wanted", "fortified", "walled", "peacekeeping", "training", "manufacturing", "concerned", "unmanned", "unexploded", "improvised", "combined", "displaced", "parked", "crowded",
    }.ToHashSet();

    // Forms in -ing that name an event or a thing unless an object follows.
    private static readonly HashSet<string> Nouns = new[]
    {
        "killing", "shooting", "bombing", "stabbing", "shelling", "fighting", "kidnapping", "looting", "meeting", "wedding", "building", "morning", "evening", "crossing", "holding", "rioting", "hijacking", "firebombing",
    }.ToHashSet();

    /// <summary>Whether it is a function word: never a name.</summary>
    public static bool IsClosed(string lower) => Closed.ContainsKey(lower);

    /// <summary>A class for each token.</summary>
    public static ImmutableArray<WordClass> Of(ImmutableArray<Token> tokens)
    {
        var classes = new WordClass[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            classes[at] = Classify(tokens, classes, at);
        }

        return [.. classes];
    }

    private static WordClass Classify(ImmutableArray<Token> tokens, WordClass[] before, int at)
    {
        var token = tokens[at];
        if (token.Kind is TokenKind.Mark)
        {
            return token.Lower is "'s" ? WordClass.Determiner : WordClass.Mark;
        }

        if (token.Kind is TokenKind.Number)
        {
            return WordClass.Nominal;
        }

        if (Closed.TryGetValue(token.Lower, out var closed) && !(token.IsCapitalised && at > 0 && closed is WordClass.Adverb or WordClass.Modal))
        {
            return Refine(tokens, before, at, closed);
        }

        // A capital inside a sentence is a name: "Gunmen of the Strike Force".
        if (token.IsCapitalised && at > 0 && before[at - 1] is not WordClass.Mark)
        {
            return WordClass.Nominal;
        }

        if (Verbs.Find(token.Lower) is { } verb)
        {
            return AsVerb(tokens, before, at, verb.Forms);
        }

        if (token.Lower.Length > 4 && token.Lower.EndsWith("ly", StringComparison.Ordinal) && !token.IsCapitalised && token.Lower is not ("family" or "assembly" or "early" or "supply" or "only" or "daily" or "rally" or "elderly" or "deadly"))
        {
            return WordClass.Adverb;
        }

        // "Men armed with axes"
        if (Adjectives.Contains(token.Lower) && at > 0 && before[at - 1] is WordClass.Nominal or WordClass.Mark && at + 1 < tokens.Length && tokens[at + 1].Lower is "with" or "by")
        {
            return WordClass.VerbPast;
        }

        if (token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal) && !Adjectives.Contains(token.Lower) && !token.Lower.Contains('-', StringComparison.Ordinal))
        {
            return AsVerb(tokens, before, at, VerbForms.Past | VerbForms.Participle);
        }

        if (token.Lower.Length > 5 && token.Lower.EndsWith("ing", StringComparison.Ordinal) && !Adjectives.Contains(token.Lower) && !Nouns.Contains(token.Lower) && !token.Lower.Contains('-', StringComparison.Ordinal)
            && at > 0 && before[at - 1] is WordClass.Mark or WordClass.Nominal or WordClass.Be)
        {
            return WordClass.VerbIng;
        }

        return WordClass.Nominal;
    }

    private static WordClass Refine(ImmutableArray<Token> tokens, WordClass[] before, int at, WordClass closed)
    {
        var next = at + 1 < tokens.Length ? tokens[at + 1] : default;
        return tokens[at].Lower switch
        {
            "to" when next.Lower is not null && Verbs.Find(next.Lower) is { } verb && verb.Forms.HasFlag(VerbForms.Base) && !next.IsCapitalised => WordClass.To,
            "that" when at > 0 && before[at - 1] is WordClass.Nominal && next.Lower is not null && !next.IsCapitalised => WordClass.Relative,
            "that" when next.Kind is TokenKind.Word && Closed.GetValueOrDefault(next.Lower ?? "") is WordClass.Nominal && at > 0 && before[at - 1] is WordClass.Preposition => WordClass.Determiner,
            "her" or "his" => WordClass.Determiner,
            _ => closed,
        };
    }

    private static WordClass AsVerb(ImmutableArray<Token> tokens, WordClass[] before, int at, VerbForms forms)
    {
        var leading = at - 1;
        while (leading > 0 && before[leading] is WordClass.Adverb)
        {
            leading--;
        }

        var previous = leading >= 0 ? before[leading] : WordClass.Mark;
        var next = at + 1 < tokens.Length ? tokens[at + 1] : default;
        var lower = tokens[at].Lower;
        if (forms.HasFlag(VerbForms.Ing))
        {
            return Gerund(tokens, before, at, previous);
        }

        if (forms.HasFlag(VerbForms.Past) || (forms.HasFlag(VerbForms.Participle) && !forms.HasFlag(VerbForms.Base)))
        {
            var attributive = previous is WordClass.Determiner || (previous is WordClass.Preposition && IsNominalStart(next)) || (Adjectives.Contains(lower) && IsNominalStart(next));
            return attributive && at + 1 < tokens.Length && next.Kind is TokenKind.Word && !IsClosed(next) ? WordClass.Nominal : WordClass.VerbPast;
        }

        if (previous is WordClass.To or WordClass.Modal or WordClass.Auxiliary)
        {
            return WordClass.Verb;
        }

        // "A missile strikes the ship": behind an article and a singular noun the form in -s is the verb.
        if (forms is VerbForms.Singular && previous is WordClass.Nominal && InDeterminedSingular(tokens, before, at) && IsObjectStart(tokens, at + 1))
        {
            return WordClass.Verb;
        }

        if (previous is WordClass.Determiner or WordClass.Preposition or WordClass.Be || at == 0 || IsAdjective(tokens[at - 1], previous) || IsCompound(tokens[at - 1].Lower, lower))
        {
            return WordClass.Nominal;
        }

        if (previous is WordClass.Pronoun or WordClass.Relative)
        {
            return WordClass.Verb;
        }

        // "An attack by the group": what goes on with "by" or "of" is no active verb. "Forces" are people.
        if (next.Lower is "by" or "of" || lower is "forces")
        {
            return WordClass.Nominal;
        }

        // "claims responsibility", "opens fire": fixed phrases.
        if ((lower is "claims" or "claim" && next.Lower is "responsibility") || (lower is "open" or "opens" && next.Lower is "fire"))
        {
            return WordClass.Verb;
        }

        if (previous is not (WordClass.Nominal or WordClass.Mark or WordClass.Conjunction))
        {
            return WordClass.Nominal;
        }

        // A finite verb follows a subject that agrees with it and leads to an object, a preposition or the end; a noun leads to a verb or to another noun's phrase.
        var subject = SubjectBefore(tokens, before, at);
        if (subject < 0)
        {
            return previous is WordClass.Conjunction && HasVerbBefore(before, at) && IsObjectStart(tokens, at + 1) ? WordClass.Verb : WordClass.Nominal;
        }

        var (plural, singular) = NumberOf(tokens, before, subject);
        // "fighting and a roadside blast in the city": two nouns, unless an object follows.
        if (forms.HasFlag(VerbForms.Base) && IsEventNoun(lower) && InDeterminedSingular(tokens, before, at) && !IsObjectStart(tokens, at + 1))
        {
            return WordClass.Nominal;
        }

        var agrees = forms.HasFlag(VerbForms.Base) ? plural || forms.HasFlag(VerbForms.Past) : forms.HasFlag(VerbForms.Singular) && singular;
        if (!agrees || HasFiniteAhead(tokens, at))
        {
            return WordClass.Nominal;
        }

        return next.Lower is null || IsObjectStart(tokens, at + 1) || (Closed.TryGetValue(next.Lower, out var class_) && class_ is WordClass.Preposition or WordClass.Adverb or WordClass.Subordinator or WordClass.Relative
            && !(lower is "attack" or "attacks" && next.Lower is "on")) || next.Kind is TokenKind.Mark
            ? WordClass.Verb
            : forms.HasFlag(VerbForms.Base) && plural ? WordClass.Verb : Verbs.Find(next.Lower) is null ? WordClass.Verb : WordClass.Nominal;
    }

    private static WordClass Gerund(ImmutableArray<Token> tokens, WordClass[] before, int at, WordClass previous)
    {
        var next = at + 1 < tokens.Length ? tokens[at + 1] : default;
        if (previous is WordClass.Determiner || (at > 0 && IsAdjective(tokens[at - 1], previous)))
        {
            return WordClass.Nominal;
        }

        if (previous is WordClass.Be or WordClass.Mark or WordClass.Subordinator or WordClass.Conjunction && at > 0)
        {
            return IsObjectStart(tokens, at + 1) || previous is WordClass.Be or WordClass.Subordinator || next.Kind is TokenKind.Word ? WordClass.VerbIng : WordClass.Nominal;
        }

        return previous is WordClass.Nominal or WordClass.Preposition or WordClass.Adverb && IsObjectStart(tokens, at + 1) ? WordClass.VerbIng
            : Adjectives.Contains(tokens[at].Lower) || Nouns.Contains(tokens[at].Lower) || at == 0 ? WordClass.Nominal
            : previous is WordClass.Preposition && next.Kind is TokenKind.Word && IsClosed(next) ? WordClass.Nominal : WordClass.VerbIng;
    }

    private static int SubjectBefore(ImmutableArray<Token> tokens, WordClass[] before, int at)
    {
        var back = at - 1;
        while (back >= 0 && (before[back] is WordClass.Adverb || (before[back] is WordClass.Mark && tokens[back].Lower is not ("," or ";" or ":"))))
        {
            back--;
        }

        if (back >= 0 && tokens[back].Is(','))
        {
            back--;
        }

        return back >= 0 && before[back] is WordClass.Nominal ? back : -1;
    }

    // The subject's number is that of its first noun group, past the phrases behind it: "two explosions at the airport", "citizens living in the city".
    // A collective ("a group of gunmen", "the army") goes with either.
    private static (bool Plural, bool Singular) NumberOf(ImmutableArray<Token> tokens, WordClass[] before, int subject)
    {
        var head = subject;
        var coordinated = false;
        var collective = false;
        for (var at = subject; at >= 0; at--)
        {
            if (before[at] is WordClass.Nominal or WordClass.Determiner)
            {
                continue;
            }

            if (tokens[at].Lower is "and" && at > 0 && before[at - 1] is WordClass.Nominal)
            {
                coordinated = true;
            }
            else if (at > 0 && before[at - 1] is WordClass.Nominal && before[at] is WordClass.Preposition or WordClass.VerbIng or WordClass.VerbPast or WordClass.To)
            {
                coordinated = false;
                collective |= tokens[at].Lower is "of";
                head = at - 1;
            }
            else if (!(before[at] is WordClass.Preposition && at > 0 && before[at - 1] is WordClass.VerbIng or WordClass.VerbPast))
            {
                break;
            }
        }

        var word = tokens[head].Lower;
        var both = IsCollective(word) || collective;
        var plural = coordinated || PluralWord(word, tokens[head]);
        return (plural || both, !plural || both);
    }

    private static bool IsEventNoun(string lower) =>
        lower is "attack" or "raid" or "blast" or "strike" or "ambush" or "assault" or "clash" or "protest" or "riot" or "bomb" or "march" or "rally" or "fight" or "battle" or "storm" or "shell" or "fire" or "murder" or "hijack";

    // "a roadside blast", "the Gaza flotilla raid": the word before is singular and its group opens with an article.
    private static bool InDeterminedSingular(ImmutableArray<Token> tokens, WordClass[] before, int at)
    {
        var start = at - 1;
        while (start >= 0 && before[start] is WordClass.Nominal)
        {
            start--;
        }

        return start >= 0 && start < at - 1 && before[start] is WordClass.Determiner && !PluralWord(tokens[at - 1].Lower, tokens[at - 1]) && !IsCollective(tokens[at - 1].Lower);
    }

    private static bool IsCollective(string word) =>
        word is "police" or "military" or "taliban" or "personnel" or "militia" or "army" or "government" or "group" or "number" or "forces" or "states" or "nations" or "front" or "party" or "junta" or "team" or "crew" or "squad" or "majority";

    private static bool PluralWord(string word, Token token) =>
        word is "police" or "people" or "men" or "women" or "gunmen" or "policemen" or "children" or "military" or "taliban" or "personnel" or "others" or "militia" or "army" or "government"
        || word.EndsWith("men", StringComparison.Ordinal)
        || (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !token.IsAcronym);

    private static bool HasFiniteAhead(ImmutableArray<Token> tokens, int at) =>
        at + 1 < tokens.Length && (Closed.GetValueOrDefault(tokens[at + 1].Lower) is WordClass.Be or WordClass.Auxiliary or WordClass.Modal
            || (Verbs.Find(tokens[at + 1].Lower) is { } verb && !tokens[at + 1].IsCapitalised && (verb.Forms & (VerbForms.Base | VerbForms.Past)) is not VerbForms.None && at + 2 < tokens.Length && IsObjectStart(tokens, at + 2)));

    private static bool HasVerbBefore(WordClass[] before, int at) => Array.Exists(before[..at], kind => kind is WordClass.Verb or WordClass.VerbPast);

    private static bool IsObjectStart(ImmutableArray<Token> tokens, int at)
    {
        if (at >= tokens.Length)
        {
            return false;
        }

        var next = tokens[at];
        return next.Kind is TokenKind.Number || next.IsCapitalised || next.Is('"') || next.Is('\u201C') || Closed.GetValueOrDefault(next.Lower) is WordClass.Determiner || IsCountWord(next.Lower) || IsBounded(tokens, at);
    }

    // "At least four", "over 20", "up to six", "around a dozen"
    private static bool IsBounded(ImmutableArray<Token> tokens, int at)
    {
        var after = at + 1 < tokens.Length ? tokens[at + 1] : default;
        return tokens[at].Lower is "at" ? after.Lower is "least" or "most"
            : tokens[at].Lower is "over" or "around" or "about" or "up" && after.Lower is not null && (after.Kind is TokenKind.Number || IsCountWord(after.Lower) || after.Lower is "to" or "a");
    }

    private static bool IsNominalStart(Token next) => next.Lower is not null && next.Kind is TokenKind.Word && !IsClosed(next);

    private static bool IsClosed(Token token) => token.Lower is not null && Closed.ContainsKey(token.Lower);

    private static bool IsAdjective(Token token, WordClass kind) =>
        kind is WordClass.Nominal && (Adjectives.Contains(token.Lower) || HasAdjectiveShape(token) || token.Lower.EndsWith("ist", StringComparison.Ordinal) || token.Lower is "deadly" or "new" or "major" or "recent" or "heavy" or "violent" or "large" or "mass" or "two" or "three" or "four" or "several" or "five" or "first" or "second" or "third" or "last" or "latest" or "own" or "joint" or "other" or "further" or "another" or "roadside" or "double" or "twin" or "retaliatory" or "tribal" or "communal" or "sectarian" or "separate" or "similar" or "fresh" or "renewed" or "sporadic" or "fierce");

    // "Military strikes", "rocket attacks", "street battles": the word before makes a noun of it.
    private static bool IsCompound(string before, string lower) =>
        before is "military" or "air" or "drone" or "missile" or "rocket" or "mortar" or "artillery" or "terror" or "terrorist" or "bomb" or "gun" or "knife" or "street" or "suicide" or "grenade" or "border" or "bombing" or "shooting" or "stabbing" or "arson"
        && lower is "strike" or "strikes" or "clash" or "clashes" or "attack" or "attacks" or "raid" or "raids" or "battle" or "battles" or "fire" or "blast" or "blasts" or "assault" or "assaults";

    // "Tropical storms", "public protests", "frequent raids": the ending tells, but for a few nouns that share it.
    private static bool HasAdjectiveShape(Token token) =>
        !token.IsCapitalised && token.Lower.Length > 5
        && (EndsIn(token, "al") || EndsIn(token, "ic") || EndsIn(token, "ive") || EndsIn(token, "ous") || EndsIn(token, "ful") || EndsIn(token, "able") || EndsIn(token, "quent") || EndsIn(token, "olent"))
        && token.Lower is not ("official" or "criminal" or "general" or "hospital" or "capital" or "national" or "arrival" or "cleric" or "critic" or "captive" or "detective" or "relative" or "executive" or "fugitive" or "individual" or "mechanic" or "constable");

    private static bool EndsIn(Token token, string ending) => token.Lower.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsCountWord(string lower) =>
        lower is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "several" or "dozens" or "hundreds" or "thousands" or "scores" or "more" or "nearly" or "some" or "many" or "both" or "another" or "thirteen" or "fourteen" or "fifteen" or "twenty" or "thirty" or "civilians" or "people" or "soldiers" or "police";

    private static Dictionary<string, WordClass> BuildClosed()
    {
        var closed = new Dictionary<string, WordClass>();
        void Add(WordClass kind, string words)
        {
            foreach (var word in words.Split(' '))
            {
                closed[word] = kind;
            }
        }

        Add(WordClass.Determiner, "the a an this these those its their his our your my any no every each");
        Add(WordClass.Preposition, "in at on of by with near from into during against between outside inside across around over under through throughout along off toward towards within among amongst for until amid despite upon via onto beside behind beyond above below to per without like including");
        Add(WordClass.Conjunction, "and or but nor & plus");
        Add(WordClass.Subordinator, "while when where because if although though as after before since whereas unless once whenever following");
        Add(WordClass.Relative, "who which whose whom");
        Add(WordClass.Pronoun, "he she it they we i you him them us that himself themselves itself herself");
        Add(WordClass.Be, "is are was were be been being am");
        Add(WordClass.Auxiliary, "has have had having do does did");
        Add(WordClass.Modal, "may might could would will shall should can must");
        Add(WordClass.Negation, "not never n't neither");
        Add(WordClass.Adverb, "also then now still just already later again even ago however thereby reportedly allegedly together soon therefore thus meanwhile separately too often always away back nearly almost up out down dead yesterday today further overnight");
        return closed;
    }
}
