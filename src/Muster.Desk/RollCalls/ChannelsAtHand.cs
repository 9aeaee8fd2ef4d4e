using System.Collections.Immutable;
using Muster.Channels.Messages;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Waves;

namespace Muster.Desk.RollCalls;

/// <summary>A channel that messages can go out by.</summary>
/// <param name="Name">Its name in <c>channels.json</c>.</param>
/// <param name="Reaches">What it reaches people by.</param>
/// <param name="IsForExercises">Whether it was made for exercises.</param>
public sealed record KnownChannel(string Name, AddressKind Reaches, bool IsForExercises);

/// <summary>The channels that an organisation has. An exercise sees those made for exercises alone, and a real call sees none of these.</summary>
public sealed record ChannelsAtHand(ImmutableArray<KnownChannel> All)
{
    /// <summary>Those of a call, in the order in which a person is tried; an exercise that names none of the exercise channels has all of them.</summary>
    public ImmutableArray<KnownChannel> Of(RollCall call)
    {
        var fit = All.Where(channel => channel.IsForExercises == call.IsExercise).ToList();
        var named = call.Plan.Channels.SelectMany(name => fit.Where(channel => channel.Name == name)).ToImmutableArray();
        return named.IsEmpty && call.IsExercise ? [.. fit] : named;
    }

    /// <summary>By which channel somebody is asked in a wave, or null where only a warden reaches them.</summary>
    public string? For(RollCall call, int wave, bool hasMail, bool hasPhone)
    {
        var channels = Of(call);
        return ChooseChannel.For(wave, [.. channels.Select(channel => channel.Name)], name => Reaches(channels.First(channel => channel.Name == name), hasMail, hasPhone));
    }

    /// <summary>Every channel that reaches somebody, in order.</summary>
    public ImmutableArray<string> Reaching(RollCall call, bool hasMail, bool hasPhone) =>
        [.. Of(call).Where(channel => Reaches(channel, hasMail, hasPhone)).Select(channel => channel.Name)];

    private static bool Reaches(KnownChannel channel, bool hasMail, bool hasPhone) => channel.Reaches switch
    {
        AddressKind.Mail => hasMail,
        AddressKind.Phone => hasPhone,
        _ => true,
    };
}
