using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;

namespace Muster.Store.People;

/// <summary>
/// Seals what tells who or where somebody is, so that the database alone tells nobody. The keys lie beside it in <c>keys/</c>, or in the folder that <c>MUSTER_KEYS</c> names;
/// they are made at the first use, readable by their owner alone. Each sealed value is bound to its purpose and owner: moved to another row it does not open.
/// </summary>
public sealed class PersonSeal
{
    /// <summary>The folder of keys within a data folder.</summary>
    public const string KeyFolder = "keys";

    private const int KeyBytes = 32;

    private static readonly ConcurrentDictionary<string, PersonSeal> Known = new(StringComparer.Ordinal);

    private readonly IDataProtector root;

    private PersonSeal(IDataProtector root) => this.root = root;

    /// <summary>The seal of a data folder; made once a program, for the keys are read from disk.</summary>
    public static PersonSeal In(DataStore store) => Known.GetOrAdd(Path.GetFullPath(store.Folder), _ => Make(store));

    private static PersonSeal Make(DataStore store)
    {
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("MUSTER_KEYS") is { Length: > 0 } named ? named : Path.Combine(store.Folder, KeyFolder));
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        return new PersonSeal(DataProtectionProvider.Create(folder, setup => setup.SetApplicationName("Muster")).CreateProtector("Muster.Store"));
    }

    /// <summary>A protector for one kind of value: <c>person</c>, <c>answer</c>, <c>stay</c>. What is sealed begins with its owner, and opens for that owner alone.</summary>
    public SealedKind Of(string kind) => new(root.CreateProtector(kind));

    /// <summary>A secret of 32 bytes of this data folder's own, made when it is first asked for: <c>links</c> signs links, <c>marks</c> finds a person by a number, <c>people</c> makes everybody's own key.</summary>
    public ImmutableArray<byte> Secret(SqliteTransaction transaction, string name)
    {
        var kind = Of("secret");
        var connection = transaction.Connection!;
        if (connection.QueryFirstOrDefault<byte[]>("select sealed from secret where name = @name", new { name }, transaction) is { } known)
        {
            return [.. kind.OpenBytes(known, name)];
        }

        var made = RandomNumberGenerator.GetBytes(KeyBytes);
        connection.Execute("insert into secret (name, sealed) values (@name, @bytes)", new { name, bytes = kind.CloseBytes(made, name) }, transaction);
        return [.. made];
    }

    /// <summary>The same, in a transaction of its own.</summary>
    public ImmutableArray<byte> Secret(DataStore store, string name)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        var secret = Secret(transaction, name);
        transaction.Commit();
        return secret;
    }

    /// <summary>What a phone (E.164) or an e-mail address (lower case) is found again by, without standing in the database.</summary>
    public static byte[] Mark(ReadOnlySpan<byte> marks, string address) => HMACSHA256.HashData(marks, Encoding.UTF8.GetBytes(address.ToLower(CultureInfo.InvariantCulture)));
}
