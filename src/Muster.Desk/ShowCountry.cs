using System.Collections.Immutable;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Desk;

/// <summary>Which country's picture is asked for.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Country">ISO code.</param>
/// <param name="AsOf">The day, or null for today.</param>
public sealed record PictureRequest(string Folder, string Country, LocalDate? AsOf);

/// <summary>Shows what is known of a country.</summary>
public static class ShowCountry
{
    /// <summary>The picture on the day that is asked for, by what had come in until then.</summary>
    public static Outcome<CountryPicture> From(PictureRequest request, Instant now)
    {
        var asOf = request.AsOf ?? now.InUtc().Date;
        return LoadGround.From(request.Folder, request.Country, asOf, HoldPolicy.Default).Then(ground =>
            ListFeeds.Standing(request.Folder, Instant.Min(now, LoadGround.EndOf(asOf))).Then(feeds => Outcome.Grant(KnowCountry.From(request.Country, ground, feeds))));
    }
}
