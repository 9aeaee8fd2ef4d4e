using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Muster.Departures.Manifests;

/// <summary>Something that befell a manifest.</summary>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ManifestOpened), "manifest_opened")]
[JsonDerivedType(typeof(HeadsCounted), "manifest_heads_counted")]
[JsonDerivedType(typeof(CountExplained), "manifest_count_explained")]
[JsonDerivedType(typeof(ManifestClosed), "manifest_closed")]
public abstract record ManifestEvent(string By, Instant At);

/// <summary>It was begun.</summary>
public sealed record ManifestOpened(string Vehicle, ImmutableArray<string> People, ImmutableArray<string> Checkpoints, string By, Instant At) : ManifestEvent(By, At);

/// <summary>Heads were counted.</summary>
public sealed record HeadsCounted(string Checkpoint, int Heads, string By, Instant At) : ManifestEvent(By, At);

/// <summary>A count that differed was explained.</summary>
public sealed record CountExplained(ImmutableArray<string> Missing, ImmutableArray<string> Extra, string Because, string By, Instant At) : ManifestEvent(By, At);

/// <summary>It was ended.</summary>
public sealed record ManifestClosed(string By, Instant At) : ManifestEvent(By, At);
