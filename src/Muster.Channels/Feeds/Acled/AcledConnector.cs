using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Acled;

/// <summary>ACLED's events, as tables (also zipped) or as rows of its API. What one may fetch and keep is between the owner and ACLED.</summary>
public sealed class AcledConnector(FindCountryByName findCountry) : IConnector
{
    /// <inheritdoc/>
    public string Kind => "acled";

    /// <inheritdoc/>
    public string About => "political violence and protest, ACLED: CSV exports or the JSON API";

    /// <summary>None: the address says which countries and days, and the owner's account opens it.</summary>
    public ImmutableArray<Uri> Start => [];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenTable.Text(answer).Then(text => JsonAnswer.Is(text)
        ? JsonAnswer.Read(text, "data", answer, (_, list) => GatherRows.Of(JsonAnswer.Rows(list, AcledColumns.Current.Names, ApiRow().Of), answer, []))
        : GatherRows.Table(text, answer, table => ReadAcledRows.From(table, findCountry)));

    private ReadAcledRow ApiRow() => new(new AcledColumns(new Columns(AcledColumns.Current.Names)), findCountry);
}
