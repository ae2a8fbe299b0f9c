namespace Codette.Testing.Rest.Grammar;

/// <summary>The parameters <c>select</c> and <c>order</c>.</summary>
internal static class SelectGrammar
{
    private static readonly string[] Aggregates = ["sum", "avg", "count", "max", "min"];

    public static IReadOnlyList<SelectItem> ParseSelect(string? select)
    {
        if (string.IsNullOrWhiteSpace(select))
        {
            return [SelectItem.All];
        }

        var cursor = new Cursor(select, "select parameter");
        var items = new List<SelectItem>();
        do
        {
            cursor.SkipBlanks();
            items.Add(Item(cursor));
            cursor.SkipBlanks();
        }
        while (cursor.Try(","));
        cursor.ExpectEnd();
        return items;
    }

    public static IReadOnlyList<OrderItem> ParseOrder(string order)
    {
        var cursor = new Cursor(order, "order");
        var items = new List<OrderItem>();
        do
        {
            items.Add(Order(cursor));
        }
        while (cursor.Try(","));
        cursor.ExpectEnd();
        return items;
    }

    private static SelectItem Item(Cursor cursor)
    {
        if (cursor.Try("*"))
        {
            return SelectItem.All;
        }

        if (cursor.Try("..."))
        {
            throw RestErrors.NotStoodIn("embedding");
        }

        var alias = cursor.Attempt(() => Alias(cursor));
        var field = cursor.Field();
        if (cursor.Next is '(' or '!')
        {
            throw field.Name == "count" ? RestErrors.Aggregates() : RestErrors.NotStoodIn("embedding");
        }

        var cast = cursor.Try("::") ? Cast(cursor) : null;
        if (cursor.Try("."))
        {
            throw Aggregates.Contains(cursor.TakeWhile(char.IsAsciiLetter))
                ? RestErrors.Aggregates()
                : cursor.Fail("an aggregate");
        }

        return new(field, cast, alias ?? Implied(field) ?? (cast is null ? null : field.Name));
    }

    private static string? Alias(Cursor cursor)
    {
        var name = cursor.Name();
        return !cursor.Rest.StartsWith("::") && cursor.Try(":") ? name : null;
    }

    /// <summary>The last key of the way into JSON.</summary>
    private static string? Implied(Field field) => field.Path.Count == 0
        ? null
        : field.Path.LastOrDefault(step => step.Index is null)?.Key ?? field.Name;

    /// <summary>A type cannot be a parameter; letters, digits, blanks and underscores make no other SQL than a type.</summary>
    private static string Cast(Cursor cursor)
    {
        var type = cursor.TakeWhile(next => char.IsAsciiLetterOrDigit(next) || next is '_' or ' ').Trim();
        return type.Length > 0 ? type : throw cursor.Fail("letter or digit");
    }

    private static OrderItem Order(Cursor cursor)
    {
        var field = cursor.Field();
        if (cursor.Next == '(')
        {
            throw RestErrors.NotStoodIn("order by an embedded resource");
        }

        var direction = cursor.Try(".asc") ? "ASC" : cursor.Try(".desc") ? "DESC" : "";
        var nulls = cursor.Try(".nullsfirst") ? " NULLS FIRST" : cursor.Try(".nullslast") ? " NULLS LAST" : "";
        cursor.SkipBlanks();
        return cursor.AtEnd || cursor.Next == ','
            ? new(field, direction + nulls)
            : throw cursor.Fail("\"asc\", \"desc\", \"nullsfirst\" or \"nullslast\"");
    }
}
