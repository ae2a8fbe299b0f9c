using System.Text.Json.Serialization;
using Codette.WebApi.Diagnostics;

namespace Codette.WebApi.Doctor;

/// <summary>What the doctor says, for programs.</summary>
/// <param name="CurrentKeyUsed"><c>Service Role Key</c>, <c>Anon Key</c> or <c>None</c>.</param>
/// <param name="Status"><c>✅ CORRECT</c>, <c>⚠️ REVIEW</c>, <c>❌ LEAK</c> or <c>UNKNOWN</c>.</param>
/// <param name="Message">The judgement, for people.</param>
/// <param name="Examined">Where it was looked, and as whom.</param>
/// <param name="Credentials">The keys that are set; never what they are.</param>
/// <param name="Findings">What is wrong, the worst first.</param>
/// <param name="Matrix">What was tried.</param>
/// <param name="Unproven">The cells of the matrix of which nothing is known.</param>
/// <param name="Proof">What was tried, in words; null when nothing was.</param>
/// <param name="Troubleshooting">What to look at first.</param>
internal sealed record DoctorReport(
    string CurrentKeyUsed, string Status, string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ExaminedWire? Examined,
    IReadOnlyDictionary<string, CredentialWire> Credentials, IReadOnlyList<FindingWire> Findings, IReadOnlyList<CellWire> Matrix,
    IReadOnlyList<CellWire> Unproven, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ProofWire? Proof,
    IReadOnlyList<string> Troubleshooting)
{
    public static DoctorReport Of(RlsPoliciesDiagnosis security, CredentialsDiagnosis keys) => new(
        security.CurrentKeyUsed, security.Status, security.Message, security.Examined,
        keys.Credentials.Where(key => key.Value.Present).ToDictionary(), security.Findings ?? [], security.Matrix, security.Unproven, security.Proof,
        security.Troubleshooting);

    public static DoctorReport Unknown(string sentence) =>
        new("None", "UNKNOWN", sentence, null, new Dictionary<string, CredentialWire>(), [], [], [], null, [sentence]);
}
