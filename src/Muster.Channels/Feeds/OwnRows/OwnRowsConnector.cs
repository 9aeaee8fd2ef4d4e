using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.OwnRows;

/// <summary>An organisation's own incidents as a table, at whatever address it keeps it.</summary>
public sealed class OwnRowsConnector(FindCountryByName findCountry) : IConnector
{
    /// <inheritdoc/>
    public string Kind => "incidents";

    /// <inheritdoc/>
    public string About => "your own incidents: CSV with id,date,lat,lon,country,type,killed";

    /// <summary>None: only the owner knows.</summary>
    public ImmutableArray<Uri> Start => [];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => GatherRows.Table(answer, table => ReadOwnRows.From(table, findCountry));
}
