using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>
/// Values that a column may take, as expressions of SQL, the plainest first. Where rows have to fulfil something, the texts
/// and numbers that the rule itself names are tried after it.
/// </summary>
internal static partial class ColumnValues
{
    private const int MostNamed = 24, HashLength = 64;

    /// <param name="column">For which.</param>
    /// <param name="person">Whose trace a text carries.</param>
    /// <param name="salt">Tells one row of the person from another; below 1,000.</param>
    /// <param name="rules">What rows of the table, or of a partition, have to fulfil, as far as it concerns the column.</param>
    public static IReadOnlyList<string> For(Column column, Person person, int salt, IEnumerable<string> rules) =>
        [Plain(column, person, salt), .. rules.SelectMany(rule => Named(column, rule)).Distinct().Take(MostNamed)];

    private static string Plain(Column column, Person person, int salt)
    {
        var type = column.Type;
        var number = Math.Abs(person.Id.GetHashCode() % 100_000) * 1000 + salt;
        return column.Labels is [var label, ..] ? $"{Sql.Text(label)}::{type}"
            : column.Category == "A" ? $"'{{}}'::{type}"
            : column.Base switch
            {
                "uuid" => $"'{Derived(person, salt)}'::{type}",
                "text" or "varchar" or "bpchar" or "citext" or "name" => $"{Sql.Text(Text(column, person, salt))}::{type}",
                "int8" => string.Create(CultureInfo.InvariantCulture, $"{900_000_000_000L + number}"),
                "int4" => string.Create(CultureInfo.InvariantCulture, $"{1_900_000_000 + number}"),
                "int2" => string.Create(CultureInfo.InvariantCulture, $"{30_000 + (number % 2_000)}"),
                "bool" => "false",
                "float4" or "float8" or "numeric" or "money" => "1",
                "date" or "timestamp" or "timestamptz" => $"now()::{type}",
                "time" or "timetz" => $"'12:00'::{type}",
                "interval" => $"'1 minute'::{type}",
                "json" or "jsonb" => $"{Sql.Text($$"""{"of":"{{person.Marker}}"}""")}::{type}",
                "bytea" => $"decode('{person.Id:N}', 'hex')::{type}",
                "inet" or "cidr" => $"'192.0.2.1'::{type}",
                "macaddr" => $"'02:00:00:00:00:01'::{type}",
                "tsvector" => $"''::{type}",
                "xml" => $"'<a/>'::{type}",
                "bit" or "varbit" => $"'0'::{type}",
                "point" => $"'(0,0)'::{type}",
                _ when column.Category == "R" => $"'empty'::{type}",
                _ => column.IsRequired ? $"''::{type}" : "null",
            };
    }

    /// <summary>What a rule names, and for numbers what is next to it: it may be the first that is not allowed.</summary>
    private static IEnumerable<string> Named(Column column, string rule)
    {
        var isText = column.Category is "S" or "E";
        foreach (Match match in Literal().Matches(rule))
        {
            yield return $"{match.Groups[1].Value}::{column.Type}";
        }

        foreach (Match match in Number().Matches(rule))
        {
            if (!decimal.TryParse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            if (isText && number is > 0 and <= 1000)
            {
                yield return $"repeat('x', {(int)number})::{column.Type}";
                yield return $"repeat('x', {(int)number + 1})::{column.Type}";
            }
            else if (column.Category == "N")
            {
                foreach (var near in new[] { number, number + 1, number - 1 })
                {
                    yield return $"({near.ToString(CultureInfo.InvariantCulture)})::{column.Type}";
                }
            }
        }

        if (column.Base == "bool")
        {
            yield return "true";
        }

        if (isText && rule.Contains('@', StringComparison.Ordinal))
        {
            yield return $"'proof@example.invalid'::{column.Type}";
        }

        if (isText && rule.Contains("http", StringComparison.Ordinal))
        {
            yield return $"'https://example.invalid/'::{column.Type}";
        }
    }

    private static string Text(Column column, Person person, int salt)
    {
        var text = column.Name.Contains("email", StringComparison.OrdinalIgnoreCase)
            ? string.Create(CultureInfo.InvariantCulture, $"{salt}.{person.Email}")
            : string.Create(CultureInfo.InvariantCulture, $"{person.Marker}-{salt}");
        return column.Length is { } most && most < text.Length ? Hash(text)[..Math.Min(most, HashLength)] : text;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Another id for each row, with the person's own as the first.</summary>
    private static Guid Derived(Person person, int salt)
    {
        var bytes = person.Id.ToByteArray();
        bytes[14] ^= (byte)(salt & 0xFF);
        bytes[15] ^= (byte)(salt >> 8);
        return salt == 0 ? person.Id : new Guid(bytes);
    }

    [GeneratedRegex("('(?:[^']|'')*')")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<![\w'.])-?\d+(\.\d+)?(?![\w'])")]
    private static partial Regex Number();
}
