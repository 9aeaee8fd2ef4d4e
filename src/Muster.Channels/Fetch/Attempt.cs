using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>What came of asking one address once.</summary>
internal abstract record Attempt
{
    private Attempt()
    {
    }

    /// <summary>An end that is no refusal; its number of tries is not yet filled in.</summary>
    public sealed record Answered(FetchResult Result) : Attempt;

    /// <summary>It stands elsewhere.</summary>
    public sealed record Moved(Uri To) : Attempt;

    /// <summary>No answer; <paramref name="MayPass"/> where another try may find one.</summary>
    public sealed record Failed(Problem Problem, bool MayPass = false, Instant? RetryAt = null) : Attempt;
}
