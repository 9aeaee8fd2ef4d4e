using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Picture.Pages;

/// <summary>A posture while it is followed through the versions of a page.</summary>
internal sealed class StandingPosture(ToldDeparture told, PageVersion first)
{
    private readonly SortedSet<Population> who = [.. told.Departure.Who];
    private readonly List<QuotedEvidence> evidence = [.. Quote(told.Departure, first.Document)];
    private LocalDate from = told.From;
    private bool isDated = told.Departure.Date is not null;
    private MissingEnd? missing;
    private int wavers;

    private sealed record MissingEnd(LocalDate Since, PostureEnd How, LocalDate Until, string Feed);

    public ToldDeparture Told => told;

    /// <summary>The first version that tells it.</summary>
    public PageVersion First => first;

    public LocalDate From => from;

    public LocalDate? Until { get; private set; }

    public PostureEnd? Ended { get; private set; }

    public bool IsOpen => Until is null;

    /// <summary>Another version tells it: whatever was missing is there again.</summary>
    public void TellAgain(ToldDeparture again, PageVersion version)
    {
        Waver();
        who.UnionWith(again.Departure.Who);
        if (!isDated && again.Departure.Date is not null && again.From <= from)
        {
            (from, isDated) = (again.From, true);
        }

        (Until, Ended) = (null, null);
        evidence.RemoveRange(1, evidence.Count - 1);
        evidence.AddRange(Quote(again.Departure, version.Document));
    }

    /// <summary>Whether a version that tells it after its end means the same departure, by the day that the text gives.</summary>
    public bool IsMeantBy(ToldDeparture again) => again.Departure.Date is not null && isDated && again.From == from;

    /// <summary>A version no longer tells it.</summary>
    public void Miss(PostureEnd how, LocalDate until, PageVersion version)
    {
        if (missing is not null && !string.Equals(missing.Feed, version.Feed, StringComparison.Ordinal))
        {
            End(how, until);
        }
        else if (missing is null)
        {
            missing = new MissingEnd(version.SeenOn, how, until, version.Feed);
        }
        else if (missing.How is PostureEnd.Silent && how is not PostureEnd.Silent)
        {
            missing = missing with { How = how, Until = until };
        }
    }

    /// <summary>Something contradicts the end that was not believed yet.</summary>
    public void Waver()
    {
        wavers += missing is null ? 0 : 1;
        missing = null;
    }

    /// <summary>The page was empty: nobody knows whether it would have told it.</summary>
    public void LoseSight() => missing = null;

    /// <summary>Ends it where its end has stood for as long as the hold asks.</summary>
    public void StandOut(LocalDate day, HoldPolicy hold)
    {
        if (missing is not null && Period.DaysBetween(missing.Since, day) >= hold.Days)
        {
            End(missing.How, missing.Until);
        }
    }

    /// <summary>Ends it at once.</summary>
    public void End(PostureEnd how, LocalDate until)
    {
        (Ended, Until) = (how, until < from ? from : until);
        (missing, wavers) = (null, 0);
    }

    public OfficialPosture ToPosture(string issuer, HoldPolicy hold) => new()
    {
        Issuer = issuer,
        Country = told.Country,
        Status = told.Departure.Status,
        Who = [.. who],
        Posts = told.Departure.Posts,
        From = from,
        Until = Until,
        Ended = Ended,
        Held = missing is null ? null : new HeldChange(What(missing.How), missing.Since, wavers > 1 ? null : missing.Since.PlusDays(hold.Days)),
        Evidence = [.. evidence.Distinct()],
    };

    private static string What(PostureEnd how) => how switch
    {
        PostureEnd.Lifted => "lifted",
        PostureEnd.Replaced => "replaced by a lesser one",
        _ => "no longer named",
    };

    private static IEnumerable<QuotedEvidence> Quote(Departure departure, string document) =>
        departure.Evidence.Take(1).Select(one => new QuotedEvidence(document, one.Start, one.End, one.Quote));
}
