namespace Muster.Channels.Messages.Settings;

/// <summary>A value that is never shown: written out it is three stars.</summary>
public sealed class Secret(string value)
{
    /// <summary>The value itself, for the one who is to get it.</summary>
    internal string Reveal() => value;

    /// <inheritdoc/>
    public override string ToString() => "***";
}
