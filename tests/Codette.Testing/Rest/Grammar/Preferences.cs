using System.Globalization;

namespace Codette.Testing.Rest.Grammar;

/// <summary>The header Prefer: of each preference the first known value.</summary>
internal sealed class Preferences
{
    private const string MaxAffectedName = "max-affected=";

    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["resolution"] = ["merge-duplicates", "ignore-duplicates"],
        ["missing"] = ["default", "null"],
        ["return"] = ["representation", "minimal", "headers-only"],
        ["count"] = ["exact", "planned", "estimated"],
        ["handling"] = ["strict", "lenient"],
        ["tx"] = ["commit", "rollback"],
    };

    private readonly Dictionary<string, string> _values = [];

    private Preferences(string[] given)
    {
        foreach (var parts in given.Select(each => each.Split('=', 2)).Where(IsKnown))
        {
            _values.TryAdd(parts[0], parts[1]);
        }

        if (given.FirstOrDefault(IsMaxAffected) is { } max
            && long.TryParse(max.AsSpan(MaxAffectedName.Length), CultureInfo.InvariantCulture, out var rows))
        {
            MaxAffected = rows;
        }

        var unknown = given.Where(each => !IsKnown(each.Split('=', 2)) && !IsMaxAffected(each) && !IsTimezone(each)).ToArray();
        if (IsStrict && unknown.Length > 0)
        {
            throw RestErrors.BadPreferences(unknown);
        }
    }

    public bool WantsRows => Is("return", "representation");

    public bool WantsLocation => Is("return", "headers-only");

    public bool Merges => Is("resolution", "merge-duplicates");

    public bool Ignores => Is("resolution", "ignore-duplicates");

    public bool DefaultsWhatIsMissing => Is("missing", "default");

    public bool Counts => _values.ContainsKey("count");

    public bool IsStrict => Is("handling", "strict");

    /// <summary>Counts only where the handling is strict.</summary>
    public long? MaxAffected { get; }

    public static Preferences Parse(string header) =>
        new(header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The header Preference-Applied, or null.</summary>
    /// <param name="names">The preferences that the request could honour.</param>
    public string? Applied(params IEnumerable<string> names)
    {
        var applied = names.Where(_values.ContainsKey).Select(name => $"{name}={_values[name]}");
        var max = IsStrict && MaxAffected is not null && names.Contains("max-affected")
            ? [string.Create(CultureInfo.InvariantCulture, $"{MaxAffectedName}{MaxAffected}")]
            : Array.Empty<string>();
        return string.Join(", ", applied.Concat(max)) is { Length: > 0 } header ? header : null;
    }

    private bool Is(string name, string value) => _values.GetValueOrDefault(name) == value;

    private static bool IsKnown(string[] parts) =>
        parts is [var name, var value] && Known.GetValueOrDefault(name)?.Contains(value) == true;

    private static bool IsMaxAffected(string given) => given.StartsWith(MaxAffectedName, StringComparison.Ordinal);

    private static bool IsTimezone(string given) => given.StartsWith("timezone=", StringComparison.Ordinal);
}
