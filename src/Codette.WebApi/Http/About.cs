using System.Reflection;

namespace Codette.WebApi.Http;

/// <summary>What Codette says of itself.</summary>
internal static class About
{
    public static string Version { get; } =
        typeof(About).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Calculators, rules and a knowledge base; no language model takes part.</summary>
    public const string EngineType = "rules-and-knowledge";

    /// <summary>Labels of the existing clients; they are kept with a turn and do not change the answer.</summary>
    public static IReadOnlyList<string> Perspectives { get; } = ["mix_engineering", "audio_theory", "creative_production", "technical_troubleshooting", "workflow_optimization"];
}
