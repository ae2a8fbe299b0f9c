using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Logging;

namespace Codette.WebApi.Identity;

/// <summary>Registers who may call and how that is found out.</summary>
internal static class SignInModule
{
    private const int LargestAnswer = 64 * 1024;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        IdentityModelEventSource.ShowPII = false;
        services.AddOptions<SignInOptions>()
            .Configure<IConfiguration>(SignInSettings.Fill)
            .ValidateDataAnnotations()
            .ValidateOnStart();

        // Not AddAuthentication: with it the host puts a middleware of its own before ours, which reads every token as well.
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoOtherSettings>();
        new AuthenticationBuilder(services).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<SignInOptions>, TimeProvider>(Fill);
        services.AddSingleton<KeyCache>();
        services.AddSingleton<TokenKeys>();
        services.AddSingleton<TokenReader>();
        services.AddSingleton<AdminGate>();
        return services.AddSingleton<Admission>();
    }

    private static void Fill(JwtBearerOptions bearer, IOptions<SignInOptions> options, TimeProvider time)
    {
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = TokenRules.Parameters(options.Value, time);
        bearer.TokenHandlers.OfType<JsonWebTokenHandler>().Single().MaximumTokenSizeInBytes = TokenRules.Longest;
        bearer.Backchannel = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // to where anybody could answer
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            Timeout = _patience,
            MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    /// <summary>The framework would read rules for tokens from Authentication:Schemes too, which nobody looks at.</summary>
    private sealed class NoOtherSettings : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }
}
