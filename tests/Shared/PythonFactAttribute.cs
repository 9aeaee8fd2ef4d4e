namespace Muster.Tests.Shared;

/// <summary>A test that runs a measuring script; skipped, and says so, where there is no python3.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!Array.Exists(folders, folder => File.Exists(Path.Combine(folder, "python3"))))
        {
            Skip = "needs python3, which is not on the PATH";
        }
    }
}
