namespace Muster.Reading.Proposals;

/// <summary>Why a proposal does not count.</summary>
public enum ProposalFault
{
    /// <summary>It is no object of the shape that was asked for.</summary>
    Malformed,

    /// <summary>More proposals came than one answer may hold.</summary>
    TooMany,

    /// <summary>A model may not propose facts of this kind.</summary>
    KindNotOpen,

    /// <summary>The quote does not stand in the text.</summary>
    QuoteNotInText,

    /// <summary>The quote cuts a word, is too short to tell anything, or spans more than two sentences.</summary>
    QuoteNotWhole,

    /// <summary>The sentence denies it, plans it, or only thinks it possible.</summary>
    NotToldAsDone,

    /// <summary>No word of the quote tells that type.</summary>
    TypeNotInQuote,

    /// <summary>The quote does not give that number for that.</summary>
    NumberNotInQuote,

    /// <summary>The sentence names no such place that the gazetteer knows.</summary>
    PlaceNotInText,

    /// <summary>Neither the sentence nor the document is about that country, or the place lies in another.</summary>
    CountryNotInText,

    /// <summary>The sentence gives no such date.</summary>
    DateNotInText,

    /// <summary>The sentence names no such government or body.</summary>
    IssuerNotInText,

    /// <summary>The reader, or an earlier proposal, tells it already.</summary>
    AlreadyTold,
}
