namespace Muster.Channels.Models;

/// <summary>Which model to ask, and how long to wait for it.</summary>
/// <param name="Kind">The protocol.</param>
/// <param name="Address">Where it answers.</param>
/// <param name="Name">Which model there.</param>
/// <param name="Key">Sent as a bearer token, or null.</param>
/// <param name="Timeout">How long one report may take, retries included.</param>
public sealed record ModelSettings(ModelKind Kind, ModelAddress Address, string Name, string? Key, TimeSpan Timeout)
{
    /// <summary>The largest answer taken, in bytes; a longer one is no answer.</summary>
    public int LargestAnswer { get; init; } = 1_000_000;

    /// <summary>How often a failed call is tried again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first new try where the server names none; it doubles with each, and is spread by half either way.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The key is not shown.</summary>
    public override string ToString() => $"{Kind} {Name} at {Address.Uri}";
}
