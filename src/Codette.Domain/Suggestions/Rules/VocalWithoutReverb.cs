using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A voice that no reverb reaches, neither by an insert nor by a send.</summary>
internal sealed class VocalWithoutReverb : ISuggestionRule
{
    public string Name => "vocal-without-reverb";

    public string Category => "reverb";

    public double Impact => 0.65;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Sounding)
        {
            if (track.Role == TrackRole.Vocal && track.Facts.SendCount == 0 && track.Lacks(InsertKinds.Reverb) is > 0 and var told)
            {
                var shared = Array.Find(input.Buses, bus => bus.Has(InsertKinds.Reverb) || bus.Role == TrackRole.Fx);
                var preDelay = PreDelayMs(input.Tempo);
                yield return input.Propose(
                    this, track,
                    $"Give {track.Label} a room",
                    "It has no send and no reverb, so it stands outside the space of the mix. A plate of about 1.4 s "
                        + $"with {Figures.Plain(preDelay)} ms pre-delay{(input.Tempo is null ? "" : ", a sixty-fourth note,")} "
                        + "keeps the words in front; "
                        + (shared is null ? "start at 15 % mix." : $"a send to {shared.Label} does the same and is shared."),
                    Effects.Of(EffectTypes.Reverb, ("decay_s", 1.4), ("pre_delay_ms", preDelay), ("mix_percent", 15)),
                    Confidence.Of(told, naming: track.Naming),
                    RuleKnowledge.VocalPreDelay,
                    ("track", track.Label), ("sends", "0"), ("inserts", track.InsertsInWords));
            }
        }
    }

    /// <summary>A sixty-fourth note, 60000 / bpm / 16 ms, held to the 10 to 60 ms that pre-delays take; 25 ms without a tempo.</summary>
    private static double PreDelayMs(double? tempo) => tempo is { } bpm ? Math.Clamp(Math.Round(3750 / bpm, 1), 10, 60) : 25;
}
