using Muster.Tests.Shared;

namespace Muster.Architecture.Tests;

/// <summary>The files that the project is made of; what a build leaves behind is not among them.</summary>
internal static class Repository
{
    private static readonly string[] Left = ["bin", "obj", ".git", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules", "__pycache__", ".vs", ".idea"];

    /// <summary>Paths from the checkout's root, with slashes.</summary>
    public static string[] Files { get; } = [.. Walk(SharedData.Root).Select(file => Path.GetRelativePath(SharedData.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>All C# files.</summary>
    public static string[] Code { get; } = [.. Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>All files that a person reads; lock files are written and read by the restore alone.</summary>
    public static string[] Texts { get; } = [.. Files.Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal) && !IsBinary(file))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(SharedData.Root, file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != ".git") // in a worktree .git is a file
            .Concat(Directory.GetDirectories(folder).Where(inner => !Left.Contains(Path.GetFileName(inner), StringComparer.Ordinal)).SelectMany(Walk));

    private static bool IsBinary(string file)
    {
        using var stream = File.OpenRead(Path.Combine(SharedData.Root, file));
        var head = new byte[8192];
        return Array.IndexOf(head, (byte)0, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)) >= 0;
    }
}
