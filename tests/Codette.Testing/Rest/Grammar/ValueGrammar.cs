namespace Codette.Testing.Rest.Grammar;

/// <summary>
/// The values of lists and groups, where a comma or a parenthesis ends one that is not quoted. In a filter that stands alone
/// quotes are data.
/// </summary>
internal static class ValueGrammar
{
    /// <summary>Values in parentheses. One empty value is none.</summary>
    public static List<string> List(this Cursor cursor)
    {
        var values = new List<string>();
        cursor.SkipBlanks();
        cursor.Expect("(");
        do
        {
            values.Add(cursor.Element(inGroup: false));
        }
        while (cursor.Try(","));
        cursor.Expect(")");
        cursor.SkipBlanks();
        return values is [""] ? [] : values;
    }

    /// <summary>One value; in a group it may be the literal of an array too.</summary>
    public static string Element(this Cursor cursor, bool inGroup) =>
        cursor.Attempt(() => cursor.Next == '"' && cursor.TakeQuoted() is var quoted && Ends(cursor) ? quoted : null)
        ?? (inGroup ? cursor.Attempt(() => ArrayLiteral(cursor)) : null)
        ?? cursor.TakeWhile(next => next is not (',' or ')'));

    private static string? ArrayLiteral(Cursor cursor)
    {
        if (!cursor.Try("{"))
        {
            return null;
        }

        var members = cursor.TakeWhile(next => next is not ('{' or '}'));
        return cursor.Try("}") ? $"{{{members}}}" : null;
    }

    private static bool Ends(Cursor cursor) => cursor.AtEnd || cursor.Next is ',' or ')';
}
