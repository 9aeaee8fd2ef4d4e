using System.Collections.Immutable;
using NodaTime;

namespace Muster.RollCalls.People;

/// <summary>How a person stands in a roll call (doctrine). A delivery or read receipt never changes it.</summary>
public enum CalledState
{
    /// <summary>Nobody has tried yet.</summary>
    NotContacted,

    /// <summary>Somebody has tried; no answer.</summary>
    Attempted,

    /// <summary>Said so themselves.</summary>
    SafeSelf,

    /// <summary>Needs help: heard from, and open until somebody has resolved it.</summary>
    NeedsHelp,

    /// <summary>A named person says so, and how contact was made.</summary>
    SafeByProxy,

    /// <summary>Not where the danger is, on evidence.</summary>
    NotInArea,

    /// <summary>A good and a bad word stand against each other.</summary>
    Conflicting,

    /// <summary>No answer in the time that the call gives.</summary>
    Unaccounted,

    /// <summary>Declared missing by a named person.</summary>
    Missing,

    /// <summary>Was safe, too long ago. Never stored: what SAFE becomes by the clock (<see cref="CalledPerson.StateAt"/>).</summary>
    Stale,
}

/// <summary>What an answer says.</summary>
public enum AnswerSays
{
    /// <summary>I am safe (1).</summary>
    Safe,

    /// <summary>I need help (2).</summary>
    NeedsHelp,

    /// <summary>I am not in the area (3).</summary>
    NotInArea,

    /// <summary>Words that nobody could be sure of: kept for a person to read, and never counted as safe.</summary>
    Unclear,
}

/// <summary>The way an answer came.</summary>
public enum AnswerVia
{
    /// <summary>The person's own link.</summary>
    Link,

    /// <summary>A message from the person's own phone.</summary>
    Sms,

    /// <summary>A program of the organisation's, on the person's behalf.</summary>
    Api,

    /// <summary>A warden.</summary>
    Warden,

    /// <summary>Somebody at the desk, who spoke with the person or with one who knows.</summary>
    Desk,
}

/// <summary>An answer as it was taken.</summary>
/// <param name="Says">What it says.</param>
/// <param name="Via">The way it came.</param>
/// <param name="By">Who speaks for the person, or null where they speak themselves.</param>
/// <param name="How">How contact was made ("spoke on the phone", "seen at the door"); needed where somebody speaks for them.</param>
/// <param name="At">When it was taken.</param>
public sealed record Answer(AnswerSays Says, AnswerVia Via, string? By, string? How, Instant At)
{
    /// <summary>Whether the person speaks themselves.</summary>
    public bool IsOwn => By is null;
}

/// <summary>A person in a roll call, with what befell them in it. Holds no name, address or place: those stay on the roster; words of an answer are sealed beside it.</summary>
/// <param name="Id">On the roster.</param>
public sealed record CalledPerson(string Id)
{
    /// <summary>Where they stand; read <see cref="StateAt"/>, which knows the clock.</summary>
    public CalledState State { get; init; }

    /// <summary>Since when.</summary>
    public Instant Since { get; init; }

    /// <summary>How often it was tried to reach them.</summary>
    public int Attempts { get; init; }

    /// <summary>The last wave that asked them, 0 for none.</summary>
    public int Wave { get; init; }

    /// <summary>When a message to them was handed over last, or null: an answer that came before it answers something else.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>Until when SAFE holds, or null.</summary>
    public Instant? SafeUntil { get; init; }

    /// <summary>The newest word that they are safe or elsewhere, or null.</summary>
    public Answer? Good { get; init; }

    /// <summary>The newest word that they need help or are missing, or null; resolved ones are gone from here.</summary>
    public Answer? Bad { get; init; }

    /// <summary>Whether words came that nobody could be sure of and no clear answer, and no resolution, has followed.</summary>
    public bool HasUnclearWords { get; init; }

    /// <summary>Who declared them missing, or null.</summary>
    public string? MissingBy { get; init; }

    /// <summary>Where they stand now: SAFE that has outlived its time is STALE.</summary>
    public CalledState StateAt(Instant now) =>
        State is CalledState.SafeSelf or CalledState.SafeByProxy && SafeUntil is { } until && now >= until ? CalledState.Stale : State;

    /// <summary>Whether they are accounted for now: heard from, or vouched for, and not too long ago. One who needs help is accounted for, and open.</summary>
    public bool IsAccountedForAt(Instant now) =>
        StateAt(now) is CalledState.SafeSelf or CalledState.SafeByProxy or CalledState.NotInArea or CalledState.NeedsHelp;

    /// <summary>Whether somebody has still to do something about them: unaccounted for, in need of help, or with words that nobody has read: what follows "I am safe" may take it back.</summary>
    public bool IsOpenAt(Instant now) => !IsAccountedForAt(now) || State is CalledState.NeedsHelp || HasUnclearWords;
}
