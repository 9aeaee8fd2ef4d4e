using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Muster.Channels.Messages;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.Tests.RollCalls;

/// <summary>A roll call of invented people over a real SQLite file.</summary>
internal sealed class SomeCall
{
    public const string Id = "test-call";

    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    public static readonly ChannelsAtHand Channels = new([new KnownChannel("sms", AddressKind.Phone, false), new KnownChannel("mail", AddressKind.Mail, false), new KnownChannel("drill", AddressKind.None, true)]);

    public SomeCall(string folder, int people = 8, CallPlan? plan = null, bool isExercise = false)
    {
        Folder = folder;
        Store = OpenStore.At(folder).Then(PrepareStore.Run).Value;
        _ = KeepRoster.In(Store, new RosterUpdate([.. Enumerable.Range(0, people).Select(Person)], "test") { Leaving = [] }, Outcome.Grant, Noon).Value;
        _ = ActOnCall.In(folder, Id, Channels, (_, _) => new DraftCall("Test", "a test", isExercise, ["north", "south"], plan ?? new CallPlan(), "Ada Example"), Noon).Value;
    }

    public string Folder { get; }

    public DataStore Store { get; }

    /// <summary>Number 0 has neither phone nor mail, every third has no mail, every second is in the north; the first of each four is the warden of the others.</summary>
    public static Person Person(int number) => new()
    {
        Id = Name(number),
        Name = $"Given{number} Family{number}",
        Phone = number == 0 ? null : $"+2237{number:0000000}",
        Email = number % 3 == 0 ? null : $"p{number}@example.org",
        Post = number % 2 == 0 ? "north" : "south",
        Category = Category.NationalStaff,
        Warden = number % 4 == 0 ? null : Name(number / 4 * 4),
        Languages = ["fr"],
    };

    public static string Name(int number) => $"p{number:00}";

    public void Open(Instant now)
    {
        var people = LayOutCall.In(Folder, Id, Channels, "Ada Example", now).Value.People;
        _ = ActOnCall.Known(Folder, Id, Channels, (call, room) => new OpenCall(room.PeopleIn(call.Posts), people, "Ada Example"), now).Value;
    }

    public Outcome<KeptCall> Act(CallCommand command, Instant now) => ActOnCall.Known(Folder, Id, Channels, (_, _) => command, now);

    public Outcome<KeptCall> Close(bool accept, Instant now) => ActOnCall.Known(Folder, Id, Channels, (_, room) => new CloseCall(room.OpenPeople(), accept, "Ada Example", "tested"), now);

    public ImmutableArray<KeptCalled> People() => LoadCalls.People(Store, Id).Value;

    public CallCounts Counts(Instant now) => LoadCalls.Standing(Store, Id, 200, now).Value;

    public CalledState StateOf(string person, Instant now) => People().Single(one => one.Person.Id == person).Person.StateAt(now);

    /// <summary>Holds the file as a long writer does, until it is disposed.</summary>
    public SqliteConnection Hold()
    {
        var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "begin immediate";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>One value straight from the database.</summary>
    public long Scalar(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Store.Path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
