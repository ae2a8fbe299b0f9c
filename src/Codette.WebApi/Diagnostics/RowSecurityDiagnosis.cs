using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

/// <summary>How one owner's rows are kept from another, and whether it holds.</summary>
/// <param name="Status"><c>✅ CORRECT</c>, <c>⚠️ REVIEW</c>, <c>❌ LEAK</c>, or <c>UNKNOWN</c> where it could not be looked at.</param>
/// <param name="State">The same as <c>ok</c>, <c>degraded</c>, <c>failing</c> or <c>unknown</c>.</param>
/// <param name="CurrentKeyUsed"><c>Service Role Key</c>, <c>Anon Key</c> or <c>None</c>: as in the diagnosis of the credentials.</param>
/// <param name="Store">The kind of storage in use.</param>
/// <param name="Message">The judgement, for people.</param>
/// <param name="RlsAnalysis">The judgement and the tables in the words of older readers.</param>
/// <param name="Examined">Where it was looked, and as whom; null where there is no catalogue to look at.</param>
/// <param name="Tables">What the catalogue says of each table, view and foreign table.</param>
/// <param name="Findings">What is wrong, the worst first; null when it could not be looked at.</param>
/// <param name="Matrix">What was tried: relation or function × everybody × verb.</param>
/// <param name="Unproven">The cells of the matrix of which nothing is known.</param>
/// <param name="Proof">What was tried, in words; null when nothing was.</param>
/// <param name="Recommendations">What to do; empty when there is nothing. SQL in it is for a person to read and run.</param>
/// <param name="Troubleshooting">What people meet when it is so, and what to look at first.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record RlsPoliciesDiagnosis(
    string Status, string State, string CurrentKeyUsed, string Store, string Message, RlsAnalysisWire RlsAnalysis,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ExaminedWire? Examined,
    IReadOnlyList<GuardedTableWire> Tables,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<FindingWire>? Findings,
    IReadOnlyList<CellWire> Matrix, IReadOnlyList<CellWire> Unproven,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ProofWire? Proof,
    IReadOnlyList<string> Recommendations, IReadOnlyList<string> Troubleshooting, DateTimeOffset Timestamp);

/// <summary>The judgement and the tables in the words of older readers.</summary>
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

/// <summary>Where it was looked, and as whom.</summary>
/// <param name="Schemas">The schemas.</param>
/// <param name="SchemasFrom">Why these: <c>asked</c>, <c>pgrst.db_schemas</c> or <c>usage</c>.</param>
/// <param name="LeftOut">Schemas that the interface's roles may use and that were not examined, because Supabase manages them.</param>
/// <param name="Database">The database.</param>
/// <param name="ServerVersion">The server's version.</param>
/// <param name="Login">The login.</param>
/// <param name="MayActAs">The roles of the interface that the login may become.</param>
public sealed record ExaminedWire(
    IReadOnlyList<string> Schemas, string SchemasFrom, IReadOnlyList<string> LeftOut, string Database, string ServerVersion, string Login, IReadOnlyList<string> MayActAs);

/// <summary>What the catalogue says of a relation.</summary>
/// <param name="On">Schema and name.</param>
/// <param name="Kind"><c>table</c>, <c>partitioned table</c>, <c>partition</c>, <c>view</c>, <c>materialized view</c> or <c>foreign table</c>.</param>
/// <param name="RlsEnabled">Whether its policies are applied.</param>
/// <param name="RlsForced">Whether they bind its owner too.</param>
/// <param name="Policies">Its policies.</param>
/// <param name="Grants">What each role of the interface may, by role.</param>
public sealed record GuardedTableWire(
    [property: JsonPropertyName("object")] string On, string Kind, bool RlsEnabled, bool RlsForced, IReadOnlyList<PolicyWire> Policies,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Grants);

/// <summary>A policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Verb"><c>select</c>, <c>insert</c>, <c>update</c>, <c>delete</c> or <c>all</c>.</param>
/// <param name="Roles">Whom it names.</param>
/// <param name="Permissive">Whether it lets through; else it narrows what others let through.</param>
/// <param name="Using">Which rows are seen, changed or deleted.</param>
/// <param name="Check">Which rows may be made.</param>
public sealed record PolicyWire(string Name, string Verb, IReadOnlyList<string> Roles, bool Permissive, string? Using, string? Check);

/// <summary>Something that is wrong.</summary>
/// <param name="Id">Stable, such as <c>rls-disabled</c>; docs/RLS_SECURITY_QUICKFIX.md has each.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="On">The table, view, function, schema or role that it is about.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Evidence">What was read that shows it.</param>
/// <param name="Remediation">SQL that closes it; shown, never run.</param>
public sealed record FindingWire(string Id, string Level, [property: JsonPropertyName("object")] string On, string Title, string Evidence, string Remediation);

/// <summary>A cell of the matrix.</summary>
/// <param name="On">The relation or function.</param>
/// <param name="Role"><c>anon</c>, <c>user_a</c>, <c>user_b</c> or <c>service_role</c>.</param>
/// <param name="Verb"><c>select</c>, <c>insert</c>, <c>update</c>, <c>delete</c>, <c>change_owner</c>, <c>upsert</c> or <c>call</c>.</param>
/// <param name="Verdict"><c>proven</c>, <c>leaked</c>, <c>denied by grant</c>, <c>denied by policy</c> or <c>unproven</c>.</param>
/// <param name="Holds">True when nobody reaches what is not theirs, false when somebody does, null when that is not known.</param>
/// <param name="Statement">Of a leak: the statement that went through, with made-up values.</param>
/// <param name="Reason">In a sentence, where the verdict alone does not say it.</param>
/// <param name="Notes">What else was seen.</param>
public sealed record CellWire(
    [property: JsonPropertyName("object")] string On, string Role, string Verb, string Verdict, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Holds,
    string? Statement, string? Reason, IReadOnlyList<string>? Notes);

/// <summary>What was tried.</summary>
/// <param name="Scope">In words, and what was not.</param>
/// <param name="SequencesAdvanced">Counters that went on although everything else was taken back.</param>
/// <param name="ElapsedMs">Milliseconds.</param>
public sealed record ProofWire(string Scope, IReadOnlyList<string> SequencesAdvanced, double ElapsedMs);
