using Muster.RollCalls.People;

namespace Muster.Store.RollCalls;

/// <summary>An answer to be kept.</summary>
/// <param name="Call">The call's number.</param>
/// <param name="Called">The number of the person in it.</param>
/// <param name="Key">The same key again changes nothing, for ever.</param>
/// <param name="Words">The free words, or null.</param>
/// <param name="Says">What it says.</param>
/// <param name="Via">The way it came.</param>
/// <param name="By">Who speaks for the person; null where they speak themselves.</param>
/// <param name="How">How contact was made; needed with <paramref name="By"/>.</param>
public sealed record AnswerToKeep(long Call, long Called, string Key, string? Words, AnswerSays Says, AnswerVia Via, string? By, string? How);

/// <summary>An answer on disk.</summary>
/// <param name="Person">How the person stands after it.</param>
/// <param name="WasKnown">Whether its key had been taken before.</param>
public sealed record KeptAnswer(CalledPerson Person, bool WasKnown);
