using NodaTime;

namespace Muster.RollCalls.People;

/// <summary>What happens to a person in a roll call, or is asked about them.</summary>
public abstract record CalledCommand;

/// <summary>A message for them was handed over to a channel. (Never a receipt: those change nobody's state.)</summary>
/// <param name="Wave">From 1.</param>
/// <param name="Channel">The channel's name.</param>
public sealed record NoteAttempt(int Wave, string Channel) : CalledCommand;

/// <summary>An answer came.</summary>
/// <param name="Says">What it says.</param>
/// <param name="Via">The way it came.</param>
/// <param name="By">Who speaks for the person; null where they speak themselves (link, SMS).</param>
/// <param name="How">How contact was made; needed with <paramref name="By"/>.</param>
/// <param name="SafeFor">How long SAFE holds, from the call's plan.</param>
public sealed record TakeAnswer(AnswerSays Says, AnswerVia Via, string? By, string? How, Duration SafeFor) : CalledCommand;

/// <summary>The time for an answer is over.</summary>
public sealed record FindUnaccounted : CalledCommand;

/// <summary>A named person declares them missing.</summary>
public sealed record DeclareMissing(string By, string Because) : CalledCommand;

/// <summary>A named person resolves a conflict, a need for help or a declaration: what holds now, and why.</summary>
/// <param name="As">Safe or elsewhere by proxy, or still in need of help.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Because">Why.</param>
/// <param name="SafeFor">How long SAFE holds, from the call's plan.</param>
public sealed record ResolveState(AnswerSays As, string By, string Because, Duration SafeFor) : CalledCommand;
