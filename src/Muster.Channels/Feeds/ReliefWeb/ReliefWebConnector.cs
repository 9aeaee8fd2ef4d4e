using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.ReliefWeb;

/// <summary>Reports of ReliefWeb, the UN's library of humanitarian texts, page by page from its API.</summary>
public sealed class ReliefWebConnector(FindCountryByName findCountry) : IConnector
{
    /// <inheritdoc/>
    public string Kind => "reliefweb";

    /// <inheritdoc/>
    public string About => "humanitarian reports, ReliefWeb's JSON API";

    /// <summary>None: the address names the owner's registered appname, and which countries.</summary>
    public ImmutableArray<Uri> Start => [];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenTable.Text(answer).Then(text =>
        JsonAnswer.Read(text, "data", answer, (root, list) => Page(root, list, answer)));

    private Outcome<FeedStep> Page(JsonElement root, JsonElement list, FetchedAnswer answer)
    {
        var read = new ReadReliefWebReport(findCountry);
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        var flaws = ImmutableArray.CreateBuilder<FeedFlaw>();
        foreach (var (at, report) in list.EnumerateArray().Index())
        {
            var (story, trouble) = read.Of(report);
            if (story is not null)
            {
                items.Add(story);
            }
            else
            {
                flaws.Add(new FeedFlaw(string.Create(CultureInfo.InvariantCulture, $"item {at + 1}"), trouble!));
            }
        }

        return items.Count == 0 && flaws.Count > 0
            ? Outcome.Refuse<FeedStep>(new Problem(ProblemCodes.FeedShape, "a list without a report; " + flaws[0].What, "reports", answer.Address.ToString()))
            : Outcome.Grant(new FeedStep(items.DrainToImmutable(), Next(root, answer, flaws), flaws.DrainToImmutable()));
    }

    private static ImmutableArray<Uri> Next(JsonElement root, FetchedAnswer answer, ImmutableArray<FeedFlaw>.Builder flaws)
    {
        var links = JsonText.Under(root, "links") ?? default;
        var told = JsonText.Of(JsonText.Under(links, "next") ?? default, "href");
        if (NextAddress.Of(told, answer.Address) is { } next)
        {
            return [next];
        }

        if (told is not null)
        {
            flaws.Add(new FeedFlaw("links.next", $"found {Quoted.Of(told)}; expected another address on the same host"));
        }

        return [];
    }
}
