using System.Runtime.InteropServices;
using System.Text.Json;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Analysis;

/// <summary>
/// What was sent to be analysed. With <c>analysis_type</c> or <c>audio_data</c> it is about a recording; else it is one of
/// the shapes of the analysis panel, which <see cref="MixReader"/> tells apart.
/// </summary>
/// <param name="AnalysisType">As sent; null when it was not.</param>
/// <param name="Audio">Null when it was not sent.</param>
/// <param name="TrackId">Empty when it was not sent.</param>
/// <param name="Told">The whole body when it is not about a recording.</param>
internal sealed record AnalyzeBody(string? AnalysisType, AudioTold? Audio, string TrackId, JsonElement Told)
{
    /// <summary>Bytes of a body with samples.</summary>
    public const int LargestBody = 16 * 1024 * 1024;

    /// <summary>Bytes of a body about tracks.</summary>
    private const int LargestMix = 1024 * 1024;

    private const string OfWrongType = "?"; // no analysis is called that

    public bool IsSignal => AnalysisType is not null || Audio is not null;

    /// <summary>Binds the parameter of an endpoint.</summary>
    public static ValueTask<AnalyzeBody?> BindAsync(HttpContext context) => LooseBody.Read(context, Parse);

    /// <summary>The same as a part of a larger body.</summary>
    public static Result<AnalyzeBody> Read(JsonElement part)
    {
        try
        {
            return Parse(JsonMarshal.GetRawUtf8Value(part).ToArray());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Error.Invalid("payload_invalid", "The payload is not what an analysis takes.");
        }
    }

    internal static AnalyzeBody Parse(ReadOnlyMemory<byte> body)
    {
        var json = new Utf8JsonReader(body.Span);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        string? type = null;
        var trackId = "";
        AudioTold? audio = null;
        double? rate = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "analysis_type":
                    type = TextOr(ref json, OfWrongType);
                    break;
                case "trackId" or "track_id":
                    trackId = TextOr(ref json, "") is { Length: <= StudioSession.MaxId } id ? id : "";
                    break;
                case "sample_rate":
                    rate = AudioTold.Number(ref json);
                    break;
                case "audio_data" when json.TokenType != JsonTokenType.Null:
                    audio = AudioTold.Read(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.Read(); // nothing may follow
        var told = new AnalyzeBody(type, audio is null ? null : audio with { SampleRate = audio.SampleRate ?? rate }, trackId, default);
        return told.IsSignal ? told
            : body.Length <= LargestMix ? told with { Told = LooseBody.ParseObject(body.Span) }
            : throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>The string the reader stands on, null for null, and the other for anything else.</summary>
    private static string? TextOr(ref Utf8JsonReader json, string other)
    {
        var text = json.TokenType switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Null => null,
            _ => other,
        };
        json.Skip();
        return text;
    }
}
