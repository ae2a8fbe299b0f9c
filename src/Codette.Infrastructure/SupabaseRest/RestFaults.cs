using System.Text.Json;
using Codette.Application.Common;
using Codette.Domain.Common;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>
/// Tells what an answer means, by its code and only without one by its status: 500 is a deadlock as well as a statement that
/// took too long, and 401 an expired token as well as a missing right (postgrest.org, "Errors").
/// </summary>
internal static class RestFaults
{
    private const string ProxyStatus = "Proxy-Status";

    private const string Unreadable = "The project's answer cannot be read; is SUPABASE_URL the project's address?";

    /// <summary>Reads what can be read of a failed answer: PostgREST's JSON, a gateway's, HTML, nothing.</summary>
    public static RestFault Read(HttpResponseMessage response, ReadOnlySpan<byte> body, string role)
    {
        var told = Parse(body);
        var code = told?.Code ?? CodeOf(response);
        return new RestFault((int)response.StatusCode, code, told?.Message, told?.Details?.ToString(), told?.Hint, role);
    }

    /// <summary>Nothing was done, and the same request may work in a moment.</summary>
    public static bool LeavesNothing(RestFault fault) => fault switch
    {
        { Code: "40001" or "40P01" or "53300" or "57P03" or "PGRST000" or "PGRST001" or "PGRST002" or "PGRST003" } => true,
        { Status: 429 } => true,
        _ => false,
    };

    /// <summary>It may have been done or not; a gateway that gave up says nothing of what is behind it.</summary>
    public static bool LeavesDoubt(RestFault fault) => fault switch
    {
        { Code: ['0', '8', ..] or "57P01" or "57P02" } => true,
        { Code: null, Status: 500 or 502 or 503 or 504 or 520 or 522 or 524 or 408 } => true,
        _ => false,
    };

    /// <param name="fault">What was thrown.</param>
    /// <param name="request">What was sent: a write whose answer was lost must not be called undone.</param>
    public static Exception Translate(Exception fault, RestRequest request) => fault switch
    {
        _ when request is { IsRead: false, IsRepeatable: false } && IsInDoubt(fault) => Unavailable(
            "storage_outcome_unknown", "The project was lost before it answered: whether this was stored is not known. Look before you send it again.", fault),
        RestException known => Translate(known.Fault, known),
        TimeoutRejectedException => Unavailable("storage_timeout", "The project did not answer in time; try again.", fault),
        BrokenCircuitException => Unavailable("storage_away", "The project has been failing and is left alone for some seconds; try again.", fault),
        HttpRequestException or IOException => Unavailable("storage_away", "The project cannot be reached; try again.", fault),
        JsonException => Unavailable("storage_unreadable", Unreadable, fault),
        _ => fault,
    };

    /// <summary>It did not come to a connection: the project has seen nothing of it.</summary>
    public static bool NeverArrived(HttpRequestException fault) => fault.HttpRequestError is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool IsInDoubt(Exception fault) => fault switch
    {
        RestException known => LeavesDoubt(known.Fault),
        HttpRequestException lost => !NeverArrived(lost),
        TimeoutRejectedException or IOException or JsonException => true, // who cannot be understood has answered after the work
        _ => false,
    };

    private static Exception Translate(RestFault fault, Exception cause) => fault switch
    {
        _ when IsExpired(fault) => Refused(Error.Unauthenticated("token_expired", "The access token has expired; renew it and try again."), cause),
        { Code: "PGRST301" or "PGRST302" or "PGRST303" or "PGRST300" } or { Code: null, Status: 401 or 403 } => Unavailable(
            "storage_denied", "The project refused the key or the token that it was asked with; look at /api/diagnostics/credentials.", cause),
        { Code: "PGRST106" } => Unavailable(
            "storage_schema", "The project does not expose the schema codette: add it under Exposed schemas in the project's API settings.", cause),
        { Code: "PGRST122" } => Unavailable(
            "storage_unfit", "The project's REST interface is too old: PostgREST 12.2 or newer is needed.", cause),
        { Code: "PGRST202" or "PGRST205" or "PGRST204" or "42P01" or "42883" or "42703" or "3F000" } => Unavailable(
            "storage_schema", "The schema is missing or of another version; run what `migrations print` shows in the project's SQL editor.", cause),
        { Code: "42501", Role: "anon" } => Refused(
            Error.Forbidden("storage_public_key", "With a public key nothing private can be read or stored: set SUPABASE_SERVICE_ROLE_KEY."), cause),
        { Code: "42501", Message: var message } when message?.Contains("row-level security", StringComparison.Ordinal) == true => Refused(
            Error.Forbidden("row_security_denied", "The database's row security does not allow this."), cause),
        { Code: "42501" } => Unavailable(
            "storage_denied", "A right is missing in the database; run what `migrations print` shows in the project's SQL editor.", cause),
        { Code: "22021" or "22P05" } => Refused(
            Error.Invalid("text_not_storable", "A text holds the character U+0000, which the database cannot keep."), cause),
        { Code: "57014" or "PGRST003" } or { Code: null, Status: 408 or 504 } => Unavailable("storage_timeout", "The project did not finish in time; try again.", cause),
        { Code: "40001" or "40P01" or "55P03" } => Unavailable("storage_locked", "Other work holds what this needs; try again.", cause),
        { Status: 429 } or { Code: "53300" } => Unavailable("storage_busy", "The project takes no more requests for a moment; try again.", cause),
        { Code: "25006" } => Unavailable("storage_read_only", "The database takes no writes now.", cause),
        { Code: ['5', '3', '1', ..] or ['5', '8', ..] } => Unavailable("storage_full", "The disk of the database is full or failing.", cause),
        { Code: ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or "PGRST000" or "PGRST001" or "PGRST002" } or { Code: null, Status: >= 500 } =>
            Unavailable("storage_away", "The project's database is away or being restarted; try again.", cause),
        { Code: null, Status: 404 } => Unavailable("storage_away", "There is no project at SUPABASE_URL, or it is paused.", cause),
        { Code: null } => Unavailable("storage_unreadable", Unreadable, cause), // not PostgREST: it has a code for all it refuses
        _ => cause,
    };

    /// <summary>Of a person: a key is nothing that a caller could renew. Its code has changed between versions; its words have not.</summary>
    private static bool IsExpired(RestFault fault) =>
        fault is { Status: 401, Code: "PGRST301" or "PGRST303", Message: { } message, Role: "authenticated" }
        && message.Contains("expired", StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer to a HEAD has no body.</summary>
    private static string? CodeOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(ProxyStatus, out var values)
        && values.First().Split("error=") is [_, var code] ? code.Trim('"', ' ') : null;

    private static RestProblem? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IsEmpty || body[0] != (byte)'{' ? null : JsonSerializer.Deserialize(body, RestJson.Default.RestProblem);
        }
        catch (JsonException)
        {
            return null; // cut off, or of another shape: the status tells
        }
    }

    private static StorageUnavailableException Unavailable(string code, string message, Exception fault) => new(code, message, fault);

    private static StorageRefusedException Refused(Error error, Exception fault) => new(error, fault);
}
