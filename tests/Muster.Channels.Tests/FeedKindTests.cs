using Muster.Channels.Feeds;

namespace Muster.Channels.Tests;

public class FeedKindTests
{
    [Fact]
    public void A_flaw_says_where_and_what() => Assert.Equal("item 3", new FeedFlaw("item 3", "no country").Where);
}
