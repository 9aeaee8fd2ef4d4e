namespace Muster.Channels.Messages;

/// <summary>
/// A file of JSON Lines, one message a line, readable by its owner alone: it holds addresses and texts. One append at a time; a line is whole or not there.
/// </summary>
public sealed class FileChannel(FileSettings settings, string folder) : IMessageChannel
{
    private const byte LineEnd = (byte)'\n';

    private readonly SemaphoreSlim turns = new(1);
    private readonly string path = Path.Combine(folder, settings.Path);

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public AddressKind Reaches => settings.Reaches;

    /// <inheritdoc/>
    public bool IsForExercises => settings.IsForExercises;

    /// <inheritdoc/>
    public bool GivesReceipts => false;

    /// <inheritdoc/>
    public async Task<HandOver> TakeAsync(OutgoingMessage message, CancellationToken stop) =>
        FindFlaw.In(message, Reaches) ?? await InTurn.OfAsync(turns, () => Task.FromResult(Append([.. MessageJson.Of(message), LineEnd])), stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        turns.Dispose();
        return ValueTask.CompletedTask;
    }

    private HandOver Append(byte[] line)
    {
        try
        {
            using var file = Open();
            return Append(file, line);
        }
        catch (UnauthorizedAccessException)
        {
            return new HandOver(HandOverResult.Broken, null, "the file may not be written");
        }
        catch (Exception trouble) when (trouble is DirectoryNotFoundException or ArgumentException or NotSupportedException or PathTooLongException)
        {
            return new HandOver(HandOverResult.Broken, null, "no such folder for the file");
        }
        catch (IOException)
        {
            return new HandOver(HandOverResult.TryAgain, null, "the file cannot be opened now");
        }
    }

    private static HandOver Append(FileStream file, byte[] line)
    {
        var end = file.Length;
        try
        {
            file.Seek(0, SeekOrigin.End);
            file.Write(EndsInLine(file, end) ? line : [LineEnd, .. line]);
            return new HandOver(HandOverResult.Taken, null, null);
        }
        catch (IOException)
        {
            return TakeBack(file, end);
        }
    }

    private static HandOver TakeBack(FileStream file, long end)
    {
        try
        {
            file.SetLength(end);
            return new HandOver(HandOverResult.TryAgain, null, "the line could not be written");
        }
        catch (IOException)
        {
            return new HandOver(HandOverResult.NobodyKnows, null, "the line could be neither written nor taken back");
        }
    }

    // After a machine died in the middle of a line, the next line begins on a line of its own.
    private static bool EndsInLine(FileStream file, long end)
    {
        if (end == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == LineEnd;
    }

    private FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
