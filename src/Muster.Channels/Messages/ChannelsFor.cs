using System.Collections.Immutable;

namespace Muster.Channels.Messages;

/// <summary>The channels of real calls. Only <see cref="ChannelsFor"/> makes one, so that it never holds a channel for exercises.</summary>
public sealed class LiveChannels
{
    internal LiveChannels(IEnumerable<IMessageChannel> all) => All = [.. all.Where(channel => !channel.IsForExercises)];

    /// <summary>In the order of <c>channels.json</c>.</summary>
    public ImmutableArray<IMessageChannel> All { get; }
}

/// <summary>The channels of exercises. Only <see cref="ChannelsFor"/> makes one, so that it never holds a channel of a real call; nothing turns one into the other.</summary>
public sealed class ExerciseChannels
{
    internal ExerciseChannels(IEnumerable<IMessageChannel> all) => All = [.. all.Where(channel => channel.IsForExercises)];

    /// <summary>In the order of <c>channels.json</c>.</summary>
    public ImmutableArray<IMessageChannel> All { get; }
}

/// <summary>Keeps the channels of real calls and of exercises apart.</summary>
public static class ChannelsFor
{
    /// <summary>Those of real calls.</summary>
    public static LiveChannels Live(IEnumerable<IMessageChannel> all) => new(all);

    /// <summary>Those of exercises.</summary>
    public static ExerciseChannels Exercises(IEnumerable<IMessageChannel> all) => new(all);
}
