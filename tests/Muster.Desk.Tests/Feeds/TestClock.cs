using NodaTime;

namespace Muster.Desk.Tests.Feeds;

/// <summary>A clock that stands until a test moves it, and whose waits can be made to run faster than the machine's.</summary>
internal sealed class TestClock(Instant start) : TimeProvider
{
    /// <summary>Now.</summary>
    public Instant Now { get; set; } = start;

    /// <summary>How much faster than the machine's time a wait ends: at 1000 a minute takes 60 ms.</summary>
    public int Speed { get; set; } = 1;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(base.CreateTimer(callback, state, Shorter(dueTime), period), this);

    private TimeSpan Shorter(TimeSpan length) => length <= TimeSpan.Zero ? length : length / Speed;

    private sealed class Timer(ITimer inner, TestClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(clock.Shorter(dueTime), period);

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
