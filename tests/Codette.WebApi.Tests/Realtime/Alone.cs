namespace Codette.WebApi.Tests.Realtime;

/// <summary>Tests of time and memory run one by one, and when no other runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
