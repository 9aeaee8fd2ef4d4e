using System.Collections.Immutable;
using NodaTime;

namespace Muster.Picture;

/// <summary>What is known on a day, of all countries that the reports speak of.</summary>
/// <param name="AsOf">The day; nothing later than it is used.</param>
/// <param name="Country">ISO code of the country that the reports are mainly about, or null.</param>
/// <param name="Facts">What is known, in a stable order.</param>
public sealed record CountriesPicture(LocalDate AsOf, string? Country, ImmutableArray<KnownFact> Facts)
{
    /// <summary>The reports behind the picture, also those that told nothing: without them nobody can tell calm from silence.</summary>
    public ImmutableArray<HeardReport> Heard { get; init; } = [];
}

/// <summary>A report that the picture rests on.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Published">The day that it bears, or null: it then counts as of the picture's day.</param>
/// <param name="Issuer">Who issued it, where known.</param>
/// <param name="Countries">ISO codes of the country that it is about and of every country that its facts name, sorted.</param>
public sealed record HeardReport(string Document, string Hash, LocalDate? Published, string? Issuer, ImmutableArray<string> Countries);
