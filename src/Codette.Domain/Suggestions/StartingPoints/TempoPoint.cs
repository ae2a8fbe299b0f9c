using Codette.Domain.Suggestions.Rules;

namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>A delay: in tempo when one was told, else a slap whose time hangs on no tempo.</summary>
internal static class TempoPoint
{
    public const string Name = "start-delay";

    private static readonly StartingPoint Slap = new(
        Name, "delay", 0.5, "Thicken a voice with a slap delay",
        "A single repeat after 110 ms at 12 % mix, without feedback, thickens a voice or a guitar and needs no tempo.",
        Effects.Of(EffectTypes.Delay, ("time_ms", 110), ("feedback_percent", 0), ("mix_percent", 12)),
        RuleKnowledge.SlapbackDelay);

    public static StartingPoint At(double? bpm)
    {
        if (bpm is not { } tempo)
        {
            return Slap;
        }

        var delay = NoteDelay.At(tempo);
        return new StartingPoint(
            Name, "delay", 0.5, $"Set delays to a {delay.Note} note",
            $"At {Figures.Plain(tempo)} bpm it lasts {Figures.Plain(delay.Milliseconds)} ms; repeats in tempo stay out "
                + "of the way of the rhythm. Begin with 25 % feedback and 15 % mix.",
            Effects.Of(EffectTypes.Delay, ("time_ms", delay.Milliseconds), ("feedback_percent", 25), ("mix_percent", 15)),
            RuleKnowledge.DelayTimeFromTempo);
    }
}
