using System.Data;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Keeps one answer in a transaction of its own: for a person at the desk. What pours in goes through an <see cref="AnswerBook"/>.</summary>
public static class KeepAnswer
{
    /// <summary>How the person stands afterwards.</summary>
    public static Outcome<CalledPerson> In(DataStore store, KeptCall call, string person, Func<KeptCalled, AnswerToKeep> answer, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        if (LoadCalled.Named(transaction, call.Number, person) is not { } called)
        {
            return Outcome.Refuse<CalledPerson>(new Problem(ProblemCodes.PersonUnknown, $"nobody '{person}' in the roll call '{call.Call.Id}'", "the id of a person whom it asks"));
        }

        return new WriteAnswer(transaction, PersonSeal.In(store).Of("answer"), now).Take(answer(called)).Then(kept =>
        {
            transaction.Commit();
            return Outcome.Grant(kept.Person);
        });
    });
}
