namespace Muster.Tests.Shared;

/// <summary>Where the checkout and the real data beside it lie.</summary>
public static class SharedData
{
    /// <summary>The checkout's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>../shared/data, or the folder that MUSTER_SHARED_DATA names; null where neither is there.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>A file of the real data; only for tests marked <see cref="SharedDataFactAttribute"/>.</summary>
    public static string File(string path) => Path.Combine(Folder ?? throw new InvalidOperationException("no shared data"), path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Muster.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Muster.slnx is in no folder above " + AppContext.BaseDirectory);
    }

    private static string? FindFolder()
    {
        var named = Environment.GetEnvironmentVariable("MUSTER_SHARED_DATA");
        string[] candidates = [named ?? "", Path.Combine(Root, "..", "shared", "data")];
        return candidates.FirstOrDefault(folder => folder.Length > 0 && Directory.Exists(folder));
    }
}
