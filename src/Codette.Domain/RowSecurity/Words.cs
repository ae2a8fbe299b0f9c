namespace Codette.Domain.RowSecurity;

/// <summary>Lists in sentences.</summary>
internal static class Words
{
    public static string Joined(this IEnumerable<string> words) => string.Join(", ", words);

    /// <summary>Such as <c>anon: select, insert; authenticated: select</c>; empty for nothing.</summary>
    public static string Told(this IEnumerable<(string Role, IReadOnlyList<string> Verbs)> grants) =>
        string.Join("; ", grants.Where(grant => grant.Verbs.Count > 0).Select(grant => $"{grant.Role}: {grant.Verbs.Joined()}"));
}
