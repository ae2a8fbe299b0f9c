using System.Net;
using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Grammar;
using Codette.Testing.Rest.Sql;

namespace Codette.Testing.Rest;

/// <summary>What PostgREST does with a table.</summary>
internal sealed class RestEndpoint(RestDatabase database, RestOptions options)
{
    public Task<RestAnswer> Answer(RestRequest request) => request switch
    {
        { IsCall: true } => new RestCalls(database, options).Answer(request),
        { IsRead: true } => Get(request),
        _ => Change(request),
    };

    /// <summary>The status and the header Content-Range of rows that are a part of a whole.</summary>
    public static (int Status, string Range) Window(long offset, StatementResult result) => result.Total < offset
        ? throw RestErrors.OutOfBounds(offset, result.Total.Value)
        : (result.Page < result.Total ? 206 : 200, RowRange.Header(offset, offset + result.Page - 1, result.Total));

    public static void CheckSingular(RestRequest request, StatementResult result)
    {
        if (request.IsSingular && result.Page != 1)
        {
            throw RestErrors.NotSingular(result.Page);
        }
    }

    private async Task<RestAnswer> Get(RestRequest request)
    {
        var relation = await database.Catalog.FindRelation(request.Schema, request.Name);
        var statement = ReadSql.Of(
            relation, request.Query, request.Range.AtMost(options.MaxRows), request.Prefer.Counts, request.Rows);
        var result = await database.Run(request, true, statement, result => CheckSingular(request, result));
        var (status, range) = Window(request.Range.Offset, result);
        return new(
            status, result.Body,
            ("Content-Type", request.ContentType),
            ("Content-Range", range),
            ("Content-Profile", request.NamesSchema ? request.Schema : null),
            ("Preference-Applied", request.Prefer.Applied("count", "handling")));
    }

    private async Task<RestAnswer> Change(RestRequest request)
    {
        var relation = await database.Catalog.FindRelation(request.Schema, request.Name);
        var keys = request.Query.OnConflict ?? [.. relation.Keys];
        var payload = request.Method == "DELETE" ? new Payload("[]", []) : request.Payload();
        var sql = new WriteSql(
            relation, request.Query, request.Prefer, payload, keys, request.Prefer.WantsRows ? request.Rows : ResultShape.None);
        var statement = request.Method switch
        {
            "POST" => sql.Insert(),
            "PATCH" => Guarded(request, sql.Update),
            _ => Guarded(request, sql.Delete),
        };
        var result = await database.Run(request, false, statement, result =>
        {
            CheckSingular(request, result);
            if (request.Method != "POST" && request.Prefer.IsStrict && result.Page > request.Prefer.MaxAffected)
            {
                throw RestErrors.TooManyAffected(result.Page);
            }
        });
        return Changed(request, relation, result, keys.Count > 0);
    }

    private SqlText Guarded(RestRequest request, Func<SqlText> statement) =>
        options.SafeUpdate && request.Query.Filters.Count == 0
        ? throw new RestException(400, "21000", $"{(request.Method == "PATCH" ? "UPDATE" : "DELETE")} requires a WHERE clause")
        : statement();

    private static RestAnswer Changed(RestRequest request, Relation relation, StatementResult result, bool hasKeys)
    {
        var isInsert = request.Method == "POST";
        var status = isInsert ? (result.Inserted is null || (result.Inserted <= 0 && request.Prefer.Merges) ? 200 : 201)
            : request.Prefer.WantsRows ? 200 : 204;
        long? total = request.Prefer.Counts ? result.Page : null;
        string[] honoured = request.Method switch
        {
            "POST" when hasKeys => ["resolution", "missing", "return", "count", "handling"],
            "POST" => ["missing", "return", "count", "handling"],
            "PATCH" => ["missing", "return", "count", "handling", "max-affected"],
            _ => ["return", "count", "handling", "max-affected"],
        };
        return new(
            status, request.Prefer.WantsRows ? result.Body : null,
            ("Content-Type", request.Prefer.WantsRows ? request.ContentType : null),
            ("Content-Range", RowRange.Header(isInsert ? 1 : 0, request.Method == "PATCH" ? result.Page - 1 : -1, total)),
            ("Content-Profile", request.NamesSchema && request.Prefer.WantsRows ? request.Schema : null),
            ("Location", result.Location is { } keys ? $"/{relation.Name}?{string.Join("&", keys.Select(Encode))}" : null),
            ("Preference-Applied", request.Prefer.Applied(honoured)));
    }

    private static string Encode(string pair) => string.Join("=", pair.Split('=', 2).Select(WebUtility.UrlEncode));
}
