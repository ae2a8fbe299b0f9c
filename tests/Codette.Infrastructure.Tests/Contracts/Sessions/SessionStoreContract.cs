using Codette.Application.Sessions;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;

namespace Codette.Infrastructure.Tests.Contracts.Sessions;

/// <summary>What <see cref="ISessionStore"/> promises.</summary>
public abstract class SessionStoreContract(IStoreFixture fixture) : StoreContract<ISessionStore>(fixture)
{
    public static TheoryData<string> Texts => Words.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_session_comes_back_with_every_field_as_it_was_stored(string text)
    {
        var session = Studio.Full(text);

        var saved = await Save(session);

        Assert.Equivalent(session with { Version = 1 }, saved, strict: true);
        Assert.Equivalent(saved, await Find(), strict: true);
        Assert.Equivalent(saved, Assert.Single(await Store.List(Caller, 10, Token)), strict: true);
    }

    [Fact]
    public async Task The_largest_session_comes_back_whole()
    {
        var saved = await Save(Studio.Large());

        var found = (await Find())!;
        Assert.Equal(saved.Tracks.Select(track => track.Id), found.Tracks.Select(track => track.Id));
        Assert.Equivalent(saved.Tracks[^1], found.Tracks[^1], strict: true);
    }

    [Fact]
    public async Task What_saving_gives_back_is_what_reading_gives()
    {
        var saved = await Save(Studio.Empty(at: Studio.Noon.AddTicks(1_234_567)));

        Assert.Equal(saved.UpdatedAt, (await Find())!.UpdatedAt);
    }

    [Fact]
    public async Task A_session_that_was_never_stored_is_not_found()
    {
        Assert.Null(await Find());
        Assert.Empty(await Store.List(Caller, 10, Token));
        Assert.False(await Store.Delete(Caller, Studio.Id("default"), Token));
    }

    [Fact]
    public async Task A_session_not_found_before_is_found_once_it_is_stored()
    {
        Assert.Null(await Find());

        await Save(Studio.Empty());

        Assert.Equal(1, (await Find())!.Version);
    }

    [Fact]
    public async Task Every_change_makes_the_version_one_more()
    {
        var first = await Save(Studio.Empty());
        await Find();
        var second = await Save(first with { Name = "Second", Tracks = Studio.Full("x").Tracks });

        Assert.Equal(2, second.Version);
        Assert.Equivalent(second, await Find(), strict: true);
    }

    [Fact]
    public async Task A_session_told_without_marks_keeps_the_stored_ones_and_a_new_one_has_none()
    {
        var fresh = (await Store.Save(Caller, Studio.Empty() with { EditMarks = null }, Token)).Value;
        Assert.Empty((await Find())!.EditMarks!.Marks);
        var marked = await Save(fresh with { EditMarks = EditMarks.None.With("b", 1).With("a", 2) });

        await Store.Save(Caller, marked with { Name = "Told whole", Markers = [new Marker("m", "Verse", 8)], EditMarks = null }, Token);

        var found = (await Find())!;
        Assert.Equal(("Told whole", "m"), (found.Name, Assert.Single(found.Markers).Id));
        Assert.Equal([new EditMark("b", 1), new EditMark("a", 2)], found.EditMarks!.Marks);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_change_of_another_version_than_the_stored_one_is_refused(long version)
    {
        var stored = await Save(await Save(Studio.Empty()));

        var refused = await Store.Save(Caller, stored with { Name = "Other", Version = version }, Token);

        Assert.Equal(SessionErrors.Changed, refused.Error);
        Assert.Equivalent(stored, await Find(), strict: true);
    }

    [Fact]
    public async Task A_change_of_a_session_that_is_not_stored_is_refused()
    {
        Assert.Equal(SessionErrors.Changed, (await Store.Save(Caller, Studio.Empty() with { Version = 1 }, Token)).Error);
        Assert.Null(await Find());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Of_many_changes_of_one_version_at_once_one_wins(long version)
    {
        if (version == 1)
        {
            await Save(Studio.Empty());
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(index => Task.Run(
            () => Store.Save(Caller, Studio.Empty() with { Name = $"Name {index}", Version = version }, Token), Token)));

        var won = Assert.Single(outcomes, outcome => outcome.IsOk).Value;
        Assert.All(outcomes.Where(outcome => !outcome.IsOk), outcome => Assert.Equal(SessionErrors.Changed, outcome.Error));
        Assert.Equivalent(won, await Find(), strict: true);
    }

    [Fact]
    public async Task Sessions_are_listed_last_changed_first_and_no_more_than_asked()
    {
        await Save(Studio.Empty("b", Studio.Noon.AddMicroseconds(2)));
        await Save(Studio.Empty("c", Studio.Noon.AddMicroseconds(1)));
        await Save(Studio.Empty("a", Studio.Noon.AddMicroseconds(3)));

        Assert.Equal(["a", "b"], (await Store.List(Caller, 2, Token)).Select(session => session.Id.Value));
        Assert.Equal(3, (await Store.List(Caller, 10, Token)).Count);
    }

    [Fact]
    public async Task A_deleted_session_is_gone_and_may_begin_anew()
    {
        var stored = await Save(Studio.Empty());
        await Find();

        Assert.True(await Store.Delete(Caller, stored.Id, Token));

        Assert.Null(await Find());
        Assert.False(await Store.Delete(Caller, stored.Id, Token));
        Assert.Equal(SessionErrors.Changed, (await Store.Save(Caller, stored, Token)).Error);
        Assert.Equal(1, (await Save(Studio.Empty())).Version);
    }

    [Fact]
    public async Task Two_owners_may_use_the_same_id_and_never_meet()
    {
        var mine = await Save(Studio.Empty() with { Name = "Mine" });
        Assert.Null(await Store.Find(Stranger, mine.Id, Token));
        Assert.False(await Store.Delete(Stranger, mine.Id, Token));
        Assert.Equal(SessionErrors.Changed, (await Store.Save(Stranger, mine with { Name = "Stolen" }, Token)).Error);

        var theirs = (await Store.Save(Stranger, Studio.Empty() with { Name = "Theirs" }, Token)).Value;

        Assert.Equal(1, theirs.Version);
        Assert.Equal("Mine", (await Find())!.Name);
        Assert.Equal("Theirs", Assert.Single(await Store.List(Stranger, 10, Token)).Name);
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        var saved = await Save(Studio.Full("Kept"));

        await Fixture.Restart();

        Assert.Equivalent(saved, await Find(), strict: true);
    }

    [Fact]
    public async Task Who_has_already_gone_gets_nothing_and_changes_nothing()
    {
        var stored = await Save(Studio.Empty());
        var gone = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Find(Caller, stored.Id, gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.List(Caller, 10, gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Save(Caller, stored with { Name = "New" }, gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Delete(Caller, stored.Id, gone));

        Assert.Equivalent(stored, await Find(), strict: true);
    }

    private async Task<StudioSession> Save(StudioSession session) => (await Store.Save(Caller, session, Token)).Value;

    private Task<StudioSession?> Find() => Store.Find(Caller, Studio.Id("default"), Token);
}
