namespace Muster.Reading.Frames;

/// <summary>What a phrase is in an event.</summary>
internal enum FrameRole
{
    /// <summary>Who did it.</summary>
    Perpetrator,

    /// <summary>The people to whom it was done.</summary>
    Victim,

    /// <summary>The thing or body that was hit.</summary>
    Target,

    /// <summary>What it was done with.</summary>
    Weapon,

    /// <summary>Who tells it or blames another.</summary>
    Source,
}
