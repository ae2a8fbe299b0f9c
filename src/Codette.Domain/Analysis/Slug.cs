namespace Codette.Domain.Analysis;

/// <summary>How names are compared: lower case, words joined by one hyphen, so that <c>Pre_Production</c> finds <c>pre-production</c>.</summary>
internal static class Slug
{
    public static string Of(string? name) => name is null
        ? ""
        : string.Join('-', name.ToLowerInvariant().Split([' ', '_', '-', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
