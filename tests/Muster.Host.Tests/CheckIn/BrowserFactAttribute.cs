namespace Muster.Host.Tests.CheckIn;

/// <summary>A test with a real browser; skipped, and says so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (RealBrowser.Program is null)
        {
            Skip = "needs chromium, which is not on the PATH";
        }
    }
}
