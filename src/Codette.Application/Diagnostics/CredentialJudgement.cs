namespace Codette.Application.Diagnostics;

/// <summary>Says what is wrong with the keys that are set, from what they are and what the server said to them.</summary>
internal static class CredentialJudgement
{
    /// <param name="store">Says which it is reached with.</param>
    /// <param name="keys">Every setting, with the server's verdicts where it was asked.</param>
    /// <param name="login">The database's answer to a login that is no key; null for a storage that uses none.</param>
    public static (DiagnosisState State, IReadOnlyList<string> Reasons) Of(
        StoreDescription store, IReadOnlyList<CredentialReading> keys, DatabaseReading? login)
    {
        (DiagnosisState State, string Reason)[] problems = [.. OfStore(store), .. OfLogin(login), .. keys.SelectMany(OfKey)];
        var states = problems.Select(problem => problem.State).ToHashSet();
        var state = store is { Keys.Count: 0, Warning: null } ? DiagnosisState.NotConfigured
            : states.Contains(DiagnosisState.Failing) ? DiagnosisState.Failing
            : states.Contains(DiagnosisState.Degraded) ? DiagnosisState.Degraded
            : states.Contains(DiagnosisState.Unknown) ? DiagnosisState.Unknown
            : DiagnosisState.Ok;
        return (state, [.. problems.Select(problem => problem.Reason)]);
    }

    /// <summary>What the storage is reached with, and what is wrong with that.</summary>
    public static string Explain(StoreDescription store, IReadOnlyList<CredentialReading> keys, IReadOnlyList<string> reasons)
    {
        if (keys.Where(key => key.IsUsed && key.IsPresent).Select(key => key.Name).ToArray() is [_, ..] used)
        {
            return $"The {store.Kind} store is reached with {string.Join(" and ", used)}. {string.Join(' ', reasons)}".TrimEnd();
        }

        if (store.Warning is not null)
        {
            return string.Join(' ', reasons);
        }

        var idle = keys.Where(key => key.IsPresent).Select(key => key.Name).ToArray();
        var embedded = $"The {store.Kind} store is a file of this machine: no key is used and keys do not apply to it.";
        return idle.Length == 0 ? $"{embedded} None is set." : $"{embedded} Set, and read by nothing yet: {string.Join(", ", idle)}.";
    }

    private static IEnumerable<(DiagnosisState State, string Reason)> OfStore(StoreDescription store)
    {
        if (store.Warning is { } warning)
        {
            yield return (store.Keys.Count == 0 ? DiagnosisState.Failing : DiagnosisState.Degraded, warning);
        }
    }

    private static IEnumerable<(DiagnosisState State, string Reason)> OfLogin(DatabaseReading? login)
    {
        if (login is { Read: { IsOk: false } read })
        {
            yield return read.Outcome == ProbeOutcome.Denied
                ? (DiagnosisState.Failing, $"The login is refused: {read.Reason}")
                : (DiagnosisState.Unknown, $"Whether the login is taken is not known: {read.Reason}");
        }
    }

    private static IEnumerable<(DiagnosisState State, string Reason)> OfKey(CredentialReading key)
    {
        switch (key)
        {
            case { Verdict: { IsAccepted: false } refused }:
                yield return (key.IsUsed ? DiagnosisState.Failing : DiagnosisState.Degraded, $"{key.Name} is refused: {refused.Reason}");
                break;
            case { IsUsed: true, Verdict: { IsAccepted: null } silent }:
                yield return (DiagnosisState.Unknown, $"Whether {key.Name} is taken is not known: {silent.Reason}");
                break;
            case { Verdict.Role: { } role, Key.Role: { } told } when role != told:
                yield return (DiagnosisState.Degraded, $"{key.Name} says that it is of the role {told}, and the server takes it as {role}.");
                break;
        }

        if (key is { IsPresent: true, Key: { Advice: { } advice } reading } && (!reading.IsUsable || reading.IsDangerous))
        {
            yield return (DiagnosisState.Degraded, $"{key.Name}: {advice}");
        }
    }
}
