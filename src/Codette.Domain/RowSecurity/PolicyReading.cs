namespace Codette.Domain.RowSecurity;

/// <summary>What a policy looks at to find out who asks, for whoever has to give it that.</summary>
public static class PolicyReading
{
    /// <summary>The paths within the claims, such as <c>app_metadata</c>, <c>org</c>.</summary>
    public static IEnumerable<IReadOnlyList<string>> Claims(string text) => PolicyText.Claims(text);

    /// <summary>The settings of the session, those of requests aside.</summary>
    public static IEnumerable<string> Settings(string text) => PolicyText.Settings(text);
}
