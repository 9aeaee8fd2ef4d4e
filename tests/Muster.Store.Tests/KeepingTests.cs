using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Store.Tests;

public class KeepingTests
{
    private const string Brief = """{"plan":"Mali"}""";

    [Fact]
    public void What_was_kept_is_loaded_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var reports = ImmutableArray.Create(Some.Report("one"), Some.Report("two", facts: 5), Some.Report("three", facts: 0));

        Assert.Equal(3, KeepBrief.In(Open(folder), reports, Brief, Some.Morning).Value);

        var loaded = LoadReports.From(Open(folder)).Value;
        Assert.Equal(reports.Select(report => Told(report.Taken)), loaded.Select(Told));
    }

    [Fact]
    public void The_raw_bytes_are_kept_whole()
    {
        using var folder = new TemporaryFolder();
        var report = Some.Report("one \0 two");
        KeepBrief.In(Open(folder), [report], Brief, Some.Morning);

        using var connection = Connect(folder);
        Assert.Equal(report.Raw.ToArray(), connection.ExecuteScalar<byte[]>("select raw from report"));
    }

    [Fact]
    public void Looking_at_a_folder_creates_nothing()
    {
        using var folder = new TemporaryFolder();
        var store = OpenStore.At(folder.At("data")).Value;

        Assert.True(store.IsNew);
        Assert.Empty(LoadReports.From(store).Value);
        Assert.Equal(0, KeepBrief.In(store, [], Brief, Some.Morning).Value);
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public void The_same_report_twice_changes_nothing_not_even_the_log()
    {
        using var folder = new TemporaryFolder();
        KeepBrief.In(Open(folder), [Some.Report("one")], Brief, Some.Morning);
        var before = Dump(folder);

        Assert.Equal(0, KeepBrief.In(Open(folder), [Some.Report("one")], Brief, Some.Morning + Duration.FromDays(1)).Value);

        Assert.Equal(before, Dump(folder));
    }

    [Fact]
    public void Any_run_of_briefs_keeps_each_report_once_in_its_first_order_under_a_whole_log() =>
        Gen.Int[0, 6].Array[0, 4].Array[1, 4].Sample(
            briefs =>
            {
                using var folder = new TemporaryFolder();
                foreach (var brief in briefs)
                {
                    KeepBrief.In(Open(folder), [.. brief.Select(number => Some.Report($"report {number}", number))], Brief, Some.Morning);
                }

                var expected = briefs.SelectMany(brief => brief).Distinct().Select(number => Some.Report($"report {number}", number).Taken.Hash).ToArray();
                var loaded = LoadReports.From(Open(folder)).Value.Select(report => report.Hash).ToArray();
                return expected.SequenceEqual(loaded) && VerifyLog.Of(Open(folder)).IsGranted;
            },
            iter: 15,
            threads: 1);

    [Fact]
    public void A_failure_in_the_middle_keeps_nothing()
    {
        using var folder = new TemporaryFolder();
        KeepBrief.In(Open(folder), [Some.Report("one")], Brief, Some.Morning);
        using (var connection = Connect(folder))
        {
            connection.Execute("create trigger full before insert on event when new.type = 'brief_made' begin select raise(abort, 'disk full'); end");
        }

        var before = Dump(folder);
        Assert.Throws<SqliteException>(() => KeepBrief.In(Open(folder), [Some.Report("two"), Some.Report("three")], Brief, Some.Morning));

        Assert.Equal(before, Dump(folder));
    }

    private static DataStoreDump Dump(TemporaryFolder folder)
    {
        using var connection = Connect(folder);
        return new DataStoreDump(
            string.Join('\n', connection.Query<string>("select id || hash || taken_at || hex(raw) from report order by id")),
            string.Join('\n', connection.Query<string>("select report_id || ':' || position || json from fact order by 1")),
            string.Join('\n', connection.Query<string>("select seq || at || type || body || hash from event order by seq")));
    }

    private static string Told(TakenReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            WriteFact.Reading(json, report.Reading);
        }

        return $"{report.Document} {report.Hash} {report.Published} {report.Issuer} {System.Text.Encoding.UTF8.GetString(stream.ToArray())}";
    }

    private static DataStore Open(TemporaryFolder folder) => OpenStore.At(folder.At("data")).Value;

    private static SqliteConnection Connect(TemporaryFolder folder)
    {
        var connection = new SqliteConnection($"Data Source={folder.At("data/muster.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private sealed record DataStoreDump(string Reports, string Facts, string Events);
}
