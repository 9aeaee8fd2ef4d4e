using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.People;

/// <summary>Writes people within one transaction; its commands are prepared once, for there may be a hundred thousand.</summary>
internal sealed class WritePeople : IDisposable
{
    private const string Upsert = """
        insert into person (id, post, category, warden, standing, sealed, phone, mail, proofs, changed_at)
        values (@id, @post, @category, @warden, 'present', @sealed, @phone, @mail, @proofs, @at)
        on conflict (id) do update set post = excluded.post, category = excluded.category, warden = excluded.warden, standing = excluded.standing, sealed = excluded.sealed,
            phone = excluded.phone, mail = excluded.mail, proofs = excluded.proofs, changed_at = excluded.changed_at
        """;

    private const string UpdateProofs = "update person set proofs = @proofs where id = @id";

    private const string SetLeft = "update person set standing = 'left', changed_at = @at where id = @id";

    private readonly SealedKind kind;
    private readonly ImmutableArray<byte> marks;
    private readonly string at;
    private readonly SqliteCommand upsert;
    private readonly SqliteCommand prove;
    private readonly SqliteCommand leave;

    public WritePeople(SqliteTransaction transaction, PersonSeal seal, Instant now)
    {
        (kind, marks, at) = (seal.Of("person"), seal.Secret(transaction, "marks"), InstantPattern.ExtendedIso.Format(now));
        upsert = Command(transaction, Upsert, ["@id", "@post", "@category", "@warden", "@proofs", "@at"], ["@sealed", "@phone", "@mail"]);
        prove = Command(transaction, UpdateProofs, ["@id", "@proofs"], []);
        leave = Command(transaction, SetLeft, ["@id", "@at"], []);
    }

    /// <summary>Puts them on the roster. Sealing costs far more than writing: all cores seal, one writes.</summary>
    public void Put(IEnumerable<(Person Person, ImmutableSortedDictionary<string, FieldProof> Proofs)> people)
    {
        foreach (var row in people.AsParallel().AsOrdered().Select(one => Row(one.Person, one.Proofs)))
        {
            Run(upsert, row);
        }
    }

    public void Prove(IEnumerable<(string Id, ImmutableSortedDictionary<string, FieldProof> Proofs)> people)
    {
        foreach (var row in people.AsParallel().AsOrdered().Select(one => new object?[] { one.Id, ProvedFields.Close(one.Proofs) }))
        {
            Run(prove, row);
        }
    }

    public void Leave(string id) => Run(leave, id, at);

    public void Dispose()
    {
        upsert.Dispose();
        prove.Dispose();
        leave.Dispose();
    }

    private object?[] Row(Person person, ImmutableSortedDictionary<string, FieldProof> proofs) =>
    [
        person.Id,
        person.Post,
        Words<Category>.Of(person.Category),
        person.Warden,
        ProvedFields.Close(proofs),
        at,
        kind.Close(JsonSerializer.Serialize(person, PersonJson.Default.Person), person.Id),
        Mark(person.Phone),
        Mark(person.Email),
    ];

    private byte[]? Mark(string? address) => address is null ? null : PersonSeal.Mark(marks.AsSpan(), address);

    private static SqliteCommand Command(SqliteTransaction transaction, string sql, string[] texts, string[] blobs)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        Array.ForEach(texts, name => command.Parameters.Add(name, SqliteType.Text));
        Array.ForEach(blobs, name => command.Parameters.Add(name, SqliteType.Blob));
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
