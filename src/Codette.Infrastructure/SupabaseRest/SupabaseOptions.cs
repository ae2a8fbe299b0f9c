using System.ComponentModel.DataAnnotations;
using Codette.Domain.Identity;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>The Supabase project that keeps the data, and how it is asked. The settings in brackets fill it.</summary>
public sealed class SupabaseOptions
{
    /// <summary>The schema that Codette's tables are in; the project has to expose it.</summary>
    public const string Schema = "codette";

    /// <summary><c>SUPABASE_URL</c>, else <c>VITE_SUPABASE_URL</c>: the project's address, without a path.</summary>
    [Required(ErrorMessage = "SUPABASE_URL has to be the address of a project, such as https://project.supabase.co.")]
    public Uri? Url { get; set; }

    /// <summary>What the settings that may hold a key hold, in the order in which they are to win.</summary>
    public IReadOnlyList<SupabaseSetting> Keys { get; set; } = [];

    /// <summary>
    /// <c>CODETTE_USER_TOKEN</c>: the access token of a user of the project, for the diagnostics alone: they look whether it
    /// reads what is another's. Never shown.
    /// </summary>
    public UserToken? User { get; set; }

    /// <summary>How long one attempt may take. 0.1 s to 1 min; 5 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a request may take with all its attempts and pauses. 0.1 s to 5 min; 12 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Requests under way at once. 1 to 1,000; 64 by default.</summary>
    [Range(1, 1_000)]
    public int MaxRequests { get; set; } = 64;

    /// <summary>Requests that may wait for their turn; one more is refused at once. 16 to 100,000; 2,048 by default.</summary>
    [Range(16, 100_000)]
    public int QueuedRequests { get; set; } = 2_048;
}

/// <summary>A setting that holds a key.</summary>
/// <param name="Text">The key itself; it goes into headers and nowhere else.</param>
/// <param name="Reading">What may be shown of it.</param>
public sealed record SupabaseSetting(string Text, KeyReading Reading)
{
    /// <summary>Without the text.</summary>
    public override string ToString() => $"{Reading.Place.Setting}: {Reading}";
}
