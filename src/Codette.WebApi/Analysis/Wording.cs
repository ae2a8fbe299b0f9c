using Codette.Domain.Analysis;
using Codette.Domain.Analysis.Instruments;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Analysis.Training;
using static System.FormattableString;

namespace Codette.WebApi.Analysis;

/// <summary>How values of the domain are spelled on the wire.</summary>
internal static class Wording
{
    public static string Lower<T>(T name)
        where T : struct, Enum => name.ToString().ToLowerInvariant();

    public static string Of(MetricOrigin origin) => origin == MetricOrigin.NotMeasured ? "not_measured" : Lower(origin);

    /// <summary>Low and high.</summary>
    public static IReadOnlyList<double> Pair(Bounds bounds) => [bounds.Low, bounds.High];

    public static string Hertz(Bounds range) => Invariant($"{range.Low:0.#}-{range.High:0.#} Hz");

    public static string Ratios(Bounds ratios) => ratios switch
    {
        { High: <= 1 } => "none",
        { Low: var low, High: var high } when low < high => Invariant($"{low:0.#}:1 to {high:0.#}:1"),
        _ => Invariant($"{ratios.High:0.#}:1"),
    };

    public static IReadOnlyDictionary<string, string> Moves(IReadOnlyList<EqMove> moves) =>
        new OrderedDictionary<string, string>(moves.Select(move => KeyValuePair.Create(move.Name, move.Text)));

    /// <summary>An interval as on a keyboard: <c>●──●</c> is three semitones.</summary>
    public static string Picture(EarExercise interval) =>
        $"●{new string('─', Math.Max(0, (interval.Semitones ?? 0) - 1))}●";
}
