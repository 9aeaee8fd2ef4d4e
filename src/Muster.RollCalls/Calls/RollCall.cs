using System.Collections.Immutable;
using NodaTime;

namespace Muster.RollCalls.Calls;

/// <summary>Where a roll call stands in its life (doctrine: Muster).</summary>
public enum CallState
{
    /// <summary>Written, and nobody was asked.</summary>
    Draft,

    /// <summary>Laid out for a person to look at: who would be asked, how, in which words.</summary>
    DryRun,

    /// <summary>People are being asked.</summary>
    Open,

    /// <summary>The wardens have the list of whoever has not answered.</summary>
    HandedToWardens,

    /// <summary>Nobody is asked any more; answers are still taken.</summary>
    StandingDown,

    /// <summary>Over: nobody is unaccounted for, or a named person has accepted the list of those who are.</summary>
    Closed,

    /// <summary>Thrown away before anybody was asked. Its name is free again.</summary>
    Discarded,
}

/// <summary>How a roll call asks.</summary>
public sealed record CallPlan
{
    /// <summary>How long after the opening each wave begins; the first is zero, and they rise.</summary>
    public ImmutableArray<Duration> Waves { get; init; } = [Duration.Zero, Duration.FromMinutes(30), Duration.FromMinutes(90)];

    /// <summary>The channels by name, in the order in which a person is tried: wave n takes the n-th of those that reach the person, and begins anew after the last.</summary>
    public ImmutableArray<string> Channels { get; init; } = ["sms", "mail"];

    /// <summary>After how long the wardens get the list of the silent, or null where a person hands it over.</summary>
    public Duration? WardensAfter { get; init; } = Duration.FromHours(2);

    /// <summary>After how long without an answer a person counts as unaccounted for.</summary>
    public Duration UnaccountedAfter { get; init; } = Duration.FromHours(3);

    /// <summary>How long SAFE holds before it is stale.</summary>
    public Duration SafeFor { get; init; } = Duration.FromHours(24);

    /// <summary>How long a link can be answered through, from the moment the call opens.</summary>
    public Duration LinksFor { get; init; } = Duration.FromDays(7);
}

/// <summary>A roll call with the life it has led; every change is an event (<c>EvolveCall</c>). The people it asks stand beside it, each a <c>CalledPerson</c>.</summary>
/// <param name="Id">A short name, unique in the data folder.</param>
public sealed record RollCall(string Id)
{
    /// <summary>Where it stands.</summary>
    public CallState State { get; init; }

    /// <summary>Since when it stands there.</summary>
    public Instant Since { get; init; }

    /// <summary>What it is about, in a few words that go into every message: "Explosion in ACI 2000".</summary>
    public string Topic { get; init; } = "";

    /// <summary>Why it is held; for the log, never sent.</summary>
    public string Because { get; init; } = "";

    /// <summary>Whether it is an exercise: it is marked so in every message, and can reach only channels made for exercises.</summary>
    public bool IsExercise { get; init; }

    /// <summary>Whose people are asked: the ids of posts.</summary>
    public ImmutableArray<string> Posts { get; init; } = [];

    /// <summary>How it asks.</summary>
    public CallPlan Plan { get; init; } = new();

    /// <summary>Who wrote it.</summary>
    public string DraftedBy { get; init; } = "";

    /// <summary>How many people the newest dry run showed, or null before the first.</summary>
    public int? RehearsedPeople { get; init; }

    /// <summary>Who opened it, or null.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>When it was opened, or null.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>The last wave that began, from 1; 0 before the first.</summary>
    public int Wave { get; init; }

    /// <summary>When the last wave began, or null before the first.</summary>
    public Instant? WaveBeganAt { get; init; }

    /// <summary>When the wardens got the list, or null.</summary>
    public Instant? HandedOverAt { get; init; }

    /// <summary>How many corrections went out.</summary>
    public int Corrections { get; init; }

    /// <summary>The text of the newest correction, or null.</summary>
    public string? Correction { get; init; }

    /// <summary>Who closed it, or null.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>Who accepted that some are not accounted for, why, and their ids; null where nobody had to.</summary>
    public AcceptedList? Accepted { get; init; }

    /// <summary>Whether answers are taken into it.</summary>
    public bool TakesAnswers => State is CallState.Open or CallState.HandedToWardens or CallState.StandingDown;
}

/// <summary>A named person's word that a call ends although some people are not accounted for.</summary>
/// <param name="By">Who.</param>
/// <param name="Because">Why.</param>
/// <param name="People">The ids of those who are not accounted for, or need help.</param>
public sealed record AcceptedList(string By, string Because, ImmutableArray<string> People);
