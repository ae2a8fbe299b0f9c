using System.Text.Json;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>What PostgreSQL tells of how it goes about a statement.</summary>
internal sealed class Plan
{
    private const string Condition = "Index Cond";

    private readonly List<string> _scans = [];

    private Plan(JsonElement root) => Walk(root);

    /// <summary>What is wrong with it: how tables are read other than by an index that leads with the owner.</summary>
    public IReadOnlyList<string> Faults => [.. _scans.Where(scan => scan.Length > 0)];

    /// <summary>How often a table is read.</summary>
    public int Scans => _scans.Count;

    /// <summary>Whether who asks is found out once, before any row is looked at.</summary>
    public bool AsksOnce { get; private set; }

    public static Plan Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new Plan((root.ValueKind == JsonValueKind.Array ? root[0] : root).GetProperty("Plan"));
    }

    private static string Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.ToString() : "";

    private void Walk(JsonElement node)
    {
        var type = Text(node, "Node Type");
        if (Text(node, "Parent Relationship") == "InitPlan" && Text(node, "Output").Contains("request.jwt.claims", StringComparison.Ordinal))
        {
            AsksOnce = true;
        }

        if (type is "Seq Scan" or "Sample Scan" or "Tid Scan")
        {
            _scans.Add($"{type} on {Text(node, "Relation Name")}");
        }
        else if (type is "Index Scan" or "Index Only Scan" or "Bitmap Index Scan")
        {
            _scans.Add(Text(node, Condition).Contains("owner = ", StringComparison.Ordinal)
                ? ""
                : $"{type} by {Text(node, "Index Name")} where {Text(node, Condition)}");
        }

        if (node.TryGetProperty("Plans", out var plans))
        {
            foreach (var plan in plans.EnumerateArray())
            {
                Walk(plan);
            }
        }
    }
}
