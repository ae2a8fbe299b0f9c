using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StatusDiagnosis))]
[JsonSerializable(typeof(EndpointsDiagnosis))]
[JsonSerializable(typeof(CredentialsDiagnosis))]
[JsonSerializable(typeof(DatabaseDiagnosis))]
[JsonSerializable(typeof(CacheDiagnosis))]
[JsonSerializable(typeof(DependenciesDiagnosis))]
[JsonSerializable(typeof(PerformanceDiagnosis))]
[JsonSerializable(typeof(RlsPoliciesDiagnosis))]
[JsonSerializable(typeof(CacheStatsResponse))]
[JsonSerializable(typeof(CacheMetricsResponse))]
[JsonSerializable(typeof(CacheStatusResponse))]
[JsonSerializable(typeof(CacheCountersResponse))]
[JsonSerializable(typeof(CacheClearedResponse))]
internal sealed partial class DiagnosticsJson : JsonSerializerContext;
