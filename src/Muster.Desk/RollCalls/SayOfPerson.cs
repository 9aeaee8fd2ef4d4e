using System.Security.Cryptography;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.Store;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>What somebody at the desk says of one person in a roll call.</summary>
public abstract record DeskWord(string By);

/// <summary>They were spoken to, or vouched for.</summary>
/// <param name="Says">What holds.</param>
/// <param name="By">Who says so.</param>
/// <param name="How">How contact was made.</param>
/// <param name="Words">The person's own words, or null.</param>
public sealed record DeskAnswer(AnswerSays Says, string By, string How, string? Words) : DeskWord(By);

/// <summary>They are declared missing.</summary>
/// <param name="By">Who says so.</param>
/// <param name="Because">Why.</param>
public sealed record DeskMissing(string By, string Because) : DeskWord(By);

/// <summary>What holds after a conflict, a need for help or a declaration.</summary>
/// <param name="As">What holds.</param>
/// <param name="By">Who says so.</param>
/// <param name="Because">Why.</param>
public sealed record DeskResolution(AnswerSays As, string By, string Because) : DeskWord(By);

/// <summary>Takes what somebody at the desk says of a person.</summary>
public static class SayOfPerson
{
    /// <summary>How the person stands afterwards, or why it may not be.</summary>
    public static Outcome<CalledPerson> In(string folder, string call, string person, DeskWord word, Instant now) =>
        OpenStore.At(folder).Then(store => LoadCalls.Named(store, call).Then(kept => word is DeskAnswer answer
            ? KeepAnswer.In(store, kept, person, called => AnswerFor(called, answer), now)
            : KeepCalled.In(store, call, person, Command(word, kept.Call.Plan.SafeFor), now).Then(called => Outcome.Grant(called.Person))));

    private static AnswerToKeep AnswerFor(KeptCalled called, DeskAnswer answer) =>
        new(called.Call, called.Number, "desk:" + RandomNumberGenerator.GetHexString(32, lowercase: true), answer.Words, answer.Says, AnswerVia.Desk, answer.By, answer.How);

    private static CalledCommand Command(DeskWord word, Duration safeFor) => word switch
    {
        DeskMissing missing => new DeclareMissing(missing.By, missing.Because),
        DeskResolution resolution => new ResolveState(resolution.As, resolution.By, resolution.Because, safeFor),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "A word that nobody knows."),
    };
}
