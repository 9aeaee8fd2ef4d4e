using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Folder;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Tests.Folder;

public sealed class WatchFolderTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2022, 7, 30, 12, 0);
    private static readonly Duration Second = Duration.FromSeconds(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("muster");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void New_reports_are_read_once()
    {
        Write("2022-07-29-note.txt", "The bridge is shut.");
        Write("sub/page.html", "<html><body><p>Words.</p></body></html>");
        Write("sub/mail.eml", "Subject: A\nFrom: ada@mission.example\n\nA mail.");

        var first = Look();
        var again = Look(first.Seen);

        Assert.Equal(["2022-07-29-note.txt", "sub/page.html"], first.Step.Items.Select(item => item.Key).Where(key => key.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["A mail.", "The bridge is shut."], first.Step.Items.Select(item => item.Text).Where(text => text[0] != '<').Order(StringComparer.Ordinal));
        Assert.Equal(Instant.FromUtc(2022, 7, 29, 0, 0), first.Step.Items.OfType<StoryItem>().Single(story => story.Key.StartsWith("2022", StringComparison.Ordinal)).Published);
        Assert.Equal(Markup.Html, first.Step.Items.OfType<StoryItem>().Single(story => story.Key == "sub/page.html").Markup);
        Assert.Empty(first.Step.Flaws);
        Assert.Empty(again.Step.Items);
    }

    [Fact]
    public void A_changed_report_is_read_again_and_a_touched_one_is_not()
    {
        Write("a.txt", "First.");
        Write("b.txt", "Same.");
        var first = Look();
        Write("a.txt", "Second.", Noon - Second * 30);
        Write("b.txt", "Same.", Noon - Second * 30);

        Assert.Equal(["Second."], Look(first.Seen).Step.Items.Select(item => item.Text));
    }

    [Fact]
    public void A_file_that_is_still_being_written_waits()
    {
        Write("a.txt", "Half of", Noon - Second);
        var first = Look();
        Write("a.txt", "Half of it all", Noon - Second * 3);
        var grown = Look(first.Seen);
        var still = Look(grown.Seen);

        Assert.Equal((1, 1, 0), (first.Waiting, grown.Waiting, still.Waiting));
        Assert.Empty(first.Step.Items);
        Assert.Empty(grown.Step.Items);
        Assert.Equal("Half of it all", Assert.Single(still.Step.Items).Text);
    }

    [Fact]
    public void A_file_from_a_clock_that_is_ahead_is_read()
    {
        Write("a.txt", "Words.", Noon + Duration.FromHours(5));

        Assert.Single(Look().Step.Items);
    }

    [Theory]
    [InlineData(".hidden.txt")]
    [InlineData("a.txt.part")]
    [InlineData("a.tmp")]
    [InlineData(".git/a.txt")]
    public void Hidden_and_half_files_are_left_out(string name)
    {
        Write(name, "Words.");
        var look = Look();

        Assert.Empty(look.Step.Items);
        Assert.Empty(look.Step.Flaws);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", "a kind that is not read")]
    [InlineData("a.txt", "%PDF-1.7", "a PDF document")]
    [InlineData("a.txt", "", "an empty file")]
    [InlineData("a.eml", "\0\0", "no mail")]
    [InlineData("a.html", "<html><body>cut", "ends before")]
    public void What_cannot_be_read_is_told_once_and_the_others_still_count(string name, string content, string found)
    {
        Write(name, content);
        Write("good.txt", "Words.");
        var look = Look();

        Assert.Contains(found, Assert.Single(look.Step.Flaws).What, StringComparison.Ordinal);
        Assert.StartsWith(name, look.Step.Flaws[0].Where, StringComparison.Ordinal);
        Assert.Single(look.Step.Items);
        Assert.Empty(Look(look.Seen).Step.Flaws);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("muster");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "Secret.");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "a.txt"), Path.Combine(outside.FullName, "secret.txt"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "b"), outside.FullName);
            var look = Look();

            Assert.Empty(look.Step.Items);
            Assert.Equal(["a.txt", "b"], look.Step.Flaws.Select(flaw => flaw.Where).Order(StringComparer.Ordinal));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_gone_is_forgotten()
    {
        Write("a.txt", "Words.");
        var first = Look();
        File.Delete(Path.Combine(folder.FullName, "a.txt"));
        var gone = Look(first.Seen);
        Write("a.txt", "Words.");

        Assert.Empty(gone.Seen);
        Assert.Single(Look(gone.Seen).Step.Items);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("file.txt")]
    [InlineData("bad\0name")]
    public void A_folder_that_is_gone_is_refused(string name)
    {
        Write("file.txt", "Words.");
        var look = WatchFolder.Look(folder.FullName + "/" + name, Nothing, Noon);

        Assert.Equal(ProblemCodes.FeedUnreachable, Assert.Single(look.Problems).Code);
    }

    [Fact]
    public void An_empty_folder_tells_nothing() => Assert.Empty(Look().Step.Items);

    private static ImmutableDictionary<string, SeenFile> Nothing => ImmutableDictionary<string, SeenFile>.Empty;

    private FolderLook Look(ImmutableDictionary<string, SeenFile>? seen = null) => WatchFolder.Look(folder.FullName, seen ?? Nothing, Noon).Value;

    private void Write(string name, string content, Instant? at = null)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, (at ?? Noon - Duration.FromHours(1)).ToDateTimeUtc());
    }
}
