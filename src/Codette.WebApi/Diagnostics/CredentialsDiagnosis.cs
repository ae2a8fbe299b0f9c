using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

/// <summary>Which keys are set, which is used, and whether the server takes them; never what they are.</summary>
/// <param name="Status"><c>not_configured</c> while the storage uses no key, <c>degraded</c> when there are reasons, else <c>ok</c>.</param>
/// <param name="State"><c>ok</c>, <c>degraded</c>, <c>failing</c>, <c>not_configured</c> or <c>unknown</c>, as measured.</param>
/// <param name="Reasons">One sentence for each thing that is wrong, or not known.</param>
/// <param name="Store">The kind of storage in use.</param>
/// <param name="CurrentKeyUsed"><c>Service Role Key</c>, <c>Anon Key</c> or <c>None</c>.</param>
/// <param name="Message">What the storage is reached with, for people.</param>
/// <param name="Credentials">Every setting that could hold a key, by name.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record CredentialsDiagnosis(
    string Status, string State, IReadOnlyList<string> Reasons, string Store, string CurrentKeyUsed, string Message,
    IReadOnlyDictionary<string, CredentialWire> Credentials, DateTimeOffset Timestamp);

/// <summary>A setting.</summary>
/// <param name="Present">Whether it is set and not empty.</param>
/// <param name="Source"><c>environment</c> or <c>.env</c>; left out where that cannot be told.</param>
/// <param name="Used">Whether the storage is asked with it.</param>
/// <param name="Kind">What the key looks like, such as <c>legacy_service_role</c>; this and the rest are null for what holds no key.</param>
/// <param name="Role"><c>anon</c> or <c>service_role</c> as the key itself says, or null when it tells neither.</param>
/// <param name="Length">In characters.</param>
/// <param name="Fingerprint">The first 8 hex digits of its SHA-256.</param>
/// <param name="ExpiresAt">The end that it names, ISO 8601, or null.</param>
/// <param name="ProjectRef">The project that it names, or null.</param>
/// <param name="ProjectMatch">Whether it is the project of <c>SUPABASE_URL</c>; null when key or address does not tell.</param>
/// <param name="Accepted">Whether the server took it just now; null when it was not asked or did not say.</param>
/// <param name="AcceptedReason">One sentence when it did not take it, or why that is not known, or null.</param>
/// <param name="ServerRole">The role that the server answered with, or null.</param>
/// <param name="Advice">One sentence: what is wrong with it and what to do; null when all is well.</param>
public sealed record CredentialWire(
    bool Present, string? Source, bool Used,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Length,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Fingerprint,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? ExpiresAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ProjectRef,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? ProjectMatch,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Accepted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? AcceptedReason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ServerRole,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Advice);
