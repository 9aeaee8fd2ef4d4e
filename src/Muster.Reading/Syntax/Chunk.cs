using Muster.Reading.Numbers;

namespace Muster.Reading.Syntax;

/// <summary>What a chunk is.</summary>
internal enum ChunkKind
{
    /// <summary>A noun group: "at least 15 Malian soldiers".</summary>
    Noun,

    /// <summary>A verb group: "have reportedly been killed".</summary>
    Verb,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>"And", "or".</summary>
    Conjunction,

    /// <summary>A word that opens a clause: "while", "when", "who".</summary>
    Opener,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A small group of words that belong together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Index of its first token.</param>
/// <param name="To">One past its last.</param>
/// <param name="Head">Index of its head: the last noun, or the main verb.</param>
/// <param name="Count">The quantity of a noun group, or null.</param>
/// <param name="Verb">What is known of a verb group, or null.</param>
internal sealed record Chunk(ChunkKind Kind, int From, int To, int Head, CountMention? Count = null, VerbGroup? Verb = null);

/// <summary>What a verb group says beside its verb.</summary>
/// <param name="Lemma">The main verb's base form.</param>
/// <param name="IsPassive">Whether its subject is who it is done to: "were killed"; a bare participle counts too.</param>
/// <param name="IsBare">Whether it is a participle without a form of "be": "four others wounded".</param>
/// <param name="IsNegated">Whether "not" or "never" stands in it.</param>
/// <param name="IsModal">Whether "may", "could", "would" stands in it.</param>
/// <param name="IsFuture">Whether "will" or "to" stands before it.</param>
/// <param name="IsIng">Whether it is a form in -ing without "be": "killing five".</param>
internal sealed record VerbGroup(string Lemma, bool IsPassive, bool IsBare, bool IsNegated, bool IsModal, bool IsFuture, bool IsIng);
