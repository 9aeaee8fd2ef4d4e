using System.Collections.Immutable;

namespace Muster.Channels.Feeds.Ireland;

/// <summary>A page of ireland.ie, HTML or Markdown, cut into what the connector looks at.</summary>
/// <param name="Title">The document's title, or null.</param>
/// <param name="Lines">The visible lines of its main part, white space folded, without marks.</param>
/// <param name="Headings">Those of the lines that are headings.</param>
/// <param name="Links">All addresses that it points to, as written, those in a list to choose from too.</param>
/// <param name="Text">The main part as it came, without scripts, forms and navigation.</param>
internal sealed record IrishPage(
    string? Title, ImmutableArray<string> Lines, ImmutableArray<string> Headings, ImmutableArray<string> Links, string Text);
