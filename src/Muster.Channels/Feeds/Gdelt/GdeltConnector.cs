using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Gdelt;

/// <summary>GDELT 2.0's events: the list of the newest files, then the zipped export that it names. Every quarter of an hour there is another.</summary>
public sealed class GdeltConnector : IConnector
{
    /// <inheritdoc/>
    public string Kind => "gdelt";

    /// <inheritdoc/>
    public string About => "protest, assault and fighting as a machine reads the world's news, GDELT 2.0 events";

    /// <summary>The list of the newest files. GDELT names its files with http, so the list is asked for in the same way.</summary>
    public ImmutableArray<Uri> Start => [new("http://data.gdeltproject.org/gdeltv2/lastupdate.txt")];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenTable.Text(answer).Then(text => ReadGdeltList.Is(text)
        ? List(text, answer)
        : GatherRows.Table(text, answer, ReadGdeltRows.From));

    private static Outcome<FeedStep> List(string text, FetchedAnswer answer)
    {
        var step = ReadGdeltList.Read(text, answer.Address);
        return step.Next.IsEmpty
            ? Outcome.Refuse<FeedStep>(new Problem(
                ProblemCodes.FeedShape, "a list of files without an export on its own host", "a line that ends in .export.CSV.zip", answer.Address.ToString()))
            : Outcome.Grant(step);
    }
}
