using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Codette.Testing.Postgres;
using Codette.Testing.Rest.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Codette.Testing.Rest;

/// <summary>
/// A project of Supabase, as far as its REST interface goes: the gateway, and a stand-in for PostgREST 14 over a real
/// database. A client that nobody here wrote holds it to account: see <c>tests/supabase-js</c>.
/// </summary>
public sealed class RestServer : IAsyncDisposable
{
    /// <summary>The opaque key of the role anon, unless the options name others.</summary>
    public const string PublishableKey = OpaqueKey.Publishable;

    /// <summary>The opaque key of the role service_role, unless the options name others.</summary>
    public const string SecretKey = OpaqueKey.Secret;

    private const string BasePath = "/rest/v1";

    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly WebApplication _app;
    private readonly RestDatabase _database;
    private readonly RestTokens _tokens;
    private readonly RestOptions _options;
    private readonly Gateway _gateway;
    private readonly RestEndpoint _endpoint;

    private RestServer(WebApplication app, RestDatabase database, RestOptions options)
    {
        (_app, _database, _options, _tokens) = (app, database, options, new(options));
        (AnonKey, ServiceKey) = (_tokens.Key("anon"), _tokens.Key("service_role"));
        _gateway = new(options, _tokens, new HashSet<string> { AnonKey, ServiceKey });
        _endpoint = new(database, options);
        app.Run(Receive);
    }

    /// <summary>Of the project, as a client is given it: without the path of its REST interface.</summary>
    public Uri Url => new(_app.Urls.First());

    /// <summary>The legacy key of the role anon.</summary>
    public string AnonKey { get; }

    /// <summary>The legacy key of the role service_role.</summary>
    public string ServiceKey { get; }

    /// <summary>
    /// Comes before everything else and calls the rest, or does not: to delay, to answer with something else, or to abort.
    /// </summary>
    public Func<HttpContext, Func<Task>, Task>? Before { get; set; }

    /// <summary>All requests so far, in the order in which they came; those that <see cref="Before"/> kept back too.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    public static async Task<RestServer> Start(TestDatabase database, RestOptions? options = null)
    {
        options ??= new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
        });
        var login = new NpgsqlConnectionStringBuilder(database.ConnectionString(options.Login))
        {
            MaxPoolSize = options.PoolSize,
            Timeout = (int)options.PoolTimeout.TotalSeconds,
            IncludeErrorDetail = true,
        };
        var server = new RestServer(builder.Build(), new(login.ConnectionString), options);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The token of a person who signed in.</summary>
    /// <param name="lifetime">An hour by default; what is negative has passed.</param>
    public string UserToken(Guid id, TimeSpan? lifetime = null, string role = "authenticated") =>
        _tokens.User(id, lifetime ?? TimeSpan.FromHours(1), role);

    /// <summary>A token with just these claims.</summary>
    public string Token(JsonObject claims) => _tokens.Sign(claims);

    /// <summary>Forgets what the schemas held, as PostgREST does when it is told that they have changed.</summary>
    public void ReloadSchema() => _database.Catalog.Reload();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Task Receive(HttpContext context)
    {
        var request = context.Request;
        _requests.Enqueue(new(
            request.Method, $"{request.Path.ToUriComponent()}{request.QueryString}",
            request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        return Before is { } before ? before(context, () => Answer(context)) : Answer(context);
    }

    private async Task Answer(HttpContext context) => await (await Ask(context)).Write(context.Response);

    private async Task<RestAnswer> Ask(HttpContext context)
    {
        var role = RestCaller.Anonymous;
        try
        {
            if (!context.Request.Path.StartsWithSegments(BasePath, StringComparison.Ordinal, out var path))
            {
                return new(404, """{"message":"no Route matched with those values"}""", ("Content-Type", "application/json"));
            }

            var caller = RestCaller.Of(_gateway.Admit(context.Request.Headers), _options);
            role = caller.Role;
            return await _endpoint.Answer(await RestRequest.Read(context.Request, path.Value ?? "", caller, _options));
        }
        catch (RestException error)
        {
            return RestAnswer.Of(error);
        }
        catch (PostgresException error)
        {
            return RestAnswer.Of(SqlStates.Translate(error, role));
        }
        catch (NpgsqlException error)
        {
            return RestAnswer.Of(
                new RestException(503, "PGRST001", "Database client error. Retrying the connection.", error.Message));
        }
    }
}
