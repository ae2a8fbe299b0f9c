using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.WebApi.Identity;

namespace Codette.WebApi.Http;

/// <summary>What endpoints read from a request besides their own parameters.</summary>
internal static class Requests
{
    /// <summary>Who is asking, as the gate found out; whoever did not pass it is anonymous.</summary>
    public static Caller Caller(this HttpContext http) => http.Features.Get<Caller>() ?? Application.Identity.Caller.Anonymous;

    /// <summary>Whether an administrator asks, as the gate found out; only on routes that ask for one.</summary>
    public static bool IsAdministrator(this HttpContext http) => http.Features.Get<Administrator>() is not null;

    /// <summary>An id in a path or a body; what is no id names nothing, so the error is that of a thing not found.</summary>
    public static Result<Guid> Id(string? text, Error notFound) => Guid.TryParse(text, out var id) ? id : notFound;

    /// <summary>An id that may be left out.</summary>
    public static Result<Guid?> OptionalId(string? text, Error notFound) =>
        string.IsNullOrEmpty(text) ? Result<Guid?>.Ok(null)
        : Guid.TryParse(text, out var id) ? Result<Guid?>.Ok(id)
        : notFound;
}
