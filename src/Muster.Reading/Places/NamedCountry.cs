namespace Muster.Reading.Places;

/// <summary>What a name says of countries.</summary>
/// <param name="Country">ISO code of the country of that name, or null.</param>
/// <param name="Nation">ISO code of the country whose people or adjective it is, or null.</param>
/// <param name="Institution">ISO code of the country for which a body of that name stands, or null.</param>
/// <param name="GoesOn">Whether a longer name may begin with it, so that a longest match need not look further where none does.</param>
internal sealed record NamedCountry(string? Country, string? Nation, string? Institution, bool GoesOn);
