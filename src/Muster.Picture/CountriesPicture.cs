using System.Collections.Immutable;
using NodaTime;

namespace Muster.Picture;

/// <summary>What is known on a day, of all countries that the reports speak of.</summary>
/// <param name="AsOf">The day; nothing later than it is used.</param>
/// <param name="Country">ISO code of the country that the reports are mainly about, or null.</param>
/// <param name="Facts">What is known, in a stable order.</param>
public sealed record CountriesPicture(LocalDate AsOf, string? Country, ImmutableArray<KnownFact> Facts);
