namespace Muster.Picture.Pages;

/// <summary>How long a de-escalation must stand before it counts. A policy, set by the organisation.</summary>
/// <param name="Days">
/// Calendar days without a break. Seven by default: the false "normal precautions" that were seen in the feeds of two governments in 2025 and 2026 stood for one
/// to four days.
/// </param>
public sealed record HoldPolicy(int Days = 7)
{
    /// <summary>The default.</summary>
    public static readonly HoldPolicy Default = new();
}
