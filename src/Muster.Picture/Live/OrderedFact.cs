using System.Collections.Immutable;

namespace Muster.Picture.Live;

/// <summary>A fact of a picture, with its place in the picture's order.</summary>
/// <param name="Order">Facts stand in the ordinal order of this; two that share it are alike.</param>
/// <param name="Known">The fact.</param>
public sealed record OrderedFact(string Order, KnownFact Known);

/// <summary>What a change of the reports did to a picture. A fact that changed is gone and has come; one is told apart from another by reference.</summary>
/// <param name="Gone">Facts that the picture no longer holds.</param>
/// <param name="Come">Facts that it holds now.</param>
/// <param name="Silent">Reports that it no longer rests on.</param>
/// <param name="Heard">Reports that it rests on now.</param>
public sealed record PictureStep(ImmutableArray<OrderedFact> Gone, ImmutableArray<OrderedFact> Come, ImmutableArray<HeardReport> Silent, ImmutableArray<HeardReport> Heard);
