using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.RowSecurity;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest.Diagnostics;

/// <summary>
/// Reads tables that hold rows as those who should not see them: nobody, and the user whose token the settings give. A table
/// without rows shows nothing and has no cell.
/// </summary>
internal sealed class ReadTrials(SupabaseApi api, SupabaseAccess access, IOptions<SupabaseOptions> options, TimeProvider time)
{
    private readonly Caller? _user = options.Value.User is { } user ? Caller.User(user.UserId, user.Claims, time.GetUtcNow(), user.Text) : null;

    /// <summary>What is tried, in words.</summary>
    public string Scope => (access.PublicKey, _user) switch
    {
        (null, null) => "Nothing was tried: there is no public key (SUPABASE_ANON_KEY) to read with.",
        (_, null) => "Reads alone were tried, with the public key, on tables that hold rows.",
        (null, _) => "Reads alone were tried, with a user's token, on tables that hold rows.",
        _ => "Reads alone were tried, with the public key and with a user's token, on tables that hold rows.",
    };

    public async Task<IReadOnlyList<MatrixCell>> Run(Catalogue catalogue, IReadOnlyList<Relation> tables, CancellationToken cancellationToken)
    {
        var ownership = Ownership.Of(catalogue);
        var cells = new List<MatrixCell>();
        foreach (var table in tables)
        {
            if (access.PublicKey is { } key && (await api.Send(Caller.Service, Read(table, null), cancellationToken)).Total is > 0)
            {
                cells.Add(await Cell(table, Party.Anon, Read(table, null), request => api.Send(key, request, cancellationToken)));
            }

            if (_user is { } user && ownership.Columns(table.Id) is [var owner, ..])
            {
                var others = Read(table, (owner, user.Owner.Value));
                if ((await api.Send(Caller.Service, others, cancellationToken)).Total is > 0)
                {
                    cells.Add(await Cell(table, Party.UserB, others, request => api.Send(user, request, cancellationToken)));
                }
            }
        }

        return cells;
    }

    private static RestRequest Read(Relation table, (string Column, string Id)? notOf)
    {
        var request = RestRequest.Read(table.Name).Select(table.Columns[0].Name);
        return (notOf is { } owner ? request.Where(owner.Column, "neq", owner.Id) : request).Limit(1).Count();
    }

    private static async Task<MatrixCell> Cell(Relation table, Party party, RestRequest request, Func<RestRequest, Task<RestAnswer>> send)
    {
        MatrixCell Cell(Verdict verdict, string? reason = null, string? statement = null) => new(table.Id, party, Deed.Select, verdict, statement, reason);
        try
        {
            var rows = (await send(request)).Total;
            return rows switch
            {
                null => Cell(Verdict.Unproven, "The project did not tell how many rows it gave."),
                > 0 => Cell(Verdict.Leaked, string.Create(null, $"{rows} rows of others were told."), $"GET /rest/v1/{request.Target}"),
                _ => Cell(Verdict.Proven),
            };
        }
        catch (StorageException fault) when (fault.Error.Code is "storage_denied" or "storage_public_key")
        {
            return Cell(Verdict.DeniedByGrant);
        }
        catch (StorageException fault)
        {
            return Cell(Verdict.Unproven, fault.Error.Message);
        }
    }
}
