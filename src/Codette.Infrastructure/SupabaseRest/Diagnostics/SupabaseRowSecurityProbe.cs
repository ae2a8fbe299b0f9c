using System.Text.Json;
using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Diagnostics;

/// <summary>
/// Reads the catalogue by the function of the migrations, and tries reads with the public key beside the service key. No
/// transaction spans requests, so that nothing is written: what was not proven by that is told.
/// </summary>
internal sealed class SupabaseRowSecurityProbe(SupabaseApi api, SupabaseAccess access, TimeProvider time) : IRowSecurityProbe
{
    private const string NotWritten = "Over REST no transaction spans requests, so that nothing that writes was tried: set DATABASE_URL and run the doctor with --prove.";

    private static readonly Deed[] _writes = [Deed.Insert, Deed.Update, Deed.Delete, Deed.ChangeOwner, Deed.Upsert];

    public async Task<RowSecurityExamination> Examine(RowSecurityQuestion question, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            var answer = await api.Send(Caller.Service, RestRequest.Call("read_catalogue", new CatalogueArguments(question.Schemas), RestJson.Plain.CatalogueArguments).Repeatable(), cancellationToken);
            var catalogue = CatalogueDocument.Read(answer.Body.Span);
            var cells = await Look(catalogue, question, cancellationToken);
            var scope = access.HasPublic
                ? "Reads alone were tried: with the public key, on tables that hold rows as the service key sees them."
                : "Nothing was tried: there is no public key (SUPABASE_ANON_KEY) to read with.";
            return new RowSecurityExamination(
                catalogue, catalogue.MissingSchemas.Count > 0 ? $"There is no schema {string.Join(" or ", catalogue.MissingSchemas)}." : null,
                new ProofReading(cells, question.Proves ? $"{scope} {NotWritten}" : scope, [], time.GetElapsedTime(began)), time.GetUtcNow());
        }
        catch (StorageException fault)
        {
            return Nothing(fault.Error.Code == "storage_public_key"
                ? "With a public key alone the catalogue cannot be read; what it hides from others is not known."
                : $"The catalogue could not be read: {fault.Error.Message}");
        }
        catch (RestException fault)
        {
            return Nothing($"The catalogue could not be read: the project answered with {fault.Fault}.");
        }
        catch (JsonException)
        {
            return Nothing("The catalogue of the project could not be understood.");
        }
        catch (OperationCanceledException)
        {
            return Nothing("The project did not answer in time.");
        }
    }

    private RowSecurityExamination Nothing(string obstacle) => new(null, obstacle, null, time.GetUtcNow());

    /// <summary>Of Codette's own schema: it is the one that this client asks.</summary>
    private async Task<IReadOnlyList<MatrixCell>> Look(Catalogue catalogue, RowSecurityQuestion question, CancellationToken cancellationToken)
    {
        var ownership = new Ownership(catalogue);
        var cells = new List<MatrixCell>();
        foreach (var table in catalogue.Tables.Where(table => table.Schema == SupabaseOptions.Schema && ownership.IsPrivate(table.Id)))
        {
            if (access.HasPublic && await Count(Caller.Service, table, cancellationToken) is > 0)
            {
                cells.Add(await Read(table, cancellationToken));
            }

            if (question.Proves)
            {
                cells.AddRange(_writes.Select(deed => new MatrixCell(table.Id, Party.UserB, deed, Verdict.Unproven, Reason: NotWritten)));
            }
        }

        return cells;
    }

    private async Task<MatrixCell> Read(Relation table, CancellationToken cancellationToken)
    {
        MatrixCell Cell(Verdict verdict, string? reason = null, string? statement = null) => new(table.Id, Party.Anon, Deed.Select, verdict, statement, reason);
        try
        {
            return await Count(Caller.Anonymous, table, cancellationToken) is > 0 and var seen
                ? Cell(Verdict.Leaked, string.Create(null, $"{seen} rows were told to who has no more than the public key."), $"GET /rest/v1/{table.Name}")
                : Cell(Verdict.Proven);
        }
        catch (StorageException fault) when (fault.Error.Code is "storage_denied" or "row_security_denied" or "storage_public_key")
        {
            return Cell(Verdict.DeniedByGrant);
        }
    }

    private async Task<long?> Count(Caller caller, Relation table, CancellationToken cancellationToken) => (await api.Send(
        caller, RestRequest.Read(table.Name).Select(Uri.EscapeDataString(table.Columns[0].Name)).Limit(1).Count(), cancellationToken)).Total;
}

/// <summary>Of <c>read_catalogue</c>.</summary>
internal sealed record CatalogueArguments(IReadOnlyList<string>? PSchemas);
