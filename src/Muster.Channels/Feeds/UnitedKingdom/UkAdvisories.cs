using System.Collections.Immutable;
using System.Text.Json;
using Muster.Channels.Feeds.Official;
using Muster.Kernel;

namespace Muster.Channels.Feeds.UnitedKingdom;

/// <summary>
/// The Foreign Office's travel advice through gov.uk's content API: an index whose <c>links.children</c> are followed, and a page a country. A map from slugs
/// to pages is read as those pages. The key is the page's path. A minor update keeps the day of the one before: compare the text.
/// </summary>
public sealed class UkAdvisories(FindCountryByName find) : IConnector
{
    private const string Expected = "gov.uk's index of travel advice (links.children) or a page of it (details.country)";
    private readonly ReadUkPage pages = new(new CountryOfTitle(find));

    /// <inheritdoc/>
    public string Kind => "uk-advisories";

    /// <inheritdoc/>
    public string About => "UK Foreign Office: travel advice (gov.uk content API)";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start { get; } = [new("https://www.gov.uk/api/content/foreign-travel-advice")];

    /// <summary>Some 226 pages when it is well.</summary>
    public int ExpectedMinimum => 200;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenJsonAnswer.Read(answer, Expected, root =>
        IsPage(root) ? ReadPages(answer, [root])
        : root.Object("links")?.Array("children") is { } children ? ReadIndex(answer, children)
        : root.ValueKind is JsonValueKind.Object && root.EnumerateObject().Any(member => IsPage(member.Value))
            ? ReadPages(answer, root.EnumerateObject().Select(member => member.Value))
            : Outcome.Refuse<FeedStep>(WrongShape.Of(answer, root.Kind(), Expected)));

    private static bool IsPage(JsonElement element) => element.Object("details")?.Object("country") is not null;

    private Outcome<FeedStep> ReadPages(FetchedAnswer answer, IEnumerable<JsonElement> bundle)
    {
        var draft = new StepDraft();
        foreach (var page in bundle)
        {
            pages.Read(page, draft);
        }

        return draft.Finish(answer, Expected);
    }

    private static Outcome<FeedStep> ReadIndex(FetchedAnswer answer, JsonElement[] children)
    {
        var draft = new StepDraft();
        foreach (var (child, at) in children.Select((child, at) => (child, at)))
        {
            var where = child.Text("title") ?? $"child {at + 1}";
            if (AddressOf(child, answer.Address) is { } address)
            {
                draft.Follow(address);
            }
            else
            {
                draft.Flaw(where, "no address on the feed's own host; expected api_path, api_url or base_path");
            }
        }

        return draft.Finish(answer, Expected);
    }

    /// <summary>The path first: it stays on the host that gave the index, also where that is a mirror.</summary>
    private static Uri? AddressOf(JsonElement child, Uri index)
    {
        var path = child.Text("api_path") ?? (child.Text("base_path") is { } page ? "/api/content" + page : null);
        var address = WebLink.Of(path, index) ?? WebLink.Of(child.Text("api_url"));
        return address is not null && (address.Host == index.Host || address.Host == "www.gov.uk") ? address : null;
    }
}
