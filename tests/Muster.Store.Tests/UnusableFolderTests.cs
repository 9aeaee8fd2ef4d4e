using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;

namespace Muster.Store.Tests;

public class UnusableFolderTests
{
    [Fact]
    public void A_file_is_no_data_folder()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("data"), "");
        AssertRefused(OpenStore.At(folder.At("data")), "a file");
    }

    [Fact]
    public void A_folder_of_other_things_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("letters.doc"), "dear");
        AssertRefused(OpenStore.At(folder.Path), "a folder of other things (such as letters.doc)");
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        using var folder = new TemporaryFolder();
        Execute(folder, "create table bookmark (url text)");
        AssertRefused(OpenStore.At(folder.Path), "a muster.db that Muster did not write");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("muster.db"), new string('x', 5000));
        AssertRefused(OpenStore.At(folder.Path), "a database that is broken");
    }

    [Fact]
    public void Data_of_a_newer_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        KeepBrief.In(OpenStore.At(folder.Path).Value, [Some.Report("one")], "{}", Some.Morning);
        Execute(folder, "pragma user_version = 99");
        AssertRefused(OpenStore.At(folder.Path), "data of version 99");
    }

    [Fact]
    public void Data_that_another_program_holds_is_refused_and_nothing_is_kept()
    {
        using var folder = new TemporaryFolder();
        KeepBrief.In(OpenStore.At(folder.Path).Value, [Some.Report("one")], "{}", Some.Morning);
        using var other = new SqliteConnection($"Data Source={folder.At("muster.db")};Pooling=False");
        other.Open();
        using (var transaction = other.BeginTransaction(deferred: false))
        {
            AssertRefused(KeepBrief.In(OpenStore.At(folder.Path).Value, [Some.Report("two")], "{}", Some.Morning), "data that another program holds");
        }

        Assert.Single(LoadReports.From(OpenStore.At(folder.Path).Value).Value);
    }

    [Fact]
    public void A_database_whose_making_was_broken_off_is_begun_again()
    {
        using var folder = new TemporaryFolder();
        Execute(folder, "create table SchemaVersions (SchemaVersionID INTEGER CONSTRAINT PK_SchemaVersions PRIMARY KEY AUTOINCREMENT NOT NULL, ScriptName TEXT NOT NULL, Applied DATETIME NOT NULL)");

        Assert.Equal(1, KeepBrief.In(OpenStore.At(folder.Path).Value, [Some.Report("one")], "{}", Some.Morning).Value);

        Assert.Single(LoadReports.From(OpenStore.At(folder.Path).Value).Value);
    }

    [Fact]
    public void An_empty_database_file_is_begun_again()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("muster.db"), []);
        Assert.Equal(1, KeepBrief.In(OpenStore.At(folder.Path).Value, [Some.Report("one")], "{}", Some.Morning).Value);
    }

    private static void Execute(TemporaryFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.At("muster.db")};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    private static void AssertRefused<T>(Outcome<T> outcome, string found)
    {
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((ProblemCodes.StoreUnusable, found), (problem.Code, problem.Found));
    }
}
