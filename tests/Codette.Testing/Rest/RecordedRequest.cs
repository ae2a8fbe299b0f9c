namespace Codette.Testing.Rest;

/// <summary>What a client sent.</summary>
/// <param name="Target">Path and query, as they were sent.</param>
/// <param name="Headers">By name, in whatever case; several values are joined by commas.</param>
public sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers);
