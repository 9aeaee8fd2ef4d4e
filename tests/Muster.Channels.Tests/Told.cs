using System.Text;
using CsCheck;
using Muster.Channels.Feeds;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Tests;

/// <summary>Asks a connector what an answer tells.</summary>
internal static class Told
{
    public static Outcome<FeedStep> By(IConnector connector, string body, string? type = null) => By(connector, Encoding.UTF8.GetBytes(body), type);

    public static Outcome<FeedStep> By(IConnector connector, byte[] body, string? type = null) =>
        connector.Read(new FetchedAnswer(new Uri("https://news.example/feed/"), type, body, Instant.FromUtc(2022, 8, 1, 0, 0)));

    public static StoryItem[] Stories(IConnector connector, string body) => [.. By(connector, body).Value.Items.Cast<StoryItem>()];

    /// <summary>No bytes, no cut and no muddle of a good answer makes a connector throw.</summary>
    public static void NeverThrows(IConnector connector, string good)
    {
        var bytes = Encoding.UTF8.GetBytes(good);
        Gen.Byte.Array[0, 300].Sample(noise => By(connector, noise).Problems.All(problem => problem.Code == ProblemCodes.FeedShape));
        for (var end = 0; end <= bytes.Length; end++)
        {
            _ = By(connector, bytes[..end]);
        }

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample((at, value, other, second) =>
        {
            var muddled = (byte[])bytes.Clone();
            (muddled[at], muddled[other]) = (value, second);
            return By(connector, muddled).Problems.All(problem => problem.Code == ProblemCodes.FeedShape);
        });
    }
}
