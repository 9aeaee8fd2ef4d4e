using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Reading.Advisories;
using Muster.Reading.Countries;
using Muster.Reading.Decisions;
using Muster.Reading.Frames;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;
using NodaTime;

namespace Muster.Reading;

/// <summary>What every reader of facts is given.</summary>
/// <param name="Text">The document's sentences.</param>
/// <param name="Gazetteer">Names of countries, nations and places.</param>
/// <param name="Syntax">The trained tagger and parser.</param>
/// <param name="Issuer">ISO code of who issued the document: the feed's word, else what the text shows, else null.</param>
/// <param name="Country">ISO code of the country that the document is mainly about: the feed's word, else the one it names most, else null.</param>
/// <param name="Published">The day that the document bears, or null.</param>
internal sealed record ReadingContext(DocumentText Text, Gazetteer Gazetteer, SyntaxModel Syntax, string? Issuer, string? Country, LocalDate? Published)
{
    /// <summary>Where the rules note their reasons; null where nobody asks why, so that no word is put together for it.</summary>
    public Trail? Trail { get; init; }

    /// <summary>The learned decisions, or null where the rules stand alone.</summary>
    public DecisionModel? Decisions { get; init; }

    /// <summary>The trees known already; null where every sentence is parsed anew.</summary>
    public KnownTrees? Trees { get; init; }

    /// <summary>The events that a sentence tells, with their roles; none where the parser is unsure of its tree.</summary>
    public ImmutableArray<Frame> Frames(Sentence sentence) =>
        sentence.Finds.Frames(() => Tree(sentence) is { } tree ? ReadFrames.In(tree, sentence.Tokens, new PhraseKinds(Gazetteer)) : []);

    /// <summary>A sentence's tree, or null where the parser is unsure of it: then its word groups must do.</summary>
    public SentenceTree? Tree(Sentence sentence) => sentence.Finds.Tree(() => Trees is null ? ParseSentence.Of(Syntax, sentence.Tokens) : Trees.Of(sentence.Tokens)) is { IsTrusted: true } tree ? tree : null;

    /// <summary>The context of a report.</summary>
    public static ReadingContext Of(Report report, Gazetteer gazetteer, SyntaxModel syntax)
    {
        var text = DocumentText.Of(report, gazetteer, syntax);
        var published = FindPublished.Of(report, text);
        var issuer = FindIssuer.Of(report, text);
        var country = FindCountry.Of(report, text, gazetteer, issuer);
        return new ReadingContext(text, gazetteer, syntax, issuer, country, published);
    }
}
