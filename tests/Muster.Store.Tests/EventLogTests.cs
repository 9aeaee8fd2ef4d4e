using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Muster.Store.Tests;

public class EventLogTests
{
    [Fact]
    public void Every_report_taken_and_every_brief_made_is_logged_in_order()
    {
        using var folder = Filled();
        using var connection = Connect(folder);

        var types = connection.Query<string>("select type from event order by seq");

        Assert.Equal(["report_taken", "report_taken", "brief_made", "report_taken", "brief_made"], types);
        Assert.Equal(["2022-07-30T06:00:00Z", "2022-07-31T06:00:00Z"], connection.Query<string>("select distinct at from event order by at"));
    }

    [Theory]
    [InlineData("update event set hash = 'x'")]
    [InlineData("delete from event where seq = 5")]
    public void The_log_lets_nothing_be_changed_or_removed(string sql)
    {
        using var folder = Filled();
        using var connection = Connect(folder);

        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => connection.Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update event set at = '2022-07-29T06:00:00Z' where seq = 2", 2)]
    [InlineData("update event set type = 'brief_sent' where seq = 3", 3)]
    [InlineData("update event set body = replace(body, 'Mali', 'Niger') where seq = 3", 3)]
    [InlineData("update event set hash = '00' where seq = 5", 5)]
    [InlineData("delete from event where seq = 1", 1)]
    [InlineData("delete from event where seq = 2", 2)]
    [InlineData("insert into event select 6, at, type, body, hash from event where seq = 5", 6)]
    public void Whoever_gets_past_that_is_found_out(string sql, int entry)
    {
        using var folder = Filled();
        using (var connection = Connect(folder))
        {
            connection.Execute("drop trigger event_is_never_changed; drop trigger event_is_never_removed");
            connection.Execute(sql);
        }

        var problem = Assert.Single(VerifyLog.Of(OpenStore.At(folder.At("data")).Value).Problems);
        Assert.Contains($"entry {entry} ", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_untouched_log_is_whole()
    {
        using var folder = Filled();
        using var connection = Connect(folder);

        var last = connection.ExecuteScalar<string>("select hash from event order by seq desc limit 1");

        Assert.Equal(last, VerifyLog.Of(OpenStore.At(folder.At("data")).Value).Value);
    }

    private static TemporaryFolder Filled()
    {
        var folder = new TemporaryFolder();
        KeepBrief.In(OpenStore.At(folder.At("data")).Value, [Some.Report("one"), Some.Report("two")], """{"plan":"Mali"}""", Some.Morning);
        KeepBrief.In(OpenStore.At(folder.At("data")).Value, [Some.Report("three")], """{"plan":"Mali"}""", Some.Morning + Duration.FromDays(1));
        return folder;
    }

    private static SqliteConnection Connect(TemporaryFolder folder)
    {
        var connection = new SqliteConnection($"Data Source={folder.At("data/muster.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
