namespace Muster.Channels.Feeds;

/// <summary>ISO 3166-1 alpha-2 code of the country of that English name, or null.</summary>
public delegate string? FindCountryByName(string name);
