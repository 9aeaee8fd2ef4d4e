using System.Collections.Immutable;
using System.Text.Json;
using Muster.Channels.Messages.Settings;
using Muster.Kernel;

namespace Muster.Channels.Messages;

/// <summary>Reads <c>channels.json</c>: how messages leave the house. <c>docs/channels.md</c> explains every key.</summary>
public static class ReadChannels
{
    private const int Most = 50;

    /// <summary>What there is without the file: one file for exercises, and nothing that reaches anybody.</summary>
    public static ImmutableArray<ChannelSettings> Default { get; } = [new FileSettings("drill", AddressKind.None, true, "drill.jsonl")];

    /// <summary>
    /// The channels in the file's order, or all that is wrong with them (<see cref="ProblemCodes.ChannelSettings"/>). <paramref name="variable"/> gives the value of a
    /// variable of the environment, or null; no refusal ever shows one.
    /// </summary>
    public static Outcome<ImmutableArray<ChannelSettings>> From(string json, string file, Func<string, string?> variable) => ReadLinedJson.From(json, file).Then(whole =>
    {
        var ground = new SettingsGround(file, variable, []);
        var channels = Sections(whole, ground).Select(section => (Section: section, Settings: ReadChannel.From(section))).ToList();
        RefuseTwice(channels);
        return ground.Problems.Count == 0
            ? Outcome.Grant(channels.Select(channel => channel.Settings!).ToImmutableArray())
            : Outcome.Refuse<ImmutableArray<ChannelSettings>>(ground.Problems.OrderBy(problem => problem.Line));
    });

    private static List<ChannelSection> Sections(LinedJson whole, SettingsGround ground)
    {
        var file = new ChannelSection(whole, "the file", ground);
        file.Know("channels");
        if (file.Find("channels")?.Value is not { Kind: JsonValueKind.Array, Items.Length: > 0 and <= Most } channels)
        {
            file.Refuse("no list 'channels' with something in it", "an object { \"channels\": [ … ] } with 1 to 50 channels");
            return [];
        }

        foreach (var odd in channels.Items.Where(item => item.Kind is not JsonValueKind.Object))
        {
            file.Refuse("a channel that is no object", "an object such as { \"name\": \"drill\", \"kind\": \"file\", … }", odd.Line);
        }

        return [.. channels.Items.Where(item => item.Kind is JsonValueKind.Object).Select((item, at) => new ChannelSection(item, NameOf(item, at), ground))];
    }

    private static string NameOf(LinedJson channel, int at) =>
        channel.Members.FirstOrDefault(member => member.Name == "name")?.Value.Text is { } name && ReadChannel.IsName(name) ? $"the channel '{name}'" : $"the channel at place {at + 1}";

    // Two channels of one name could not be told apart; two that write one file would write into each other's lines, and a drill into a real call's.
    private static void RefuseTwice(IReadOnlyList<(ChannelSection Section, ChannelSettings? Settings)> channels)
    {
        foreach (var twice in Again(channels, settings => settings.Name))
        {
            twice.Refuse($"the name of {twice.What} a second time", "a name of its own for each channel");
        }

        foreach (var twice in Again(channels, settings => settings is FileSettings file ? Path.GetFullPath(file.Path, Path.GetFullPath("/")) : null))
        {
            twice.Refuse($"the 'path' of another channel in {twice.What}", "a file of its own for each channel");
        }
    }

    private static IEnumerable<ChannelSection> Again(IReadOnlyList<(ChannelSection Section, ChannelSettings? Settings)> channels, Func<ChannelSettings, string?> by) => channels
        .Where(channel => channel.Settings is not null && by(channel.Settings) is not null)
        .GroupBy(channel => by(channel.Settings!))
        .SelectMany(group => group.Skip(1))
        .Select(channel => channel.Section);
}
