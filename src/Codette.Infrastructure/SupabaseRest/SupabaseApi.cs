using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Identity;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>Sends requests to the project, as the caller whom they are for, and reads its answers.</summary>
internal sealed class SupabaseApi(IHttpClientFactory clients, SupabaseAccess access, IOptions<SupabaseOptions> options) : IDisposable
{
    /// <summary>The name of the client, with its time-outs, retries and circuit breaker (<see cref="SupabaseModule"/>).</summary>
    public const string Client = "supabase";

    public static readonly HttpRequestOptionsKey<bool> IsRepeatable = new("codette.repeatable");

    public static readonly HttpRequestOptionsKey<string> RoleAsked = new("codette.role");

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxRequests,
        QueueLimit = options.Value.QueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Sends it and gives the successful answer.</summary>
    /// <exception cref="StorageException">It was not done.</exception>
    public Task<RestAnswer> Send(Caller caller, RestRequest request, CancellationToken cancellationToken) =>
        // A write that has begun is not cancelled: it would only be unknown whether it was done.
        Send(headers => access.Sign(headers, caller), RoleOf(caller), request, cancellationToken, request.IsRead ? cancellationToken : CancellationToken.None);

    /// <summary>Sends what changes nothing with that key and in nobody's name, to learn what comes of it.</summary>
    /// <exception cref="StorageException">It was not done.</exception>
    public Task<RestAnswer> Send(SupabaseSetting key, RestRequest request, CancellationToken cancellationToken) =>
        Send(headers => SupabaseAccess.Sign(headers, key), key.Reading.Role ?? "", request, cancellationToken, cancellationToken);

    public void Dispose() => _places.Dispose();

    private async Task<RestAnswer> Send(
        Action<HttpRequestHeaders> sign, string role, RestRequest request, CancellationToken cancellationToken, CancellationToken sent)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var place = await _places.AcquireAsync(1, cancellationToken);
        if (!place.IsAcquired)
        {
            throw new StorageUnavailableException("storage_busy", "Too many requests are waiting for the project; try again.");
        }

        try
        {
            return await Exchange(sign, role, request, sent);
        }
        catch (Exception fault) when (RestFaults.Translate(fault, request) is var told && !ReferenceEquals(told, fault))
        {
            throw told;
        }
    }

    private async Task<RestAnswer> Exchange(
        Action<HttpRequestHeaders> sign, string role, RestRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(sign, role, request);
        using var response = await clients.CreateClient(Client).SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new RestException(RestFaults.Read(response, body, role));
        }

        CheckPreferences(request, response);
        return new RestAnswer(body, response.Content.Headers.TryGetValues("Content-Range", out var range) ? range.First() : null, request);
    }

    private HttpRequestMessage Message(Action<HttpRequestHeaders> sign, string role, RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(options.Value.Url!, $"/rest/v1/{request.Target}"));
        message.Options.Set(IsRepeatable, request.IsRepeatable);
        message.Options.Set(RoleAsked, role);
        sign(message.Headers);
        message.Headers.Add(request.IsRead ? "Accept-Profile" : "Content-Profile", SupabaseOptions.Schema);
        message.Headers.Add("Prefer", string.Join(", ", request.Preferences));
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        }

        return message;
    }

    /// <summary>What was asked for and not granted would be a wrong answer: a count of rows that is none, a limit that does not hold.</summary>
    private static void CheckPreferences(RestRequest request, HttpResponseMessage response)
    {
        var applied = response.Headers.TryGetValues("Preference-Applied", out var values) ? string.Join(',', values) : "";
        foreach (var asked in request.Preferences)
        {
            if (!asked.StartsWith("handling", StringComparison.Ordinal) && !applied.Contains(asked, StringComparison.Ordinal))
            {
                throw new StorageUnavailableException("storage_unfit", $"The project's REST interface does not do what is needed of it ({asked}).");
            }
        }
    }

    private string RoleOf(Caller caller) => caller.Kind == CallerKind.User ? "authenticated" : access.HasService ? KeyRoles.Service : KeyRoles.Anon;
}
