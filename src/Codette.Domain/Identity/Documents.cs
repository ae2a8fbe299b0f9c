using System.Buffers;

namespace Codette.Domain.Identity;

/// <summary>Whole documents and connection strings, which hold white space and quotes of their own.</summary>
internal static class Documents
{
    private static readonly string[] Connections =
        ["postgres://", "postgresql://", "jdbc:postgresql:", "Host=", "Server=", "Data Source=", "User ID=", "Username="];

    private static readonly SearchValues<string> Parts =
        SearchValues.Create([";Host=", ";Server=", ";Password="], StringComparison.OrdinalIgnoreCase);

    public static KeyKind? Tell(ReadOnlySpan<char> text) =>
        text.StartsWith("-----BEGIN", StringComparison.Ordinal) ? KeyKind.PemKey
        : IsJson(text) ? KeyKind.JsonDocument
        : IsConnection(text) ? KeyKind.ConnectionString
        : null;

    private static bool IsConnection(ReadOnlySpan<char> text) =>
        text.LengthOfStart(Connections, StringComparison.OrdinalIgnoreCase) > 0 || text.ContainsAny(Parts);

    // A bracket alone does not make it JSON: placeholders stand in brackets too.
    private static bool IsJson(ReadOnlySpan<char> text) =>
        text[0] is '{' or '[' && text[1..].TrimStart() is [var next, ..]
        && (next == '"' || (text[0] == '{' ? next == '}' : next is '{' or '[' or ']' or (>= '0' and <= '9')));
}
