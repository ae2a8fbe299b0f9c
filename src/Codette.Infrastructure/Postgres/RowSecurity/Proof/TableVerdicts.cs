using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>
/// What the attempts come to. What is refused counts only when the one it belongs to can do it, and when the same statement
/// reaches it once row security is off.
/// </summary>
internal sealed class TableVerdicts(Catalogue catalogue, Cast cast, TableStatements statements, Func<ObjectName, bool> isPrivate)
{
    private static readonly Deed[] _deeds = [Deed.Select, Deed.Insert, Deed.Update, Deed.Delete, Deed.ChangeOwner, Deed.Upsert];

    private Relation Table => statements.Table;

    public IReadOnlyList<MatrixCell> Of(TableTrials trials) =>
    [
        .. _deeds.Select(deed => Foreign(Party.Anon, deed, trials.ByAnon, trials)).OfType<MatrixCell>(),
        .. _deeds.Select(deed => Own(Party.UserA, ApiRoles.Authenticated, deed, trials.ByOwner)).OfType<MatrixCell>(),
        .. _deeds.Select(deed => Foreign(Party.UserB, deed, trials.ByB, trials)).OfType<MatrixCell>()
            .Select(cell => cell.Deed == Deed.Insert && trials.Notes.Count > 0 ? cell with { Notes = [.. cell.Notes ?? [], .. trials.Notes] } : cell),
        .. _deeds.Select(deed => Own(Party.ServiceRole, ApiRoles.Service, deed, trials.ByService)).OfType<MatrixCell>(),
    ];

    /// <summary>The cells of a table that could not be tried.</summary>
    public IReadOnlyList<MatrixCell> Untried(string reason) =>
    [
        .. from party in Enum.GetValues<Party>()
           from deed in _deeds
           where deed != Deed.ChangeOwner || statements.Owners.Count > 0
           select Denied(party, deed) ?? new MatrixCell(Table.Id, party, deed, Verdict.Unproven, Reason: reason),
    ];

    /// <summary>Where the right is missing, as the catalogue says, nothing has to be tried.</summary>
    private MatrixCell? Denied(Party party, Deed deed)
    {
        var role = party switch { Party.Anon => ApiRoles.Anon, Party.ServiceRole => ApiRoles.Service, _ => ApiRoles.Authenticated };
        return Rights(deed).All(verb => catalogue.May(role, Table, verb)) ? null : new MatrixCell(Table.Id, party, deed, Verdict.DeniedByGrant);
    }

    /// <summary>What B or nobody did with what is A's.</summary>
    private MatrixCell? Foreign(
        Party party, Deed deed, IReadOnlyList<Tried> all, TableTrials trials)
    {
        var tried = all.Where(each => each.Attempt.Deed == deed).ToArray();
        if (tried.Length == 0)
        {
            return null;
        }

        MatrixCell Cell(Verdict verdict, string? reason = null, string? statement = null) => new(Table.Id, party, deed, verdict, statement, reason);
        var role = party == Party.Anon ? ApiRoles.Anon : ApiRoles.Authenticated;
        if (tried.FirstOrDefault(each => each.Reached) is { } leak)
        {
            var isNobodys = !isPrivate(Table.Id) && (deed is Deed.Select or Deed.Insert);
            return isNobodys ? Cell(Verdict.Proven, "Its rows are nobody's: this is open to whoever has the right.")
                : Cell(Verdict.Leaked, leak.Told, leak.Attempt.Statement);
        }

        if (tried.All(each => each.Outcome.Refusal?.Cause == RefusalCause.Grant))
        {
            return Cell(Verdict.DeniedByGrant);
        }

        var held = tried.Where(each => each.IsHeld).ToArray();
        var isAllowed = Rights(deed).All(verb => Table.Allowing(role, verb).Any());
        var reason = Timed(held) ?? trials.Obstacle
            ?? (isAllowed && !trials.ByOwner.Any(each => each.Attempt.Deed == deed && each.Reached) ? Control(deed, trials.ByOwner) : null)
            ?? Unshown(held, role, trials.Unguarded)
            ?? (deed is Deed.Update or Deed.Delete or Deed.ChangeOwner ? trials.Blind : null);
        var notes = OtherStates(deed, role);
        return reason is not null ? Cell(Verdict.Unproven, reason)
            : held.Any(each => each.Outcome.Refusal?.Cause == RefusalCause.Policy) || !isAllowed ? Cell(Verdict.DeniedByPolicy) with { Notes = notes }
            : Cell(Verdict.Proven) with { Notes = notes };
    }

    /// <summary>An attempt that row security did not hold, for all that is known.</summary>
    private static string? Unshown(Tried[] held, string role, IReadOnlyDictionary<(string? Role, string Statement), Tried> unguarded)
    {
        foreach (var each in held)
        {
            var without = unguarded.GetValueOrDefault((role, each.Attempt.Statement));
            if (without is null || (!without.Reached && !IsTolerated(each.Attempt, held)))
            {
                return $"The same statement reaches nothing without row security either ({(without ?? each).Told}): what held it is not known.";
            }
        }

        return null;
    }

    /// <summary>A policy that looks at more than whose a row is has been tried with a row of one state.</summary>
    private string[]? OtherStates(Deed deed, string role)
    {
        var also = Rights(deed).SelectMany(verb => Table.Allowing(role, verb)).SelectMany(policy => policy.Columns).Where(IsOfContent).Distinct()
            .Select(column => $"{column} (tried as {cast.A.Rows[Table.Id].Values.GetValueOrDefault(column) ?? "null"})").ToArray();
        return also.Length == 0 ? null : [$"The policies also look at {string.Join(", ", also)}: rows in another state were not tried."];
    }

    private bool IsOfContent(string column) => !statements.Owners.Contains(column) && !Table.Keys.Any(key => key.Columns.Contains(column))
        && !Table.References.Any(reference => reference.Columns.Contains(column));

    /// <summary>What A does with A's own, or the service with it.</summary>
    private MatrixCell? Own(Party party, string role, Deed deed, IReadOnlyList<Tried> all)
    {
        if (all.FirstOrDefault(each => each.Attempt.Deed == deed) is not { } tried)
        {
            return null;
        }

        MatrixCell Cell(Verdict verdict, string? reason = null) => new(Table.Id, party, deed, verdict, Reason: reason);
        return party == Party.ServiceRole && catalogue.Role(ApiRoles.Service) is null ? Cell(Verdict.Unproven, "There is no role service_role.")
            : tried.Reached ? Cell(Verdict.Proven)
            : tried.Outcome.Refusal?.Cause == RefusalCause.Grant ? Cell(Verdict.DeniedByGrant)
            : party == Party.UserA && Table.IsGuarded && !Rights(deed).All(verb => Table.Allowing(role, verb).Any()) ? Cell(Verdict.DeniedByPolicy)
            : Cell(Verdict.Unproven, party == Party.UserA ? Control(deed, all) : $"The service role could not do it: {tried.Told}.");
    }

    private static string Control(Deed deed, IReadOnlyList<Tried> own) =>
        $"A cannot do it with A's own row either ({(own.FirstOrDefault(each => each.Attempt.Deed == deed) is { } tried ? tried.Told : "no statement could be made")}): that others cannot proves nothing.";

    /// <summary>A statement on all rows may stumble over one's own; the one by key, where there is one, decides then.</summary>
    private static bool IsTolerated(Attempt attempt, Tried[] held) =>
        attempt is { IsByKey: false, Deed: Deed.Update or Deed.Delete or Deed.ChangeOwner } && held.Any(each => each.Attempt.IsByKey);

    private static string? Timed(Tried[] tried) => tried.Any(each => each.Outcome.Refusal?.Cause == RefusalCause.Time)
        ? "It was not finished in time, or waited for a lock."
        : null;

    private static IReadOnlyList<string> Rights(Deed deed) => deed switch
    {
        Deed.Select => [Verbs.Select],
        Deed.Insert => [Verbs.Insert],
        Deed.Delete => [Verbs.Delete],
        Deed.Upsert => [Verbs.Insert, Verbs.Update],
        _ => [Verbs.Update],
    };
}
