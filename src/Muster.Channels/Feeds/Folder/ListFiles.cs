using System.Collections.Immutable;

namespace Muster.Channels.Feeds.Folder;

/// <summary>Lists the files of a folder and of the folders in it. Links are not followed, and hidden names and those of half downloads are left out.</summary>
internal static class ListFiles
{
    private static readonly string[] Half = [".part", ".tmp", ".partial", ".crdownload"];

    /// <summary>
    /// The files in the order of their paths; what cannot be looked into goes to <paramref name="flaws"/>. Throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> where <paramref name="root"/> itself cannot be.
    /// </summary>
    public static IReadOnlyList<FileInfo> In(DirectoryInfo root, ImmutableArray<FeedFlaw>.Builder flaws)
    {
        var files = new List<FileInfo>();
        var open = new Queue<DirectoryInfo>([root]);
        while (open.TryDequeue(out var folder))
        {
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !IsLeftOut(entry.Name)))
                {
                    Sort(entry);
                }
            }
            catch (Exception trouble) when (folder != root && trouble is IOException or UnauthorizedAccessException)
            {
                flaws.Add(new FeedFlaw(Name(root, folder), "a folder that cannot be opened"));
            }
        }

        return [.. files.OrderBy(file => file.FullName, StringComparer.Ordinal)];

        void Sort(FileSystemInfo entry)
        {
            if (entry.LinkTarget is not null)
            {
                flaws.Add(new FeedFlaw(Name(root, entry), "a link, which is not followed"));
            }
            else if (entry is DirectoryInfo inner)
            {
                open.Enqueue(inner);
            }
            else if (entry is FileInfo file)
            {
                files.Add(file);
            }
        }
    }

    /// <summary>A path within the folder, with slashes.</summary>
    public static string Name(DirectoryInfo root, FileSystemInfo entry) => Path.GetRelativePath(root.FullName, entry.FullName).Replace('\\', '/');

    private static bool IsLeftOut(string name) => name.StartsWith('.') || Array.Exists(Half, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
