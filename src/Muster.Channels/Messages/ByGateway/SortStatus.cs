namespace Muster.Channels.Messages.ByGateway;

/// <summary>
/// Says what a gateway's status means. 400 and 422 are what gateways answer to a number that is none. Of 5xx, those that say that nothing was done are tried again;
/// 504, 524 and whatever is not known say that somebody behind the gateway may have done it. 409: the key is at work already, or was.
/// </summary>
internal static class SortStatus
{
    /// <summary>What the status means.</summary>
    public static HandOverResult Of(int status) => status switch
    {
        >= 200 and < 300 => HandOverResult.Taken,
        400 or 422 => HandOverResult.NeverHere,
        408 or 425 or 429 => HandOverResult.TryAgain,
        409 => HandOverResult.NobodyKnows,
        < 500 or 501 or 505 => HandOverResult.Broken, // redirects too: they are not followed
        500 or 502 or 503 or 507 or 521 or 522 or 523 => HandOverResult.TryAgain,
        _ => HandOverResult.NobodyKnows,
    };
}
