using System.Collections.Immutable;
using System.Reflection;
using Muster.Channels.Messages;
using Muster.Tests.Shared.Sinks;

namespace Muster.Channels.Tests.Messages;

/// <summary>An exercise has no way to a live channel.</summary>
public class SeparationTests
{
    [Fact]
    public async Task An_exercise_reaches_the_channels_of_exercises_alone_and_a_real_call_none_of_them()
    {
        using var live = new LoopbackGateway();
        using var drill = new LoopbackGateway();
        ImmutableArray<IMessageChannel> all =
        [
            Open.Gateway(live.Address("/send")), Open.Webhook(live.Address("/hook")), Open.Gateway(drill.Address("/send"), """, "for": "exercise" """),
            Open.Webhook(drill.Address("/hook"), """, "for": "exercise" """),
        ];

        var exercise = await HandOverMany.ToAsync([.. ChannelsFor.Exercises(all).All.Select(way => (way, Open.ByPhone()))], CancellationToken.None);
        Assert.Equal((2, 0, 2), (exercise.Length, live.Count, drill.Count));

        var real = await HandOverMany.ToAsync([.. ChannelsFor.Live(all).All.Select(way => (way, Open.ByPhone()))], CancellationToken.None);
        Assert.Equal((2, 2, 2), (real.Length, live.Count, drill.Count));
        foreach (var channel in all)
        {
            await channel.DisposeAsync();
        }
    }

    [Fact]
    public void Nothing_turns_the_one_into_the_other()
    {
        var (live, exercises) = (typeof(LiveChannels), typeof(ExerciseChannels));

        Assert.Empty(live.GetConstructors());
        Assert.Empty(exercises.GetConstructors());
        Assert.True(live.IsSealed && exercises.IsSealed && live.BaseType == typeof(object) && exercises.BaseType == typeof(object));
        Assert.Empty(Operators(live).Concat(Operators(exercises)));
        Assert.DoesNotContain(
            live.Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()),
            method => (Takes(method, live) && method.ReturnType == exercises) || (Takes(method, exercises) && method.ReturnType == live));
    }

    [Fact]
    public void Every_channel_is_in_one_of_them_and_in_one_alone()
    {
        var all = OpenChannels.Of([.. ReadChannels.Default, new FileSettings("f", AddressKind.None, false, "f.jsonl")], ".");

        Assert.Equal(["drill"], ChannelsFor.Exercises(all).All.Select(way => way.Name));
        Assert.Equal(["f"], ChannelsFor.Live(all).All.Select(way => way.Name));
    }

    private static IEnumerable<MethodInfo> Operators(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Static);

    private static bool Takes(MethodInfo method, Type type) => method.GetParameters().Any(parameter => parameter.ParameterType == type);
}
