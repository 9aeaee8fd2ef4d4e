using System.Collections.Immutable;

namespace Muster.RollCalls.Calls;

/// <summary>What a person or a clock asks of a roll call.</summary>
public abstract record CallCommand;

/// <summary>Write it. Only for a call that does not exist yet.</summary>
/// <param name="Topic">One line, at most 80 characters.</param>
/// <param name="Because">Why.</param>
/// <param name="IsExercise">Whether it is an exercise.</param>
/// <param name="Posts">At least one.</param>
/// <param name="Plan">How it asks.</param>
/// <param name="By">Who answers for it.</param>
public sealed record DraftCall(string Topic, string Because, bool IsExercise, ImmutableArray<string> Posts, CallPlan Plan, string By) : CallCommand;

/// <summary>Lay it out for a person to look at; a draft that nobody has looked at is not opened.</summary>
/// <param name="People">How many would be asked.</param>
/// <param name="Unreachable">How many of them no channel reaches.</param>
/// <param name="By">Who answers for it.</param>
public sealed record RehearseCall(int People, int Unreachable, string By) : CallCommand;

/// <summary>Throw a draft away that nobody was asked by.</summary>
public sealed record DiscardCall(string By, string Because) : CallCommand;

/// <summary>Begin to ask. The number of people must be the one that the dry run showed.</summary>
/// <param name="People">How many will be asked; never 0.</param>
/// <param name="ConfirmedPeople">How many the person who opens it believes it to be.</param>
/// <param name="By">Who answers for it.</param>
public sealed record OpenCall(int People, int ConfirmedPeople, string By) : CallCommand;

/// <summary>Ask whoever has not answered once more: by the clock, or by a person who does not want to wait.</summary>
public sealed record BeginWave(string By) : CallCommand;

/// <summary>Give the wardens the list of the silent; once more, by a person, for those who could not go at first. Nobody is told twice.</summary>
public sealed record HandToWardens(string By) : CallCommand;

/// <summary>Stop asking.</summary>
public sealed record StandDown(string By, string Because) : CallCommand;

/// <summary>End it.</summary>
/// <param name="Open">The ids of those who are not accounted for or need help.</param>
/// <param name="Accept">Whether the person who closes it accepts that list.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Because">Why.</param>
public sealed record CloseCall(ImmutableArray<string> Open, bool Accept, string By, string Because) : CallCommand;

/// <summary>Tell exactly those whom an earlier message of this call may have reached that something in it was wrong.</summary>
public sealed record CorrectCall(string Text, string By) : CallCommand;
