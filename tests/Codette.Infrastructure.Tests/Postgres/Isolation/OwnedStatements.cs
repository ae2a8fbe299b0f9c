using System.Reflection;
using Codette.Infrastructure.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>All statements of the room on rows that have owners, by where they stand.</summary>
internal static class OwnedStatements
{
    /// <summary>They read nothing that has an owner: the first ones insert under the caller's, the last ones are calls.</summary>
    public static IReadOnlyList<string> WithoutFilter { get; } =
    [
        "PostgresSessionStore.Insert", "PostgresSuggestionStore.Insert", "PostgresFeedbackStore.Upsert",
        "TurnStatements.Append", "PostgresSuggestionStore.SaveBoth",
    ];

    /// <summary>The beginning of two others.</summary>
    public static IReadOnlyList<string> Pieces { get; } = ["TurnStatements.SelectTail"];

    public static IReadOnlyDictionary<string, string> All { get; } = typeof(PostgresDatabase).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Codette.Infrastructure.Postgres", StringComparison.Ordinal) == true)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => ($"{field.DeclaringType!.Name}.{field.Name}", (string)field.GetRawConstantValue()!))
        .Where(each => OwnerFilters.IsOnOwnedRows(each.Item2))
        .ToDictionary();
}
