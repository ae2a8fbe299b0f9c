using System.Globalization;
using System.Text;

namespace Codette.Testing.Rest.Grammar;

/// <summary>Names of columns, with or without steps into JSON.</summary>
internal static class FieldGrammar
{
    /// <summary>The left side of a filter. A dot in it would be of an embedded resource.</summary>
    public static Field ParseKey(string key)
    {
        var cursor = new Cursor(key, "tree path");
        var field = cursor.Field();
        if (cursor.Next == '.')
        {
            throw RestErrors.NotEmbedded(field.Name);
        }

        cursor.ExpectEnd();
        return field;
    }

    public static IReadOnlyList<string> ParseNames(string names, string what)
    {
        var cursor = new Cursor(names, what);
        var parsed = new List<string>();
        do
        {
            cursor.SkipBlanks();
            parsed.Add(cursor.Name());
            cursor.SkipBlanks();
        }
        while (cursor.Try(","));
        cursor.ExpectEnd();
        return parsed;
    }

    public static Field Field(this Cursor cursor)
    {
        cursor.SkipBlanks();
        var name = cursor.Name();
        var path = new List<JsonStep>();
        while (cursor.Try("->"))
        {
            var asText = cursor.Try(">");
            path.Add(cursor.Attempt(() => Index(cursor)) is { } index
                ? new(asText, index, int.Parse(index, CultureInfo.InvariantCulture))
                : new(asText, Key(cursor), null));
        }

        cursor.SkipBlanks();
        return new(name, path);
    }

    public static string Name(this Cursor cursor) => cursor.Next == '"'
        ? cursor.TakeQuoted()
        : Dashed(cursor, next => char.IsLetterOrDigit(next) || next is '_' or ' ' or '$', "field name (* or [a..z0..9_$])");

    private static string Key(Cursor cursor) => cursor.Next == '"'
        ? cursor.TakeQuoted()
        : Dashed(cursor, next => !"(-:.,>)".Contains(next, StringComparison.Ordinal), "a key");

    private static string? Index(Cursor cursor)
    {
        var sign = cursor.Try("-") ? "-" : "";
        var digits = cursor.TakeWhile(char.IsAsciiDigit);
        var ends = cursor.AtEnd || cursor.Next is '.' or ',' || cursor.Rest.StartsWith("->") || cursor.Rest.StartsWith("::");
        return digits.Length is > 0 and < 10 && ends ? sign + digits : null;
    }

    private static string Dashed(Cursor cursor, Func<char, bool> wanted, string expected)
    {
        var name = new StringBuilder();
        do
        {
            var part = cursor.TakeWhile(wanted);
            if (part.Length == 0)
            {
                throw cursor.Fail(expected);
            }

            name.Append(name.Length > 0 ? "-" : "").Append(part);
        }
        while (!cursor.Rest.StartsWith("->") && cursor.Try("-"));
        return name.ToString().Trim();
    }
}
