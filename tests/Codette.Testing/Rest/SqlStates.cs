using System.Globalization;
using Codette.Testing.Rest.Keys;
using Npgsql;

namespace Codette.Testing.Rest;

/// <summary>The statuses of PostgreSQL's errors.</summary>
internal static class SqlStates
{
    public static RestException Translate(PostgresException error, string role)
    {
        var status = Status(error.SqlState, error.MessageText, role);
        return new(status, error.SqlState, error.MessageText, error.Detail, error.Hint)
        {
            Challenge = status == 401 ? "Bearer" : null,
        };
    }

    public static int Status(string state, string message, string role) => state switch
    {
        "23503" or "23505" => 409,
        "25006" => 405,
        "21000" => message.EndsWith("requires a WHERE clause", StringComparison.Ordinal) ? 400 : 500,
        "22023" => IsUnknownRole(message) ? 401 : 400,
        "42501" => role == RestCaller.Anonymous ? 401 : 403,
        "42P01" or "42883" => 404,
        "42P17" or "53400" => 500,
        "57P01" => 503,
        "P0001" => 400,
        _ => OfClass(state),
    };

    private static bool IsUnknownRole(string message) =>
        message.StartsWith("role", StringComparison.Ordinal) && message.EndsWith("does not exist", StringComparison.Ordinal);

    private static int OfClass(string state) => state[..2] switch
    {
        "08" or "53" => 503,
        "0L" or "0P" or "28" => 403,
        "09" or "25" or "2D" or "38" or "39" or "3B" or "40" or "54" or "55" or "57" or "58" => 500,
        "F0" or "HV" or "P0" or "XX" => 500,
        "PT" => int.TryParse(state.AsSpan(2), CultureInfo.InvariantCulture, out var status) ? status : 500,
        _ => 400,
    };
}
