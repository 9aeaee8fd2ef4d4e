using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.Store.People;

namespace Muster.Store.RollCalls;

/// <summary>What somebody wrote with an answer.</summary>
/// <param name="Person">Whose answer, by the id on the roster.</param>
/// <param name="At">When it came, as an ISO instant.</param>
/// <param name="Says">What it was taken as.</param>
/// <param name="Via">The way it came.</param>
/// <param name="Words">The words.</param>
public sealed record Said(string Person, string At, AnswerSays Says, AnswerVia Via, string Words);

/// <summary>Loads the words of answers, opened.</summary>
public static class LoadSaid
{
    private const string Select = """
        select answer_taken.key as Key, called.person as Person, answer_taken.at as At, answer_taken.says as Says, answer_taken.via as Via, answer_taken.sealed as Sealed
        from answer_taken join called on called.number = answer_taken.called
        where called.call = @call and answer_taken.sealed is not null and (@person is null or called.person = @person)
        order by answer_taken.at desc limit @most
        """;

    /// <summary>Of one person or of everybody in a call, the newest first, at most so many. Words that were erased are left out.</summary>
    public static Outcome<ImmutableArray<Said>> From(DataStore store, string call, string? person, int most) => LoadCalls.Named(store, call).Then(kept => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var kind = PersonSeal.In(store).Of("answer");
        return Outcome.Grant(connection.Query<Row>(Select, new { call = kept.Number, person, most }).Select(row => new Said(
            row.Person,
            row.At,
            Words<AnswerSays>.TryParse(row.Says, out var says) ? says : AnswerSays.Unclear,
            Words<AnswerVia>.TryParse(row.Via, out var via) ? via : AnswerVia.Sms,
            kind.Open(row.Sealed, row.Key))).ToImmutableArray());
    }));

    private sealed record Row(string Key, string Person, string At, string Says, string Via, byte[] Sealed);
}
