using System.Collections.Immutable;
using Muster.Channels.Feeds.Mailbox;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Feeds.Folder;

/// <summary>
/// Looks into a folder that people put reports into (<c>.txt</c>, <c>.md</c>, <c>.html</c>, <c>.eml</c>, <c>.mbox</c>) and reads those that are new or have
/// changed. A file that is still being written waits for the next look.
/// </summary>
public static class WatchFolder
{
    private const string NotRead = "";

    private static readonly Duration Quiet = Duration.FromSeconds(2);

    private static readonly HashSet<string> Reports = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".md", ".html", ".htm" };

    private static readonly HashSet<string> Mails = new(StringComparer.OrdinalIgnoreCase) { ".eml", ".mbox" };

    private static readonly MailConnector Mail = new();

    /// <summary>
    /// What is new since <paramref name="seen"/> (empty at the first look), or a refusal (<see cref="ProblemCodes.FeedUnreachable"/>) where the folder is
    /// gone: a feed that cannot see is not calm.
    /// </summary>
    public static Outcome<FolderLook> Look(string folder, ImmutableDictionary<string, SeenFile> seen, Instant now)
    {
        var (items, flaws) = (ImmutableArray.CreateBuilder<FeedItem>(), ImmutableArray.CreateBuilder<FeedFlaw>());
        try
        {
            var root = new DirectoryInfo(folder);
            var (next, waiting) = (ImmutableDictionary.CreateBuilder<string, SeenFile>(StringComparer.Ordinal), 0);
            foreach (var file in ListFiles.In(root, flaws))
            {
                var name = ListFiles.Name(root, file);
                if (Take(file, name, seen.GetValueOrDefault(name), now, items, flaws) is { } kept)
                {
                    next[name] = kept;
                    waiting += kept.Hash is null ? 1 : 0;
                }
            }

            return Outcome.Grant(new FolderLook(new FeedStep(items.DrainToImmutable(), [], flaws.DrainToImmutable()), next.ToImmutable(), waiting));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var found = Directory.Exists(folder) ? "a folder that cannot be opened" : "no such folder";
            return Outcome.Refuse<FolderLook>(new Problem(ProblemCodes.FeedUnreachable, found, "a folder that this user may read", folder));
        }
    }

    /// <summary>The file as it is kept for the next look, or null where it is to be tried afresh.</summary>
    private static SeenFile? Take(
        FileInfo file, string name, SeenFile? before, Instant now, ImmutableArray<FeedItem>.Builder items, ImmutableArray<FeedFlaw>.Builder flaws)
    {
        var here = Stat(file);
        if (before is { Hash: not null } && before.Size == here.Size && before.Modified == here.Modified)
        {
            return before;
        }

        if (IsBeingWritten(here, before, now))
        {
            return here;
        }

        if (!Reports.Contains(file.Extension) && !Mails.Contains(file.Extension))
        {
            flaws.Add(new FeedFlaw(name, "a file of a kind that is not read; .txt, .md, .html, .eml and .mbox are"));
            return here with { Hash = NotRead };
        }

        if (here.Size == 0)
        {
            // Not opened: pipes and devices show this size too, and would keep us waiting.
            flaws.Add(new FeedFlaw(name, "an empty file"));
            return here with { Hash = NotRead };
        }

        var opened = OpenFile.Bytes(file.FullName, OpenReport.Limit);
        file.Refresh();
        if (!file.Exists || Stat(file) != here)
        {
            return here; // written to while it was read
        }

        if (!opened.TryGet(out var bytes))
        {
            flaws.Add(new FeedFlaw(name, opened.Problems[0].Found));
            return opened.Problems[0].Code == ProblemCodes.FileMissing ? null : here with { Hash = NotRead };
        }

        var hash = OpenedReport.HashOf(bytes);
        if (hash != before?.Hash)
        {
            Read(file, name, bytes, now, items, flaws);
        }

        return here with { Hash = hash };
    }

    private static SeenFile Stat(FileInfo file) => file.Exists
        ? new SeenFile(file.Length, Instant.FromDateTimeUtc(file.LastWriteTimeUtc), null)
        : new SeenFile(-1, Instant.MinValue, null);

    /// <summary>Written a moment ago, or grown since the last look; a time that lies ahead comes of another clock and says nothing.</summary>
    private static bool IsBeingWritten(SeenFile here, SeenFile? before, Instant now) =>
        here.Size < 0
        || (here.Modified <= now + Quiet && now - here.Modified < Quiet)
        || (before is { Hash: null } && before.Size != here.Size);

    private static void Read(
        FileInfo file, string name, byte[] bytes, Instant now, ImmutableArray<FeedItem>.Builder items, ImmutableArray<FeedFlaw>.Builder flaws)
    {
        var read = Mails.Contains(file.Extension)
            ? Mail.Read(new FetchedAnswer(new Uri(file.FullName), null, bytes, now))
            : OpenReport.FromBytes(bytes, file.Name, name, new KnownOfReport()).Then(opened => Outcome.Grant(Story(opened, name)));
        if (read.TryGet(out var step))
        {
            items.AddRange(step.Items);
            flaws.AddRange(step.Flaws.Select(flaw => flaw with { Where = $"{name}, {flaw.Where}" }));
        }
        else
        {
            flaws.Add(new FeedFlaw(name, read.Problems[0].Found));
        }
    }

    private static FeedStep Story(OpenedReport opened, string name) => new(
        [
            new StoryItem
            {
                Key = name,
                Text = opened.Report.Text,
                Markup = opened.Report.Markup,
                Published = opened.Report.Published?.AtMidnight().InUtc().ToInstant(),
            },
        ],
        [],
        [.. opened.Doubts.Take(1).Select(doubt => new FeedFlaw("its text", doubt.Why))]);
}
