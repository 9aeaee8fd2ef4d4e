using Muster.Picture.Countries;
using Muster.Tests.Shared;

namespace Muster.Desk.Tests.Feeds;

/// <summary>The real samples through the whole pull: right facts when the server is well, and no calm when it is not.</summary>
public class RealSampleTests
{
    // What the samples say, read by eye: issuer, country, level.
    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["us-advisories 2"] = "SR 1, TD 4",
        ["us-advisories-api 15"] = "AF 4, CO 3, JP 1, MX 2, RU 4, RS 2, CH 1, UA 4, GT 3",
        ["uk-advisories 4"] = "AF 4, FR 1, MX 2",
        ["ca-advisories 7"] = "ML 2, NE 4, BF 2, HT 2, SD 3, LB 3, UA 2",
        ["ca-advisories 4"] = "AF 4, IL 3, MX 2, JP 1",
        ["au-advisories 7"] = "AF 4, CO 3, MX 2, JP 1, CI 2",
        ["de-advisories 7"] = "BY 4, SD 4, PS 4, HT 4",
        ["de-advisories 199"] = "SD 4, AF 4, YE 4, SY 4",
        ["ie-advisories 7"] = "ML 4, BF 4, HT 4, LB 4, NE 4, SD 4, UA 4",
    };

    [SharedDataFact]
    public async Task Every_sample_is_seen_with_its_levels_and_taken_once()
    {
        foreach (var sample in RealSamples.All)
        {
            using var feed = new Followed(sample);
            feed.Serve();
            var pulled = await feed.PullAsync();
            Assert.True(pulled.Standing.Health is Health.Seeing, $"{sample.Kind} {sample.Count}: {pulled.Standing.Why}, {pulled.Pull.Items} items, {pulled.Pull.Flaws} flaws");
            var expected = Levels[$"{sample.Kind} {sample.Count}"];
            foreach (var (country, level) in expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair[..2], pair[3..])))
            {
                var advice = Assert.Single(feed.Picture(country).Advice);
                Assert.Equal((country, level), (country, advice.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }

            Assert.Equal(0, (await feed.PullAsync()).New);
        }
    }

    [SharedDataFact]
    public async Task Pages_without_their_words_give_their_levels_and_no_calm()
    {
        using var feed = new Followed(RealSamples.WithoutWords);
        feed.Serve();
        Assert.NotEqual(Health.Seeing, (await feed.PullAsync()).Standing.Health);
        Assert.Equal(4, Assert.Single(feed.Picture().Advice).Level);
    }

    [SharedDataFact]
    public async Task No_bad_answer_after_a_sample_is_calm()
    {
        foreach (var sample in RealSamples.All)
        {
            foreach (var bad in BadAnswers.Names.Where(name => !name.StartsWith("a gigabyte", StringComparison.Ordinal)))
            {
                using var feed = new Followed(sample);
                feed.Serve();
                await feed.PullAsync();
                var versions = feed.Versions();
                feed.Serve(BadAnswers.Of(bad, feed)!);
                feed.Clock.Speed = bad is "silence" or "a byte now and then" ? 1000 : 1;
                var pulled = await feed.PullAsync();
                Assert.True(pulled.Standing.Health is not Health.Seeing, $"{sample.Kind} {sample.Count} gave {bad} and sees, with {pulled.Pull.Items} items and {pulled.Pull.Flaws} flaws");
                Assert.Equal(versions, feed.Versions());
                Assert.Single(feed.Notices());
                Assert.Empty(feed.Inner.Seen);
            }
        }
    }
}
