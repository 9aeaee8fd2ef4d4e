using Muster.Channels.Feeds;
using NodaTime;

namespace Muster.Channels.History;

/// <summary>A version of an issuer's page out of an archive.</summary>
/// <param name="Page">The page as it stood then.</param>
/// <param name="Observed">The day on which it was seen.</param>
/// <param name="Feed">Who collected it: the archive's <c>source</c>, else <c>history</c>.</param>
/// <param name="Bytes">How long the line is.</param>
public sealed record AdvisoryLine(PageItem Page, LocalDate Observed, string Feed, int Bytes);
