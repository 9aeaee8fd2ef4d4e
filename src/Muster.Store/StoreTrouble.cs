using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Muster.Kernel;

namespace Muster.Store;

/// <summary>Turns what SQLite says of an unusable file into a refusal; every other error stays an exception.</summary>
internal static class StoreTrouble
{
    // Result codes: https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static Outcome<T> Catch<T>(string folder, Func<Outcome<T>> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException trouble) when (Sentence(trouble.SqliteErrorCode) is { } sentence)
        {
            return Outcome.Refuse<T>(new Problem(ProblemCodes.StoreUnusable, sentence.Found, sentence.Expected, folder));
        }
        catch (Exception trouble) when (trouble is CryptographicException or AggregateException { InnerException: CryptographicException })
        {
            return Outcome.Refuse<T>(new Problem(
                ProblemCodes.StoreUnusable, "people sealed with a key that is not there, or changed since", "the folder keys beside the database, or the one that MUSTER_KEYS names", folder));
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException)
        {
            return Outcome.Refuse<T>(new Problem(ProblemCodes.StoreUnusable, "a folder that cannot be written", "a folder that this user may write", folder));
        }
    }

    private static (string Found, string Expected)? Sentence(int code) => code switch
    {
        Busy or Locked => ("data that another program holds", "to have it alone: try again when the other is done"),
        ReadOnly or CannotOpen => ("a database that cannot be written", "a folder that this user may write"),
        Corrupt or NoDatabase => ("a database that is broken", "an empty folder, or one that Muster filled"),
        _ => null,
    };
}
