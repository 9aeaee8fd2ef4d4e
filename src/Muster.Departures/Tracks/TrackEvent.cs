using System.Text.Json.Serialization;
using NodaTime;

namespace Muster.Departures.Tracks;

/// <summary>Something that befell somebody under an order.</summary>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(PersonClassified), "track_classified")]
[JsonDerivedType(typeof(PersonMoved), "track_moved")]
[JsonDerivedType(typeof(PersonWaived), "track_waived")]
public abstract record TrackEvent(string By, Instant At);

/// <summary>It was said whether they leave, may leave or stay.</summary>
public sealed record PersonClassified(DepartureAnswer Answer, StayPost? Stay, string By, Instant At) : TrackEvent(By, At);

/// <summary>They came to another state.</summary>
public sealed record PersonMoved(TrackState To, string Words, string By, Instant At) : TrackEvent(By, At);

/// <summary>They were excused until a day.</summary>
public sealed record PersonWaived(Waiver Waiver, string By, Instant At) : TrackEvent(By, At);
