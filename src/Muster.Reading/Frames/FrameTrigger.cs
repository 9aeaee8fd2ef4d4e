namespace Muster.Reading.Frames;

/// <summary>A word that opens a frame.</summary>
/// <param name="Pattern">The frame.</param>
/// <param name="IsNoun">Whether it is a noun; else a verb.</param>
/// <param name="With">The word that must stand with it ("fire" for "open"), or null.</param>
internal sealed record FrameTrigger(FramePattern Pattern, bool IsNoun, string? With);
