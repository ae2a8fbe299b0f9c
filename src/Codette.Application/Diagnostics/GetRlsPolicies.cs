using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Tells how one owner's rows are kept from another.</summary>
public sealed record GetRlsPolicies : IQuery<RowSecurityReport>;

/// <summary>The isolation of rows.</summary>
/// <param name="Status">Whether row security is right; <c>NOT_APPLICABLE</c> where the storage has none.</param>
/// <param name="CurrentKeyUsed">The name of the key that the storage is asked with, or <c>None</c>.</param>
/// <param name="Message">What that means, for people.</param>
/// <param name="Policies">How each table's rows are kept apart.</param>
/// <param name="Recommendations">What to do; empty when there is nothing.</param>
/// <param name="At">When it was read.</param>
public sealed record RowSecurityReport(
    string Status, string CurrentKeyUsed, string Message, IReadOnlyList<TableIsolation> Policies, IReadOnlyList<string> Recommendations,
    DateTimeOffset At);

/// <summary>How a table's rows are kept apart.</summary>
/// <param name="Table">Its name.</param>
/// <param name="HasOwner">Whether each of its rows names an owner, as read from the database now.</param>
/// <param name="Isolation">What that means, for people.</param>
public sealed record TableIsolation(string Table, bool HasOwner, string Isolation);

internal sealed class GetRlsPoliciesHandler(ICredentialProbe credentials, DatabaseWatch watch)
    : IRequestHandler<GetRlsPolicies, Result<RowSecurityReport>>
{
    private const string NotApplicable = "NOT_APPLICABLE";

    private const string Unknown = "UNKNOWN";

    public async Task<Result<RowSecurityReport>> Handle(GetRlsPolicies request, CancellationToken cancellationToken)
    {
        var database = await watch.Probe(cancellationToken);
        return new RowSecurityReport(
            database.Read.IsOk ? NotApplicable : Unknown,
            GetCredentialsHandler.KeyInUse(credentials.Read()),
            database.Read.IsOk
                ? $"{database.Type} has no row security. Codette itself gives each owner only the owner's rows; whoever may read the file reads them all."
                : $"The tables could not be looked at: {database.Read.Reason}",
            [.. database.Tables.Select(Isolation)],
            [.. Recommend(database)],
            database.At);
    }

    private static TableIsolation Isolation(TableReading table) => new(table.Name, table.HasOwner, table switch
    {
        { Probe.IsOk: false } => $"Unknown: {table.Probe.Reason}",
        { HasOwner: true } => "Every row names its owner, and every statement that reads or changes it filters by the one who asks.",
        _ => "Its rows name no owner: it is reached through tables that do, or is the same for everyone.",
    });

    private static IEnumerable<string> Recommend(DatabaseReading database)
    {
        if (!database.Read.IsOk)
        {
            yield return "Make the database reachable and ask again.";
        }

        if (database.Files is { OpenToOthers: true })
        {
            yield return $"Other users of this machine may read {database.Location}; take that right away from them (chmod 600).";
        }
    }
}
