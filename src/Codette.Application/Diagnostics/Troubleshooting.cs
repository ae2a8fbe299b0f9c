namespace Codette.Application.Diagnostics;

/// <summary>What people meet when something is so, and what to look at first. Only what fits what was found is told.</summary>
internal static class Troubleshooting
{
    private static readonly (string Finding, string Advice)[] _all =
    [
        ("rls-disabled", "Users see each other's rows: switch row security on before anything else, then add a policy for each verb."),
        ("policy-without-rls", "Policies seem to do nothing: they are not applied while row security is off on their table."),
        ("rls-without-policy", "Reads give an empty list and no error: row security is on and no policy lets anybody through."),
        ("grant-without-policy", "A write answers with success and changes nothing: it is granted, and no policy allows it."),
        ("policy-without-grant", "\"permission denied for table\" (42501) although there is a policy: the grant to the role is missing."),
        ("service-role-without-grant", "\"permission denied\" with the service key: passing row security is no grant; new tables are granted to nobody since 2026."),
        ("policy-recursion", "\"infinite recursion detected in policy\" (42P17): a policy reads a table whose policy reads it again."),
        ("policy-column-not-indexed", "Reads grow slower with the table: the column that the policy looks at leads no index."),
        ("policy-unwrapped-auth", "Reads are slow for users and fast for the service: who asks is found out for every row; write (select auth.uid())."),
        ("security-definer-view", "A view shows everybody's rows: it reads with its owner's rights until security_invoker is set."),
        ("security-definer-function", "A function passes row security: it runs with its owner's rights, so it has to look itself who calls."),
        ("login-bypasses-rls", "Tests of row security always pass: the login is bound by no policy. Give Codette one that is no superuser."),
        ("default-privileges-expose", "A table that was made today can be read over the interface: default privileges grant it by themselves."),
    ];

    public static IReadOnlyList<string> For(RowSecurityReport report)
    {
        var found = (report.Findings ?? []).Select(finding => finding.Id).ToHashSet();
        return
        [
            .. report.Examination.Obstacle is { } obstacle ? [obstacle] : (string[])[],
            .. _all.Where(each => found.Contains(each.Finding)).Select(each => each.Advice),
            .. report.Unproven.Select(cell => cell.Reason).OfType<string>().Distinct().Take(5).Select(reason => $"Unproven: {reason}"),
        ];
    }
}
