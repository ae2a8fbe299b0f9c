using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A backing voice whose fader is as high as the lead's, or higher.</summary>
internal sealed class BackingOverLead : ISuggestionRule
{
    private const double BelowLeadDb = -6;

    public string Name => "backing-over-lead";

    public string Category => "gain-staging";

    public double Impact => 0.6;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        if (LeadOf(input) is not { } lead)
        {
            yield break;
        }

        foreach (var track in input.Sounding)
        {
            if (track is { Role: TrackRole.Vocal, IsBacking: true, Facts.FaderDb: { } fader } && fader >= lead.Facts.FaderDb)
            {
                var target = Math.Max(lead.Facts.FaderDb.Value + BelowLeadDb, Sessions.Track.SilenceDb);
                yield return input.Propose(
                    this, track,
                    $"Set {track.Label} below the lead vocal",
                    $"Its fader stands at {Figures.Db(fader)}, {lead.Label} at {Figures.Db(lead.Facts.FaderDb.Value)}. "
                        + "Backing voices usually start about 6 dB below the lead, so that the words stay with one voice; the "
                        + "recorded levels decide the rest.",
                    new MixChange.SetParameter("volume", target),
                    Confidence.Of(0.7, (fader - lead.Facts.FaderDb.Value) / 12, Math.Min(track.Naming, lead.Naming)),
                    RuleKnowledge.LayeredBackingVocals,
                    ("track", track.Label), ("fader_db", Figures.Plain(fader)),
                    ("lead_fader_db", Figures.Plain(lead.Facts.FaderDb.Value)));
            }
        }
    }

    // With two leads, "below the lead" would mean nothing.
    private static MixerTrack? LeadOf(RuleInput input) =>
        Array.FindAll(input.Sounding, track => track.IsLeadVocal && track.Facts.FaderDb is not null) is [var only] ? only : null;
}
