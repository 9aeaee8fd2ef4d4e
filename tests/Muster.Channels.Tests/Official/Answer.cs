using System.Text;
using Muster.Channels.Feeds;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Channels.Tests.Official;

/// <summary>Answers as a server would give them, and what a connector makes of them.</summary>
internal static class Answer
{
    public static FetchedAnswer Of(byte[] body, string address) => new(new Uri(address), null, body, Instant.FromUnixTimeSeconds(1_790_000_000));

    public static FetchedAnswer Of(string body, string address) => Of(Encoding.UTF8.GetBytes(body), address);

    public static FetchedAnswer Sample(string file, string address) => Of(SampleBytes(file), address);

    public static byte[] SampleBytes(string file) => File.ReadAllBytes(SharedData.File("advisories/samples/" + file));

    public static FeedStep Step(this IConnector connector, FetchedAnswer answer)
    {
        var outcome = connector.Read(answer);
        return outcome.IsGranted ? outcome.Value : throw new InvalidOperationException(outcome.Problems[0].ToString());
    }

    public static FeedStep Step(this IConnector connector, string body, string? address = null) => connector.Step(Of(body, address ?? connector.Start[0].AbsoluteUri));

    public static Problem Refusal(this IConnector connector, string body, string? address = null) =>
        Assert.Single(connector.Read(Of(body, address ?? connector.Start[0].AbsoluteUri)).Problems);

    public static PageItem[] Pages(this FeedStep step) => [.. step.Items.Cast<PageItem>()];

    public static PageItem Page(this FeedStep step, string country) => Assert.Single(step.Pages(), page => page.Country == country);

    /// <summary>Country, level and day of each page, in the answer's order: "ML 4 2026-07-30".</summary>
    public static string[] Told(this FeedStep step) =>
        [.. step.Pages().Select(page => $"{page.Country ?? "?"} {page.Level?.ToString() ?? "-"} {(page.Issued is { } day ? day.ToString("uuuu-MM-dd", null) : "-")}")];
}
