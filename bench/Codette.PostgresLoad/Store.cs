using System.Globalization;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Codette.Testing.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Codette.PostgresLoad;

/// <summary>The store as production registers and starts it.</summary>
internal sealed class Store : IAsyncDisposable
{
    private static readonly DateTimeOffset _noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    private Store(ServiceProvider services) => _services = services;

    public IConversationStore Conversations => _services.GetRequiredService<IConversationStore>();

    public static async Task<Store> Open(TestDatabase database)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPostgres(options =>
        {
            options.Url = database.ConnectionString(TestRoles.Backend);
            options.CallerUrl = database.ConnectionString(TestRoles.Caller);
        }).BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        return new Store(services);
    }

    /// <summary>A person with the claims that a real token has.</summary>
    public static Caller NewCaller()
    {
        var id = Ids.New(TimeProvider.System.GetUtcNow());
        return Caller.User(
            id,
            $$$"""{"iss":"https://example.supabase.co/auth/v1","sub":"{{{id}}}","aud":"authenticated","exp":1999999999,"iat":1767000000,"email":"someone@example.com","role":"authenticated","aal":"aal1","amr":[{"method":"password","timestamp":1767000000}],"session_id":"{{{id}}}","is_anonymous":false,"app_metadata":{"provider":"email","providers":["email"]},"user_metadata":{"name":"Someone"}}""",
            DateTimeOffset.MaxValue);
    }

    public static NewTurn NewTurn()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new NewTurn(
            new ConversationChoice(null, _noon), Ids.New(now), "What attack and release should I use on a lead vocal?",
            new Turn(
                new Message(
                    Ids.New(now), Guid.Empty, MessageRole.User, "What attack and release should I use on a lead vocal?", "mix_engineering",
                    null, null, [], now),
                new Message(
                    Ids.New(now), Guid.Empty, MessageRole.Assistant,
                    "Start with a ratio of 3:1 to 4:1, an attack of 5 to 20 ms and a release of 40 to 120 ms, for 3 to 6 dB of reduction; two stages in a row sound gentler than one that works hard.",
                    "mix_engineering", "knowledge", 0.83, ["lead-vocal-compression"], now)),
            string.Create(CultureInfo.InvariantCulture, $"{Ids.New(now)}"));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
