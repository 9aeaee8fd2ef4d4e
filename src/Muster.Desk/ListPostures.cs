using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>Which postures are asked for; null leaves a side open.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Country">ISO code.</param>
/// <param name="Issuer">ISO code, <c>UN</c>, <c>EU</c> or a name.</param>
/// <param name="From">They stood on this day or later.</param>
/// <param name="Until">They stood on this day or earlier.</param>
/// <param name="AsOf">As known on this day; null for all that is known.</param>
public sealed record PosturesRequest(string Folder, string? Country, string? Issuer, LocalDate? From, LocalDate? Until, LocalDate? AsOf);

/// <summary>Lists who has moved its people.</summary>
public static class ListPostures
{
    /// <summary>The postures, by issuer, country and first day.</summary>
    public static Outcome<ImmutableArray<OfficialPosture>> From(PosturesRequest request, Instant now) =>
        LoadGround.From(request.Folder, request.Country, request.AsOf ?? now.InUtc().Date, HoldPolicy.Default).Then(ground =>
            Outcome.Grant(KnowPostures.From(ground).Where(posture => IsAskedFor(posture, request)).ToImmutableArray()));

    private static bool IsAskedFor(OfficialPosture posture, PosturesRequest request) =>
        (request.Country is null || string.Equals(posture.Country, request.Country, StringComparison.Ordinal))
        && (request.Issuer is null || string.Equals(posture.Issuer, request.Issuer, StringComparison.OrdinalIgnoreCase))
        && !(posture.Until <= request.From)
        && !(posture.From > request.Until);
}
