using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.Store.People;

namespace Muster.Store.RollCalls;

/// <summary>What somebody wrote with an answer, or what a named person said of them.</summary>
/// <param name="Person">Whose answer, or of whom, by the id on the roster.</param>
/// <param name="At">When it came, as an ISO instant.</param>
/// <param name="Says">What an answer was taken as; null for what somebody said of them.</param>
/// <param name="Via">The way an answer came; null for what somebody said of them.</param>
/// <param name="By">Who said it of them; null for their own words.</param>
/// <param name="Words">The words.</param>
public sealed record Said(string Person, string At, AnswerSays? Says, AnswerVia? Via, string? By, string Words);

/// <summary>Loads the words of answers, opened.</summary>
public static class LoadSaid
{
    private const string Select = """
        select answer_taken.key as Key, called.person as Person, answer_taken.at as At, answer_taken.says as Says, answer_taken.via as Via, null as "By", answer_taken.sealed as Sealed
        from answer_taken join called on called.number = answer_taken.called
        where called.call = @call and answer_taken.sealed is not null and (@person is null or called.person = @person)
        union all
        select said_of.key, called.person, said_of.at, null, null, said_of."by", said_of.sealed
        from said_of join called on called.number = said_of.called
        where called.call = @call and said_of.sealed is not null and (@person is null or called.person = @person)
        order by 3 desc, 1 limit @most
        """;

    /// <summary>Of one person or of everybody in a call, the newest first, at most so many. Words that were erased are left out.</summary>
    public static Outcome<ImmutableArray<Said>> From(DataStore store, KeptCall call, string? person, int most) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var kind = PersonSeal.In(store).Of("answer");
        return Outcome.Grant(connection.Query<Row>(Select, new { call = call.Number, person, most }).Select(row => new Said(
            row.Person,
            row.At,
            row.Says is null ? null : Words<AnswerSays>.TryParse(row.Says, out var says) ? says : AnswerSays.Unclear,
            row.Via is null ? null : Words<AnswerVia>.TryParse(row.Via, out var via) ? via : AnswerVia.Sms,
            row.By,
            kind.Open(row.Sealed, row.Key))).ToImmutableArray());
    });

    // Filled by names: a column that SQLite computes has no type before its first value.
    private sealed record Row
    {
        public string Key { get; init; } = "";

        public string Person { get; init; } = "";

        public string At { get; init; } = "";

        public string? Says { get; init; }

        public string? Via { get; init; }

        public string? By { get; init; }

        public byte[] Sealed { get; init; } = [];
    }
}
