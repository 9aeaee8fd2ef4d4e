using NodaTime;

namespace Muster.Departures.People;

/// <summary>What a warden has taken on.</summary>
/// <param name="Person">The warden's id.</param>
/// <param name="Zone">Where, in the organisation's own words.</param>
/// <param name="Alternate">The id of who steps in, or null.</param>
/// <param name="AgreedOn">The day of the signature, or null for none.</param>
/// <param name="TestedOn">The day of the last test, or null for never.</param>
public sealed record WardenDuty(string Person, string Zone, string? Alternate, LocalDate? AgreedOn, LocalDate? TestedOn);
