using System.Text.Json;
using Codette.Application.Analysis;
using Codette.Application.Common;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.WebApi.Http;
using Codette.WebApi.Sessions;

namespace Codette.WebApi.Analysis;

/// <summary>What is asked about a mix.</summary>
internal enum MixQuestion
{
    Session,
    Track,
    Routing,
    GainStaging,
}

/// <summary>
/// From a body to the use case that answers it. What is missing or of another type counts as not told, and a list of
/// tracks may have either of its names.
/// </summary>
internal static class MixReader
{
    // More than a mix ever has, and few enough to be judged at once.
    private const int MostTracks = 10_000;

    /// <summary>The use case for a body that is not about a recording.</summary>
    /// <param name="told">The body.</param>
    /// <param name="asked">What the route asks; null when the body has to tell by its fields.</param>
    /// <returns>The query, or <c>analysis_input_unknown</c>.</returns>
    public static Result<IQuery<MixReport>> Read(JsonElement told, MixQuestion? asked) => (asked ?? QuestionOf(told)) switch
    {
        MixQuestion.Routing => Ok(new AnalyzeRouting(new(Count(told), Types(told), told.Flag("hasAux")))),
        MixQuestion.GainStaging => Ok(new AnalyzeGainStaging(Tracks(told))),
        MixQuestion.Track when QuestionOf(told) == MixQuestion.Track => Ok(new AnalyzeTrack(Track(told))),
        MixQuestion.Session or MixQuestion.Track => Ok(new AnalyzeSession(new(Tracks(told), Count(told)))),
        _ => Error.Invalid(
            "analysis_input_unknown", "Send trackMetrics, trackType with metrics, trackTypes, tracks, or audio_data with analysis_type."),
    };

    private static Result<IQuery<MixReport>> Ok(IQuery<MixReport> query) => Result<IQuery<MixReport>>.Ok(query);

    private static MixQuestion? QuestionOf(JsonElement told) =>
        Has(told, "trackMetrics") ? MixQuestion.Session
        : Has(told, "trackTypes") || Has(told, "hasAux") ? MixQuestion.Routing
        : Has(told, "trackType") || Has(told, "metrics") ? MixQuestion.Track
        : Has(told, "tracks") ? MixQuestion.GainStaging
        : Has(told, "trackCount") ? MixQuestion.Session
        : null;

    private static bool Has(JsonElement told, string name) => told.TryGetProperty(name, out _);

    private static IReadOnlyList<JsonElement> List(JsonElement told) =>
        told.Objects(Has(told, "trackMetrics") ? "trackMetrics" : "tracks", MostTracks);

    private static TrackReading[] Tracks(JsonElement told) => [.. List(told).Select(track => Reading(
        track, track.Text("trackId") ?? track.Text("id") ?? "", track.Text("name") ?? "", track.Text("type")))];

    private static TrackReading Track(JsonElement told) => Reading(told.Child("metrics") ?? default, "", "", told.Text("trackType"));

    private static TrackReading Reading(JsonElement levels, string id, string name, string? type) => new(
        id.Length <= StudioSession.MaxId ? id : id[..StudioSession.MaxId],
        name.Length <= StudioSession.MaxName ? name : name[..StudioSession.MaxName],
        TrackTypes.Find(type),
        levels.Number("level") ?? levels.Number("volume"),
        levels.Number("peak"),
        Inserts.Read(levels));

    private static TrackType?[] Types(JsonElement told) =>
        told.TryGetProperty("trackTypes", out var types) && types.ValueKind == JsonValueKind.Array
            ? [.. types.EnumerateArray().Take(MostTracks).Select(each => TrackTypes.Find(LooseBody.Text(each)))]
            : [.. List(told).Select(track => TrackTypes.Find(track.Text("type")))];

    private static int? Count(JsonElement told) => told.Number("trackCount") is >= 0 and <= MostTracks and var count ? (int)count : null;
}
