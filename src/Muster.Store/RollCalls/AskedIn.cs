namespace Muster.Store.RollCalls;

/// <summary>A person in a call that takes answers.</summary>
/// <param name="Called">The person in it.</param>
/// <param name="IsExercise">Whether the call is an exercise.</param>
public sealed record AskedIn(KeptCalled Called, bool IsExercise);
