using System.Collections.Immutable;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>What one issuer tells its public about a country.</summary>
public sealed record IssuerAdvice
{
    /// <summary>ISO code, or a name.</summary>
    public required string Issuer { get; init; }

    /// <summary>The level that counts, 1 to 4; null where none is known. A fall that is not believed yet does not count.</summary>
    public int? Level { get; init; }

    /// <summary>The gravest level of any part of the country, or null where no part has one of its own.</summary>
    public WorstPart? Worst { get; init; }

    /// <summary>The sentence that decides the level, or null where only the feed's own field states it.</summary>
    public QuotedEvidence? Deciding { get; init; }

    /// <summary>The day from which this level stands without a break, as far as was seen.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The newest day that the issuer gives a version of its page, or null.</summary>
    public LocalDate? LastReview { get; init; }

    /// <summary>Whether the last review is older than the issuer's own rule allows; null where it has none.</summary>
    public bool? Overdue { get; init; }

    /// <summary>The newest day on which the page was seen.</summary>
    public LocalDate? LastSeen { get; init; }

    /// <summary>A fall in level that is not believed yet, or null.</summary>
    public HeldChange? Held { get; init; }

    /// <summary>The levels that counted, each with its first day, oldest first.</summary>
    public ImmutableArray<LevelFrom> History { get; init; } = [];
}

/// <summary>The gravest part of a country.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Area">As written.</param>
/// <param name="Evidence">The words.</param>
public sealed record WorstPart(int Level, string Area, QuotedEvidence Evidence);

/// <summary>Words of a document.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Start">First character, in code points.</param>
/// <param name="End">One past the last.</param>
/// <param name="Quote">The words.</param>
public sealed record QuotedEvidence(string Document, int Start, int End, string Quote);

/// <summary>A de-escalation that has not stood for long enough, and that no second source confirms: it does not count yet.</summary>
/// <param name="What">What it would change, in words: "level 1 instead of 4", "the ordered departure is no longer named".</param>
/// <param name="Since">First seen.</param>
/// <param name="CountsFrom">The day on which it will count if it stands, or null while it keeps changing.</param>
public sealed record HeldChange(string What, LocalDate Since, LocalDate? CountsFrom);

/// <summary>A level that counted from a day on; null where none was known.</summary>
public sealed record LevelFrom(LocalDate Day, int? Level);
