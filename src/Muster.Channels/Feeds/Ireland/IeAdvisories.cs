using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Muster.Channels.Feeds.Official;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Ireland;

/// <summary>
/// The Department of Foreign Affairs' travel advice on ireland.ie: an index page whose links to countries are followed, and a page a country. HTML, or Markdown
/// made from it; the status is found by its words, never by class names. The key is the last step of the page's address.
/// </summary>
public sealed partial class IeAdvisories(FindCountryByName find) : IConnector
{
    private const string Expected = "Ireland's list of countries or a country's page with its security status";
    private readonly CountryOfTitle countries = new(find);

    /// <inheritdoc/>
    public string Kind => "ie-advisories";

    /// <inheritdoc/>
    public string About => "Ireland's Department of Foreign Affairs: travel advice (pages of ireland.ie)";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start { get; } = [new("https://www.ireland.ie/en/dfa/overseas-travel/advice/")];

    /// <summary>Some 207 pages when it is well.</summary>
    public int ExpectedMinimum => 170;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => WrongShape.Decode(answer, Expected).Then(text =>
    {
        var isHtml = MarkupOfFeedText.Of(text) is Markup.Html;
        if (isHtml && RecogniseMarkup.IsCutOff(text))
        {
            return Outcome.Refuse<FeedStep>(WrongShape.Of(answer, "an HTML page that ends before its </html>", Expected));
        }

        if (WrongShape.KindOf(text) is "JSON")
        {
            return Outcome.Refuse<FeedStep>(WrongShape.Of(answer, "JSON", Expected));
        }

        var page = isHtml ? CutIrishHtml.From(text) : CutIrishMarkdown.From(text);
        var draft = new StepDraft();
        var levels = IsIndex(answer.Address) ? [] : ReadSecurityStatus.From(page.Lines);
        if (levels.IsEmpty && CountryPath().IsMatch(answer.Address.AbsolutePath))
        {
            return Outcome.Refuse<FeedStep>(WrongShape.Of(answer, "a country's page without a security status", Expected));
        }

        if (levels.IsEmpty)
        {
            Follow(page, answer.Address, draft);
        }
        else
        {
            Add(page, levels, answer.Address, draft);
        }

        return draft.Finish(answer, Expected);
    });

    private void Add(IrishPage page, ImmutableArray<int> levels, Uri address, StepDraft draft)
    {
        var slug = WebLink.LastStep(address);
        var names = NamesIn(page, slug);
        var name = names.FirstOrDefault(candidate => countries.Find(candidate) is not null) ?? names[0];
        if (levels.Length > 1)
        {
            draft.Flaw(name, $"two security statuses, of levels {levels[1]} and {levels[0]}; expected one, and the graver is taken");
        }

        draft.Add(new PageItem
        {
            Key = "IE:" + slug, Link = address, Title = page.Headings.FirstOrDefault() ?? page.Title, Text = page.Text, Issuer = "IE",
            CountryName = name, Country = countries.Find(name), Level = levels[0], Issued = DayIn(page),
        });
    }

    /// <summary>The country's name as the page may have it, best first: its overview's heading, its headings, its title, its address. Never empty.</summary>
    private static List<string> NamesIn(IrishPage page, string slug)
    {
        var overview = page.Headings.Select(heading => Overview().Match(heading)).Where(match => match.Success).Select(match => match.Groups["name"].Value);
        var title = page.Title?.Split(" | ")[0].Split(" - ")[0].Trim();
        var named = title is null ? [] : (string[])[Overview().Match(title) is { Success: true } match ? match.Groups["name"].Value : title];
        return [.. overview, .. page.Headings.Take(1), .. named, slug.Replace('-', ' ')];
    }

    private static NodaTime.LocalDate? DayIn(IrishPage page) =>
        page.Lines.Where(line => Updated().IsMatch(line)).Select(DayOfFeed.AsWritten).FirstOrDefault(day => day is not null);

    private static bool IsIndex(Uri address) => WebLink.LastStep(address) is "advice" or "a-z-list-of-countries";

    /// <summary>Follows links one step below the list's own address, or below the site's, on the same host or on ireland.ie.</summary>
    private static void Follow(IrishPage page, Uri address, StepDraft draft)
    {
        foreach (var link in page.Links.Select(link => WebLink.Of(link, address)).OfType<Uri>())
        {
            if ((link.Host == address.Host || link.Host is "www.ireland.ie" or "ireland.ie") && IsCountry(link.AbsolutePath, address.AbsolutePath))
            {
                draft.Follow(new Uri(link.GetLeftPart(UriPartial.Path)));
            }
        }
    }

    private static bool IsCountry(string path, string ofList)
    {
        var below = CountryPath().Match(path) is { Success: true } match ? match.Groups["step"].Value
            : ofList.EndsWith('/') && ofList.Length > 1 && path.StartsWith(ofList, StringComparison.Ordinal) ? path[ofList.Length..].TrimEnd('/')
            : "";
        return below.Length > 0 && !below.Contains('/', StringComparison.Ordinal) && below is not "a-z-list-of-countries";
    }

    [GeneratedRegex(@"^Travel (advice )?(to|for) (?<name>.+?)( overview)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Overview();

    [GeneratedRegex(@"^(page |content )?(last |latest )?(updated?|reviewed)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Updated();

    [GeneratedRegex(@"/overseas-travel/advice/(a-z-list-of-countries/)?(?<step>[^/]+)/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountryPath();
}
