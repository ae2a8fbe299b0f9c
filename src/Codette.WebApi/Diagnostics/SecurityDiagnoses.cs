namespace Codette.WebApi.Diagnostics;

/// <summary>How one owner's rows are kept from another.</summary>
/// <param name="Status"><c>NOT_APPLICABLE</c> where the storage has no row security; <c>UNKNOWN</c> when it did not answer.</param>
/// <param name="CurrentKeyUsed">As in the diagnosis of the credentials.</param>
/// <param name="RlsAnalysis">What was found.</param>
/// <param name="Recommendations">What to do; empty when there is nothing.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record RlsPoliciesDiagnosis(
    string Status, string CurrentKeyUsed, RlsAnalysisWire RlsAnalysis, IReadOnlyList<string> Recommendations, DateTimeOffset Timestamp);

/// <summary>What was found.</summary>
/// <param name="SecurityRecommendations">The judgement.</param>
/// <param name="Policies">How each table's rows are kept apart, for people.</param>
/// <param name="Tables">The same for programs.</param>
public sealed record RlsAnalysisWire(
    RlsJudgementWire SecurityRecommendations, IReadOnlyDictionary<string, string> Policies, IReadOnlyList<TableIsolationWire> Tables);

/// <summary>The judgement.</summary>
/// <param name="Status">As at the top.</param>
/// <param name="UsingServiceRole">Whether the storage is asked with a key that row security does not bind.</param>
/// <param name="Message">What that means, for people.</param>
public sealed record RlsJudgementWire(string Status, bool UsingServiceRole, string Message);

/// <summary>A table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="HasOwner">Whether each of its rows names an owner, as read from the database now.</param>
/// <param name="Isolation">What that means, for people.</param>
public sealed record TableIsolationWire(string Table, bool HasOwner, string Isolation);
