using Codette.Application.Identity;
using Codette.Domain.Common;

namespace Codette.WebApi.Http;

/// <summary>What endpoints read from a request besides their own parameters.</summary>
internal static class Requests
{
    /// <summary>
    /// Who is asking. Nobody signs in yet, so it is the person at this machine; an Authorization header (old clients send
    /// an anonymous key) changes nothing.
    /// </summary>
    public static Caller Caller(this HttpContext _) => Application.Identity.Caller.Local;

    /// <summary>An id in a path or a body; what is no id names nothing, so the error is that of a thing not found.</summary>
    public static Result<Guid> Id(string? text, Error notFound) => Guid.TryParse(text, out var id) ? id : notFound;

    /// <summary>An id that may be left out.</summary>
    public static Result<Guid?> OptionalId(string? text, Error notFound) =>
        string.IsNullOrEmpty(text) ? Result<Guid?>.Ok(null)
        : Guid.TryParse(text, out var id) ? Result<Guid?>.Ok(id)
        : notFound;
}
