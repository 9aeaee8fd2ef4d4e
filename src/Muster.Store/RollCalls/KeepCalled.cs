using System.Data;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Keeps what somebody at the desk, or the clock, says of people in a roll call.</summary>
public static class KeepCalled
{
    /// <summary>What is decided about one person, by their id on the roster.</summary>
    public static Outcome<KeptCalled> In(DataStore store, string call, string person, CalledCommand command, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        if (KeptCall.Named(transaction, call) is not { } kept)
        {
            return Refuse($"no roll call '{call}'", "one of 'muster call list'");
        }

        if (LoadCalled.Named(transaction, kept.Number, person) is not { } called)
        {
            return Refuse($"nobody '{person}' in the roll call '{call}'", "the id of a person whom it asks", ProblemCodes.PersonUnknown);
        }

        return kept.TakingAnswers().Then(_ => DecideCalled.Of(called.Person, command, now)).Then(events =>
        {
            var aside = new SetSaidAside(transaction, PersonSeal.In(store).Of("answer")).Of(called.Number, events);
            var after = EvolveCalled.Through(called.Person, aside);
            new WriteCalls(transaction, now).Called(call, called.Number, after, aside);
            transaction.Commit();
            return Outcome.Grant(called with { Person = after });
        });
    });

    /// <summary>Finds those unaccounted for whose time for an answer is over; how many they are.</summary>
    public static Outcome<int> FindSilent(DataStore store, string call, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        if (KeptCall.Named(transaction, call) is not { Call.TakesAnswers: true } kept || kept.Call.OpenedAt + kept.Call.Plan.UnaccountedAfter > now)
        {
            return Outcome.Grant(0);
        }

        var write = new WriteCalls(transaction, now);
        var silent = LoadCalled.In(transaction, kept.Number, CalledState.NotContacted, CalledState.Attempted).ToList();
        if (silent.Count == 0)
        {
            return Outcome.Grant(0);
        }

        foreach (var one in silent)
        {
            var events = DecideCalled.Of(one.Person, new FindUnaccounted(), now).Value;
            write.Called(call, one.Number, EvolveCalled.Through(one.Person, events), events);
        }

        transaction.Commit();
        return Outcome.Grant(silent.Count);
    });

    private static Outcome<KeptCalled> Refuse(string found, string expected, string code = ProblemCodes.CallStep) => Outcome.Refuse<KeptCalled>(new Problem(code, found, expected));
}
