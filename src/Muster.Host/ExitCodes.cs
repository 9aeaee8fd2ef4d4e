namespace Muster.Host;

/// <summary>What the process says to whoever called it (contract/brief.md).</summary>
internal static class ExitCodes
{
    /// <summary>Done; for a brief: no tripwire is tripped.</summary>
    public const int Done = 0;

    /// <summary>A bug or a broken world.</summary>
    public const int Fault = 1;

    /// <summary>Bad input, named on standard error.</summary>
    public const int BadInput = 2;

    /// <summary>A brief with at least one tripped tripwire.</summary>
    public const int Tripped = 10;
}
