namespace Codette.Domain.Suggestions.Rules;

/// <summary>A lead voice without a delay, in a session whose tempo is known.</summary>
internal sealed class VocalDelayInTempo : ISuggestionRule
{
    private const double UsualDefaultBpm = 120;

    public string Name => "vocal-delay-in-tempo";

    public string Category => "delay";

    public double Impact => 0.5;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        if (input.Tempo is not { } bpm)
        {
            yield break;
        }

        var delay = NoteDelay.At(bpm);

        // Clients that do not know their tempo send the default, so 120 is weaker evidence than any other figure.
        var trust = bpm == UsualDefaultBpm && input.Origin != "session" ? 0.6 : 1;
        foreach (var track in input.Sounding)
        {
            if (track.IsLeadVocal && track.Facts.SendCount is null or 0 && track.Lacks(InsertKinds.Delay) is > 0 and var told)
            {
                yield return input.Propose(
                    this, track,
                    $"Echo {track.Label} in tempo",
                    $"At {Figures.Plain(bpm)} bpm one {delay.Note} note lasts {Figures.Plain(delay.Milliseconds)} ms. A "
                        + "delay of that time, two or three quiet repeats and 12 % mix, adds depth and leaves the voice "
                        + "closer than reverb does.",
                    Effects.Of(EffectTypes.Delay, ("time_ms", delay.Milliseconds), ("feedback_percent", 25), ("mix_percent", 12)),
                    Confidence.Of(told * trust, naming: track.Naming),
                    RuleKnowledge.DelayTimeFromTempo,
                    ("track", track.Label), ("tempo_bpm", Figures.Plain(bpm)), ("delay_ms", Figures.Plain(delay.Milliseconds)));
            }
        }
    }
}
