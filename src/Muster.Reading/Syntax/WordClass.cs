namespace Muster.Reading.Syntax;

/// <summary>What part a word plays, as far as rules can tell.</summary>
internal enum WordClass
{
    /// <summary>A noun, an adjective or a name: whatever may stand in a noun group.</summary>
    Nominal,

    /// <summary>"The", "a", "its".</summary>
    Determiner,

    /// <summary>"In", "by", "of".</summary>
    Preposition,

    /// <summary>"And", "or", "but".</summary>
    Conjunction,

    /// <summary>"While", "when", "after" before a clause, "because".</summary>
    Subordinator,

    /// <summary>"Who", "which", "that".</summary>
    Relative,

    /// <summary>"He", "they".</summary>
    Pronoun,

    /// <summary>A form of "be".</summary>
    Be,

    /// <summary>A form of "have" or "do" that may help another verb.</summary>
    Auxiliary,

    /// <summary>"May", "will", "could".</summary>
    Modal,

    /// <summary>"Not", "no longer", "never".</summary>
    Negation,

    /// <summary>A finite or base verb.</summary>
    Verb,

    /// <summary>A past form or participle.</summary>
    VerbPast,

    /// <summary>A form in -ing.</summary>
    VerbIng,

    /// <summary>"To" before a verb.</summary>
    To,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>A mark.</summary>
    Mark,
}
