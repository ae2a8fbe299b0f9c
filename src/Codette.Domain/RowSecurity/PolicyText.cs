using System.Text.RegularExpressions;

namespace Codette.Domain.RowSecurity;

/// <summary>
/// Reads the expression of a policy as PostgreSQL writes it down (pg_get_expr with an empty search path): every operation in
/// parentheses, every name in full, and a sub-select as <c>( SELECT … )</c>. What is asked here are questions about its meaning.
/// </summary>
internal static partial class PolicyText
{
    /// <summary>Whether who asks is found out for every row anew.</summary>
    public static bool AsksForEachRow(string text) => AsksWho().IsMatch(Expression.WithoutWrapped(text));

    /// <summary>Whether it looks at who asks at all, itself or by a function or another table.</summary>
    public static bool LooksAtCaller(string text) =>
        AsksWho().IsMatch(text) || CurrentRole().IsMatch(text) || text.Contains(Expression.SubSelect, StringComparison.Ordinal) || OwnFunction().IsMatch(text);

    /// <summary>Whether it looks at what users may write into their own tokens.</summary>
    public static bool TrustsUsersOwnWords(string text) => UserMetadata().IsMatch(text);

    /// <summary>Whether it looks at what the sender of a request writes.</summary>
    public static bool TrustsHeaders(string text) => Headers().IsMatch(text);

    /// <summary>Whether it looks, in a sub-select, for the row of another relation that is the caller's: by a column compared to who asks.</summary>
    public static bool LooksUpOwnRow(string text, string column) => Expression.Groups(Expression.Unwrapped(text)).Any(group =>
        Expression.Split(group, " = ") is [var left, var right] && Expression.Split(group, " AND ").Count == 1
        && ((AsksWho().IsMatch(right) && Bare(left) == column) || (AsksWho().IsMatch(left) && Bare(right) == column)));

    /// <summary>Whether it looks at the column, by whatever name its relation goes.</summary>
    public static bool Mentions(string text, string column) =>
        Regex.IsMatch(text, $@"(?<![\w""]){Name(column)}(?![\w""(])", RegexOptions.None, _patience);

    /// <summary>Whether it reads the relation in a sub-select.</summary>
    public static bool Reads(string text, ObjectName relation) =>
        Regex.IsMatch(text, $@"\b(FROM|JOIN)\s+\(*({Name(relation.Schema)}\.)?{Name(relation.Name)}(?![\w""])", RegexOptions.None, _patience);

    /// <summary>The columns of its own table that it compares to who asks.</summary>
    public static IEnumerable<string> OwnerColumns(string text, Relation table) => Compared(text, table).Select(each => each.Column);

    /// <summary>Those that it compares to the person, and not to a group that a token or a setting names.</summary>
    public static IEnumerable<string> PersonalColumns(string text, Relation table) =>
        Compared(text, table).Where(each => Person().IsMatch(each.Who)).Select(each => each.Column);

    private static IEnumerable<(string Column, string Who)> Compared(string text, Relation table)
    {
        foreach (var group in Expression.Groups(Expression.Unwrapped(text)))
        {
            if (Expression.Split(group, " = ") is not [var left, var right] || Expression.Split(group, " AND ").Count > 1 || Expression.Split(group, " OR ").Count > 1)
            {
                continue;
            }

            foreach (var (one, other) in new[] { (left, right), (right, left) })
            {
                if (AsksWho().IsMatch(other) && !AsksWho().IsMatch(one) && ColumnOf(one, table) is { } column)
                {
                    yield return (column, other);
                }
            }
        }
    }

    /// <summary>The settings of the session that it looks at, those of requests aside.</summary>
    public static IEnumerable<string> Settings(string text) => Setting().Matches(text).Select(match => match.Groups[1].Value)
        .Where(name => name.Contains('.', StringComparison.Ordinal) && !name.StartsWith("request.", StringComparison.Ordinal));

    /// <summary>The paths within the claims that it looks at, such as <c>app_metadata</c>, <c>org</c>.</summary>
    public static IEnumerable<IReadOnlyList<string>> Claims(string text) => Claim().Matches(Expression.Unwrapped(text))
        .Select(match => (IReadOnlyList<string>)[.. ClaimStep().Matches(match.Value).Select(step => step.Groups[1].Value)]);

    /// <summary>
    /// Whether it lets everybody through who has signed in: it is true, or asks for no more than that. What lets a part of
    /// the rows through is not told by this.
    /// </summary>
    public static bool IsOpenToAllUsers(string text) => IsOpen(Expression.Unwrapped(text));

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private static bool IsOpen(string text)
    {
        text = Expression.WithoutParentheses(text);
        return Expression.Split(text, " OR ") is { Count: > 1 } either ? either.Any(IsOpen)
            : Expression.Split(text, " AND ") is { Count: > 1 } both ? both.All(IsOpen)
            : text.StartsWith("NOT ", StringComparison.Ordinal) ? Expression.WithoutParentheses(text[4..]) is "false" or "'f'::boolean"
            : text is "true" or "'t'::boolean" || HasSignedIn().IsMatch(text) || IsSame(text);
    }

    /// <summary>Both sides are the same, as when a column is compared to itself.</summary>
    private static bool IsSame(string text) =>
        Expression.Split(text, " = ") is [var left, var right] && Expression.WithoutParentheses(left) == Expression.WithoutParentheses(right);

    /// <summary>The last part of a name, without casts and quotes.</summary>
    private static string Bare(string operand)
    {
        var name = Expression.WithoutCast(operand);
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last is ['"', .., '"'] ? last[1..^1] : last;
    }

    private static string? ColumnOf(string operand, Relation table)
    {
        var name = Expression.WithoutCast(operand);
        var bare = name.StartsWith($"{table.Name}.", StringComparison.Ordinal) ? name[(table.Name.Length + 1)..] : name;
        bare = bare is ['"', .., '"'] ? bare[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : bare;
        return table.Columns.Any(column => column.Name == bare) ? bare : null;
    }

    private static string Name(string name) => Regex.IsMatch(name, "^[a-z_][a-z0-9_]*$", RegexOptions.None, _patience)
        ? $"\"?{name}\"?"
        : Regex.Escape(Sql.Name(name));

    [GeneratedRegex(@"\bauth\.(uid|email)\(\)|'(sub|email)'|request\.jwt\.claim\.sub")]
    private static partial Regex Person();

    [GeneratedRegex(@"\bauth\.(uid|jwt|role|email)\(\)|\bcurrent_setting\(")]
    private static partial Regex AsksWho();

    [GeneratedRegex(@"\b(CURRENT_USER|SESSION_USER|CURRENT_ROLE|USER)\b")]
    private static partial Regex CurrentRole();

    /// <summary>A call of a function with a schema: those of PostgreSQL itself are written without.</summary>
    [GeneratedRegex(@"[\w""]\.[\w""]+\(")]
    private static partial Regex OwnFunction();

    [GeneratedRegex(@"current_setting\('request\.(headers?|cookies?)(\.[^']*)?'")]
    private static partial Regex Headers();

    [GeneratedRegex("user_metadata|raw_user_meta_data")]
    private static partial Regex UserMetadata();

    [GeneratedRegex(@"\bcurrent_setting\('([^']+)'")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\bauth\.jwt\(\)(\)*\s*->>?\s*'[^']+'(::text)?)+")]
    private static partial Regex Claim();

    [GeneratedRegex(@"->>?\s*'([^']+)'")]
    private static partial Regex ClaimStep();

    [GeneratedRegex(
        @"^\(*auth\.(uid|jwt|role|email)\(\)\)* IS NOT NULL$|^\(*auth\.role\(\)\)* = '(authenticated|anon)'::text$|^\(*auth\.role\(\)\)* = ANY \(ARRAY\[.*'authenticated'.*\]\)$|^'authenticated'::text = \(*auth\.role\(\)\)*$|^\(*auth\.jwt\(\)\)* ->> 'role'::text\)* = 'authenticated'::text$")]
    private static partial Regex HasSignedIn();
}
