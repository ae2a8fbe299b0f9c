using System.Text.Json.Nodes;
using Codette.Domain.Common;
using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>Somebody made up for a proof, whose traces nobody else has.</summary>
/// <param name="Id">Of the sign-in.</param>
/// <param name="Letter">Tells one from the other.</param>
internal sealed record Person(Guid Id, char Letter)
{
    public static Person New(char letter, DateTimeOffset now) => new(Ids.New(now), letter);

    /// <summary>In texts that are the person's.</summary>
    public string Marker => $"codette-{Letter}-{Id.ToString("N")[20..]}";

    public string Email => $"{Marker}@example.invalid";

    /// <summary>What tells in an answer that something of the person's is in it.</summary>
    public IReadOnlyList<string> Traces => [Id.ToString(), Marker];

    /// <summary>
    /// The claims of a token of theirs. Whatever else the policies look for in a token, such as the id of a tenant, is the
    /// person's own id.
    /// </summary>
    public string Claims(IEnumerable<IReadOnlyList<string>> looked)
    {
        var claims = new JsonObject();
        foreach (var path in looked)
        {
            var place = claims;
            foreach (var step in path.SkipLast(1))
            {
                place = place[step] as JsonObject ?? (JsonObject)(place[step] = new JsonObject())!;
            }

            place[path[^1]] = Id.ToString();
        }

        claims["sub"] = Id.ToString();
        claims["role"] = ApiRoles.Authenticated;
        claims["aud"] = ApiRoles.Authenticated;
        claims["email"] ??= Email;
        claims["aal"] = "aal2"; // the most that a sign-in can be: what only that may do is tried too
        claims["is_anonymous"] = false;
        return claims.ToJsonString();
    }
}
