namespace Codette.WebApi.Analysis;

/// <summary>The lengths of note values at a tempo.</summary>
/// <param name="Success">True: a failure answers with a problem.</param>
/// <param name="Status">Always <c>success</c>.</param>
/// <param name="Bpm">The tempo in quarter notes a minute.</param>
/// <param name="Divisions">Milliseconds by the name of the note value: long to short, then triplets, then dotted ones.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record DelayResponse(
    bool Success, string Status, double Bpm, IReadOnlyDictionary<string, double> Divisions, DateTimeOffset Timestamp);
