
namespace Codette.WebApi.Tests.Diagnostics;

public sealed class PromisedPathsTests(Server server) : IClassFixture<Server>
{
    private static readonly string[] _all =
        ["status", "endpoints", "credentials", "database", "cache", "dependencies", "performance", "rls-policies"];

    [Theory]
    [InlineData("status", "status state reasons store.kind store.location store.reason uptime_seconds version websocket_available services.backend services.cache services.database system.server database.client_initialized database.last_probe.age_seconds database.last_probe.latency_ms cache.entries cache.hit_rate_percent endpoints.total_count requests.count requests.errors requests.errors_by_class.4xx requests.errors_by_class.5xx sockets dependencies timestamp")]
    [InlineData("endpoints", "status state endpoints.diagnostics routes total_count timestamp")]
    [InlineData("credentials", "status state reasons current_key_used store message credentials.SUPABASE_SERVICE_ROLE_KEY.project_match credentials.SUPABASE_SERVICE_ROLE_KEY.accepted credentials.SUPABASE_SERVICE_ROLE_KEY.accepted_reason credentials.SUPABASE_SERVICE_ROLE_KEY.server_role credentials.SUPABASE_URL.present credentials.SUPABASE_SERVICE_ROLE_KEY.present timestamp")]
    [InlineData("database", "status state reasons database.effective_user database.tls database.latency_p50_ms database.latency_samples database.tables.messages.as_backend database.tables.messages.as_anon database.tables.messages.row_estimate database.tables.messages.verdict database.connection database.type database.version database.location database.accessible database.latency_ms database.write.latency_ms database.tables.messages.latency_ms database.tables.messages.rows database.migrations.applied database.migrations.pending timestamp")]
    [InlineData("cache", "status state cache.ttl_seconds cache.entries cache.hit_rate_percent cache.hits cache.misses cache.total_requests cache.average_hit_latency_ms cache.average_miss_latency_ms cache.total_hit_latency_ms cache.total_miss_latency_ms cache.uptime_seconds caches timestamp")]
    [InlineData("dependencies", "status state dependencies.core dependencies.optional probes.database.age_seconds timestamp")]
    [InlineData("performance", "status state performance.uptime_seconds performance.avg_response_time_ms performance.request_count performance.cache_hit_rate performance.p50_response_time_ms performance.p95_response_time_ms performance.p99_response_time_ms performance.errors_by_class.5xx performance.cpu_percent performance.working_set_mb performance.gc.collections performance.gc.pause_percent performance.thread_pool.queued_work timestamp")]
    [InlineData("rls-policies", "status state current_key_used store message rls_analysis.security_recommendations.status rls_analysis.security_recommendations.using_service_role rls_analysis.policies.messages rls_analysis.tables examined tables findings matrix unproven proof recommendations troubleshooting timestamp")]
    public async Task A_diagnosis_has_the_fields_that_its_readers_look_for(string name, string paths)
    {
        var body = await server.Diagnose(name);
        Assert.All(paths.Split(' ').Except(ServerStorage.Untold), path => body.At(path));
    }

    [Fact]
    public async Task A_sound_server_is_in_a_sound_state_everywhere()
    {
        await server.Client.Read("/health");
        foreach (var name in _all.Except(["rls-policies", "credentials"]))
        {
            Assert.Equal("ok", (await server.Diagnose(name)).Text("state"));
        }

        var credentials = await server.Diagnose("credentials");
        Assert.Equal((ServerStorage.KeyState, ServerStorage.KeyState), (credentials.Text("state"), credentials.Text("status")));
        Assert.Empty(credentials.At("reasons").EnumerateArray());
    }

    [Fact]
    public async Task The_median_is_of_the_probes_that_were_made()
    {
        await using var own = new Server(_ => { });
        var first = await own.Diagnose("database");
        Assert.Equal(first.Number("database.latency_ms"), first.Number("database.latency_p50_ms"));
        Assert.Equal(1, first.Number("database.latency_samples"));
        var second = await own.Diagnose("database");
        Assert.Equal(2, second.Number("database.latency_samples"));
        Assert.Equal(
            (first.Number("database.latency_ms") + second.Number("database.latency_ms")) / 2, second.Number("database.latency_p50_ms"), 6);
    }

    [Fact]
    public async Task A_sound_server_is_operational_for_no_reason_but_its_probes()
    {
        var body = await server.Diagnose("status");
        Assert.Equal("operational", body.Text("status"));
        Assert.Empty(body.At("reasons").EnumerateArray());
        Assert.Equal("connected", body.Text("services.database"));
        Assert.True(body.At("database.client_initialized").GetBoolean());
        Assert.InRange(body.Number("uptime_seconds"), 0.01, 86_400);
        Assert.True(body.At("websocket_available").GetBoolean());
    }

    [Fact]
    public async Task The_database_is_connected_and_every_table_of_its_migrations_answers()
    {
        var body = await server.Diagnose("database");
        Assert.Equal("Connected", body.Text("database.connection"));
        Assert.Equal(ServerStorage.Kind, body.Text("database.type"));
        Assert.True(body.At("database.accessible").GetBoolean());
        var tables = body.At("database.tables").EnumerateObject().ToArray();
        Assert.Contains("knowledge", tables.Select(table => table.Name));
        Assert.Equal(body.Number("database.total_tables"), tables.Length);
        Assert.All(tables, table => Assert.Equal(
            ("Accessible", "ok", "Accessible", "Accessible"),
            (table.Value.Text("status"), table.Value.Text("outcome"), table.Value.Text("as_backend"), table.Value.Text("verdict"))));
        Assert.True(body.Number("database.tables.knowledge.rows") >= 200);
        Assert.True(
            ServerStorage.Untold.Contains("database.migrations.pending")
            || body.At("database.migrations.pending").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Every_core_dependency_is_available_in_a_version()
    {
        var body = await server.Diagnose("dependencies");
        var core = body.At("dependencies.core").EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()!);
        Assert.StartsWith("Available", core[ServerStorage.Kind], StringComparison.Ordinal);
        Assert.All(
            core.Where(each => each.Key != ServerStorage.Kind || !ServerStorage.Untold.Contains("database.version")),
            each => Assert.Matches(@"^Available \(.*\d.*\)$", each.Value));
        Assert.StartsWith("Available (5.1.0", core["MediatR"], StringComparison.Ordinal);
        Assert.Contains("Dapper", core.Keys);
        Assert.Equal("ok", body.Text("status"));
    }

    [Fact]
    public async Task The_endpoints_are_the_live_routes_and_their_number_is_that_of_the_list()
    {
        var body = await server.Diagnose("endpoints");
        var routes = body.At("routes").EnumerateArray().Select(route => (route.Text("method"), route.Text("path"), route.Text("group"))).ToArray();
        Assert.Contains(("PUT", "/api/sessions/{id}", "sessions"), routes);
        Assert.Contains(("GET", "/ws", "ws"), routes);
        Assert.All(_all, name => Assert.Contains(("GET", "/api/diagnostics/" + name, "diagnostics"), routes));
        Assert.Equal(body.Number("total_count"), body.At("endpoints").EnumerateObject().Sum(group => group.Value.GetArrayLength()));
    }

    [Theory]
    [InlineData("/codette/cache/stats", "total_entries memory_usage_mb hit_rate miss_rate eviction_rate")]
    [InlineData("/codette/cache/metrics", "stats.hit_rate top_keys backend response_times.hit_ms")]
    [InlineData("/codette/cache/status", "backend connected")]
    [InlineData("/api/cache-stats", "status cache_stats.hit_rate_percent timestamp")]
    public async Task The_older_cache_routes_have_the_fields_that_their_readers_look_for(string route, string paths)
    {
        var body = await server.Client.Read(route);
        Assert.All(paths.Split(' '), path => body.At(path));
    }

    [Fact]
    public async Task No_body_holds_a_key()
    {
        const string Marker = "marker-of-a-secret-key";
        await using var keyed = new Server(_ => { }, settings: ("SUPABASE_SECRET_KEY", Marker));
        foreach (var name in _all)
        {
            Assert.DoesNotContain(Marker, (await keyed.Diagnose(name)).GetRawText(), StringComparison.Ordinal);
        }

        var body = await keyed.Diagnose("credentials");
        Assert.True(body.At("credentials.SUPABASE_SECRET_KEY.present").GetBoolean());
        Assert.False(body.At("credentials.SUPABASE_SECRET_KEY.used").GetBoolean());
        Assert.False(body.At("credentials.SUPABASE_URL.present").GetBoolean());
        Assert.Equal(ServerStorage.KeyUsed, body.Text("current_key_used"));
    }
}
