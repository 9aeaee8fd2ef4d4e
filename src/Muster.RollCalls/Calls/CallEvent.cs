using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Muster.RollCalls.Calls;

/// <summary>Something that befell a roll call.</summary>
/// <param name="At">When.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CallDrafted), "call_drafted")]
[JsonDerivedType(typeof(CallRehearsed), "call_rehearsed")]
[JsonDerivedType(typeof(CallDiscarded), "call_discarded")]
[JsonDerivedType(typeof(CallOpened), "call_opened")]
[JsonDerivedType(typeof(WaveBegan), "call_wave_began")]
[JsonDerivedType(typeof(CallHandedToWardens), "call_handed_to_wardens")]
[JsonDerivedType(typeof(CallStoodDown), "call_stood_down")]
[JsonDerivedType(typeof(CallClosed), "call_closed")]
[JsonDerivedType(typeof(CallCorrected), "call_corrected")]
public abstract record CallEvent(Instant At);

/// <summary>It was written.</summary>
public sealed record CallDrafted(string Topic, string Because, bool IsExercise, ImmutableArray<string> Posts, CallPlan Plan, string By, Instant At) : CallEvent(At);

/// <summary>It was laid out, and looked at.</summary>
public sealed record CallRehearsed(int People, int Unreachable, string By, Instant At) : CallEvent(At);

/// <summary>It was thrown away; nobody had been asked.</summary>
public sealed record CallDiscarded(string By, string Because, Instant At) : CallEvent(At);

/// <summary>The asking began.</summary>
public sealed record CallOpened(int People, string By, Instant At) : CallEvent(At);

/// <summary>A wave began.</summary>
/// <param name="Wave">From 1.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="At">When.</param>
public sealed record WaveBegan(int Wave, string By, Instant At) : CallEvent(At);

/// <summary>The wardens have the list.</summary>
public sealed record CallHandedToWardens(string By, Instant At) : CallEvent(At);

/// <summary>The asking ended.</summary>
public sealed record CallStoodDown(string By, string Because, Instant At) : CallEvent(At);

/// <summary>It is over.</summary>
/// <param name="By">Who answers for it.</param>
/// <param name="Accepted">Null where nobody is open.</param>
/// <param name="At">When.</param>
public sealed record CallClosed(string By, AcceptedList? Accepted, Instant At) : CallEvent(At);

/// <summary>A correction went out.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What holds instead.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="At">When.</param>
public sealed record CallCorrected(int Number, string Text, string By, Instant At) : CallEvent(At);
