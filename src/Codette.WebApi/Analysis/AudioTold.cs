using System.Text.Json;

namespace Codette.WebApi.Analysis;

/// <summary>What a request tells of a recording; a null was not told. Samples are read straight from the bytes: there may be millions.</summary>
/// <param name="Samples">What is no number among them is NaN, so that it is counted instead of shifting the rest.</param>
internal sealed record AudioTold(
    double? Duration = null,
    double? SampleRate = null,
    double? PeakLevel = null,
    double? RmsLevel = null,
    double? SampleCount = null,
    ReadOnlyMemory<float>? Samples = null)
{
    /// <summary>Seconds: as told, or from the count of samples.</summary>
    public double? Seconds => Duration ?? (SampleCount / SampleRate is { } seconds && double.IsFinite(seconds) ? seconds : null);

    /// <summary>Reads an object of levels, or a bare array of samples; the reader stands on the value's first token.</summary>
    public static AudioTold Read(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartArray)
        {
            return new AudioTold(Samples: ReadSamples(ref json));
        }

        var told = new AudioTold();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return told;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            told = told.ReadField(ref json);
        }

        return told;
    }

    /// <summary>The number the reader stands on; null when there is none. Whatever it is, the reader then stands at its end.</summary>
    public static double? Number(ref Utf8JsonReader json)
    {
        double? told = json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
        json.Skip();
        return told;
    }

    private AudioTold ReadField(ref Utf8JsonReader json)
    {
        var name = json.GetString();
        json.Read();
        if (name == "samples" && json.TokenType == JsonTokenType.StartArray)
        {
            return this with { Samples = ReadSamples(ref json) };
        }

        var number = Number(ref json);
        return name switch
        {
            "duration" => this with { Duration = number },
            "sample_rate" or "sampleRate" => this with { SampleRate = number },
            "peak_level" or "peakLevel" => this with { PeakLevel = number },
            "rms_level" or "rmsLevel" => this with { RmsLevel = number },
            "samples" => this with { SampleCount = number },
            _ => this,
        };
    }

    private static ReadOnlyMemory<float> ReadSamples(ref Utf8JsonReader json)
    {
        var samples = new float[1024];
        var count = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == samples.Length)
            {
                Array.Resize(ref samples, count * 2);
            }

            samples[count++] = json.TokenType == JsonTokenType.Number && json.TryGetSingle(out var sample) ? sample : float.NaN;
            json.Skip();
        }

        return samples.AsMemory(0, count);
    }
}
