using System.Net;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.WebApi.Http.Problems;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Identity;

/// <summary>
/// Finds out who calls, and keeps the anonymous from every route that is not marked as open to them. A request without a
/// token costs no asynchronous step and no check of one.
/// </summary>
internal sealed class CallerGate(
    RequestDelegate next, TokenReader reader, Admission admission, AdminGate administrators, IOptions<SignInOptions> options)
{
    private const string InvalidToken = "Bearer error=\"invalid_token\"";

    private readonly bool _canSignIn = options.Value.IsConfigured;

    public Task Invoke(HttpContext http) =>
        Mark(http.GetEndpoint()) is { } mark ? Administrate(http, mark)
        : !_canSignIn ? Pass(http, Nobody(http))
        : BearerToken.Of(http) is { } token ? Verify(http, token)
        : Pass(http, Caller.Anonymous);

    /// <summary>Who is no administrator is told what is wrong with the token first, if anything is.</summary>
    private async Task Administrate(HttpContext http, RouteMarks.AsksForAdministrator mark)
    {
        var token = BearerToken.Of(http);
        var caller = Nobody(http);
        if (!(await administrators.Admits(token, IsLocal(http), http.RequestAborted)).TryGet(out var isAdministrator, out var refused))
        {
            await Refuse(http, refused, "Bearer");
        }
        else if (isAdministrator)
        {
            http.Features.Set(Administrator.Mark);
            http.Features.Set(caller);
            await next(http);
        }
        else if (_canSignIn && token is not null && !(await reader.Read(token, http.RequestAborted)).TryGet(out caller, out refused))
        {
            await Refuse(http, refused, InvalidToken);
        }
        else
        {
            await (mark.KeepsOthersOut ? Refuse(http, administrators.Required, "Bearer") : Pass(http, caller));
        }
    }

    private async Task Verify(HttpContext http, string token)
    {
        var read = await reader.Read(token, http.RequestAborted);
        await (read.TryGet(out var caller, out var refused)
            ? Pass(http, caller)
            : Refuse(http, refused, InvalidToken));
    }

    private Task Pass(HttpContext http, Caller caller)
    {
        if (admission.Refuse(caller) is { } refusal && !IsOpen(http.GetEndpoint()))
        {
            return Refuse(http, refusal, "Bearer");
        }

        http.Features.Set(caller);
        return next(http);
    }

    /// <summary>Who sent no token.</summary>
    private Caller Nobody(HttpContext http) => !_canSignIn && IsLocal(http) ? Caller.Local : Caller.Anonymous;

    private static RouteMarks.AsksForAdministrator? Mark(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<RouteMarks.AsksForAdministrator>();

    /// <summary>What is no route of Codette's, such as the router's own "method not allowed", opens nothing.</summary>
    private static bool IsOpen(Endpoint? endpoint) =>
        endpoint is not RouteEndpoint || endpoint.Metadata.GetMetadata<RouteMarks.IsOpen>() is not null;

    /// <summary>A connection without an address is one inside this process.</summary>
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static Task Refuse(HttpContext http, Error error, string challenge)
    {
        if (error.Kind == ErrorKind.Unauthenticated)
        {
            http.Response.Headers.WWWAuthenticate = challenge;
        }

        return Problem.Write(http, error);
    }
}
