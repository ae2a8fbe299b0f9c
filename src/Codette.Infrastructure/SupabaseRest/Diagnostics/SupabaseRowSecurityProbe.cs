using System.Text.Json;
using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Diagnostics;

/// <summary>
/// Reads the catalogue by the function of the migrations, and tries reads: with the public key, and with a user's token where
/// one is given, beside the service key. No transaction spans requests, so that nothing is written; what is not proven by that
/// is told.
/// </summary>
internal sealed class SupabaseRowSecurityProbe(SupabaseApi api, ReadTrials trials, TimeProvider time) : IRowSecurityProbe
{
    private const string NotWritten =
        "Over REST no transaction spans requests, so that nothing that writes was tried: set DATABASE_URL and run the doctor with --prove.";

    private static readonly Deed[] _writes = [Deed.Insert, Deed.Update, Deed.Delete, Deed.ChangeOwner, Deed.Upsert];

    public async Task<RowSecurityExamination> Examine(RowSecurityQuestion question, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            var asked = RestRequest.Call("read_catalogue", new CatalogueArguments(question.Schemas), RestJson.Plain.CatalogueArguments).Repeatable();
            var catalogue = CatalogueDocument.Read((await api.Send(Caller.Service, asked, cancellationToken)).Body.Span);
            var tables = Private(catalogue, question);
            var cells = await trials.Run(catalogue, tables, cancellationToken);
            return new RowSecurityExamination(
                catalogue,
                catalogue.MissingSchemas.Count > 0 ? $"There is no schema {string.Join(" or ", catalogue.MissingSchemas)}." : null,
                new ProofReading(
                    question.Proves ? [.. cells, .. tables.SelectMany(Untried)] : cells,
                    question.Proves ? $"{trials.Scope} {NotWritten}" : trials.Scope, [], time.GetElapsedTime(began)),
                time.GetUtcNow());
        }
        catch (StorageException fault)
        {
            return Nothing(fault.Error.Code == "storage_public_key"
                ? "With a public key alone the catalogue cannot be read, so that what guards the tables is not known."
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
    private static Relation[] Private(Catalogue catalogue, RowSecurityQuestion question)
    {
        var ownership = Ownership.Of(catalogue);
        return
        [
            .. catalogue.Tables.Where(table =>
                table.Schema == SupabaseOptions.Schema && ownership.IsPrivate(table.Id) && !question.PublicTables.Contains(table.Id)),
        ];
    }

    private static IEnumerable<MatrixCell> Untried(Relation table) =>
        _writes.Select(deed => new MatrixCell(table.Id, Party.UserB, deed, Verdict.Unproven, Reason: NotWritten));
}

/// <summary>Of <c>read_catalogue</c>.</summary>
internal sealed record CatalogueArguments(IReadOnlyList<string>? PSchemas);
