namespace Muster.Tests.Shared;

/// <summary>A test that needs the real data beside the checkout; skipped, and says so, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "needs the real data in ../shared/data, which is not here";
        }
    }
}
