namespace Muster.Store.RollCalls;

/// <summary>A person in a call that takes answers.</summary>
/// <param name="Called">The person in it.</param>
/// <param name="IsExercise">Whether the call is an exercise.</param>
/// <param name="HasAsked">Whether a message of the call may have reached them: before, nothing that they write answers it.</param>
public sealed record AskedIn(KeptCalled Called, bool IsExercise, bool HasAsked);
