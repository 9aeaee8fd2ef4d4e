using System.Collections.Immutable;
using Muster.Reading.Countries;
using Muster.Reading.Frames;
using Muster.Reading.Places;
using Muster.Reading.Syntax;

namespace Muster.Reading.Text;

/// <summary>
/// What has been found in a sentence, kept for the readers that ask for it again. A document is read by one thread with one gazetteer, and a find is the same
/// whoever asks for it, so that keeping it changes no answer.
/// </summary>
internal sealed class SentenceFinds(ImmutableArray<Token> tokens)
{
    private ImmutableArray<CountryMention> countries;
    private ImmutableArray<Actor> actors;
    private ImmutableArray<PlaceMention> places;
    private ImmutableArray<Frame> frames;
    private SentenceTree? tree;
    private Cue? cues;

    /// <summary>The tokens that it is about.</summary>
    public ImmutableArray<Token> Tokens { get; } = tokens;

    /// <summary>What its words may be parts of.</summary>
    public Cue Cues => cues ??= Tokens.Aggregate(Cue.None, (all, token) => token.Kind is TokenKind.Word ? all | token.Word.Cues : all);

    /// <summary>The countries that it names.</summary>
    public ImmutableArray<CountryMention> Countries(Func<ImmutableArray<CountryMention>> find) => Kept(ref countries, find);

    /// <summary>Who acts in it.</summary>
    public ImmutableArray<Actor> Actors(Func<ImmutableArray<Actor>> find) => Kept(ref actors, find);

    /// <summary>Its places.</summary>
    public ImmutableArray<PlaceMention> Places(Func<ImmutableArray<PlaceMention>> find) => Kept(ref places, find);

    /// <summary>The events that its tree tells.</summary>
    public ImmutableArray<Frame> Frames(Func<ImmutableArray<Frame>> find) => Kept(ref frames, find);

    /// <summary>Its tree.</summary>
    public SentenceTree Tree(Func<SentenceTree> find) => tree ??= find();

    private static ImmutableArray<T> Kept<T>(ref ImmutableArray<T> kept, Func<ImmutableArray<T>> find) => kept.IsDefault ? kept = find() : kept;
}
