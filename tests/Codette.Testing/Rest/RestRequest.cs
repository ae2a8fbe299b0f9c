using Codette.Testing.Rest.Grammar;
using Codette.Testing.Rest.Keys;
using Codette.Testing.Rest.Sql;
using Microsoft.AspNetCore.Http;

namespace Codette.Testing.Rest;

/// <summary>A request, read as far as can be without the database.</summary>
/// <param name="Name">Of the table or the function.</param>
/// <param name="NamesSchema">Whether the schema was asked for rather than the default.</param>
internal sealed record RestRequest(
    string Method, string Path, string Name, bool IsCall, string Schema, bool NamesSchema, RestCaller Caller,
    Preferences Prefer, RestQuery Query, RowRange Range, bool IsSingular, string Body, IHeaderDictionary Headers)
{
    private const string Json = "application/json", Singular = "application/vnd.pgrst.object+json";

    public bool IsRead => Method is "GET" or "HEAD";

    public string ContentType => $"{(IsSingular ? Singular : Json)}; charset=utf-8";

    /// <summary>How rows of a table are given.</summary>
    public ResultShape Rows => IsSingular ? ResultShape.Single : ResultShape.Array;

    public static async Task<RestRequest> Read(HttpRequest http, string path, RestCaller caller, RestOptions options)
    {
        var prefer = Preferences.Parse(http.Headers["Prefer"].ToString());
        var (name, isCall) = Resource(path);
        var (schema, isNamed) = Profile(http, options.Schemas);
        Check(http.Method, isCall);
        var isRead = http.Method is "GET" or "HEAD";
        var query = RestQuery.Parse(http.QueryString.Value ?? "", isCall && isRead);
        var header = http.Method == "GET" && http.Headers.Range.ToString() is { Length: > 0 } value ? value : null;
        using var body = new StreamReader(http.Body);
        return new(
            http.Method, path, name, isCall, schema, isNamed, caller, prefer, query,
            RowRange.Of(query.Limit, query.Offset, header), WantsSingular(http.Headers.Accept.ToString()),
            await body.ReadToEndAsync(), http.Headers);
    }

    /// <summary>The JSON of the body.</summary>
    public Payload Payload()
    {
        var type = Headers.ContentType.ToString().Split(';')[0].Trim();
        return type is not ("" or Json) ? throw RestErrors.BadBody($"Content-Type not acceptable: {type}")
            : IsCall && Body.Length == 0 ? new("{}", [])
            : Sql.Payload.Parse(Body, Query.Columns);
    }

    private static (string Name, bool IsCall) Resource(string path) => path.Trim('/').Split('/') switch
    {
        [""] => throw RestErrors.NoRoot(),
        [var table] => (table, false),
        ["rpc", var function] => (function, true),
        _ => throw RestErrors.BadPath(),
    };

    private static void Check(string method, bool isCall)
    {
        if (isCall && method is not ("GET" or "HEAD" or "POST"))
        {
            throw RestErrors.BadRpcMethod(method);
        }

        if (method is not ("GET" or "HEAD" or "POST" or "PATCH" or "DELETE"))
        {
            throw RestErrors.BadMethod(method);
        }
    }

    private static (string Schema, bool IsNamed) Profile(HttpRequest http, IReadOnlyList<string> exposed)
    {
        var header = http.Method is "GET" or "HEAD" ? "Accept-Profile" : "Content-Profile";
        var wanted = http.Headers[header].ToString();
        return wanted.Length == 0 ? (exposed[0], exposed.Count > 1)
            : exposed.Contains(wanted) ? (wanted, true)
            : throw RestErrors.BadSchema(wanted, exposed);
    }

    private static bool WantsSingular(string accept)
    {
        var types = accept.Split(',').Select(type => type.Replace(" ", "", StringComparison.Ordinal)).ToArray();
        foreach (var type in types)
        {
            switch (type.Split(";q=")[0].Split(";charset=")[0])
            {
                case Singular or "application/vnd.pgrst.object":
                    return true;
                case "" or Json or "*/*" or "application/*" or "application/vnd.pgrst.array+json":
                    return false;
            }
        }

        throw RestErrors.NotAcceptable(accept);
    }
}
