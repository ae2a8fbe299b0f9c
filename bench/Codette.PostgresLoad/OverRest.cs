using System.Net.Http.Headers;
using System.Text;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Identity;
using Codette.Infrastructure.SupabaseRest;
using Codette.Testing.Postgres;
using Codette.Testing.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.PostgresLoad;

/// <summary>The adapter over REST beside a bare HttpClient that sends the very same requests and reads no JSON.</summary>
internal static class OverRest
{
    private const int Page = 20;
    private const double Wanted = 1.3;

    public static async Task Compare(TestDatabase database, int rounds, TimeSpan duration)
    {
        await (await Store.Open(database)).DisposeAsync(); // the schema
        await using var project = await RestServer.Start(database);
        var copy = new Copy();
        await using var services = Services(project, copy);
        var store = services.GetRequiredService<IConversationStore>();
        using var bare = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All });
        var id = Ids.New(TimeProvider.System.GetUtcNow());
        var caller = Caller.User(id, "{}", DateTimeOffset.MaxValue, project.UserToken(id));

        var turn = Store.NewTurn();
        _ = (await store.AppendTurn(caller, turn, CancellationToken.None)).Value;
        var sent = copy.Last!;
        var text = Encoding.UTF8.GetString(sent.Body!);
        Tell("turn", await Race.Run(
            1, rounds, duration,
            _ => Send(bare, sent, Encoding.UTF8.GetBytes(Renew(text, turn))),
            async worker => _ = (await store.AppendTurn(caller, Store.NewTurn(), CancellationToken.None)).Value));

        _ = (await store.ReadHistory(caller, null, Page, CancellationToken.None)).Value;
        var asked = copy.Last!;
        Tell("history page", await Race.Run(
            1, rounds, duration,
            _ => Send(bare, asked, asked.Body!),
            async worker => _ = (await store.ReadHistory(caller, null, Page, CancellationToken.None)).Value));
    }

    private static ServiceProvider Services(RestServer project, Copy copy)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSupabaseRest(options =>
        {
            options.Url = project.Url;
            options.Keys =
            [
                new(project.ServiceKey, SupabaseKey.Read(
                    project.ServiceKey, new KeyPlace("SUPABASE_SERVICE_ROLE_KEY", KeyPurpose.Service, project.Url), TimeProvider.System.GetUtcNow())),
            ];
        });
        services.AddHttpClient(SupabaseApi.Client).AddHttpMessageHandler(() => new Copying(copy));
        return services.BuildServiceProvider();
    }

    /// <summary>Another turn of the same length: no two may have the same ids.</summary>
    private static string Renew(string text, NewTurn turn)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new StringBuilder(text)
            .Replace(turn.NewConversationId.ToString(), Ids.New(now).ToString()).Replace(turn.Turn.Question.Id.ToString(), Ids.New(now).ToString())
            .Replace(turn.Turn.Answer.Id.ToString(), Ids.New(now).ToString()).Replace(turn.IdempotencyKey!, Ids.New(now).ToString()).ToString();
    }

    private static async Task Send(HttpClient client, Sent sent, byte[] body)
    {
        using var request = new HttpRequestMessage(sent.Method, sent.Target);
        foreach (var (name, value) in sent.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        _ = await response.Content.ReadAsByteArrayAsync();
    }

    private static void Tell(string what, (double Bare, double Adapter) rates)
    {
        var ratio = rates.Bare / rates.Adapter; // of times
        Console.WriteLine(string.Create(
            null,
            $"REST {what}: bare {rates.Bare:F0}/s   adapter {rates.Adapter:F0}/s   time ratio {ratio:F2}   (wanted at most {Wanted:F2}) {(ratio <= Wanted ? "ok" : "ABOVE")}"));
    }

    private sealed record Sent(HttpMethod Method, Uri Target, (string Name, string Value)[] Headers, byte[]? Body);

    private sealed class Copy
    {
        public Sent? Last { get; set; }
    }

    /// <summary>Keeps the first of each address, and costs nothing afterwards.</summary>
    private sealed class Copying(Copy copy) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (copy.Last?.Target != request.RequestUri)
            {
                copy.Last = new Sent(
                    request.Method, request.RequestUri!, [.. request.Headers.Select(header => (header.Key, string.Join(", ", header.Value)))],
                    request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken));
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
