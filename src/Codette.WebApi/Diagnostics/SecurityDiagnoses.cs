using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

/// <summary>Which keys are set and which is used; never what they are.</summary>
/// <param name="Status"><c>NOT_APPLICABLE</c> while the storage uses no key, <c>degraded</c> where a key is too weak, else <c>ok</c>.</param>
/// <param name="Store">The kind of storage in use.</param>
/// <param name="CurrentKeyUsed"><c>Service Role Key</c> or <c>Anon Key</c> of a project, the name of a setting, or <c>None</c>.</param>
/// <param name="Message">What that means, for people.</param>
/// <param name="Credentials">Every setting that could hold a key, by name.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record CredentialsDiagnosis(
    string Status, string Store, string CurrentKeyUsed, string Message, IReadOnlyDictionary<string, CredentialWire> Credentials,
    DateTimeOffset Timestamp);

/// <summary>A setting.</summary>
/// <param name="Present">Whether it is set and not empty.</param>
/// <param name="Used">Whether the storage is asked with it.</param>
/// <param name="Kind">What the key looks like, such as <c>legacy_service_role</c>; this and the rest are null for what holds no key.</param>
/// <param name="Role"><c>anon</c> or <c>service_role</c>, or null when it tells neither.</param>
/// <param name="Length">In characters.</param>
/// <param name="Fingerprint">The first 8 hex digits of its SHA-256.</param>
/// <param name="ExpiresAt">The end that it names, ISO 8601, or null.</param>
/// <param name="ProjectRef">The project that it names, or null.</param>
/// <param name="Advice">One sentence: what is wrong with it and what to do; null when all is well.</param>
public sealed record CredentialWire(
    bool Present, bool Used,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Length,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Fingerprint,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? ExpiresAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ProjectRef,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Advice);
