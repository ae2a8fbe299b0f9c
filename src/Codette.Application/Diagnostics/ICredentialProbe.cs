namespace Codette.Application.Diagnostics;

/// <summary>Tells which of the settings that hold keys are set. No value ever leaves it.</summary>
public interface ICredentialProbe
{
    /// <summary>Every setting that could hold a key or an address of a hosted store.</summary>
    IReadOnlyList<CredentialReading> Read();
}

/// <summary>A setting, by name.</summary>
/// <param name="Name">Such as <c>SUPABASE_URL</c>.</param>
/// <param name="IsPresent">Whether it is set and not empty.</param>
/// <param name="IsUsed">Whether anything in this process reads it.</param>
public sealed record CredentialReading(string Name, bool IsPresent, bool IsUsed);
