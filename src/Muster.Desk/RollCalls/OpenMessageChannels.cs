using System.Collections.Immutable;
using Muster.Channels;
using Muster.Channels.Messages;
using Muster.Kernel;

namespace Muster.Desk.RollCalls;

/// <summary>Opens the channels of a plan: <c>channels.json</c> beside <c>plan.yaml</c>. Without the file there is one channel for exercises, a file in the data folder, and none that reaches anybody.</summary>
public static class OpenMessageChannels
{
    private const int Limit = 1_000_000;

    /// <summary>What there is, unopened.</summary>
    public static Outcome<ChannelsAtHand> Known(string planFolder) =>
        Settings(planFolder).Then(all => Outcome.Grant(new ChannelsAtHand([.. all.Select(one => new KnownChannel(one.Name, one.Reaches, one.IsForExercises))])));

    /// <summary>The ways, opened; files are taken from <paramref name="dataFolder"/> on.</summary>
    public static Outcome<MessageWays> Open(string planFolder, string dataFolder) => Settings(planFolder).Then(all =>
    {
        var ways = OpenChannels.Of(all, dataFolder);
        return Outcome.Grant(new MessageWays(ChannelsFor.Live(ways), ChannelsFor.Exercises(ways)));
    });

    private static Outcome<ImmutableArray<ChannelSettings>> Settings(string planFolder)
    {
        var path = Path.Combine(planFolder, "channels.json");
        return File.Exists(path)
            ? OpenFile.Bytes(path, Limit).Then(bytes => DecodeText.From(bytes, path)).Then(text => ReadChannels.From(text.Text, path, Environment.GetEnvironmentVariable))
            : Outcome.Grant(ReadChannels.Default);
    }
}
