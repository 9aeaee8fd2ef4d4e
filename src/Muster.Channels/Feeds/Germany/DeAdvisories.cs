using System.Collections.Immutable;
using System.Text.Json;
using Muster.Channels.Feeds.Official;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Germany;

/// <summary>
/// The Auswärtiges Amt's open data: <c>response</c> maps ids to entries with flags, beside <c>contentList</c>; an archive of the same has an array with
/// snake_case names. Flags only: the German text is never kept, <see cref="FeedItem.Text"/> is a sentence of our own. The key is the country's code.
/// <para>
/// A warning for the whole country is level 4. A warning for a part gives the country no level, and neither does the absence of flags: it says that no warning
/// stands, not that the country is safe, for Germany words its lower advice only in the text. The sentence says which of the three it is.
/// </para>
/// </summary>
public sealed class DeAdvisories : IConnector
{
    private const string Expected = "a JSON object whose 'response' has an entry with warning flags for each country";

    /// <inheritdoc/>
    public string Kind => "de-advisories";

    /// <inheritdoc/>
    public string About => "Germany's Auswärtiges Amt: travel warnings, flags only (open data)";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start { get; } = [new("https://www.auswaertiges-amt.de/opendata/travelwarning")];

    /// <summary>Some 200 entries when it is well.</summary>
    public int ExpectedMinimum => 170;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenJsonAnswer.Read(answer, Expected, root =>
    {
        var draft = new StepDraft();
        foreach (var (id, entry) in Entries(root))
        {
            Add(id, entry, draft);
        }

        foreach (var id in Missing(root))
        {
            draft.Flaw(id, "an id in contentList without its entry; expected every listed one");
        }

        return draft.Items.Count == 0 && Entries(root).Count == 0
            ? Outcome.Refuse<FeedStep>(WrongShape.Of(answer, root.Object("response") is null ? root.Kind() : "a 'response' without entries", Expected))
            : draft.Finish(answer, Expected);
    });

    private static List<(string Id, JsonElement Entry)> Entries(JsonElement root) =>
        root.ValueKind is JsonValueKind.Array
            ? [.. root.EnumerateArray().Select((entry, at) => ($"entry {at + 1}", entry))]
            : root.Object("response") is { } response
                ? [.. response.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Object).Select(member => (member.Name, member.Value))]
                : [];

    private static IEnumerable<string> Missing(JsonElement root) =>
        root.Object("response") is { } response && response.Array("contentList") is { } list
            ? list.Select(id => id.Words()).OfType<string>().Where(id => response.Object(id) is null) : [];

    private static void Add(string id, JsonElement entry, StepDraft draft)
    {
        var name = (entry.Text("countryName") ?? entry.Text("country_name"))?.Trim(' ', '*');
        var code = (entry.Text("countryCode") ?? entry.Text("country_code"))?.Trim().ToUpperInvariant();
        if (name is null || code is not { Length: 2 } || !code.All(char.IsAsciiLetterUpper) || ReadWarningFlags.From(entry) is not { } flags)
        {
            draft.Flaw(name ?? id, "an entry without name, two-letter code or the flags warning and partialWarning; expected all of them");
            return;
        }

        draft.Add(new PageItem
        {
            Key = "DE:" + code, Title = $"{name}: {flags.Title}", Text = $"Germany: {flags.Sentence} {name} ({code}).", Issuer = "DE", CountryName = name, Country = code,
            Level = flags.Level,
            // In seconds, whatever the documentation says.
            Issued = DayOfFeed.OfSeconds(entry.Whole("lastModified")) ?? DayOfFeed.InGreenwich(entry.Text("last_modified_iso")),
        });
    }
}
