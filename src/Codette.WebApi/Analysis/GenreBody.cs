using System.Globalization;
using System.Text.Json;
using Codette.Application.Analysis;
using Codette.Domain.Analysis;
using Codette.Domain.Sessions;
using Codette.WebApi.Http;
using Codette.WebApi.Sessions;

namespace Codette.WebApi.Analysis;

/// <summary>What was sent to tell the genre from. Names may be null and types wrong: both count as not told.</summary>
internal sealed record GenreBody(DetectGenre Query)
{
    /// <summary>Bytes: whole track objects are sent, effects and all.</summary>
    public const int LargestBody = 4 * 1024 * 1024;

    private const int MostTracks = 10_000;

    /// <summary>Binds the parameter of an endpoint.</summary>
    public static ValueTask<GenreBody?> BindAsync(HttpContext context) => LooseBody.Read(context, Parse);

    internal static GenreBody Parse(ReadOnlyMemory<byte> body)
    {
        var told = LooseBody.ParseObject(body.Span);
        double? tempo = told.Number("bpm") is >= DelayTable.SlowestBpm and <= DelayTable.FastestBpm and var bpm ? bpm : null;
        var project = told.Text("project_name") ?? told.Text("projectName");
        return new(new DetectGenre([.. told.Objects("tracks", MostTracks).Select(Track)], tempo, project is null ? null : Cut(project)));
    }

    private static TrackFacts Track(JsonElement track, int at) => new(
        Cut(track.Text("id") ?? string.Create(CultureInfo.InvariantCulture, $"track-{at + 1}")),
        Cut(track.Text("name") ?? ""),
        TrackTypes.Find(track.Text("type")) ?? TrackType.Audio,
        InsertTypes: Inserts.Read(track));

    private static string Cut(string text) => text.Length <= StudioSession.MaxName ? text : text[..StudioSession.MaxName];
}
