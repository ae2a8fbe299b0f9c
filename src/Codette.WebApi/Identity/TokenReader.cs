using Codette.Application.Identity;
using Codette.Domain.Common;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Codette.WebApi.Identity;

/// <summary>The one way from the text of a token to a caller, wherever the token came from.</summary>
internal sealed class TokenReader(
    IOptionsMonitor<JwtBearerOptions> bearer, TokenKeys keys, TimeProvider time, ILogger<TokenReader> logger)
{
    /// <summary>Together with the one of zeros, for owners that are nobody.</summary>
    private static readonly Guid _reserved = Guid.Parse("00000000-0000-0000-0000-000000000001");

    private readonly JwtBearerOptions _bearer = bearer.Get(JwtBearerDefaults.AuthenticationScheme);

    /// <summary>A user; or anonymous, when it is a key that every copy of a front end holds; or why it is refused.</summary>
    public async ValueTask<Result<Caller>> Read(string token, CancellationToken cancellationToken)
    {
        var read = await Judge(token, cancellationToken);
        if (read.Error is { } refused)
        {
            logger.TokenRefused(refused.Code);
        }

        return read;
    }

    /// <summary>Whether a token that says it is the service role's was signed by this project, and is of now.</summary>
    public async ValueTask<Result<Done>> ReadService(string token, TokenText text, CancellationToken cancellationToken)
    {
        var read = await Verify(token, text, TokenRules.OfService(_bearer.TokenValidationParameters), cancellationToken);
        if (read.Error is not { } refused)
        {
            return Done.Value;
        }

        logger.TokenRefused(refused.Code);
        return refused;
    }

    private async ValueTask<Result<Caller>> Judge(string token, CancellationToken cancellationToken)
    {
        if (ApiKeys.IsSecret(token))
        {
            return LeakedKey();
        }

        if (ApiKeys.IsPublic(token))
        {
            return Caller.Anonymous;
        }

        if (token.Length > TokenRules.Longest || TokenText.Read(token) is not { } text)
        {
            return TokenErrors.Malformed;
        }

        return ApiKeys.IsSecret(text) ? LeakedKey()
            : ApiKeys.IsPublic(text) ? Caller.Anonymous
            : (await Verify(token, text, _bearer.TokenValidationParameters.Clone(), cancellationToken)).TryGet(out var verified, out var refused)
                ? Person(token, text, verified)
                : refused;
    }

    /// <param name="token">The token.</param>
    /// <param name="text">What it says.</param>
    /// <param name="rules">What it has to be; its key is added to them.</param>
    /// <param name="cancellationToken">Ends the wait for keys.</param>
    private async ValueTask<Result<JsonWebToken>> Verify(
        string token, TokenText text, TokenValidationParameters rules, CancellationToken cancellationToken)
    {
        if (!rules.ValidAlgorithms.Contains(text.Algorithm))
        {
            return TokenErrors.AlgorithmRefused;
        }

        if (!(await keys.Find(text.Algorithm, text.Key, cancellationToken)).TryGet(out var key, out var refused))
        {
            return refused;
        }

        rules.IssuerSigningKey = key;
        var checkedToken = await _bearer.TokenHandlers[0].ValidateTokenAsync(token, rules);
        return checkedToken.IsValid
            ? (JsonWebToken)checkedToken.SecurityToken
            : Explain(checkedToken.Exception);
    }

    private static Result<Caller> Person(string token, TokenText text, JsonWebToken verified) =>
        text.Role != TokenRules.SignedIn ? TokenErrors.RoleWrong
        : !Guid.TryParseExact(text.Subject, "D", out var id) || id == Guid.Empty || id == _reserved ? TokenErrors.SubjectInvalid
        : Caller.User(id, text.Claims, new DateTimeOffset(verified.ValidTo), token);

    private Error Explain(Exception fault)
    {
        switch (fault)
        {
            case SecurityTokenInvalidLifetimeException untimely:
                return TokenRules.Lifetime(untimely.NotBefore, untimely.Expires, null, time) ?? TokenErrors.NotYetValid;
            case SecurityTokenInvalidAlgorithmException:
                return TokenErrors.AlgorithmRefused;
            case SecurityTokenInvalidSignatureException:
                return TokenErrors.SignatureInvalid;
            case SecurityTokenInvalidIssuerException:
                return TokenErrors.IssuerWrong;
            case SecurityTokenInvalidAudienceException:
                return TokenErrors.AudienceWrong;
            default:
                logger.TokenUnreadable(fault.GetType().Name); // its message could quote the token
                return TokenErrors.Malformed;
        }
    }

    private Error LeakedKey()
    {
        logger.ServiceKeyPresented();
        return TokenErrors.ServiceKey;
    }
}
