using System.Text.Json.Serialization;
using NodaTime;

namespace Muster.RollCalls.People;

/// <summary>Something that befell a person in a roll call. What the answer's words were is kept sealed beside it, not here: the log is for ever, and a person may be erased.</summary>
/// <param name="At">When.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ContactAttempted), "contact_attempted")]
[JsonDerivedType(typeof(PersonAnswered), "person_answered")]
[JsonDerivedType(typeof(PersonUnaccounted), "person_unaccounted")]
[JsonDerivedType(typeof(PersonDeclaredMissing), "person_declared_missing")]
[JsonDerivedType(typeof(StateResolved), "state_resolved")]
public abstract record CalledEvent(Instant At);

/// <summary>Somebody tried to reach them.</summary>
public sealed record ContactAttempted(int Wave, string Channel, Instant At) : CalledEvent(At);

/// <summary>An answer was taken.</summary>
/// <param name="Says">What it says.</param>
/// <param name="Via">The way it came.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="How">How contact was made, or null.</param>
/// <param name="SafeUntil">Until when SAFE holds; null for every other answer.</param>
/// <param name="At">When.</param>
public sealed record PersonAnswered(AnswerSays Says, AnswerVia Via, string? By, string? How, Instant? SafeUntil, Instant At) : CalledEvent(At);

/// <summary>No answer came in time.</summary>
public sealed record PersonUnaccounted(Instant At) : CalledEvent(At);

/// <summary>A named person declared them missing.</summary>
public sealed record PersonDeclaredMissing(string By, string Because, Instant At) : CalledEvent(At);

/// <summary>A named person said what holds.</summary>
public sealed record StateResolved(AnswerSays As, string By, string Because, Instant? SafeUntil, Instant At) : CalledEvent(At);
