using System.Collections.Immutable;
using Muster.Channels.Messages;

namespace Muster.Desk.RollCalls;

/// <summary>The ways by which messages leave, opened: those of real calls and those of exercises apart, so that neither can take the other's.</summary>
public sealed class MessageWays(LiveChannels live, ExerciseChannels exercises) : IAsyncDisposable
{
    /// <summary>What there is.</summary>
    public ChannelsAtHand Known { get; } = new([.. live.All.Concat(exercises.All).Select(way => new KnownChannel(way.Name, way.Reaches, way.IsForExercises))]);

    /// <summary>The way of that name for a call of this kind, or null.</summary>
    public IMessageChannel? Find(string name, bool isExercise) => (isExercise ? exercises.All : live.All).FirstOrDefault(way => way.Name == name);

    /// <summary>Hands messages over, several at a time; what came of each, in their order.</summary>
    public Task<ImmutableArray<HandOver>> HandOverAsync(ImmutableArray<(IMessageChannel Way, OutgoingMessage Message)> messages, CancellationToken stop) =>
        HandOverMany.ToAsync(messages, stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var way in live.All.Concat(exercises.All))
        {
            await way.DisposeAsync().ConfigureAwait(false);
        }
    }
}
