namespace Muster.BuildActors;

/// <summary>A group or force.</summary>
/// <param name="Name">The name that it goes by.</param>
/// <param name="Class">rebel, jihadist, gang, militia, mercenary, army, police, intelligence or party.</param>
/// <param name="Countries">ISO codes, its home first; empty where the source names none.</param>
/// <param name="Names">All names by which it is found, "?" behind those that need a country of its own in the text.</param>
internal sealed record Actor(string Name, string Class, IReadOnlyList<string> Countries, IReadOnlyList<string> Names);
