using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Identity;
using Codette.Infrastructure.SupabaseRest;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>Which key and which token go in which header, for every method of every store.</summary>
public sealed class KeyTests(StandInFixture fixture) : IClassFixture<StandInFixture>
{
    private const int Patience = 60_000;

    [Theory(Timeout = Patience)]
    [InlineData("legacy", false)]
    [InlineData("legacy service", false)]
    [InlineData("opaque", true)]
    [InlineData("opaque service", true)]
    public async Task Codettes_own_work_is_signed_with_the_service_key_and_only_a_token_is_a_bearer(string keys, bool isOpaque)
    {
        await using var project = await Project.Start(fixture, keys);
        await CallAll(project, Caller.Local);
        var key = isOpaque ? Keys.Secret : project.Server.ServiceKey;

        Assert.All(project.Server.Requests, request => Assert.Equal(key, request.Headers["apikey"]));
        Assert.All(project.Server.Requests, request => Assert.Equal(isOpaque ? null : $"Bearer {key}", request.Headers.GetValueOrDefault("Authorization")));
    }

    [Theory(Timeout = Patience)]
    [InlineData("legacy")]
    [InlineData("legacy service")]
    [InlineData("opaque")]
    [InlineData("opaque service")]
    public async Task A_persons_requests_are_signed_with_the_persons_token_and_carry_the_public_key_where_there_is_one(string keys)
    {
        await using var project = await Project.Start(fixture, keys);
        await CallAll(project, project.Me);
        var key = keys switch
        {
            "legacy" => project.Server.AnonKey,
            "opaque" => Keys.Publishable,
            "legacy service" => project.Server.ServiceKey,
            _ => Keys.Secret,
        };

        Assert.All(project.Asked, request => Assert.Equal($"Bearer {project.Me.Token}", request.Headers["Authorization"]));
        Assert.All(project.Asked, request => Assert.Equal(key, request.Headers["apikey"]));
        Assert.All(project.Asked, request => Assert.DoesNotContain(key, request.Target, StringComparison.Ordinal));
    }

    [Fact(Timeout = Patience)]
    public async Task A_person_without_a_token_is_refused_and_nothing_is_sent()
    {
        await using var project = await Project.Start(fixture);
        var person = Caller.User(StoreCalls.Id, "{}", TimeProvider.System.GetUtcNow().AddHours(1));

        foreach (var call in StoreCalls.All.Values)
        {
            var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => call(project.Services, person));
            Assert.Equal((ErrorKind.Unauthenticated, "sign_in_required"), (refused.Error.Kind, refused.Error.Code));
        }

        Assert.Empty(project.Asked);
    }

    [Fact(Timeout = Patience)]
    public async Task No_line_of_the_log_holds_a_key_or_a_token()
    {
        await using var project = await Project.Start(fixture, "opaque");
        await CallAll(project, project.Me);
        await CallAll(project, Caller.Local);
        project.Server.Before = (context, _) => Answers.Give(context, 503, project.Me.Token!);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => StoreCalls.All["Chat.Find"](project.Services, project.Me));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => StoreCalls.All["Chat.AppendTurn"](project.Services, Caller.Local));

        Assert.NotEmpty(project.Log.All);
        foreach (var secret in new[] { Keys.Secret, Keys.Publishable, project.Me.Token!, project.Me.Claims!, project.Me.Owner.Value })
        {
            Assert.DoesNotContain(project.Log.All, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_holds_a_secret_does_not_show_it()
    {
        var caller = Caller.User(StoreCalls.Id, "the claims", DateTimeOffset.MaxValue, "the token");
        var setting = new SupabaseSetting(
            Keys.Secret, SupabaseKey.Read(Keys.Secret, new KeyPlace("SUPABASE_SECRET_KEY", KeyPurpose.Service, null), DateTimeOffset.UnixEpoch));

        Assert.Equal($"User {StoreCalls.Id}", caller.ToString());
        Assert.StartsWith("SUPABASE_SECRET_KEY: Secret, 41 characters, SHA-256 ", setting.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Keys.Secret[10..], setting.ToString(), StringComparison.Ordinal);
    }

    private static async Task CallAll(Project project, Caller caller)
    {
        foreach (var call in StoreCalls.All.Values)
        {
            await call(project.Services, caller);
        }
    }
}
