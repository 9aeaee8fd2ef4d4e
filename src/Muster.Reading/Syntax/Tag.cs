namespace Muster.Reading.Syntax;

/// <summary>Parts of speech, as the treebanks' column XPOS has them (the Penn tags, with those that UD English adds).</summary>
public enum Tag
{
    /// <summary>NN: a noun: attack.</summary>
    Noun,

    /// <summary>IN: a preposition or subordinator: in, that.</summary>
    Preposition,

    /// <summary>DT: the, a, these.</summary>
    Determiner,

    /// <summary>NNP: a proper noun: Mali.</summary>
    Name,

    /// <summary>JJ: an adjective: wounded.</summary>
    Adjective,

    /// <summary>PRP: they, it.</summary>
    Pronoun,

    /// <summary>.: the mark that ends a sentence.</summary>
    Stop,

    /// <summary>RB: not, reportedly.</summary>
    Adverb,

    /// <summary>NNS: a noun's plural: attacks.</summary>
    Nouns,

    /// <summary>,: a comma.</summary>
    Comma,

    /// <summary>VB: a verb's base form: leave.</summary>
    VerbBase,

    /// <summary>CC: and, or, but.</summary>
    Conjunction,

    /// <summary>VBD: a past tense: killed.</summary>
    VerbPast,

    /// <summary>VBP: a present tense, not the third person: say.</summary>
    VerbPresent,

    /// <summary>VBZ: a third person: says.</summary>
    VerbThird,

    /// <summary>CD: a number: 15, three.</summary>
    Cardinal,

    /// <summary>VBN: a past participle: been killed.</summary>
    VerbParticiple,

    /// <summary>VBG: a form in -ing.</summary>
    VerbIng,

    /// <summary>TO: the word to.</summary>
    To,

    /// <summary>MD: may, will.</summary>
    Modal,

    /// <summary>PRP$: its, their.</summary>
    PossessivePronoun,

    /// <summary>-RRB-: a closing bracket.</summary>
    CloseBracket,

    /// <summary>-LRB-: an opening bracket.</summary>
    OpenBracket,

    /// <summary>:: a colon, semicolon or dash.</summary>
    Dash,

    /// <summary>WDT: which, that before a relative clause.</summary>
    WhDeterminer,

    /// <summary>``: an opening quotation mark.</summary>
    OpenQuote,

    /// <summary>'': a closing quotation mark.</summary>
    CloseQuote,

    /// <summary>WRB: when, where, how.</summary>
    WhAdverb,

    /// <summary>HYPH: a hyphen between parts of a word.</summary>
    Hyphen,

    /// <summary>POS: the ending 's.</summary>
    Possessive,

    /// <summary>WP: who, what.</summary>
    WhPronoun,

    /// <summary>RP: up in blow up.</summary>
    Particle,

    /// <summary>NNPS: a proper noun's plural: Americans.</summary>
    Names,

    /// <summary>UH: yes, please.</summary>
    Interjection,

    /// <summary>JJR: an adjective's comparative: higher.</summary>
    Comparative,

    /// <summary>JJS: an adjective's superlative: worst.</summary>
    Superlative,

    /// <summary>EX: there in there were.</summary>
    There,

    /// <summary>RBR: an adverb's comparative: more.</summary>
    AdverbComparative,

    /// <summary>SYM: a symbol.</summary>
    Symbol,

    /// <summary>NFP: stray punctuation, a line of dashes, a smiley.</summary>
    Ornament,

    /// <summary>FW: a foreign word.</summary>
    Foreign,

    /// <summary>GW: a piece of a word that was cut.</summary>
    Fragment,

    /// <summary>ADD: a web or mail address.</summary>
    Address,

    /// <summary>$: a sign of a currency.</summary>
    Currency,

    /// <summary>PDT: all in all the.</summary>
    Predeterminer,

    /// <summary>RBS: an adverb's superlative: most.</summary>
    AdverbSuperlative,

    /// <summary>LS: a list's number or letter.</summary>
    ListMark,

    /// <summary>AFX: a prefix or suffix that stands alone.</summary>
    Affix,

    /// <summary>WP$: whose.</summary>
    WhPossessive,
}
