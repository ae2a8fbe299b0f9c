using Codette.Infrastructure.SupabaseRest;
using Codette.Testing.Rest;
using Codette.Testing.Rest.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.SupabaseRest.Testing;

/// <summary>
/// A real PostgREST, over a database with Codette's schema. <c>CODETTE_TEST_POSTGREST</c> holds its address as PostgREST is
/// asked there (with <c>/rest/v1</c> behind a gateway), the service key, the public key and the secret of its tokens, with a
/// bar between each two.
/// </summary>
internal sealed record GivenProject(Uri Address, string ServiceKey, string AnonKey, string JwtSecret)
{
    public const string Variable = "CODETTE_TEST_POSTGREST";

    /// <summary>Null when none is given.</summary>
    public static GivenProject? Read() => Parse(Environment.GetEnvironmentVariable(Variable));

    public static GivenProject? Parse(string? text) => text?.Split('|') switch
    {
        null or [""] => null,
        [var address, var service, var anon, var secret] => new(new Uri(address.TrimEnd('/')), service, anon, secret),
        _ => throw new InvalidOperationException($"{Variable} has to be address|service key|public key|secret of tokens."),
    };

    public string UserToken(Guid id) => new RestTokens(new RestOptions { JwtSecret = JwtSecret }).User(id, TimeSpan.FromHours(1), "authenticated");

    /// <summary>Sends what is for the gateway's path to the given one.</summary>
    public void Register(IServiceCollection services) =>
        services.AddHttpClient(SupabaseApi.Client).AddHttpMessageHandler(() => new Redirecting(Address.AbsolutePath.TrimEnd('/')));

    /// <summary>Without keys and the secret.</summary>
    public override string ToString() => Address.ToString();

    internal sealed class Redirecting(string path) : DelegatingHandler
    {
        private const string Gateway = "/rest/v1";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            if (path != Gateway && asked.AbsolutePath.StartsWith(Gateway, StringComparison.Ordinal))
            {
                request.RequestUri = new Uri(asked, $"{path}{asked.PathAndQuery[Gateway.Length..]}");
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
