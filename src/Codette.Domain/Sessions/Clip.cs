namespace Codette.Domain.Sessions;

/// <summary>A stretch of audio on a track.</summary>
/// <param name="Id">Unique on the track, 1 to 64 characters.</param>
/// <param name="Name">Up to 200 characters; may be empty.</param>
/// <param name="Source">Which audio: the client's own id of it, 1 to 128 characters, that nobody here looks into.</param>
/// <param name="StartSeconds">Where it begins on the timeline, 0 to 1,000,000 s.</param>
/// <param name="OffsetSeconds">Where in the source it begins, from 0 s.</param>
/// <param name="LengthSeconds">How much of the source is heard, above 0 s.</param>
/// <param name="SourceSeconds">How long the whole source is, above 0 to 1,000,000 s.</param>
public sealed record Clip(
    string Id, string Name, string Source, double StartSeconds, double OffsetSeconds, double LengthSeconds, double SourceSeconds) : IPart
{
    public const int MaxSource = 128;

    /// <summary>How far a clip may reach beyond its source, in seconds: lengths come out of divisions by a sample rate.</summary>
    public const double Slack = 0.001;
}
