namespace Muster.Channels.Fetch;

/// <summary>What to fetch.</summary>
/// <param name="Address">An http or https address.</param>
/// <param name="Since">What came with the answer that is already there: an unchanged one is then not sent again. Null asks for it in any case.</param>
/// <param name="AllowPrivate">
/// Whether the host and port of <paramref name="Address"/> may be a machine of the inner network. A redirect to another host is checked all the same.
/// </param>
/// <param name="Accept">The media types that the feed wants, as in an <c>Accept</c> header; null for any.</param>
public sealed record FetchRequest(Uri Address, Validators? Since = null, bool AllowPrivate = false, string? Accept = null);
