using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The size of uncompressed audio: seconds × rate × bytes a sample × channels.</summary>
internal sealed class PcmSize : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var asks = question.AsksFor(Unit.Megabyte, Unit.Gigabyte) || question.Has(Term.Size);
        var bits = question.First(Unit.Bit)?.Value;
        var rate = SampleRate.Find(question);
        if (!asks || question.WantsAdvice || (bits is null && rate is null && !question.AsksFor(Unit.Megabyte, Unit.Gigabyte)) || Duration(question) is not { } seconds)
        {
            return null;
        }

        var tracks = question.First(Unit.Track)?.Value ?? 1;
        var channels = (question.Has(Term.Mono) ? 1 : question.Has(Term.Stereo) || question.First(Unit.Track) is null ? 2 : 1) * tracks;
        if (seconds is not (> 0 and <= 1e7) || channels is not (>= 1 and <= 4096) || bits is not (null or (>= 8 and <= 64)))
        {
            return Asking.Refuse("I compute sizes for up to 4096 channels of 8 to 64 bits and more than 0 seconds.");
        }

        var (usedBits, usedRate) = (bits ?? 24, rate ?? 48000);
        var bytes = seconds * usedRate * usedBits / 8 * channels;
        var size = bytes >= 1e9 ? $"{Figures.Of(bytes / 1e9)} GB" : $"{Figures.Of(bytes / 1e6)} MB";
        var assumed = bits is null || rate is null ? $" I assumed {(bits is null ? "24 bit" : "")}{(bits is null && rate is null ? " and " : "")}{(rate is null ? "48 kHz" : "")}." : "";
        return new Calculation(
            $"{size} ({Figures.Of(bytes / 1048576)} MiB): {Figures.Of(seconds)} s × {Figures.Of(usedRate)} Hz × {Figures.Of(usedBits / 8)} bytes × {Figures.Of(channels)} channel{(channels == 1 ? "" : "s")}.{assumed}",
            assumed.Length == 0 ? 0.95 : 0.75);
    }

    /// <summary>All times together; a bare m or min is minutes here, for files are not measured in metres.</summary>
    private static double? Duration(Question question)
    {
        var parts = question.Quantities.Select(quantity => quantity.Unit == Unit.Metre ? quantity.Value * 60 : quantity.Seconds).OfType<double>().ToArray();
        return parts.Length == 0 ? null : parts.Sum();
    }
}
