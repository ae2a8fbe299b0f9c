namespace Codette.Testing.Rest.Grammar;

/// <summary>The query of a URL.</summary>
/// <param name="Columns">Null where they are those of the body.</param>
/// <param name="OnConflict">Null where it is the primary key.</param>
/// <param name="Arguments">Of a function that is called by GET.</param>
internal sealed record RestQuery(
    IReadOnlyList<SelectItem> Select, IReadOnlyList<Condition> Filters, IReadOnlyList<OrderItem> Order,
    IReadOnlyList<string>? Columns, IReadOnlyList<string>? OnConflict, string? Limit, string? Offset,
    IReadOnlyDictionary<string, string> Arguments)
{
    private static readonly string[] Reserved = ["select", "columns", "on_conflict"];

    /// <param name="isRpcRead">Whether what is no filter is an argument.</param>
    public static RestQuery Parse(string query, bool isRpcRead)
    {
        var pairs = Pairs(query);
        var filters = new List<Condition>();
        var arguments = new Dictionary<string, string>();
        foreach (var (key, value) in pairs.Where(pair => !Reserved.Contains(pair.Key)))
        {
            switch (key[(key.LastIndexOf('.') + 1)..])
            {
                case "and" or "or":
                    filters.Add(ConditionGrammar.ParseGroup(key, value));
                    break;
                case "order" or "limit" or "offset" when key.Contains('.', StringComparison.Ordinal):
                    throw RestErrors.NotEmbedded(key[..key.IndexOf('.', StringComparison.Ordinal)]);
                case "order" or "limit" or "offset":
                    break;
                default:
                    if (isRpcRead && !ConditionGrammar.IsFilter(value))
                    {
                        arguments[key] = value;
                    }
                    else
                    {
                        filters.Add(ConditionGrammar.ParseFilter(key, value));
                    }

                    break;
            }
        }

        string? Find(string name) => pairs.FirstOrDefault(pair => pair.Key == name).Value;
        return new(
            SelectGrammar.ParseSelect(Find("select")), filters,
            Find("order") is { } order ? SelectGrammar.ParseOrder(order) : [],
            Find("columns") is { } columns ? FieldGrammar.ParseNames(columns, "columns parameter") : null,
            Find("on_conflict") is { } keys ? FieldGrammar.ParseNames(keys, "on_conflict parameter") : null,
            Find("limit"), Find("offset"), arguments);
    }

    private static (string Key, string Value)[] Pairs(string query) =>
    [
        .. query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .Select(pair => (Decode(pair[0]), Decode(pair[1]))),
    ];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
