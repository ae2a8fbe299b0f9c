using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Domain.Suggestions;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Contracts.Suggestions;

/// <summary>Changing a suggestion, alone or with its session, and who may.</summary>
public abstract partial class SuggestionStoreContract
{
    private ISessionStore Sessions => Fixture.Services.Value.GetRequiredService<ISessionStore>();

    [Fact]
    public async Task A_suggestion_and_the_session_it_changed_are_stored_together()
    {
        var offered = await Offer(Offers.Of());
        var session = (await Sessions.Save(Caller, Studio.Empty(), Token)).Value;
        await Sessions.Find(Caller, session.Id, Token);
        var applied = offered.Changed(SuggestionState.Applied, applied: new Domain.Suggestions.AppliedChange("session", null, "i1"));

        var stored = (await Store.Save(Caller, applied, session with { Name = "Applied" }, Token)).Value!;

        Assert.Equal(("Applied", 2L), (stored.Name, stored.Version));
        Assert.Equivalent(stored, await Sessions.Find(Caller, session.Id, Token), strict: true);
        Offers.AssertSame(applied, await Find(offered));
    }

    [Fact]
    public async Task What_is_on_the_timeline_and_whose_edits_are_in_it_stays_when_a_suggestion_changes_the_session()
    {
        var offered = await Offer(Offers.Of());
        var session = (await Sessions.Save(Caller, Studio.Full("default"), Token)).Value;

        var stored = (await Store.Save(
            Caller, offered.Changed(SuggestionState.Applied), session with { Tracks = [.. session.Tracks.Reverse()] }, Token)).Value!;

        Assert.Equivalent(stored, await Sessions.Find(Caller, session.Id, Token), strict: true);
        Assert.Equal((2, 2), (stored.Markers.Count, stored.EditMarks!.Marks.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_suggestion_of_another_version_is_refused_and_its_session_stays(long version)
    {
        var offered = await Offer(Offers.Of());
        await Save(offered.Changed(SuggestionState.Offered, rating: 1));
        var stored = (await Find(offered))!;
        var session = (await Sessions.Save(Caller, Studio.Empty(), Token)).Value;
        var changed = stored.Changed(SuggestionState.Dismissed) with { Version = version };

        var refused = await Store.Save(Caller, changed, session with { Name = "Half" }, Token);

        Assert.Equal(SuggestionErrors.Changed, refused.Error);
        Assert.Equivalent(session, await Sessions.Find(Caller, session.Id, Token), strict: true);
        Offers.AssertSame(stored, await Find(offered));
    }

    [Fact]
    public async Task A_session_of_another_version_is_refused_and_its_suggestion_stays()
    {
        var offered = await Offer(Offers.Of());
        var old = (await Sessions.Save(Caller, Studio.Empty(), Token)).Value;
        var session = (await Sessions.Save(Caller, old with { Name = "Newer" }, Token)).Value;

        var refused = await Store.Save(Caller, offered.Changed(SuggestionState.Applied), old with { Name = "Half" }, Token);

        Assert.Equal(SessionErrors.Changed, refused.Error);
        Assert.Equivalent(session, await Sessions.Find(Caller, session.Id, Token), strict: true);
        Offers.AssertSame(offered, await Find(offered));
        Offers.AssertSame(offered, await Offer(offered));
    }

    [Fact]
    public async Task Of_many_changes_at_once_one_wins_with_its_session()
    {
        var offered = await Offer(Offers.Of());
        var session = (await Sessions.Save(Caller, Studio.Empty(), Token)).Value;

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 5).Select(rating => Task.Run(
            () => Store.Save(Caller, offered.Changed(SuggestionState.Offered, rating), session with { Name = $"Rated {rating}" }, Token), Token)));

        var won = Assert.Single(outcomes, outcome => outcome.IsOk).Value!;
        Assert.Equal(won.Name, $"Rated {(await Find(offered))!.Rating}");
        Assert.Equivalent(won, await Sessions.Find(Caller, session.Id, Token), strict: true);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var nothing = Offers.Of();

        Assert.Null(await Find(nothing));
        Assert.Empty(await List());
        Assert.Equal(SuggestionErrors.NotFound, (await Store.List(Caller, null, null, nothing.Id, 10, Token)).Error);
        Assert.Equal(SuggestionErrors.Changed, (await Store.Save(Caller, nothing.Changed(SuggestionState.Applied), null, Token)).Error);
        Assert.Equal(SuggestionErrors.Changed, (await Store.Save(Caller, nothing, null, Token)).Error);
    }

    [Fact]
    public async Task For_another_owner_nothing_of_it_exists()
    {
        var offered = await Offer(Offers.Of());

        Assert.Null(await Store.Find(Stranger, offered.Id, Token));
        Assert.Empty((await Store.List(Stranger, null, null, null, 10, Token)).Value);
        Assert.Equal(SuggestionErrors.NotFound, (await Store.List(Stranger, null, null, offered.Id, 10, Token)).Error);
        Assert.Equal(
            SuggestionErrors.Changed, (await Store.Save(Stranger, offered.Changed(SuggestionState.Dismissed), null, Token)).Error);
        await Store.Offer(Stranger, [offered with { Rating = 3 }], Token);
        Offers.AssertSame(offered, await Find(offered));
    }

    [Fact]
    public async Task Another_owners_session_is_not_changed_along()
    {
        var theirs = (await Sessions.Save(Stranger, Studio.Empty(), Token)).Value;
        var offered = await Offer(Offers.Of());

        var refused = await Store.Save(Caller, offered.Changed(SuggestionState.Applied), theirs with { Name = "Stolen" }, Token);

        Assert.Equal(SessionErrors.Changed, refused.Error);
        Assert.Equivalent(theirs, await Sessions.Find(Stranger, theirs.Id, Token), strict: true);
        Offers.AssertSame(offered, await Find(offered));
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        var offered = await Offer(Offers.Of());
        var rated = offered.Changed(SuggestionState.Offered, rating: 5);
        await Save(rated);

        await Fixture.Restart();

        Offers.AssertSame(rated, await Find(offered));
        Offers.AssertSame(rated, await Offer(offered));
    }

    [Fact]
    public async Task Who_has_already_gone_gets_nothing_and_changes_nothing()
    {
        var offered = await Offer(Offers.Of());
        var gone = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Offer(Caller, [Offers.Of()], gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Find(Caller, offered.Id, gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.List(Caller, null, null, null, 10, gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.Save(Caller, offered.Changed(SuggestionState.Dismissed), null, gone));

        Offers.AssertSame(offered, Assert.Single(await List()));
    }
}
