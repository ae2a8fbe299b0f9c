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
    public async Task<RestAnswer> Send(Caller caller, RestRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var place = await _places.AcquireAsync(1, cancellationToken);
        if (!place.IsAcquired)
        {
            throw new StorageUnavailableException("storage_busy", "Too many requests are waiting for the project; try again.");
        }

        try
        {
            // A write that has begun is not cancelled: it would only be unknown whether it was done.
            return await Exchange(caller, request, request.IsRead ? cancellationToken : CancellationToken.None);
        }
        catch (Exception fault) when (RestFaults.Translate(fault, request) is var told && !ReferenceEquals(told, fault))
        {
            throw told;
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<RestAnswer> Exchange(Caller caller, RestRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(caller, request);
        using var response = await clients.CreateClient(Client).SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new RestException(RestFaults.Read(response, body, RoleOf(caller)));
        }

        CheckPreferences(request, response);
        return new RestAnswer(body, response.Content.Headers.TryGetValues("Content-Range", out var range) ? range.First() : null, request);
    }

    private HttpRequestMessage Message(Caller caller, RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(options.Value.Url!, $"/rest/v1/{request.Target}"));
        message.Options.Set(IsRepeatable, request.IsRepeatable);
        message.Options.Set(RoleAsked, RoleOf(caller));
        access.Sign(message.Headers, caller);
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
