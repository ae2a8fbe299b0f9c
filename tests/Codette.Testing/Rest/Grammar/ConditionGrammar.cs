namespace Codette.Testing.Rest.Grammar;

/// <summary>Filters and their groups.</summary>
internal static class ConditionGrammar
{
    private const string Expected = "operator (eq, gt, ...)";

    private static readonly Dictionary<string, string> Simple = new()
    {
        ["neq"] = "<>", ["cs"] = "@>", ["cd"] = "<@", ["ov"] = "&&", ["sl"] = "<<", ["sr"] = ">>", ["nxr"] = "&<",
        ["nxl"] = "&>", ["adj"] = "-|-", ["isdistinct"] = "IS DISTINCT FROM",
    };

    private static readonly Dictionary<string, string> Quantified = new()
    {
        ["eq"] = "=", ["gt"] = ">", ["gte"] = ">=", ["lt"] = "<", ["lte"] = "<=", ["like"] = "LIKE", ["ilike"] = "ILIKE",
        ["match"] = "~", ["imatch"] = "~*",
    };

    private static readonly Dictionary<string, string> Searches = new()
    {
        ["fts"] = "to_tsquery", ["plfts"] = "plainto_tsquery", ["phfts"] = "phraseto_tsquery", ["wfts"] = "websearch_to_tsquery",
    };

    private static readonly Dictionary<string, string> Truths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["null"] = "NULL", ["not_null"] = "NOT NULL", ["true"] = "TRUE", ["false"] = "FALSE", ["unknown"] = "UNKNOWN",
    };

    /// <summary>Whether the value begins with an operator, and so is no argument of a function.</summary>
    public static bool IsFilter(string value)
    {
        var cursor = new Cursor(value, "filter");
        cursor.Try("not.");
        var word = cursor.TakeWhile(char.IsAsciiLetterLower);
        return cursor.Next is '.' or '(' && Knows(word);
    }

    public static Condition ParseFilter(string key, string value)
    {
        var field = FieldGrammar.ParseKey(key);
        var cursor = new Cursor(value, "filter");
        var comparison = Comparison(cursor, field, cursor.TakeRest);
        cursor.ExpectEnd();
        return comparison;
    }

    /// <param name="key"><c>or</c>, <c>and</c>, <c>not.or</c> or <c>not.and</c>.</param>
    public static Condition ParseGroup(string key, string value)
    {
        if (key.Split('.') is not (["or" or "and"] or ["not", "or" or "and"]))
        {
            throw RestErrors.NotEmbedded(key.Split('.')[0]);
        }

        var cursor = new Cursor(key + value, "logic tree");
        var tree = Tree(cursor);
        cursor.ExpectEnd();
        return tree;
    }

    private static Condition Tree(Cursor cursor)
    {
        cursor.SkipBlanks();
        if (cursor.Attempt(() => Connective(cursor)) is not { } connective)
        {
            var field = cursor.Field();
            cursor.Expect(".");
            return Comparison(cursor, field, () => cursor.Element(inGroup: true));
        }

        var members = new List<Condition>();
        do
        {
            members.Add(Tree(cursor));
            cursor.SkipBlanks();
        }
        while (cursor.Try(","));
        cursor.Expect(")");
        cursor.SkipBlanks();
        return new Group(connective.StartsWith("not.", StringComparison.Ordinal), connective is "and" or "not.and", members);
    }

    private static string? Connective(Cursor cursor)
    {
        var not = cursor.Try("not.") ? "not." : "";
        var word = cursor.Try("and") ? "and" : cursor.Try("or") ? "or" : null;
        cursor.SkipBlanks();
        return word is not null && cursor.Try("(") ? not + word : null;
    }

    private static Comparison Comparison(Cursor cursor, Field field, Func<string> value)
    {
        var negated = cursor.Try("not.");
        return new(negated, field, Read(cursor, value));
    }

    private static Operation Read(Cursor cursor, Func<string> value)
    {
        var word = cursor.Attempt(() => cursor.TakeWhile(char.IsAsciiLetterLower) is { } read && Knows(read) ? read : null)
            ?? throw cursor.Fail($"\"not\" or {Expected}");
        var argument = Argument(cursor, word);
        cursor.Expect(".");
        return word switch
        {
            "in" => new Operation.OneOf(cursor.List()),
            "is" => new Operation.Is(Truths.GetValueOrDefault(cursor.TakeWhile(next => char.IsAsciiLetter(next) || next == '_'))
                ?? throw cursor.Fail("isVal: (null, not_null, true, false, unknown)")),
            _ when Searches.TryGetValue(word, out var search) => new Operation.TextSearch(search, argument, value()),
            _ when Quantified.TryGetValue(word, out var sql) =>
                new Operation.Operator(sql, argument?.ToUpperInvariant(), value()),
            _ => new Operation.Operator(Simple[word], null, value()),
        };
    }

    private static bool Knows(string word) =>
        word is "in" or "is" || Simple.ContainsKey(word) || Quantified.ContainsKey(word) || Searches.ContainsKey(word);

    private static string? Argument(Cursor cursor, string word)
    {
        if (cursor.Next != '(')
        {
            return null;
        }

        if (!Quantified.ContainsKey(word) && !Searches.ContainsKey(word))
        {
            throw cursor.Fail(Expected);
        }

        cursor.Expect("(");
        var argument = cursor.TakeWhile(next => char.IsLetterOrDigit(next) || next is '_' or ' ' or '$');
        cursor.Expect(")");
        return argument.Length > 0 && (Searches.ContainsKey(word) || argument is "any" or "all")
            ? argument
            : throw cursor.Fail(Expected);
    }
}
