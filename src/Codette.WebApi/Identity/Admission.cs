using Codette.Application.Identity;
using Codette.Domain.Common;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Identity;

/// <summary>Whether a caller may go where something is stored or read that belongs to somebody.</summary>
internal sealed class Admission(IOptions<SignInOptions> options)
{
    private readonly bool _all = options.Value.AllowAnonymous;

    private readonly Error _refusal = Error.Unauthenticated(
        "sign_in_required",
        options.Value.IsConfigured
            ? "Sign in first, and send the access token as 'Authorization: Bearer …', or to /ws in an auth frame."
            : "This server is for its own machine's user; CODETTE_ALLOW_ANONYMOUS=true lets everybody on the network store.");

    /// <summary>Why the caller may not, or null.</summary>
    public Error? Refuse(Caller caller) => caller.Kind == CallerKind.Anonymous && !_all ? _refusal : null;
}
