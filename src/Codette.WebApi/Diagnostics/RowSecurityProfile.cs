using AutoMapper;
using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;

namespace Codette.WebApi.Diagnostics;

/// <summary>From what was found about row security to what the wire says.</summary>
internal sealed class RowSecurityProfile : Profile
{
    public RowSecurityProfile()
    {
        CreateMap<Standing, string>().ConvertUsing(standing => StatusOf(standing));
        CreateMap<Verdict, string>().ConvertUsing(verdict => Spaced(verdict.ToString(), ' '));
        CreateMap<ObjectName, string>().ConvertUsing(name => name.ToString());
        CreateMap<RowSecurityReport, RlsPoliciesDiagnosis>()
            .Fill("Status", report => report.Judgement.Standing)
            .Fill("Message", report => report.Judgement.Message)
            .Fill("RlsAnalysis", report => report)
            .Fill("Examined", report => report.Examination.Catalogue)
            .Fill("Tables", report => report.Examination.Catalogue == null ? Array.Empty<Relation>() : report.Examination.Catalogue.Examined)
            .Fill("Proof", report => report.Examination.Proof)
            .Fill("Timestamp", report => report.Examination.At);
        CreateMap<RowSecurityReport, RlsAnalysisWire>()
            .Fill("SecurityRecommendations", report => report)
            .Fill("Policies", report => report.Tables.ToDictionary(table => table.Table, table => table.Isolation))
            .Fill("Tables", report => report.Tables);
        CreateMap<RowSecurityReport, RlsJudgementWire>()
            .Fill("Status", report => report.Judgement.Standing)
            .Fill("UsingServiceRole", report => report.UsesServiceKey)
            .Fill("Message", report => report.Judgement.Message);
        CreateMap<TableIsolation, TableIsolationWire>();
        CreateMap<Catalogue, ExaminedWire>()
            .Fill("Schemas", catalogue => catalogue.Schemas.Select(schema => schema.Name))
            .Fill("Database", catalogue => catalogue.Server.Database)
            .Fill("ServerVersion", catalogue => catalogue.Server.Version)
            .Fill("Login", catalogue => catalogue.Server.Login)
            .Fill("MayActAs", catalogue => catalogue.Server.MayActAs);
        CreateMap<Relation, GuardedTableWire>()
            .Fill("On", relation => relation.Id)
            .Fill("Kind", relation => KindOf(relation))
            .Fill("RlsEnabled", relation => relation.IsGuarded)
            .Fill("RlsForced", relation => relation.IsForced)
            .Fill("Grants", relation => relation.Grants.ToDictionary(grant => grant.Role, grant => grant.Verbs.Concat(grant.ColumnVerbs.Select(verb => verb + " of columns"))));
        CreateMap<Policy, PolicyWire>()
            .Fill("Verb", policy => Verbs.Word(policy.Command))
            .Fill("Permissive", policy => policy.IsPermissive);
        CreateMap<Finding, FindingWire>()
            .Fill("Level", finding => finding.Level.ToString().ToLowerInvariant());
        CreateMap<MatrixCell, CellWire>()
            .Fill("Role", cell => Spaced(cell.Party.ToString(), '_'))
            .Fill("Verb", cell => Spaced(cell.Deed.ToString(), '_'));
        CreateMap<ProofReading, ProofWire>().Fill("ElapsedMs", proof => proof.Elapsed.TotalMilliseconds);
    }

    /// <summary>As clients of old know it.</summary>
    public static string StatusOf(Standing standing) => standing switch
    {
        Standing.Correct => "✅ CORRECT",
        Standing.Review => "⚠️ REVIEW",
        Standing.Leak => "❌ LEAK",
        _ => "UNKNOWN",
    };

    private static string KindOf(Relation relation) => relation.Kind switch
    {
        _ when relation.Parent is not null => "partition",
        "p" => "partitioned table",
        "v" => "view",
        "m" => "materialized view",
        "f" => "foreign table",
        _ => "table",
    };

    /// <summary>Words in lower case, apart.</summary>
    private static string Spaced(string name, char between) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? between : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
