using Muster.Channels.Fetch;
using Muster.Channels.Tests.Loopback;
using Muster.Kernel;

namespace Muster.Channels.Tests.Fetch;

/// <summary>Tests that count what the whole process allocates: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>Its name.</summary>
    public const string Name = "alone";
}

[Collection(AloneCollection.Name)]
public sealed class PackedBombTests : IDisposable
{
    private readonly LoopbackServer server = new();

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_bomb_is_broken_off_at_the_limit(string packing)
    {
        server.At("/feed", Answers.Bomb(packing, 100_000_000));
        using var fetching = new Fetching(new FetchLimits { MaxBytes = 1_000_000 });

        var before = GC.GetTotalAllocatedBytes();
        var refused = Assert.IsType<NotFetched>(await fetching.Get(server.Address("/feed")));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
        Assert.Equal(ProblemCodes.FeedTooLarge, refused.Problem.Code);
        Assert.Contains("more than 1 MB", refused.Problem.Found, StringComparison.Ordinal);
    }
}
