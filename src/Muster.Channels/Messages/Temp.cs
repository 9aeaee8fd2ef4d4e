#pragma warning disable
using System.Collections.Immutable;
using Muster.Kernel;
namespace Muster.Channels.Messages;
public sealed record ChannelSettings(string Name, AddressKind Reaches, bool IsForExercises);
public static class ReadChannels { public static ImmutableArray<ChannelSettings> Default => [new("drill", AddressKind.None, true)]; public static Outcome<ImmutableArray<ChannelSettings>> From(string json, string file, Func<string, string?> e) => Outcome.Grant(Default.Add(new("mail", AddressKind.Mail, false))); }
public sealed class LiveChannels(ImmutableArray<IMessageChannel> all) { public ImmutableArray<IMessageChannel> All => all; }
public sealed class ExerciseChannels(ImmutableArray<IMessageChannel> all) { public ImmutableArray<IMessageChannel> All => all; }
public static class ChannelsFor { public static LiveChannels Live(ImmutableArray<IMessageChannel> a) => new([.. a.Where(x => !x.IsForExercises)]); public static ExerciseChannels Exercises(ImmutableArray<IMessageChannel> a) => new([.. a.Where(x => x.IsForExercises)]); }
public static class OpenChannels { public static ImmutableArray<IMessageChannel> Of(ImmutableArray<ChannelSettings> s, string folder) => [.. s.Select(x => new NullChannel(x))]; }
public sealed class NullChannel(ChannelSettings s) : IMessageChannel { public string Name => s.Name; public AddressKind Reaches => s.Reaches; public bool IsForExercises => s.IsForExercises; public bool GivesReceipts => false; public Task<HandOver> TakeAsync(OutgoingMessage m, CancellationToken stop) => Task.FromResult(new HandOver(HandOverResult.Taken, null, null)); public ValueTask DisposeAsync() => default; }
public static class HandOverMany { public static async Task<ImmutableArray<HandOver>> ToAsync(ImmutableArray<(IMessageChannel Way, OutgoingMessage Message)> m, CancellationToken stop) => [.. await Task.WhenAll(m.Select(x => x.Way.TakeAsync(x.Message, stop)))]; }
