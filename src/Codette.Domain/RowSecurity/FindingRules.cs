using Codette.Domain.RowSecurity.Rules;

namespace Codette.Domain.RowSecurity;

/// <summary>Everything that is looked for in a catalogue.</summary>
public static class FindingRules
{
    private static readonly Func<Catalogue, IEnumerable<Finding>>[] _all =
    [
        TableRules.Off, TableRules.PolicyInVain, TableRules.NoPolicy, TableRules.NotForced, TableRules.NotForService, TableRules.NotIndexed,
        TableRules.SecretColumns,
        PolicyRules.AlwaysTrue, PolicyRules.OpenToReaders, PolicyRules.IgnoresCaller, PolicyRules.UpdateWithoutCheck, PolicyRules.WithoutTo, PolicyRules.AsksForEachRow,
        PolicyRules.Several, PolicyRules.TrustsUsersOwnWords, PolicyRules.TrustsHeaders, TrustRule.WritableRows, PolicyRules.NotGranted, PolicyRules.NotAllowed, RecursionRule.Circles,
        ExposureRules.DefinerViews, ExposureRules.MaterialisedViews, ExposureRules.ForeignTables, ExposureRules.DefinerFunctions, ExposureRules.DefinerTriggers,
        ExposureRules.SearchPaths, ExposureRules.Truncations, ExposureRules.OtherRights, ExposureRules.Defaults, ExposureRules.Creators,
        ExposureRules.SchemaClosedToService,
        RoleRules.Login, RoleRules.Unbound, RoleRules.CanBecomeUnbound, RoleRules.MakesRoles, RoleRules.Masters,
    ];

    /// <summary>What is wrong, the worst first; empty when nothing is.</summary>
    /// <param name="catalogue">What is looked at.</param>
    /// <param name="publicTables">Those with owners whose rows everybody is meant to read; null for none.</param>
    public static IReadOnlyList<Finding> Find(Catalogue catalogue, IReadOnlyList<ObjectName>? publicTables = null) =>
    [
        .. _all.SelectMany(rule => rule(catalogue))
            .Where(finding => finding.Id != "read-policy-always-true" || publicTables?.Any(name => name.ToString() == finding.On) != true)
            .OrderByDescending(finding => finding.Level)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.On, StringComparer.Ordinal),
    ];
}
