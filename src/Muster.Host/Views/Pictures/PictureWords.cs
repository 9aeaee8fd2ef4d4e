using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using NodaTime;
using NodaTime.Text;

namespace Muster.Host.Views.Pictures;

/// <summary>The sentences about a country's picture that terminal and page share.</summary>
internal static class PictureWords
{
    private const int MostDocuments = 4;
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm 'UTC'");

    /// <summary>Said under every picture.</summary>
    public const string Closing = "Rebuilt from what was taken in. Nothing reported is no sign of calm.";

    /// <summary>A day, ISO.</summary>
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A day, or "not known".</summary>
    public static string Day(LocalDate? day) => day is { } known ? Day(known) : "not known";

    /// <summary>A moment to the minute, UTC; "never" for none.</summary>
    public static string Moment(Instant? at) => at is { } known ? Minute.Format(known) : "never";

    /// <summary>Feeds that see less than they should, the blind ones first.</summary>
    public static ImmutableArray<FeedStanding> Troubled(CountryPicture picture) =>
        [.. picture.Feeds.Where(feed => feed.Health is not Health.Seeing).OrderByDescending(feed => feed.Health).ThenBy(feed => feed.Feed, StringComparer.Ordinal)];

    /// <summary>What is wrong with a feed, since when, and what that means for what follows.</summary>
    public static string Trouble(FeedStanding feed)
    {
        var why = feed.Why is { } reason ? $": {reason}" : "";
        return (feed.Health, feed.LastKnown) switch
        {
            (Health.Blind, { } last) => $"We are blind here since {Moment(last)}: {feed.Feed} ({feed.Kind}){why}. What follows from it is last known at {Moment(last)}; its silence says nothing.",
            (Health.Blind, null) => $"We are blind here: {feed.Feed} ({feed.Kind}) has never given an answer that can be trusted{why}. Its silence says nothing.",
            _ => $"{feed.Feed} ({feed.Kind}) is degraded{why}. Last sound answer: {Moment(feed.LastKnown)}.",
        };
    }

    /// <summary>How the feeds see, in one sentence.</summary>
    public static string FeedsInOneLine(CountryPicture picture) => picture.Feeds.IsEmpty
        ? "No feed watches this country: what is missing below may only be unheard."
        : Troubled(picture) is { IsEmpty: false } troubled ? $"{troubled.Length} of {BriefWords.Count(picture.Feeds.Length, "feed")} see less than they should."
        : $"Every feed sees ({picture.Feeds.Length}).";

    /// <summary>An issuer's level in words, or that none is known.</summary>
    public static string Level(int? level) => FactWords.Phrase(level) ?? "no level known";

    /// <summary>When the page was reviewed, and whether that is too long ago.</summary>
    public static string Review(IssuerAdvice advice) => Day(advice.LastReview) + (advice.Overdue is true ? ", OVERDUE" : "");

    /// <summary>A change that is not believed yet.</summary>
    public static string Held(HeldChange held) =>
        $"says {held.What} since {Day(held.Since)}; not believed {(held.CountsFrom is { } from ? $"before {Day(from)}" : "while it keeps changing")}";

    /// <summary>Whom a posture concerns.</summary>
    public static string Who(OfficialPosture posture) =>
        posture.Who.IsEmpty ? "not said" : string.Join(", ", posture.Who.Select(Phrase));

    private static string Phrase(Population who) => who is Population.NonEmergencyStaff ? "non-emergency staff" : FactWords.Plain(Words<Population>.Of(who));

    /// <summary>Where: the posts, or the whole presence.</summary>
    public static string Where(OfficialPosture posture) => posture.Posts.IsEmpty ? "whole presence" : string.Join(", ", posture.Posts);

    /// <summary>Whether it stands, or how and when it ended.</summary>
    public static string Standing(OfficialPosture posture) => (posture.Until, posture.Ended) switch
    {
        (null, _) => "stands",
        ({ } day, PostureEnd.Silent) => $"no longer named since {Day(day)}",
        ({ } day, { } ended) => $"{Words<PostureEnd>.Of(ended)} on {Day(day)}",
        ({ } day, null) => $"until {Day(day)}",
    };

    /// <summary>When an incident was, as exact as it is known.</summary>
    public static string When(Incident incident) => incident switch
    {
        { Date: null, DateEnd: null } => "day not known",
        { Date: { } from, DateEnd: { } to } when from != to => $"{from} to {to}",
        _ => (incident.Date ?? incident.DateEnd)!.Value.ToString(),
    };

    /// <summary>What happened, how often.</summary>
    public static string Type(Incident incident) => (incident.Count == 1 ? "" : $"{incident.Count} × ") + FactWords.Plain(Words<IncidentType>.Of(incident.Type));

    /// <summary>How sure it is.</summary>
    public static string Sureness(KnownIncident incident) => Words<Certainty>.Of(incident.Certainty);

    /// <summary>The numbers of one source, or "no numbers".</summary>
    public static string Numbers(SourceNumbers numbers)
    {
        var parts = new[] { (numbers.Killed, "killed"), (numbers.Injured, "injured"), (numbers.Abducted, "abducted") }
            .Where(part => part.Item1 is not null).Select(part => $"{part.Item1} {part.Item2}").ToArray();
        return parts.Length == 0 ? "no numbers" : string.Join(", ", parts);
    }

    /// <summary>Who one independent source is.</summary>
    public static string Source(SourceNumbers numbers) =>
        numbers.Source + (numbers.Documents.Length > 1 ? $" and {BriefWords.Count(numbers.Documents.Length - 1, "copy", "copies")}" : "");

    /// <summary>The least number of dead that is told, attackers left out: what marks and bars are measured by.</summary>
    public static long Killed(Incident incident) => incident.Killed.Where(toll => toll.Who is not "attacker").Sum(toll => toll.Count.Least);

    /// <summary>The reports that tell a fact, the first few by name.</summary>
    public static string Reports(KnownFact fact)
    {
        var documents = fact.Tellings.Select(telling => telling.Document).Distinct(StringComparer.Ordinal).ToArray();
        return string.Join(", ", documents.Take(MostDocuments)) + BriefWords.More(documents.Length - MostDocuments);
    }

    /// <summary>The name of the document whose words a merged fact bears as its evidence.</summary>
    public static string DocumentOf(KnownFact fact) =>
        (fact.Tellings.FirstOrDefault(telling => telling.Fact.Evidence.SequenceEqual(fact.Fact.Evidence)) ?? fact.Tellings[0]).Document;
}
