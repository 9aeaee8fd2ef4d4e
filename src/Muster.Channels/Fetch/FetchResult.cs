using Muster.Channels.Feeds;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>How a fetch ended: one of <see cref="Fetched"/>, <see cref="NotModified"/> and <see cref="NotFetched"/>.</summary>
/// <param name="Tries">How often the server was asked.</param>
public abstract record FetchResult(int Tries);

/// <summary>An answer came (status 200). Its body may be empty: a connector then refuses it, since an empty answer is never a calm world.</summary>
/// <param name="Answer">What came, for the feed's connector.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Hash">SHA-256 of the unpacked body, lower-case hexadecimal.</param>
/// <param name="Validators">What to send with the next request.</param>
/// <param name="Dated">The server's own clock (its <c>Date</c>), or null.</param>
/// <param name="Tries">How often the server was asked.</param>
public sealed record Fetched(FetchedAnswer Answer, int Status, string Hash, Validators Validators, Instant? Dated, int Tries) : FetchResult(Tries);

/// <summary>The server says that the answer that is already there still stands (status 304).</summary>
/// <param name="Address">Who said so, after any redirect.</param>
/// <param name="At">When.</param>
/// <param name="Tries">How often the server was asked.</param>
public sealed record NotModified(Uri Address, Instant At, int Tries) : FetchResult(Tries);

/// <summary>No answer that can be used.</summary>
/// <param name="Problem">
/// Why: <see cref="ProblemCodes.FeedAddress"/>, <see cref="ProblemCodes.FeedUnreachable"/>, <see cref="ProblemCodes.FeedTooLarge"/> or
/// <see cref="ProblemCodes.FeedShape"/> (a packing that Muster does not know).
/// </param>
/// <param name="RetryAt">The moment before which the server asks not to be asked again, or null where it named none.</param>
/// <param name="Tries">How often the server was asked.</param>
public sealed record NotFetched(Problem Problem, Instant? RetryAt, int Tries) : FetchResult(Tries);
