using System.Collections.Immutable;
using System.Text.Json;
using Muster.Channels.Feeds.Official;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Canada;

/// <summary>
/// Global Affairs Canada's open data: an index of all countries, and <c>cta-cap-XX.json</c> for each, which the index leads to. <c>advisory-state</c> 0 to 3 is
/// level 1 to 4.
/// <para>
/// Both give a page a country, under two keys. <c>CA:ML</c> is the country's own file with its warnings in full; <c>CA:ML:index</c> is the line of the index,
/// which still gives the level where a country's file cannot be had. Under one key the short line would look like a page whose sentences had been taken back.
/// </para>
/// </summary>
public sealed class CaAdvisories(FindCountryByName find) : IConnector
{
    private const string Expected = "Canada's index of countries (data.XX.eng) or a country's file (data.eng)";
    private readonly ReadCaIndex index = new(new CountryOfTitle(find));
    private readonly ReadCaCountry country = new(new CountryOfTitle(find));

    /// <inheritdoc/>
    public string Kind => "ca-advisories";

    /// <inheritdoc/>
    public string About => "Global Affairs Canada: travel advice and advisories (open data)";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start { get; } = [new("https://data.international.gc.ca/travel-voyage/index-alpha-eng.json")];

    /// <summary>Some 230 countries when it is well, each with a line and a file.</summary>
    public int ExpectedMinimum => 200;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenJsonAnswer.Read(answer, Expected, root =>
    {
        var draft = new StepDraft();
        if (root.Object("data") is not { } data)
        {
            return Outcome.Refuse<FeedStep>(WrongShape.Of(answer, root.Kind(), Expected));
        }

        if (data.Object("eng") is not null)
        {
            country.Read(data, answer.Address, draft);
        }
        else
        {
            index.Read(data, answer.Address, draft);
        }

        return draft.Finish(answer, Expected);
    });
}
