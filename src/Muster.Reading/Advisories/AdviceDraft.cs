using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Advisories;

/// <summary>Advice of one issuer for one country or area, gathered from its sentences.</summary>
internal sealed class AdviceDraft
{
    /// <summary>ISO code of who advises, where it is not the page's own.</summary>
    public string? Issuer { get; init; }

    /// <summary>ISO code.</summary>
    public string? Country { get; init; }

    /// <summary>The part of the country, or null for the whole.</summary>
    public string? Area { get; init; }

    /// <summary>1 to 4, or null.</summary>
    public int? Level { get; set; }

    /// <summary>What to do.</summary>
    public AdviceAction Action { get; set; }

    /// <summary>Why.</summary>
    public SortedSet<AdviceReason> Reasons { get; } = [];

    /// <summary>Whether the formula itself gives reasons.</summary>
    public bool HasFormulaReasons { get; set; }

    /// <summary>What is named as a target.</summary>
    public SortedSet<Venue> Venues { get; } = [];

    /// <summary>Where it is told.</summary>
    public List<Evidence> Evidence { get; } = [];

    /// <summary>The rules that made it; empty where nobody asks.</summary>
    public List<Reason> Why { get; } = [];

    /// <summary>Adds the rules that say more of it; nothing where nobody asks.</summary>
    public void Because(Reasons? reasons) => Why.AddRange(reasons?.Made ?? []);

    /// <summary>Adds reasons.</summary>
    public void Add(ImmutableArray<AdviceReason> reasons) => Reasons.UnionWith(reasons);

    /// <summary>The fact that it makes.</summary>
    public Advice Fact(string? issuer) => new()
    {
        Issuer = issuer,
        Country = Country,
        Area = Area,
        Level = Level,
        Action = Action,
        Reasons = [.. Reasons],
        Venues = [.. Venues],
        Evidence = [.. Evidence.Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)],
        Why = [.. Why.DistinctBy(reason => (reason.Rule, reason.Says, reason.Words.Select(span => span.Start).FirstOrDefault()))],
    };

    /// <summary>The draft of an issuer for a country or area; a new one where there is none yet.</summary>
    public static AdviceDraft Of(List<AdviceDraft> found, string issuer, string? country, string? area)
    {
        var draft = found.Find(known => known.Issuer == issuer && known.Country == country && AreaNames.Same(known.Area, area));
        if (draft is null)
        {
            draft = new AdviceDraft { Issuer = issuer, Country = country, Area = area };
            found.Add(draft);
        }

        return draft;
    }
}
