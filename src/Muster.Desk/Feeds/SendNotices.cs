using Muster.Channels.Notices;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>Hands over the notices that wait, after their cause is kept.</summary>
public sealed class SendNotices(NoticeSettings settings, TimeProvider clock)
{
    private readonly HandOverNotice handOver = new(settings);

    /// <summary>Tries each that is due once; what fails waits for another time, longer after every try.</summary>
    public async Task FromAsync(DataStore store, CancellationToken stop)
    {
        var waiting = QueuedNotices.Of(store);
        foreach (var notice in waiting.IsGranted ? waiting.Value.Where(one => one.DueAt <= Now) : [])
        {
            var trouble = await handOver.ToAsync(notice.Notice.Recipient, notice.Notice.Subject, notice.Notice.Body, stop).ConfigureAwait(false);
            QueuedNotices.Mark(store, notice, trouble, Now);
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
