using Muster.Host.Views.Pictures;
using NodaTime;

namespace Muster.Host.Pages.CheckIn;

/// <summary>
/// Tells of refused links, a line for the first of each kind in a minute, and how many more there were once the minute is over: whoever guesses all night fills no log.
/// Neither a link nor a whole address is in it.
/// </summary>
internal sealed class RefusedLines(TextWriter output, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly HashSet<string> networks = new(StringComparer.Ordinal);
    private long minute;
    private int more;

    /// <summary>Adds one.</summary>
    public void Add(string why, string network)
    {
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        lock (gate)
        {
            Turn(at);
            if (told.Add(why))
            {
                output.WriteLine($"{PictureWords.Moment(at)} refused, from {network}: {why}");
                return;
            }

            more++;
            networks.Add(network);
        }
    }

    private void Turn(Instant at)
    {
        var now = at.ToUnixTimeSeconds() / 60;
        if (now == minute)
        {
            return;
        }

        if (more > 0)
        {
            output.WriteLine($"{PictureWords.Moment(Instant.FromUnixTimeSeconds(minute * 60))} refused: {more} more of the kinds above in that minute, from {networks.Count} networks");
        }

        (minute, more) = (now, 0);
        told.Clear();
        networks.Clear();
    }
}
