using Muster.RollCalls.People;

namespace Muster.Desk.RollCalls;

/// <summary>An answer as somebody gave it.</summary>
/// <param name="Call">The roll call's number.</param>
/// <param name="Called">The number of the person in it.</param>
/// <param name="Says">What it says.</param>
/// <param name="Words">The free words, at most 1,000 characters, or null.</param>
/// <param name="Via">The way it came.</param>
/// <param name="By">Who speaks for the person; null where they speak themselves.</param>
/// <param name="How">How contact was made; needed with <paramref name="By"/>.</param>
/// <param name="Key">Unique for this answer, for ever: the same key again changes nothing.</param>
public sealed record AnswerGiven(long Call, long Called, AnswerSays Says, string? Words, AnswerVia Via, string? By, string? How, string Key);

/// <summary>An answer that is on disk.</summary>
/// <param name="Person">How the person stands after it.</param>
/// <param name="WasKnown">Whether it had been taken before, under the same key.</param>
public sealed record AnswerTaken(CalledPerson Person, bool WasKnown);
