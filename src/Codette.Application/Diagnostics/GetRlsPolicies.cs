using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Tells how one owner's rows are kept from another.</summary>
public sealed record GetRlsPolicies : IQuery<RowSecurityReport>;

/// <summary>The isolation of rows.</summary>
/// <param name="Status">
/// <c>NOT_APPLICABLE</c> where the storage has no row security, <c>⚠️ REVIEW</c> where a table is not guarded by it, <c>UNKNOWN</c>
/// where all are: that the guard holds is not proven by that.
/// </param>
/// <param name="CurrentKeyUsed">As in <see cref="CredentialReport"/>.</param>
/// <param name="Message">What that means, for people.</param>
/// <param name="Policies">How each table's rows are kept apart.</param>
/// <param name="Recommendations">What to do; empty when there is nothing.</param>
/// <param name="At">When it was read.</param>
public sealed record RowSecurityReport(
    string Status, string CurrentKeyUsed, string Message, IReadOnlyList<TableIsolation> Policies, IReadOnlyList<string> Recommendations,
    DateTimeOffset At)
{
    /// <summary>Whether the storage is asked with a key of a project that row security does not bind.</summary>
    public bool UsesServiceKey => CurrentKeyUsed == GetCredentialsHandler.ServiceKey;
}

/// <summary>How a table's rows are kept apart.</summary>
/// <param name="Table">Its name.</param>
/// <param name="HasOwner">Whether each of its rows names an owner, as read from the database now.</param>
/// <param name="Isolation">What that means, for people.</param>
public sealed record TableIsolation(string Table, bool HasOwner, string Isolation);

internal sealed class GetRlsPoliciesHandler(ICredentialProbe credentials, DatabaseWatch watch)
    : IRequestHandler<GetRlsPolicies, Result<RowSecurityReport>>
{
    private const string NotApplicable = "NOT_APPLICABLE";

    private const string Review = "⚠️ REVIEW";

    private const string Unknown = "UNKNOWN";

    public async Task<Result<RowSecurityReport>> Handle(GetRlsPolicies request, CancellationToken cancellationToken)
    {
        var database = await watch.Probe(cancellationToken);
        var (status, message) = Judge(database);
        return new RowSecurityReport(
            status,
            GetCredentialsHandler.KeyInUse(credentials.Read()),
            message,
            [.. database.Tables.Select(Isolation)],
            [.. Recommend(database)],
            database.At);
    }

    private static (string Status, string Message) Judge(DatabaseReading database) => database switch
    {
        { Read.IsOk: false } => (Unknown, $"The tables could not be looked at: {database.Read.Reason}"),
        { Files: null } when database.Tables.All(table => table.RowSecurity is null) => (
            Unknown, $"What guards the tables of {database.Type} cannot be read from here. That it keeps people apart has not been proven by trying."),
        _ when database.Tables.All(table => table.RowSecurity is null) => (
            NotApplicable,
            $"{database.Type} has no row security. Codette itself gives each owner only the owner's rows; whoever may read the file reads them all."),
        _ when Unguarded(database).ToArray() is [_, ..] unguarded => (
            Review, $"Row security is off, or does not bind the owner, on: {string.Join(", ", unguarded)}."),
        _ => (Unknown, "Row security is on and forced on every table. That it keeps people apart has not been proven by trying."),
    };

    private static IEnumerable<string> Unguarded(DatabaseReading database) =>
        database.Tables.Where(table => table.RowSecurity is not { IsEnabled: true, IsForced: true }).Select(table => table.Name);

    private static TableIsolation Isolation(TableReading table) => new(table.Name, table.HasOwner, table switch
    {
        { Probe.IsOk: false } => $"Unknown: {table.Probe.Reason}",
        { RowSecurity: { } guard } => string.Create(
            null, $"Row security {(guard.IsEnabled ? "on" : "off")}, {(guard.IsForced ? "forced" : "not forced")}, policies: {guard.Policies}."),
        { HasOwner: true } => "Every row names its owner, and every statement that reads or changes it filters by the one who asks.",
        _ => "Its rows name no owner: it is reached through tables that do, or is the same for everyone.",
    });

    private static IEnumerable<string> Recommend(DatabaseReading database)
    {
        if (!database.Read.IsOk)
        {
            yield return "Make the database reachable and ask again.";
        }

        foreach (var table in database.Read.IsOk && database.Tables.Any(each => each.RowSecurity is not null) ? Unguarded(database) : [])
        {
            yield return $"Bind everybody by the policies of {table}: alter table codette.{table} enable row level security, force row level security;";
        }

        if (database.Files is { OpenToOthers: true })
        {
            yield return $"Other users of this machine may read {database.Location}; take that right away from them (chmod 600).";
        }
    }
}
