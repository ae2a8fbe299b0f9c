using Codette.Application.Common;
using Codette.Domain.Common;
using Codette.Domain.RowSecurity;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Tells how one owner's rows are kept from another, and whether it holds.</summary>
/// <param name="Proves">Whether it is tried with made-up rows, all of them taken back.</param>
public sealed record GetRlsPolicies(bool Proves) : IQuery<RowSecurityReport>
{
    /// <summary>Null for what the settings say.</summary>
    public IReadOnlyList<string>? Schemas { get; init; }

    /// <summary>Whether a login that no policy binds may make the proof.</summary>
    public bool StepsDown { get; init; }

    /// <summary>Tables with owners whose rows everybody is meant to read, beside those of the settings.</summary>
    public IReadOnlyList<ObjectName> PublicTables { get; init; } = [];

    /// <summary>How long it may take; null for the time of a request.</summary>
    public TimeSpan? Patience { get; init; }
}

/// <summary>The isolation of rows.</summary>
/// <param name="Store">The kind of storage in use.</param>
/// <param name="Judgement">The whole in one word and a sentence.</param>
/// <param name="CurrentKeyUsed">As in <see cref="CredentialReport"/>.</param>
/// <param name="Examination">What was read and tried.</param>
/// <param name="Findings">What is wrong, the worst first; null when it could not be looked at.</param>
/// <param name="Tables">How each table's rows are kept apart.</param>
public sealed record RowSecurityReport(
    string Store, Judgement Judgement, string CurrentKeyUsed, RowSecurityExamination Examination, IReadOnlyList<Finding>? Findings,
    IReadOnlyList<TableIsolation> Tables)
{
    /// <summary>Whether the storage is asked with a key of a project that row security does not bind.</summary>
    public bool UsesServiceKey => CurrentKeyUsed == GetCredentialsHandler.ServiceKey;

    public DiagnosisState State => Judgement.Standing switch
    {
        Standing.Correct => DiagnosisState.Ok,
        Standing.Review => DiagnosisState.Degraded,
        Standing.Leak => DiagnosisState.Failing,
        _ => DiagnosisState.Unknown,
    };

    public IReadOnlyList<MatrixCell> Matrix => Examination.Proof?.Cells ?? [];

    public IReadOnlyList<MatrixCell> Unproven => [.. Matrix.Where(cell => cell.Verdict == Verdict.Unproven)];

    /// <summary>What to do, for each finding that weighs something.</summary>
    public IReadOnlyList<string> Recommendations =>
    [
        .. (Findings ?? []).Where(finding => finding.Level > FindingLevel.Info).Select(finding => $"{finding.On}: {finding.Title}. {finding.Remediation}"),
    ];

    /// <summary>What to look at, for what was found.</summary>
    public IReadOnlyList<string> Troubleshooting => Diagnostics.Troubleshooting.For(this);
}

internal sealed class GetRlsPoliciesHandler(ICredentialProbe credentials, IRowSecurityProbe probe, RowSecurityScope scope, StoreDescription store, TimeProvider time)
    : IRequestHandler<GetRlsPolicies, Result<RowSecurityReport>>
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(10), _proof = TimeSpan.FromSeconds(60);

    public async Task<Result<RowSecurityReport>> Handle(GetRlsPolicies request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(request.Patience ?? (request.Proves ? _proof : _look), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var question = new RowSecurityQuestion(
            request.Schemas ?? scope.Schemas, request.Proves, request.StepsDown, [.. scope.PublicTables, .. request.PublicTables]);
        var examination = await probe.Examine(question, either.Token);
        cancellationToken.ThrowIfCancellationRequested();
        var findings = Findings(examination, question.PublicTables)?.Select(finding => request.StepsDown && finding.Id == "login-bypasses-rls"
            ? finding with { Level = FindingLevel.Info } // it was said that this is known
            : finding).ToArray();
        var judgement = Judgement.Of(
            examination.Obstacle is null ? findings : null, examination.Proof?.Cells ?? [], examination.Obstacle ?? Weakness(examination, request.Proves));
        return new RowSecurityReport(
            store.Kind,
            examination is { Catalogue: null, Proof: { } proof } ? judgement with { Message = $"{judgement.Message} {proof.Scope}" } : judgement,
            GetCredentialsHandler.KeyInUse(credentials.Read()),
            examination,
            findings,
            examination.Catalogue is { } catalogue ? [.. Isolations(catalogue)] : examination.Tables);
    }

    private static IReadOnlyList<Finding>? Findings(RowSecurityExamination examination, IReadOnlyList<ObjectName> publicTables) =>
        examination.Catalogue is { } catalogue ? [.. FindingRules.Find(catalogue, publicTables), .. examination.Findings]
        : examination.Proof is not null || examination.Findings.Count > 0 ? examination.Findings
        : null;

    /// <summary>What was asked for and not done, or what the backend itself cannot do.</summary>
    private string? Weakness(RowSecurityExamination examination, bool proves) =>
        (proves && examination is { Proof: { Cells.Count: 0 } untried, Catalogue: { } full } && full.Tables.Any() ? untried.Scope : null)
        ?? store.Warning
        ?? (examination.Catalogue is { } catalogue && catalogue.Role(ApiRoles.Service) is not null && !catalogue.Server.MayActAs.Contains(ApiRoles.Service)
            ? $"The login {catalogue.Server.Login} cannot act as service_role: grant service_role to {Sql.Name(catalogue.Server.Login)};"
            : null);

    private static IEnumerable<TableIsolation> Isolations(Catalogue catalogue)
    {
        var ownership = Ownership.Of(catalogue);
        foreach (var table in catalogue.Tables)
        {
            var owners = ownership.Columns(table.Id);
            yield return new TableIsolation(
                NameOf(table), owners.Count > 0,
                $"Row security {(table.IsGuarded ? "on" : "off")}, {(table.IsForced ? "forced" : "not forced")}, policies: {table.Policies.Count}"
                    + (owners.Count > 0 ? $", owner in {string.Join(", ", owners)}."
                        : ownership.IsPrivate(table.Id) ? ", owned by way of what its rows point to."
                        : ", owned by nobody."));
        }
    }

    /// <summary>Codette's own tables are called by their names alone.</summary>
    public static string NameOf(Relation table) => table.Schema == "codette" ? table.Name : table.Id.ToString();
}
