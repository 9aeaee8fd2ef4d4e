using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.Tests.People;

/// <summary>A data folder with invented people.</summary>
internal sealed class Invented : IDisposable
{
    public static readonly Instant Morning = Instant.FromUtc(2026, 3, 1, 6, 0);

    public static readonly Person Awa = new()
    {
        Id = "p1",
        Name = "Awalinde Toussignac",
        Email = "Awalinde@relief.example",
        Phone = "+22320220101",
        Post = "bamako",
        Category = Category.Emergency,
        Point = new GeoPoint(12.345678, -7.654321),
        AddressNote = "Turquoise gate behind the tannery",
        Warden = "p2",
        StaysBecause = "payroll",
        StaysUntil = new LocalDate(2026, 12, 31),
    };

    public static readonly Person Bo = new() { Id = "p2", Name = "Bomoussa Kerviel", Phone = "+22320220102", Post = "mopti", Category = Category.NationalStaff };

    public static readonly Person Chi = new() { Id = "p3", Name = "Chiara Toussignac", Phone = "+22320220101", Post = "bamako", Category = Category.Family, DependantOf = "p1", Warden = "p1" };

    private readonly TemporaryFolder folder = new();

    public Invented(params ImmutableArray<Person> people)
    {
        if (!people.IsEmpty)
        {
            Keep(people);
        }
    }

    public DataStore Store => OpenStore.At(folder.At("data")).Value;

    public RosterDifference Keep(params ImmutableArray<Person> people) => Keep(new RosterUpdate(people, "roster.csv")).Value;

    public Outcome<RosterDifference> Keep(RosterUpdate update, Instant? now = null) => KeepRoster.In(Store, update, Outcome.Grant, now ?? Morning);

    public ImmutableArray<PersonOnRecord> Load() => LoadPeople.From(Store).Value;

    public string Ids() => string.Join(' ', Load().Select(one => one.Person.Id));

    /// <summary>The log: type and body of each entry.</summary>
    public string[] Log()
    {
        using var connection = Connect();
        return [.. connection.Query<(string Type, string Body)>("select type, body from event order by seq").Select(entry => entry.Type + " " + entry.Body)];
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Store.Path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>All bytes of the database's files: the file itself, the write-ahead log and what else lies beside it, but not the keys.</summary>
    public byte[] Bytes() => [.. Directory.EnumerateFiles(Store.Folder).Order(StringComparer.Ordinal).SelectMany(ReadAll)];

    public void Dispose() => folder.Dispose();

    // The write-ahead log is there only while somebody holds the database open, and then it is locked in part.
    private static byte[] ReadAll(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
