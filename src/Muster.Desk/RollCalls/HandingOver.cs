namespace Muster.Desk.RollCalls;

/// <summary>
/// The mark that a program hands over the messages of a data folder and begins the waves of its calls: a file that the program holds locked, so that the mark ends with it,
/// however it ends.
/// </summary>
public sealed class HandingOver : IDisposable
{
    private const string Name = "handing-over.lock";
    private const int Tries = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream held;

    private HandingOver(FileStream held) => this.held = held;

    /// <summary>Sets the mark; null where another program has set it already.</summary>
    public static HandingOver? Begin(string folder)
    {
        // Whoever looks holds the file for a moment.
        for (var tries = 0; tries < Tries; tries++)
        {
            if (Hold(folder, FileMode.OpenOrCreate, FileAccess.ReadWrite) is { } file)
            {
                return new HandingOver(file);
            }

            Thread.Sleep(Pause);
        }

        return null;
    }

    /// <summary>Whether a program has set the mark and runs still.</summary>
    public static bool IsUnderWay(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Name)))
        {
            return false;
        }

        using var free = Hold(folder, FileMode.Open, FileAccess.Read);
        return free is null;
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private static FileStream? Hold(string folder, FileMode mode, FileAccess access)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), mode, access, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
