using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Advisories;

/// <summary>A departure as one clause tells it, before what a document says twice is put together.</summary>
internal sealed record DepartureDraft
{
    public required string? Issuer { get; init; }

    public required string? Country { get; init; }

    public required DepartureStatus Status { get; init; }

    public required ImmutableArray<Population> Who { get; init; }

    public required ImmutableArray<string> Posts { get; init; }

    public required PartialDate? Date { get; init; }

    /// <summary>Whether the clause gives the date itself; else it is the document's.</summary>
    public required bool IsDateTold { get; init; }

    /// <summary>Whether it only retells an order in other words, where the document has one.</summary>
    public required bool IsSoft { get; init; }

    public required Modality Modality { get; init; }

    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>The rules that made it; empty where nobody asks.</summary>
    public ImmutableArray<Reason> Why { get; init; } = [];

    /// <summary>The facts that clauses tell, each once, in the order of the text.</summary>
    public static IEnumerable<Departure> Merge(List<DepartureDraft> drafts)
    {
        return drafts.OrderBy(draft => draft.IsSoft)
            .GroupBy(draft => (draft.Issuer, draft.Country, draft.Modality))
            .SelectMany(MergeAlike)
            .Select(draft => draft.Fact())
            .OrderBy(fact => fact.Evidence[0].Start);
    }

    private static List<DepartureDraft> MergeAlike(IEnumerable<DepartureDraft> drafts)
    {
        var merged = new List<DepartureDraft>();
        foreach (var draft in drafts)
        {
            var same = merged.FindIndex(known => known.IsSame(draft));
            if (same >= 0)
            {
                merged[same] = merged[same].With(draft);
            }
            else
            {
                merged.Add(draft);
            }
        }

        return merged;
    }

    // Of two drafts of the same issuer, country and modality.
    private bool IsSame(DepartureDraft other)
    {
        if (other.IsSoft && Status is DepartureStatus.Ordered or DepartureStatus.Authorized or DepartureStatus.Reduced)
        {
            return true;
        }

        if (Status != other.Status)
        {
            return false;
        }

        var sameDay = !IsDateTold || !other.IsDateTold || Date is not { } mine || other.Date is not { } others || mine.Overlaps(others);
        var samePosts = Posts.IsEmpty || other.Posts.IsEmpty || Posts.Intersect(other.Posts, StringComparer.OrdinalIgnoreCase).Any();
        var samePeople = Who.IsEmpty || other.Who.IsEmpty || Who.Intersect(other.Who).Any();
        return sameDay && samePosts && samePeople;
    }

    private DepartureDraft With(DepartureDraft other)
    {
        var evidence = Evidence.AddRange(other.Evidence);
        if (other.IsSoft)
        {
            return this with { Evidence = evidence, Why = Why.AddRange(other.Why) };
        }

        var later = (other.IsDateTold && !IsDateTold) || Date is null || (other.IsDateTold == IsDateTold && other.Date is { } theirs && Date is { } ours && theirs.Overlaps(ours) && theirs.CompareTo(ours) > 0 && !ours.IsDay);
        return this with
        {
            Who = [.. Who.Union(other.Who).Order()],
            Posts = [.. Posts.Union(other.Posts, StringComparer.OrdinalIgnoreCase)],
            Date = later ? other.Date ?? Date : Date,
            IsDateTold = IsDateTold || other.IsDateTold,
            Evidence = evidence,
            Why = Why.AddRange(other.Why),
        };
    }

    private Departure Fact() => new()
    {
        Issuer = Issuer,
        Country = Country,
        Status = Status,
        Who = Who,
        Posts = Posts,
        Date = Date,
        Modality = Modality,
        Evidence = [.. Evidence.Distinct().OrderBy(span => span.Start)],
        Why = Why,
    };
}
