using NodaTime;

namespace Muster.Channels;

/// <summary>What whoever hands a report in already knows of it; every part may be null.</summary>
/// <param name="Published">The day that it bears.</param>
/// <param name="Issuer">ISO code of the government (or the body) that issued it.</param>
/// <param name="Country">ISO code of the country that it is about.</param>
public sealed record KnownOfReport(LocalDate? Published = null, string? Issuer = null, string? Country = null);
