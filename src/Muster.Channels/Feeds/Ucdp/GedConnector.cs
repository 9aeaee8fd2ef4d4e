using System.Collections.Immutable;
using System.Text.Json;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Ucdp;

/// <summary>UCDP's Georeferenced Event Dataset and its monthly Candidate files, as tables (also zipped) or as pages of the JSON API.</summary>
public sealed class GedConnector(FindCountryByName findCountry) : IConnector
{
    /// <inheritdoc/>
    public string Kind => "ged";

    /// <inheritdoc/>
    public string About => "organised violence, UCDP GED and Candidate: CSV files or the JSON API";

    /// <summary>None: every version has an address of its own, and the API wants a token.</summary>
    public ImmutableArray<Uri> Start => [];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenTable.Text(answer).Then(text => JsonAnswer.Is(text)
        ? JsonAnswer.Read(text, "Result", answer, (root, list) => Page(root, list, answer))
        : GatherRows.Table(text, answer, table => ReadGedRows.From(table, findCountry)));

    private Outcome<FeedStep> Page(JsonElement root, JsonElement list, FetchedAnswer answer)
    {
        var names = GedColumns.Headless.Names;
        var rows = JsonAnswer.Rows(list, names, new ReadGedRow(new GedColumns(new Columns(names)), findCountry).Of);
        var told = JsonText.Of(root, "NextPageUrl");
        var next = NextAddress.Of(told, answer.Address);
        return GatherRows.Of(rows, answer, next is null ? [] : [next]).Then(step => Outcome.Grant(told is null || next is not null ? step
            : step with { Flaws = step.Flaws.Add(new FeedFlaw("NextPageUrl", $"found {Quoted.Of(told)}; expected another address on the same host")) }));
    }
}
