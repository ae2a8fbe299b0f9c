using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Infrastructure.Knowledge;
using Codette.Infrastructure.Sqlite;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>What a start does to the database, and what stops it.</summary>
public sealed class SqliteStartupTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        var deep = Path.Combine(_folder.Path, "a", "b");

        await using var stores = await RunningStores.Start(deep);

        Assert.True(File.Exists(Path.Combine(deep, "codette.db")));
    }

    [Fact]
    public async Task Every_commit_is_on_the_disk_before_it_is_acknowledged()
    {
        await using var stores = await RunningStores.Start(_folder.Path);

        var (journal, synchronous, keys) = await stores.Writer.Do(
            session => (Ask<string>(session, "journal_mode"), Ask<long>(session, "synchronous"), Ask<long>(session, "foreign_keys")),
            TestContext.Current.CancellationToken);

        Assert.Equal(("wal", 2, 1), (journal, synchronous, keys));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await Start();
        var before = Dump();

        await Start();

        Assert.Equal(SqliteMigrations.Known, Applied());
        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task A_step_that_was_not_taken_yet_is_taken()
    {
        await Start();
        var before = Dump();
        Change("drop table knowledge; drop table knowledge_edition; delete from schema_versions where ScriptName like '0004%'");

        await Start();

        Assert.Equal(SqliteMigrations.Known, Applied());
        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task A_session_from_before_there_was_a_timeline_is_read_without_one()
    {
        await Start();
        Change($"""
            alter table studio_sessions drop column markers;
            alter table studio_sessions drop column edit_marks;
            delete from schema_versions where ScriptName like '0006%';
            insert into studio_sessions (owner, id, name, tempo_bpm, beats_per_bar, beat_unit, tracks, version, updated_at)
            values ('local', 'old', 'Old', 120, 4, 4, '[{Studio.OldTrack}]', 3, 0)
            """);

        await using var stores = await RunningStores.Start(_folder.Path);

        Studio.AssertOld(await stores.Get<ISessionStore>().Find(Caller.Local, Studio.Id("old"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Knowledge_of_the_same_digest_is_left_alone()
    {
        await Start();
        Change("update knowledge set title = 'Mine'");

        await Start();

        Assert.Equal(["Mine"], Query("select distinct title from knowledge"));
    }

    [Fact]
    public async Task Knowledge_of_another_digest_is_replaced()
    {
        await Start();
        Change("update knowledge_edition set digest = 'old'; update knowledge set title = 'Old'; insert into knowledge select 'gone', topic, category, title, text, ranges, tags, instruments, level, source from knowledge limit 1");

        await Start();

        Assert.Equal(KnowledgeSeed.Read().Select(entry => entry.Slug).Order(StringComparer.Ordinal), Query("select slug from knowledge order by slug"));
        Assert.DoesNotContain("Old", Query("select title from knowledge"));
        Assert.Equal([KnowledgeSeed.Digest()], Query("select digest from knowledge_edition"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_stops_the_start_and_stays_as_it_is()
    {
        await Start();
        Change("insert into schema_versions (ScriptName, Applied) values ('0999_from_tomorrow.sql', '2030-01-01')");
        var before = Dump();

        var sentence = await Refusal();

        Assert.Contains("newer Codette", sentence, StringComparison.Ordinal);
        Assert.Contains("0999_from_tomorrow.sql", sentence, StringComparison.Ordinal);
        Assert.Contains(_folder.Database, sentence, StringComparison.Ordinal);
        Assert.Contains("CODETTE_DATA", sentence, StringComparison.Ordinal);
        Assert.Equal(before, Dump());
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100_000)]
    public async Task A_file_that_is_no_database_stops_the_start_and_stays_as_it_is(int size)
    {
        var bytes = Enumerable.Range(0, size).Select(index => (byte)(index * 7)).ToArray();
        await File.WriteAllBytesAsync(_folder.Database, bytes, TestContext.Current.CancellationToken);

        var sentence = await Refusal();

        Assert.Contains("damaged", sentence, StringComparison.Ordinal);
        Assert.Contains(_folder.Database, sentence, StringComparison.Ordinal);
        Assert.Contains("CODETTE_DATA", sentence, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_stops_the_start()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "in the way", TestContext.Current.CancellationToken);

        var sentence = await Refusal(Path.Combine(file, "folder"));

        Assert.Contains(file, sentence, StringComparison.Ordinal);
        Assert.Contains("CODETTE_DATA", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_database_stops_the_start()
    {
        Directory.CreateDirectory(_folder.Database);

        Assert.Contains("CODETTE_DATA", await Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_may_start_on_the_same_new_folder()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Start)));

        Assert.Equal(SqliteMigrations.Known, Applied().Distinct());
        Assert.Single(Query("select digest from knowledge_edition"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public async Task A_busy_time_that_cannot_be_kept_is_refused(int seconds) => await Assert.ThrowsAsync<OptionsValidationException>(
        () => RunningStores.Start(_folder.Path, options => options.BusySeconds = seconds));

    public void Dispose() => _folder.Dispose();

    private static T Ask<T>(SqliteSession session, string pragma) => session.Connection.ExecuteScalar<T>($"pragma {pragma}")!;

    private async Task Start() => await (await RunningStores.Start(_folder.Path)).DisposeAsync();

    private async Task<string> Refusal(string? folder = null) =>
        (await Assert.ThrowsAsync<StartupException>(() => RunningStores.Start(folder ?? _folder.Path))).Message;

    private string[] Applied()
    {
        using var connection = Open();
        return [.. SqliteMigrations.Applied(connection)];
    }

    /// <summary>The schema and what the steps of the start write.</summary>
    private string[] Dump() =>
    [
        .. Query("select coalesce(sql, name) from sqlite_master order by name"),
        .. Query("select ScriptName || case ScriptName when '0004_create_knowledge.sql' then '' else Applied end from schema_versions order by 1"),
        .. Query("select slug || title from knowledge order by slug"),
    ];

    private string[] Query(string sql)
    {
        using var connection = Open();
        return [.. connection.Query<string>(sql)];
    }

    private void Change(string sql)
    {
        using var connection = Open();
        connection.Execute(sql);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=false");
        connection.Open();
        return connection;
    }
}
