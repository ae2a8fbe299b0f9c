using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>
/// A request to PostgREST (postgrest.org, "API", tables and functions), built from names that are ours and values that may be
/// anything. Every value is a filter's: what a client sent never becomes a name or an operator.
/// </summary>
internal sealed class RestRequest
{
    private readonly StringBuilder _query = new();
    private readonly List<string> _preferences = ["handling=strict"];

    private RestRequest(HttpMethod method, string path) => (Method, Path) = (method, path);

    public HttpMethod Method { get; }

    public string Path { get; }

    public byte[]? Body { get; private set; }

    /// <summary>
    /// Whether doing it twice is the same as doing it once: a read, or a write with a key. Then it is also sent again when
    /// nobody can know whether the first was done.
    /// </summary>
    public bool IsRepeatable { get; private set; }

    public IReadOnlyList<string> Preferences => _preferences;

    public string Target => _query.Length == 0 ? Path : $"{Path}?{_query}";

    public bool IsRead => Method == HttpMethod.Get || Method == HttpMethod.Head;

    public static RestRequest Read(string table) => new(HttpMethod.Get, table) { IsRepeatable = true };

    public static RestRequest Insert<T>(string table, T rows, JsonTypeInfo<T> shape) => new RestRequest(HttpMethod.Post, table).With(rows, shape);

    public static RestRequest Update<T>(string table, T values, JsonTypeInfo<T> shape) => new RestRequest(HttpMethod.Patch, table).With(values, shape);

    public static RestRequest Delete(string table) => new(HttpMethod.Delete, table);

    public static RestRequest Call<T>(string function, T arguments, JsonTypeInfo<T> shape) =>
        new RestRequest(HttpMethod.Post, $"rpc/{function}").With(arguments, shape);

    public RestRequest Repeatable(bool isRepeatable = true)
    {
        IsRepeatable = isRepeatable;
        return this;
    }

    public RestRequest Select(string columns) => Add("select", columns);

    public RestRequest Order(string columns) => Add("order", columns);

    public RestRequest Limit(int limit) => Add("limit", limit.ToString(CultureInfo.InvariantCulture));

    /// <summary>For rows without a key to go on from.</summary>
    public RestRequest Offset(int rows) => rows == 0 ? this : Add("offset", rows.ToString(CultureInfo.InvariantCulture));

    /// <summary>At the top of a query quotes are data: the value stands as it is.</summary>
    public RestRequest Where(string column, string comparison, string value) => Add(column, $"{comparison}.{value}");

    public RestRequest Where(string column, Guid value) => Where(column, "eq", value.ToString());

    /// <summary>In a list commas and brackets are signs: each value is quoted.</summary>
    public RestRequest WhereIn(string column, IEnumerable<string> values) => Add(column, $"in.({string.Join(',', values.Select(Quoted))})");

    /// <summary>Rows after one of these two values in descending order: less in the first, or the same and less in the second.</summary>
    public RestRequest Before(string first, string firstValue, string second, string secondValue) => Add(
        "or",
        $"({first}.lt.{Quoted(firstValue)},and({first}.eq.{Quoted(firstValue)},{second}.lt.{Quoted(secondValue)}))");

    /// <summary>A row that is there already is left as it is.</summary>
    public RestRequest KeepExisting(string key) => Add("on_conflict", key).Prefer("resolution=ignore-duplicates");

    /// <summary>A row that is there already is replaced.</summary>
    public RestRequest ReplaceExisting(string key) => Add("on_conflict", key).Prefer("resolution=merge-duplicates");

    public RestRequest ReturnRows() => Prefer("return=representation");

    /// <summary>How many rows there are, or were changed.</summary>
    public RestRequest Count() => Prefer("count=exact");

    /// <summary>More rows than that, and nothing is changed.</summary>
    public RestRequest ChangeAtMost(int rows) => Prefer(string.Create(CultureInfo.InvariantCulture, $"max-affected={rows}"));

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private RestRequest With<T>(T body, JsonTypeInfo<T> shape)
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(body, shape);
        return this;
    }

    private RestRequest Prefer(string preference)
    {
        _preferences.Add(preference);
        return this;
    }

    private RestRequest Add(string name, string value)
    {
        _query.Append(_query.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }
}
