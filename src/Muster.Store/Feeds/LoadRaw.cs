using Dapper;
using Muster.Kernel;

namespace Muster.Store.Feeds;

/// <summary>Loads the bytes of an answer as they came.</summary>
public static class LoadRaw
{
    /// <summary>The bytes whose SHA-256 this is (lower-case hexadecimal); null where none are kept.</summary>
    public static Outcome<byte[]?> Of(DataStore store, string hash) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        return Outcome.Grant(connection.ExecuteScalar<byte[]?>("select bytes from raw where hash = @hash", new { hash }));
    });
}
