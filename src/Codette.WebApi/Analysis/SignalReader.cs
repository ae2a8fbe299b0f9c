using Codette.Application.Analysis;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Common;

namespace Codette.WebApi.Analysis;

/// <summary>From a body about a recording to the use case that answers it.</summary>
internal static class SignalReader
{
    /// <returns>The query, or <c>analysis_type_unknown</c>.</returns>
    public static Result<AnalyzeSignal> Read(AnalyzeBody body)
    {
        var audio = body.Audio ?? new AudioTold();
        return SignalAspects.Parse(body.AnalysisType).Map(aspect => new AnalyzeSignal(new(
            aspect, audio.Seconds, audio.SampleRate, audio.PeakLevel, audio.RmsLevel, audio.Samples)));
    }
}
