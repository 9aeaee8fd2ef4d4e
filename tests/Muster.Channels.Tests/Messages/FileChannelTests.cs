using System.Text.Json;
using Muster.Channels.Messages;

namespace Muster.Channels.Tests.Messages;

public sealed class FileChannelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("muster-channels").FullName;

    private string Path => System.IO.Path.Combine(folder, "drill.jsonl");

    [Fact]
    public async Task One_message_is_one_line()
    {
        await using var file = Drill();

        Assert.Equal(new HandOver(HandOverResult.Taken, null, null), await file.TakeAsync(new OutgoingMessage("k-1", "", "Drill", "One\nTwo = \"2\" \u2028", "en"), CancellationToken.None));
        await file.TakeAsync(Open.ByPhone(2), CancellationToken.None);

        var lines = await File.ReadAllTextAsync(Path);
        Assert.Equal(2, lines.Count(letter => letter == '\n'));
        using var first = JsonDocument.Parse(lines.Split('\n')[0]);
        Assert.Equal(["k-1", "", "Drill", "One\nTwo = \"2\" \u2028", "en"], new[] { "key", "to", "subject", "text", "language" }.Select(key => first.RootElement.GetProperty(key).GetString()));
    }

    [Fact]
    public async Task Lines_of_many_at_once_stay_whole()
    {
        await using var file = Drill();

        var handed = await HandOverMany.ToAsync([.. Enumerable.Range(1, 2_000).Select(number => (file, Open.ByPhone(number)))], CancellationToken.None);

        Assert.All(handed, one => Assert.Equal(HandOverResult.Taken, one.Result));
        Assert.Equal((2_000, 2_000), (Keys().Count, Keys().Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task A_line_that_was_cut_when_the_machine_died_spoils_no_other()
    {
        await File.WriteAllTextAsync(Path, "{\"key\":\"k-1\",\"to");
        await using var file = Drill();

        await file.TakeAsync(Open.ByPhone(2), CancellationToken.None);

        Assert.Equal(["k-2"], Keys());
    }

    [Fact]
    public async Task While_another_writes_it_is_tried_again()
    {
        await using var file = Drill();
        await using (new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Assert.Equal(HandOverResult.TryAgain, (await file.TakeAsync(Open.ByPhone(1), CancellationToken.None)).Result);
        }

        Assert.Equal(HandOverResult.Taken, (await file.TakeAsync(Open.ByPhone(1), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task Without_its_folder_the_channel_is_broken()
    {
        await using var file = OpenChannels.Of([new FileSettings("f", AddressKind.None, true, "no/such/folder/f.jsonl")], folder).Single();

        Assert.Equal(HandOverResult.Broken, (await file.TakeAsync(Open.ByPhone(1), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task Only_its_owner_reads_it()
    {
        await using var file = Drill();
        await file.TakeAsync(Open.ByPhone(1), CancellationToken.None);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IMessageChannel Drill() => OpenChannels.Of(ReadChannels.Default, folder).Single();

    private List<string?> Keys()
    {
        var keys = new List<string?>();
        foreach (var line in File.ReadAllLines(Path).Where(line => line.EndsWith('}')))
        {
            using var json = JsonDocument.Parse(line);
            keys.Add(json.RootElement.GetProperty("key").GetString());
        }

        return keys;
    }
}
