namespace Muster.Kernel;

/// <summary>A place where an organisation keeps people: an embassy, an office, a field base.</summary>
/// <param name="Id">The plan's short name for it, such as <c>bamako</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Point">Where it stands.</param>
/// <param name="TimeZone">IANA zone id for its calendar days, or null for UTC.</param>
public sealed record Post(string Id, string Name, string Country, GeoPoint Point, string? TimeZone);
