using Codette.Testing.Rest.Grammar;

namespace Codette.Testing.Rest;

/// <summary>The errors of PostgREST's own and of the gateway.</summary>
internal static class RestErrors
{
    public static RestException Gateway(string message, string hint) => new(401, null, message, hint: hint);

    public static RestException Unparsed(string message, string details) => new(400, "PGRST100", message, details);

    /// <summary>What PostgREST can and this stand-in cannot.</summary>
    public static RestException NotStoodIn(string what) =>
        new(400, "PGRST100", $"The tests' stand-in for PostgREST does not do {what}");

    public static RestException BadRpcMethod(string method) => new(405, "PGRST101", $"Cannot use the {method} method on RPC");

    public static RestException BadBody(string message) => new(400, "PGRST102", message);

    public static RestException BadRange(string details) => new(416, "PGRST103", "Requested range not satisfiable", details);

    public static RestException OutOfBounds(long offset, long total) =>
        new(416, "PGRST103", "Requested range not satisfiable",
            $"An offset of {offset} was requested, but there are only {total} rows.")
        {
            ContentRange = RowRange.Header(offset, offset - 1, total),
        };

    public static RestException BadSchema(string schema, IEnumerable<string> exposed) =>
        new(406, "PGRST106", $"Invalid schema: {schema}",
            hint: $"Only the following schemas are exposed: {string.Join(", ", exposed)}");

    public static RestException NotAcceptable(string accept) =>
        new(406, "PGRST107", $"None of these media types are available: {accept}");

    public static RestException NotEmbedded(string resource) =>
        new(400, "PGRST108", $"'{resource}' is not an embedded resource in this request",
            hint: $"Verify that '{resource}' is included in the 'select' query parameter.");

    public static RestException NotSingular(long rows) =>
        new(406, "PGRST116", "Cannot coerce the result to a single JSON object", $"The result contains {rows} rows");

    public static RestException BadMethod(string method) => new(405, "PGRST117", $"Unsupported HTTP method: {method}");

    public static RestException BadPreferences(IEnumerable<string> unknown) =>
        new(400, "PGRST122", "Invalid preferences given with handling=strict",
            $"Invalid preferences: {string.Join(", ", unknown)}");

    public static RestException Aggregates() => new(400, "PGRST123", "Use of aggregate functions is not allowed");

    public static RestException TooManyAffected(long rows) =>
        new(400, "PGRST124", "Query result exceeds max-affected preference constraint", $"The query affects {rows} rows");

    public static RestException BadPath() => new(404, "PGRST125", "Invalid path specified in request URL");

    public static RestException NoRoot() => new(404, "PGRST126", "Root endpoint metadata is disabled");

    public static RestException MaxAffectedOfOne() =>
        new(400, "PGRST128", "Function must return SETOF or TABLE when max-affected preference is used with handling=strict");

    public static RestException NoColumn(string relation, string column) =>
        new(400, "PGRST204", $"Could not find the '{column}' column of '{relation}' in the schema cache");

    public static RestException NoTable(string schema, string name) =>
        new(404, "PGRST205", $"Could not find the table '{schema}.{name}' in the schema cache");

    public static RestException NoFunction(string function, IReadOnlyCollection<string> arguments, bool isPost)
    {
        var list = string.Join(", ", arguments);
        var given = arguments.Count == 0 ? " without parameters" : $" with parameter{(arguments.Count > 1 ? "s" : "")} {list}";
        var unnamed = isPost ? " or with a single unnamed json/jsonb parameter" : "";
        return new(
            404, "PGRST202",
            $"Could not find the function {function}{(arguments.Count == 0 ? given : $"({list})")} in the schema cache",
            $"Searched for the function {function}{given}{unnamed}, but no matches were found in the schema cache.");
    }

    public static RestException AmbiguousFunction(IEnumerable<string> candidates) =>
        new(300, "PGRST203", $"Could not choose the best candidate function between: {string.Join(", ", candidates)}",
            hint: "Try renaming the parameters or the function itself in the database so function overloading can be resolved");

    public static RestException Undecodable(string message, string? details = null) => BadToken("PGRST301", message, details);

    public static RestException BadClaims(string message) => BadToken("PGRST303", message, null);

    private static RestException BadToken(string code, string message, string? details) => new(401, code, message, details)
    {
        Challenge = $"Bearer error=\"invalid_token\", error_description=\"{message}\"",
    };
}
