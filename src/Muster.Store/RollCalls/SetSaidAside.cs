using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Muster.RollCalls.People;
using Muster.Store.People;

namespace Muster.Store.RollCalls;

/// <summary>
/// Takes out of events what a named person said of somebody ("met at her gate"), and keeps it sealed beside them: the log is for ever, and the person may be erased.
/// </summary>
internal sealed class SetSaidAside(SqliteTransaction transaction, SealedKind seal)
{
    /// <summary>What stands in the log in place of the words.</summary>
    public const string Aside = "(kept sealed)";

    private readonly Prepared insert = new(
        transaction, "insert into said_of (key, called, at, by, sealed) values ($key, $called, $at, $by, $sealed)", "$key", "$called", "$at", "$by", "$sealed");

    /// <summary>The events as they may stand in the log.</summary>
    public ImmutableArray<CalledEvent> Of(long called, ImmutableArray<CalledEvent> events) => [.. events.Select(happened => happened switch
    {
        PersonAnswered { By: { } by, How: { Length: > 0 } how } answered => Keep(called, by, how, answered with { How = Aside }),
        PersonDeclaredMissing missing => Keep(called, missing.By, missing.Because, missing with { Because = Aside }),
        StateResolved resolved => Keep(called, resolved.By, resolved.Because, resolved with { Because = Aside }),
        _ => happened,
    })];

    private CalledEvent Keep(long called, string by, string words, CalledEvent kept)
    {
        var key = "said:" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        insert.Run(key, called, WriteCalls.Moment(kept.At), by, seal.Close(words, key));
        return kept;
    }
}
