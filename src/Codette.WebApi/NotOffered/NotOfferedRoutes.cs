namespace Codette.WebApi.NotOffered;

/// <summary>A route of earlier servers that Codette answers with 501.</summary>
/// <param name="Methods">Space-separated.</param>
/// <param name="Path">The route's pattern.</param>
/// <param name="Reason">One of the sentences below.</param>
internal sealed record NotOfferedRoute(string Methods, string Path, string Reason);

/// <summary>What Codette does not do. Earlier servers answered these with invented successes; this one says so.</summary>
internal static class NotOfferedRoutes
{
    private const string Effects = "Codette processes no audio; the effects of the DAW do.";
    private const string Engine = "Codette has no audio engine; the DAW's plays and measures.";
    private const string Embeddings = "Codette keeps no embeddings; search the history at /api/conversations/search.";
    private const string Cloud = "Codette stores nothing in a cloud; sessions are kept at /api/sessions.";
    private const string Devices = "Codette keeps no list of devices.";
    private const string Together = "Codette has no collaborative editing; clients of one session share its transport at /ws.";
    private const string Plugins = "Codette hosts no plug-ins; the DAW does.";
    private const string Audio = "Codette cannot see the audio hardware; the browser can.";
    private const string Batch = "Codette writes no tables on request; each feature has its own routes.";
    private const string Playlist = "Codette makes no playlists.";
    private const string Memory = "Codette remembers what is said to it at /codette/chat; nothing else can be saved.";
    private const string Prompts = "Codette analyses tracks at /codette/analyze and tells genres at /api/analysis/detect-genre.";
    private const string Dashboard = "Codette counts no topics; /api/diagnostics/performance has what it measures.";
    private const string Training = "Codette is not trained; its knowledge base is at /api/knowledge.";

    public static IReadOnlyList<NotOfferedRoute> All { get; } =
    [
        new("GET POST", "/api/effects/{**rest}", Effects),
        new("GET POST", "/daw/effects/{**rest}", Effects),
        new("GET", "/effects", Effects),
        new("POST", "/process/{**rest}", Effects),
        new("GET", "/automation-types", Engine),
        new("POST", "/automation/{**rest}", Engine),
        new("GET", "/metering-types", Engine),
        new("POST", "/metering/{**rest}", Engine),
        new("GET POST", "/engine/{**rest}", Engine),
        new("GET POST", "/codette/daw/{**rest}", Engine),
        new("GET POST", "/codette/embeddings/{**rest}", Embeddings),
        new("POST", "/api/upsert-embeddings", Embeddings),
        new("GET POST", "/api/cloud-sync/{**rest}", Cloud),
        new("GET POST", "/api/devices/{**rest}", Devices),
        new("GET POST", "/api/collaboration/{**rest}", Together),
        new("GET POST", "/api/vst/{**rest}", Plugins),
        new("GET POST", "/api/audio/{**rest}", Audio),
        new("POST", "/api/supabase/batch/{**rest}", Batch),
        new("POST", "/api/prompt/playlist", Playlist),
        new("POST", "/api/prompt/analyze", Prompts),
        new("GET", "/codette/analytics/dashboard", Dashboard),
        new("POST", "/api/codette/memory/save", Memory),
        new("GET", "/api/training/{**rest}", Training),
    ];
}
