namespace Muster.Channels.Models;

/// <summary>What came of asking a model: its words, or why there are none.</summary>
/// <param name="Text">What it wrote, or null.</param>
/// <param name="Trouble">Why there is nothing, as a clause: "no answer within 60 s"; else null.</param>
public sealed record ModelAnswer(string? Text, string? Trouble);
