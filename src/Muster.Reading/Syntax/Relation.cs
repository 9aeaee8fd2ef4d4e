namespace Muster.Reading.Syntax;

/// <summary>Relations of Universal Dependencies, with the subtypes that the English treebanks use.</summary>
public enum Relation
{
    /// <summary>punct: a mark.</summary>
    Punctuation,

    /// <summary>case: a preposition of its noun: in Mali.</summary>
    Case,

    /// <summary>det: the soldiers.</summary>
    Determiner,

    /// <summary>nsubj: gunmen attacked.</summary>
    NominalSubject,

    /// <summary>root: the sentence's head.</summary>
    Root,

    /// <summary>amod: armed men.</summary>
    AdjectivalModifier,

    /// <summary>advmod: reportedly killed.</summary>
    AdverbialModifier,

    /// <summary>obj: attacked a post.</summary>
    Object,

    /// <summary>obl: attacked in Mali.</summary>
    Oblique,

    /// <summary>nmod: attacks in Mali.</summary>
    NominalModifier,

    /// <summary>conj: soldiers and civilians.</summary>
    Conjunct,

    /// <summary>compound: army post.</summary>
    Compound,

    /// <summary>cc: the word and.</summary>
    Coordination,

    /// <summary>mark: that, because, to before a clause.</summary>
    Marker,

    /// <summary>aux: has suspended.</summary>
    Auxiliary,

    /// <summary>cop: is dead.</summary>
    Copula,

    /// <summary>advcl: fled after men attacked.</summary>
    AdverbialClause,

    /// <summary>nmod:poss: Mali's army.</summary>
    PossessiveModifier,

    /// <summary>xcomp: ordered to leave.</summary>
    OpenComplement,

    /// <summary>flat: later parts of a name.</summary>
    Flat,

    /// <summary>acl:relcl: men who attacked.</summary>
    RelativeClause,

    /// <summary>ccomp: said that men attacked.</summary>
    ClausalComplement,

    /// <summary>acl: the order to leave; men wounded in it.</summary>
    AdnominalClause,

    /// <summary>appos: the capital, Bamako.</summary>
    Apposition,

    /// <summary>aux:pass: were killed.</summary>
    PassiveAuxiliary,

    /// <summary>nummod: 15 soldiers.</summary>
    NumericModifier,

    /// <summary>parataxis: a clause put beside another.</summary>
    Parataxis,

    /// <summary>nsubj:pass: soldiers were killed.</summary>
    NominalSubjectPassive,

    /// <summary>nmod:unmarked: a noun's modifier without a preposition.</summary>
    UnmarkedNominalModifier,

    /// <summary>obl:unmarked: attacked Wednesday.</summary>
    UnmarkedOblique,

    /// <summary>discourse: yes, please.</summary>
    Discourse,

    /// <summary>compound:prt: blew up.</summary>
    Particle,

    /// <summary>expl: there were.</summary>
    Expletive,

    /// <summary>fixed: later words of a set phrase: as well as.</summary>
    Fixed,

    /// <summary>iobj: gave them food.</summary>
    IndirectObject,

    /// <summary>list: an item of a list.</summary>
    List,

    /// <summary>obl:agent: killed by gunmen.</summary>
    Agent,

    /// <summary>dep: unclear.</summary>
    Unspecified,

    /// <summary>nmod:desc: President before a name.</summary>
    DescriptiveModifier,

    /// <summary>csubj: that they left is certain.</summary>
    ClausalSubject,

    /// <summary>nsubj:outer: the subject of a clause that is a predicate.</summary>
    OuterSubject,

    /// <summary>det:predet: all the soldiers.</summary>
    Predeterminer,

    /// <summary>advcl:relcl: which surprised them.</summary>
    SententialRelative,

    /// <summary>vocative: somebody spoken to.</summary>
    Vocative,

    /// <summary>goeswith: a word cut in two.</summary>
    GoesWith,

    /// <summary>reparandum: a slip put right.</summary>
    Reparandum,

    /// <summary>cc:preconj: both, either.</summary>
    Preconjunction,

    /// <summary>orphan: what an elided verb leaves.</summary>
    Orphan,

    /// <summary>dislocated: a part put outside its clause.</summary>
    Dislocated,

    /// <summary>csubj:pass: that they left was denied.</summary>
    ClausalSubjectPassive,

    /// <summary>csubj:outer: a clause as subject of a clause that is a predicate.</summary>
    OuterClausalSubject,
}
