namespace Codette.Domain.RowSecurity.Rules;

/// <summary>
/// Policies that look up a row of the caller's own in another table, such as a membership or a role, where callers may write what
/// is looked for: then they give it to themselves.
/// </summary>
internal static class TrustRule
{
    public static IEnumerable<Finding> WritableRows(Catalogue catalogue)
    {
        var ownership = Ownership.Of(catalogue);
        return
            from table in catalogue.Tables
            where table.IsGuarded
            from policy in table.Policies
            where policy.IsPermissive && policy.AppliesTo.Contains(ApiRoles.Authenticated)
            from read in policy.Reads
            let other = catalogue.Find(read.Of)
            where other is { IsTable: true } && other.Id != table.Id
                && ownership.Columns(other.Id).Any(owner => policy.Texts.Any(text => PolicyText.LooksUpOwnRow(text, owner)))
            from column in read.Columns
            where !ownership.Columns(other.Id).Contains(column) && !other.Keys.Any(key => key.Columns is [var alone] && alone == column)
            let ways = Ways(other, column).ToArray()
            where ways.Length > 0
            group ways by (table, policy.Name, other, column) into told
            select new Finding(
                "policy-trusts-writable-row", FindingLevel.Error, told.Key.table.Id.ToString(), "A policy believes a row that callers write themselves",
                $"Policy {told.Key.Name} looks at {told.Key.other.Id}.{told.Key.column}, which {told.First().Distinct().Joined()} lets callers choose.",
                $"revoke insert, update on {told.Key.other.SqlName} from authenticated; -- or say in its policies which {Sql.Name(told.Key.column)} a caller may choose");
    }

    /// <summary>The policies, or the lack of any, by which a caller may choose what is in the column.</summary>
    private static IEnumerable<string> Ways(Relation table, string column)
    {
        foreach (var verb in (string[])[Verbs.Insert, Verbs.Update])
        {
            var isGranted = table.Grants.Any(grant => grant.Role == ApiRoles.Authenticated && grant.Verbs.Contains(verb))
                || table.Columns.Any(each => each.Name == column && each.IsGranted(ApiRoles.Authenticated, verb));
            if (!isGranted)
            {
                continue;
            }

            foreach (var policy in table.Allowing(ApiRoles.Authenticated, verb).Where(_ => table.IsGuarded))
            {
                if ((policy.Check ?? policy.Using) is not { } made || !PolicyText.Mentions(made, column))
                {
                    yield return $"policy {policy.Name}";
                }
            }

            if (!table.IsGuarded)
            {
                yield return "the lack of row security";
            }
        }
    }
}
