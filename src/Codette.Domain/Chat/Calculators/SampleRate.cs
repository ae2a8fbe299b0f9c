namespace Codette.Domain.Chat.Calculators;

/// <summary>Reads a sample rate, also where it is a bare number.</summary>
internal static class SampleRate
{
    /// <summary>In Hz, or null when none is told.</summary>
    public static double? Find(Question question)
    {
        if (question.Hertz is >= 4000 and <= 1e8 and var told)
        {
            return told;
        }

        foreach (var quantity in question.Quantities)
        {
            if (quantity.Unit == Unit.None)
            {
                switch (quantity.Value)
                {
                    case 44.1 or 48 or 88.2 or 96 or 176.4 or 192:
                        return quantity.Value * 1000;
                    case 22050 or 32000 or 44100 or 48000 or 88200 or 96000 or 176400 or 192000:
                        return quantity.Value;
                }
            }
        }

        return null;
    }
}
