namespace Muster.Host.Pages.CheckIn;

/// <summary>
/// Notes refusals, at most <see cref="MostAMinute"/> one by one and then how many more there were: a note is a row in the log that is kept for ever, and waits for the disk that answers wait
/// for, so whoever guesses from ten thousand addresses must not be able to write at will. Neither a link nor a whole address is ever in one.
/// </summary>
internal sealed class NoteRefusals(ICallDesk desk, TimeProvider clock)
{
    /// <summary>How many a minute are noted one by one.</summary>
    public const int MostAMinute = 60;

    private readonly Lock gate = new();
    private long minute;
    private int count;

    /// <summary>Adds one. How many were left out is noted with the first refusal of a later minute.</summary>
    public void Add(string why, string network)
    {
        var (leftOut, isNoted) = Count();
        if (leftOut > 0)
        {
            desk.NoteRefusedLink($"{leftOut} more refusals in one minute than are noted one by one", "several networks");
        }

        if (isNoted)
        {
            desk.NoteRefusedLink(why, network);
        }
    }

    private (int LeftOut, bool IsNoted) Count()
    {
        lock (gate)
        {
            var leftOut = 0;
            var now = clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
            if (now != minute)
            {
                (leftOut, minute, count) = (Math.Max(0, count - MostAMinute), now, 0);
            }

            return (leftOut, ++count <= MostAMinute);
        }
    }
}
