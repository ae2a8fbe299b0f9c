namespace Codette.WebApi.Http.Docs;

/// <summary>Examples of the OpenAPI document, by method and route.</summary>
internal static class ApiExamples
{
    private const string Chat = """
        {"message":"How do I tame a boomy vocal?","perspective":"mix_engineering",
         "daw_context":{"selected_track":{"id":"track-1","name":"Lead Vocal","type":"audio","volume":-4.5,"inserts":0}}}
        """;

    private const string Suggest = """
        {"context":{"type":"mixing","track_type":"audio","tracks":[{"id":"track-1","name":"Lead Vocal","type":"audio","volume":3.5}]},"limit":5}
        """;

    private const string Faders = """
        {"trackCount":1,"trackMetrics":[{"trackId":"track-1","name":"Lead Vocal","type":"audio","level":-4.5,"peak":-1.5,"plugins":["eq"]}],
         "masterLevel":0,"masterPeak":-1,"hasClipping":false}
        """;

    private const string Recording = """
        {"analysis_type":"loudness","audio_data":{"duration":10,"sample_rate":48000,"peak_level":0.8,"rms_level":-12}}
        """;

    private const string Session = """
        {"name":"Demo","tempo_bpm":128,"time_signature":[4,4],"version":0,
         "tracks":[{"id":"track-1","name":"Lead Vocal","type":"audio","volume":-4.5,"pan":0,
                    "inserts":[{"id":"eq-1","name":"EQ","type":"eq","enabled":true,"parameters":{"low_cut_hz":90}}],
                    "sends":[{"id":"send-1","destination":"reverb","level":-12,"pre_post":"post","enabled":true}],"routing":"master"}]}
        """;

    private const string Edits = """
        {"client":"tab-1","seq":17,
         "edits":[{"op":"set","at":"tracks/track-1","values":{"volume":-3.2}},{"op":"move","at":"tracks/track-1","index":0}]}
        """;

    private const string Message = """
        {"id":"0197a1b2-0000-7000-8000-000000000002","timestamp":"2026-01-05T10:00:00.25+00:00","role":"assistant",
         "content":"At 120 BPM a dotted eighth lasts 375 ms.","conversation_id":"0197a1b2-0000-7000-8000-000000000001",
         "source":"calculator","confidence":0.97,"citations":[]}
        """;

    private const string Conversation = """
        {"id":"0197a1b2-0000-7000-8000-000000000001","title":"A dotted eighth at 120","created_at":"2026-01-05T10:00:00+00:00",
         "updated_at":"2026-01-05T10:00:00.25+00:00","message_count":2}
        """;

    public static IReadOnlyDictionary<string, string> Requests { get; } = new Dictionary<string, string>
    {
        ["POST /codette/chat"] = Chat,
        ["POST /api/codette/chat"] = Chat,
        ["POST /codette/suggest"] = Suggest,
        ["POST /api/codette/suggest"] = Suggest,
        ["POST /api/codette/music-guidance"] = """{"guidance_type":"arrangement"}""",
        ["POST /codette/teach"] = """{"prompt":"What does the attack of a compressor do?"}""",
        ["POST /codette/analyze"] = Faders,
        ["POST /api/codette/analyze"] = Faders,
        ["POST /api/analyze/session"] = Faders,
        ["POST /api/analyze/mixing"] = """{"trackType":"audio","metrics":{"level":-4.5,"peak":-1.5,"plugins":["eq"]}}""",
        ["POST /api/analyze/routing"] = """{"trackCount":3,"trackTypes":["audio","audio","aux"],"hasAux":true}""",
        ["POST /api/analyze/mastering"] = Recording,
        ["POST /api/analyze/creative"] = Faders,
        ["POST /api/analyze/gain-staging"] = """{"tracks":[{"id":"track-1","level":-4.5,"peak":-1.5}]}""",
        ["POST /api/analyze/stream"] = Recording,
        ["POST /api/analysis/detect-genre"] = """{"bpm":174,"tracks":[{"id":"track-1","name":"Reese Bass","type":"instrument"}]}""",
        ["PUT /api/sessions/{id}"] = Session,
        ["POST /api/sessions/{id}/edits"] = Edits,
        ["PATCH /api/conversations/{id}"] = """{"title":"Vocal chain"}""",
        ["POST /api/suggestions/{id}/rate"] = """{"rating":5}""",
        ["POST /codette/transport"] = """{"action":"seek","time_seconds":12.5}""",
        ["POST /codette/process"] = """{"id":"sync-1","type":"sync","payload":{"current_time":12.5,"is_playing":true,"bpm":128}}""",
        ["POST /api/codette/sync-daw"] = """{"is_playing":true,"current_time":12.5,"bpm":128}""",
        ["POST /api/codette/feedback"] = """{"user_id":"mia","response_id":"r-1","perspective":"mix_engineering","category":"eq","rating":4}""",
    };

    public static IReadOnlyDictionary<string, string> Responses { get; } = new Dictionary<string, string>
    {
        ["GET /api/codette/history"] = $$"""
            {"status":"ok","interactions":[{{Message}}],"next_before":null,"total":1,"timestamp":"2026-01-05T10:00:01+00:00"}
            """,
        ["GET /api/codette/memory/{id}"] = Message,
        ["GET /api/conversations"] = $$"""{"conversations":[{{Conversation}}],"next_before":null}""",
        ["GET /api/conversations/{id}"] = $$"""{"conversation":{{Conversation}},"messages":[{{Message}}],"next_after":null}""",
        ["GET /api/sessions/{id}"] = Session,
        ["POST /api/sessions/{id}/edits"] = """{"session":"demo","version":8,"client":"tab-1","seq":17,"repeated":false,"skipped":[]}""",
        ["GET /api/conversations/search"] = $$"""
            {"query":"dotted","results":[{"conversation_title":"A dotted eighth at 120","message":{{Message}}}]}
            """,
    };
}
