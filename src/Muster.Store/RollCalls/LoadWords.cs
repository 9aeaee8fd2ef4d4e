using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.Store.People;

namespace Muster.Store.RollCalls;

/// <summary>The free words of an answer, opened.</summary>
/// <param name="Person">Whose answer it is, by id.</param>
/// <param name="At">When it came, as an ISO instant.</param>
/// <param name="Says">What was read out of it.</param>
/// <param name="Via">The way it came.</param>
/// <param name="Text">The words as they came.</param>
public sealed record AnswerWords(string Person, string At, AnswerSays Says, AnswerVia Via, string Text);

/// <summary>Loads the free words of answers: kept sealed, and opened only for whoever is named in the log.</summary>
public static class LoadWords
{
    private const string Select = """
        select answer_taken.key as Key, called.person as Person, answer_taken.at as At, answer_taken.says as Says, answer_taken.via as Via, answer_taken.sealed as Sealed
        from answer_taken join called on called.number = answer_taken.called
        where called.call = @Call and (@Person is null or called.person = @Person) and answer_taken.sealed is not null
        order by answer_taken.at desc, answer_taken.key limit @Most
        """;

    /// <summary>The newest first, at most so many; those of one person where one is named. Words that were erased are left out.</summary>
    public static Outcome<ImmutableArray<AnswerWords>> Of(DataStore store, KeptCall call, string? person, int most) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var kind = PersonSeal.In(store).Of("answer");
        return Outcome.Grant(connection.Query<Row>(Select, new { Call = call.Number, Person = person, Most = most }).Select(row => Open(row, kind)).ToImmutableArray());
    });

    private static AnswerWords Open(Row row, SealedKind kind) => new(
        row.Person,
        row.At,
        Words<AnswerSays>.TryParse(row.Says, out var says) ? says : AnswerSays.Unclear,
        Words<AnswerVia>.TryParse(row.Via, out var via) ? via : AnswerVia.Desk,
        kind.Open(row.Sealed, row.Key));

    private sealed record Row(string Key, string Person, string At, string Says, string Via, byte[] Sealed);
}
