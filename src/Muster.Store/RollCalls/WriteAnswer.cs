using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Takes answers within one transaction.</summary>
internal sealed class WriteAnswer
{
    private readonly SqliteTransaction transaction;
    private readonly WriteCalls write;
    private readonly SealedKind seal;
    private readonly Instant now;
    private readonly Dictionary<long, KeptCall?> calls = [];
    private readonly Prepared known;
    private readonly Prepared called;
    private readonly Prepared insert;
    private readonly SetSaidAside aside;

    public WriteAnswer(SqliteTransaction transaction, SealedKind seal, Instant now)
    {
        (this.transaction, this.seal, this.now) = (transaction, seal, now);
        write = new WriteCalls(transaction, now);
        aside = new SetSaidAside(transaction, seal);
        known = new Prepared(transaction, "select says from answer_taken where key = $key and called = $called", "$key", "$called");
        called = new Prepared(transaction, "select json from called where number = $number and call = $call", "$number", "$call");
        insert = new Prepared(
            transaction,
            "insert into answer_taken (key, called, at, says, via, sealed) values ($key, $called, $at, $says, $via, $sealed) on conflict (key) do nothing",
            "$key", "$called", "$at", "$says", "$via", "$sealed");
    }

    public Outcome<KeptAnswer> Take(AnswerToKeep answer)
    {
        if (CallOf(answer.Call) is not { } call || PersonOf(answer) is not { } person)
        {
            return Refuse("an answer of nobody who is called", "the number of a person in the call");
        }

        if (known.First(row => row.GetString(0), answer.Key, answer.Called) is not null)
        {
            return Outcome.Grant(new KeptAnswer(person, WasKnown: true));
        }

        return call.TakingAnswers().Then(_ => DecideCalled.Of(person, new TakeAnswer(answer.Says, answer.Via, answer.By, answer.How, call.Call.Plan.SafeFor), now))
            .Then(events => Keep(call, answer, person, events));
    }

    private Outcome<KeptAnswer> Keep(KeptCall call, AnswerToKeep answer, CalledPerson person, ImmutableArray<CalledEvent> events)
    {
        var sealedWords = string.IsNullOrWhiteSpace(answer.Words) ? null : seal.Close(answer.Words, answer.Key);
        if (insert.Run(answer.Key, answer.Called, WriteCalls.Moment(now), Words<AnswerSays>.Of(answer.Says), Words<AnswerVia>.Of(answer.Via), sealedWords) == 0)
        {
            return Refuse("a key that another person's answer has", "a key of its own for every answer");
        }

        var kept = aside.Of(answer.Called, events);
        var after = EvolveCalled.Through(person, kept);
        write.Called(call.Call.Id, answer.Called, after, kept, answer.Key);
        return Outcome.Grant(new KeptAnswer(after, WasKnown: false));
    }

    private KeptCall? CallOf(long number)
    {
        if (!calls.TryGetValue(number, out var call))
        {
            calls[number] = call = KeptCall.Numbered(transaction, number);
        }

        return call;
    }

    private CalledPerson? PersonOf(AnswerToKeep answer) =>
        called.First(row => row.GetString(0), answer.Called, answer.Call) is { } json ? JsonSerializer.Deserialize(json, CallJson.Default.CalledPerson) : null;

    private static Outcome<KeptAnswer> Refuse(string found, string expected) => Outcome.Refuse<KeptAnswer>(new Problem(ProblemCodes.CallStep, found, expected));
}
