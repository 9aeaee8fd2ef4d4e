using System.Collections.Immutable;

namespace Muster.Picture.Live;

/// <summary>A step that is being put together.</summary>
internal sealed class StepDraft
{
    public List<OrderedFact> Gone { get; } = [];

    public List<OrderedFact> Come { get; } = [];

    public List<HeardReport> Silent { get; } = [];

    public List<HeardReport> Heard { get; } = [];

    public PictureStep Done() => new([.. Gone], [.. Come], [.. Silent], [.. Heard]);
}
