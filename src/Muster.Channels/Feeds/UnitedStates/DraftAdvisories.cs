using Muster.Channels.Feeds.Official;

namespace Muster.Channels.Feeds.UnitedStates;

/// <summary>Turns rows of either feed into pages, one a country.</summary>
internal sealed class DraftAdvisories(CountryOfTitle countries)
{
    // The feed has put this in place of the text, with a false level 1, for countries at level 4.
    private const string Placeholder = "summary not available";
    private const int LongestPlaceholder = 200;
    private const int LongestTitle = 500;

    /// <summary>The pages of the rows, and a flaw for each row that is none.</summary>
    public StepDraft From(IEnumerable<AdvisoryRow> rows)
    {
        var draft = new StepDraft();
        var pages = rows.Select(row => Page(row, draft)).OfType<PageItem>().ToList();
        var newest = pages.GroupBy(page => page.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, Newest, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (ReferenceEquals(newest[page.Key], page))
            {
                draft.Add(page);
            }
            else
            {
                draft.Flaw(page.Title ?? page.Key, $"a second page of the same country, {page.Link}; expected one, and the newer one is taken");
            }
        }

        return draft;
    }

    private PageItem? Page(AdvisoryRow row, StepDraft draft)
    {
        var where = row.Title is { Length: <= LongestTitle } ? row.Title : $"item {row.At}";
        var lack = row.Title is null or { Length: > LongestTitle } ? "no title or an endless one; expected one with country and level" : WhyNoText(row.Text);
        if (row.Title is null || lack is not null)
        {
            draft.Flaw(where, lack!);
            return null;
        }

        var (name, level, odd) = ReadAdvisoryTitle.From(row.Title);
        if (odd is not null)
        {
            draft.Flaw(where, $"the level '{odd}'; expected 1 to 4");
        }

        var country = CountryOf(name, row.Link);
        return new PageItem
        {
            Key = "US:" + (country ?? row.Link?.AbsoluteUri ?? name), Link = row.Link, Title = row.Title, Text = row.Text!, Issuer = "US",
            CountryName = name, Country = country, Level = level, Issued = row.Issued,
        };
    }

    /// <summary>One title stands over the three pages of China, Hong Kong and Macau; there the address says which it is.</summary>
    private string? CountryOf(string name, Uri? link)
    {
        var ofTitle = countries.Find(name);
        var isList = name.Contains(',', StringComparison.Ordinal) || name.Contains('&', StringComparison.Ordinal);
        return link is not null && (isList || ofTitle is null) ? countries.Find(NameOf(link)) ?? ofTitle : ofTitle;
    }

    private static string NameOf(Uri link)
    {
        var words = WebLink.LastStep(link).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Replace('-', ' ');
        foreach (var ending in (string[])[" advisory", " travel"])
        {
            words = words.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? words[..^ending.Length] : words;
        }

        return words;
    }

    private static string? WhyNoText(string? text)
    {
        var words = VisibleWords.Of(text ?? "");
        return words.Length == 0 ? "an empty text; expected the advisory's"
            : words.Length <= LongestPlaceholder && words.Contains(Placeholder, StringComparison.OrdinalIgnoreCase)
                ? "a placeholder in place of the text; expected the advisory's" : null;
    }

    /// <summary>
    /// While pages move, the feed lists a country under its old and its new address, and the older text is months old. The newest day counts; on one day the
    /// graver level, then the address, so that the choice never depends on the order.
    /// </summary>
    private static PageItem Newest(IEnumerable<PageItem> pages) =>
        pages.OrderByDescending(page => page.Issued ?? NodaTime.LocalDate.MinIsoValue)
            .ThenByDescending(page => page.Level ?? 0)
            .ThenBy(page => page.Link?.AbsoluteUri, StringComparer.Ordinal)
            .First();
}
