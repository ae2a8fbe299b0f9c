using System.Text.Json.Serialization.Metadata;
using Codette.Application.Identity;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>
/// Reads many rows. A project may cut an answer off after so many (a thousand, by default) without a word but in
/// <c>Content-Range</c>: so the total is asked for, and what is missing is read from the last row on.
/// </summary>
internal static class Paging
{
    /// <param name="api">The project.</param>
    /// <param name="caller">For whom.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="page">A request for so many rows after a row, null for the first.</param>
    /// <param name="shape">Of an answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="seen">Told after each page how many rows there are by then, for rows without a key to go on from.</param>
    public static async Task<List<TRow>> ReadAll<TRow>(
        this SupabaseApi api, Caller caller, int limit, Func<TRow?, int, RestRequest> page, JsonTypeInfo<TRow[]> shape, CancellationToken cancellationToken,
        Action<int>? seen = null)
        where TRow : class
    {
        var rows = new List<TRow>();
        while (true)
        {
            var answer = await api.Send(caller, page(rows.LastOrDefault(), limit - rows.Count).Count(), cancellationToken);
            var read = answer.Read(shape);
            rows.AddRange(read);
            seen?.Invoke(rows.Count);
            if (read.Length == 0 || rows.Count >= limit || answer.Total <= read.Length)
            {
                return rows;
            }
        }
    }
}
