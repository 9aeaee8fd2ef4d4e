using System.Collections.Immutable;

namespace Muster.Departures.Manifests;

/// <summary>What a person asks of a manifest.</summary>
public abstract record ManifestCommand;

/// <summary>Begin it.</summary>
public sealed record OpenManifest(string Vehicle, ImmutableArray<string> People, ImmutableArray<string> Checkpoints, string By) : ManifestCommand;

/// <summary>Keep the heads counted at the next checkpoint.</summary>
public sealed record CountHeads(string Checkpoint, int Heads, string By) : ManifestCommand;

/// <summary>Say why the last count differed: who is missing, who is there beside the list.</summary>
public sealed record ExplainCount(ImmutableArray<string> Missing, ImmutableArray<string> Extra, string Because, string By) : ManifestCommand;

/// <summary>End it.</summary>
public sealed record CloseManifest(string By) : ManifestCommand;
