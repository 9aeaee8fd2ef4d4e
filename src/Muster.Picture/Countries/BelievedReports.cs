using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;

namespace Muster.Picture.Countries;

/// <summary>
/// What the issuers' pages tell as reports for the tripwires: of each page the advice that counts, the departures that stand, and what happened. A fall or a lift
/// that is still held does not count, and a text that a feed repeats does not either.
/// </summary>
public static class BelievedReports
{
    /// <summary>The reports of the ground's day, in a stable order; the stories and rows of the ground are not among them.</summary>
    public static ImmutableArray<TakenReport> Of(PictureGround ground)
    {
        var issuers = ground.Pages.SelectMany(page => page.Versions).ToDictionary(one => one.Version.Document, one => one.Version.Issuer, StringComparer.Ordinal);
        return
        [
            .. ground.Pages.SelectMany(page => AdviceOn(page, ground)),
            .. KnowPostures.From(ground).Where(posture => posture.Until is null).Select(posture => DepartureOf(posture, issuers)).OfType<TakenReport>(),
            .. ToldOnPages.In(ground),
        ];
    }

    private static IEnumerable<TakenReport> AdviceOn(FollowedPage page, PictureGround ground)
    {
        var level = FollowLevel.Through(page.Versions, ground.StandsUntil(page), ground.Hold);
        if ((level.ShownBy ?? page.Versions.Where(one => one.Standing is VersionStanding.Current).Select(one => one.Version).LastOrDefault()) is not { } shown)
        {
            yield break;
        }

        // The feed's own field is surer than the words; an area's level stands in the words alone.
        var facts = shown.Reading.Facts.Where(fact => fact is Advice or Assistance)
            .Select(fact => fact is Advice { Area: null } advice && level.Level is { } known ? advice with { Level = known } : fact)
            .ToImmutableArray();
        if (!facts.IsEmpty)
        {
            yield return new TakenReport(shown.Document, shown.Document, shown.SeenOn, shown.Issuer, shown.Reading with { Facts = facts, Published = shown.SeenOn });
        }
    }

    // What no page tells stands in the stories alone, as their word: told again in the issuer's name it would pass for official.
    private static TakenReport? DepartureOf(OfficialPosture posture, Dictionary<string, string> issuers)
    {
        if (posture.Evidence.Where(one => issuers.ContainsKey(one.Document)).OrderByDescending(one => issuers[one.Document] == posture.Issuer).FirstOrDefault() is not { } evidence)
        {
            return null;
        }

        var fact = new Departure
        {
            Evidence = [new Evidence(evidence.Start, evidence.End, evidence.Quote)],
            Issuer = posture.Issuer,
            Country = posture.Country,
            Status = posture.Status,
            Who = posture.Who,
            Posts = posture.Posts,
            Date = PartialDate.OfDay(posture.From),
        };
        var reading = new DocumentReading { Document = evidence.Document, Published = posture.From, Country = posture.Country, Facts = [fact] };
        var mark = FormattableString.Invariant($"{evidence.Document} {posture.Country} {posture.Status} {evidence.Start}");
        return new TakenReport(evidence.Document, mark, posture.From, issuers[evidence.Document], reading);
    }
}
