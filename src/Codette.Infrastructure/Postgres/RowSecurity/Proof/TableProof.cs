using System.Globalization;
using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>
/// Tries a table as everybody. What is refused counts only when the one it belongs to can do it, and when the same statement
/// reaches it once row security is off.
/// </summary>
internal sealed class TableProof(Stage stage, Catalogue catalogue, Cast cast, TableStatements statements, bool isPrivate)
{
    private static readonly Deed[] _deeds = [Deed.Select, Deed.Insert, Deed.Update, Deed.Delete, Deed.ChangeOwner, Deed.Upsert];

    private Relation Table => statements.Table;

    public async Task<IReadOnlyList<MatrixCell>> Run(CancellationToken cancellationToken)
    {
        if (!cast.A.Rows.TryGetValue(Table.Id, out var a) || !cast.B.Rows.TryGetValue(Table.Id, out var b))
        {
            return [.. Everything(cast.A.Rows.ContainsKey(Table.Id) ? cast.B.Missing(Table.Id) : cast.A.Missing(Table.Id))];
        }

        await using var mark = await stage.Enter(cancellationToken);
        var before = (await stage.Ask(a.Keeper, statements.Look(a), cancellationToken))[0][0]!;
        var own = await Try(cast.ActingA, a, [.. statements.Own(ApiRoles.Authenticated, a, cast.A)], before, cancellationToken);
        var byB = await Try(cast.ActingB, a, [.. statements.On(ApiRoles.Authenticated, b, a, cast.A)], before, cancellationToken);
        var byAnon = await Try(cast.ActingAnon, a, [.. statements.On(ApiRoles.Anon, null, a, cast.A)], before, cancellationToken);
        var byService = await Try(Acting.Service, a, [.. statements.Own(ApiRoles.Service, a, cast.A)], before, cancellationToken);
        var (unguarded, obstacle) = await TryUnguarded(a, before, [(cast.ActingB, byB), (cast.ActingAnon, byAnon)], cancellationToken);
        var notes = await Notes(a, cancellationToken);
        return
        [
            .. _deeds.Select(deed => Foreign(Party.Anon, deed, byAnon, own, unguarded, obstacle)).OfType<MatrixCell>(),
            .. _deeds.Select(deed => Own(Party.UserA, ApiRoles.Authenticated, deed, own)).OfType<MatrixCell>(),
            .. _deeds.Select(deed => Foreign(Party.UserB, deed, byB, own, unguarded, obstacle)).OfType<MatrixCell>()
                .Select(cell => cell.Deed == Deed.Insert && notes.Count > 0 ? cell with { Notes = notes } : cell),
            .. _deeds.Select(deed => Own(Party.ServiceRole, ApiRoles.Service, deed, byService)).OfType<MatrixCell>(),
        ];
    }

    /// <summary>The cells of a table that could not be tried.</summary>
    public IEnumerable<MatrixCell> Everything(string reason) =>
        from party in Enum.GetValues<Party>()
        from deed in _deeds
        where deed != Deed.ChangeOwner || statements.Owners.Count > 0
        select Denied(party, deed) ?? new MatrixCell(Table.Id, party, deed, Verdict.Unproven, Reason: reason);

    /// <summary>Where the right is missing, as the catalogue says, nothing has to be tried.</summary>
    private MatrixCell? Denied(Party party, Deed deed)
    {
        var role = party switch { Party.Anon => ApiRoles.Anon, Party.ServiceRole => ApiRoles.Service, _ => ApiRoles.Authenticated };
        return catalogue.MayUse(role, Table.Schema) && Rights(deed).All(verb => Table.IsGranted(role, verb))
            || cast.Doubt is not null
            ? null
            : new MatrixCell(Table.Id, party, deed, Verdict.DeniedByGrant);
    }

    private async Task<List<Tried>> Try(Acting who, SeededRow row, IReadOnlyList<Attempt> attempts, string before, CancellationToken cancellationToken)
    {
        var tried = new List<Tried>();
        foreach (var attempt in attempts)
        {
            var outcome = await stage.Try(who, attempt.Statement, row.Keeper, statements.Look(row), cancellationToken);
            tried.Add(new Tried(attempt, outcome, attempt.Reached(outcome, before)));
        }

        await stage.Back(cancellationToken);
        return tried;
    }

    /// <summary>The same attempts with row security off: those that reach something now were held by it.</summary>
    private async Task<(Dictionary<string, Tried> Tried, string? Obstacle)> TryUnguarded(
        SeededRow row, string before, (Acting Who, List<Tried> Tried)[] all, CancellationToken cancellationToken)
    {
        var unguarded = new Dictionary<string, Tried>();
        var held = all.Select(each => (each.Who, Held: each.Tried.Where(IsHeld).Select(tried => tried.Attempt).ToArray())).ToArray();
        if (!Table.IsGuarded || held.All(each => each.Held.Length == 0))
        {
            return (unguarded, Table.IsGuarded ? null : "Row security is off.");
        }

        if (!Table.MayBecomeOwner && catalogue.Login is not { IsSuperuser: true })
        {
            return (unguarded, $"Whether row security was what held it is not known: the login is no member of {Table.Owner}, and cannot switch it off to see.");
        }

        await using var mark = await stage.Enter(cancellationToken);
        var off = await stage.Try(
            new Acting(Table.IsOwnedByLogin ? null : Table.Owner, ""), $"alter table {Table.SqlName} disable row level security", Acting.Login, null, cancellationToken);
        if (off.Refusal is { } refusal)
        {
            return (unguarded, $"Whether row security was what held it is not known: switching it off was refused ({refusal.State}).");
        }

        await using var inner = await stage.Enter(cancellationToken);
        foreach (var (who, attempts) in held)
        {
            foreach (var tried in await Try(who, row, attempts, before, cancellationToken))
            {
                unguarded[Key(who, tried.Attempt)] = tried;
            }
        }

        return (unguarded, null);
    }

    /// <summary>What B or nobody did with what is A's.</summary>
    private MatrixCell? Foreign(
        Party party, Deed deed, List<Tried> all, List<Tried> own, Dictionary<string, Tried> unguarded, string? obstacle)
    {
        var tried = all.Where(each => each.Attempt.Deed == deed).ToArray();
        if (tried.Length == 0)
        {
            return null;
        }

        MatrixCell Cell(Verdict verdict, string? reason = null, string? statement = null) => new(Table.Id, party, deed, verdict, statement, reason);
        var (who, role) = party == Party.Anon ? (cast.ActingAnon, ApiRoles.Anon) : (cast.ActingB, ApiRoles.Authenticated);
        if (tried.FirstOrDefault(each => each.Reached) is { } leak)
        {
            var isNobodys = !isPrivate && (deed is Deed.Select or Deed.Insert);
            return isNobodys && cast.Doubt is null ? Cell(Verdict.Proven, "Its rows are nobody's: this is open to whoever has the right.")
                : isNobodys ? Cell(Verdict.Unproven, cast.Doubt)
                : Cell(Verdict.Leaked, Told(leak), leak.Attempt.Statement);
        }

        if (tried.All(each => each.Outcome.Refusal?.Cause == RefusalCause.Grant))
        {
            return cast.Doubt is null ? Cell(Verdict.DeniedByGrant) : Cell(Verdict.Unproven, cast.Doubt);
        }

        var held = tried.Where(IsHeld).ToArray();
        var isAllowed = Rights(deed).All(verb => Table.Allowing(role, verb).Any());
        var reason = cast.Doubt ?? Timed(held) ?? obstacle
            ?? (isAllowed && !own.Any(each => each.Attempt.Deed == deed && each.Reached) ? Control(deed, own) : null)
            ?? (held.FirstOrDefault(each => !unguarded.TryGetValue(Key(who, each.Attempt), out var without) || (!without.Reached && !IsTolerated(each.Attempt, held))) is { } green
                ? $"The same statement reaches nothing with row security off either ({Told(unguarded.GetValueOrDefault(Key(who, green.Attempt)) ?? green)}): what held it is not known."
                : null)
            ?? (statements.IsLarge && (deed is Deed.Update or Deed.Delete) && !Table.IsGranted(role, Verbs.Select)
                ? string.Create(CultureInfo.InvariantCulture, $"The table has about {Table.Rows:0} rows: statements on all of them were not tried.") : null);
        return reason is not null ? Cell(Verdict.Unproven, reason)
            : held.Any(each => each.Outcome.Refusal?.Cause == RefusalCause.Policy) || !isAllowed ? Cell(Verdict.DeniedByPolicy)
            : Cell(Verdict.Proven);
    }

    /// <summary>What A does with A's own, or the service with it.</summary>
    private MatrixCell? Own(Party party, string role, Deed deed, List<Tried> all)
    {
        if (all.FirstOrDefault(each => each.Attempt.Deed == deed) is not { } tried)
        {
            return null;
        }

        MatrixCell Cell(Verdict verdict, string? reason = null) => new(Table.Id, party, deed, verdict, Reason: reason);
        return party == Party.ServiceRole && catalogue.Role(ApiRoles.Service) is null ? Cell(Verdict.Unproven, "There is no role service_role.")
            : cast.Doubt is { } doubt ? Cell(Verdict.Unproven, doubt)
            : tried.Reached ? Cell(Verdict.Proven)
            : tried.Outcome.Refusal?.Cause == RefusalCause.Grant ? Cell(Verdict.DeniedByGrant)
            : party == Party.UserA && Table.IsGuarded && !Rights(deed).All(verb => Table.Allowing(role, verb).Any()) ? Cell(Verdict.DeniedByPolicy)
            : Cell(Verdict.Unproven, party == Party.UserA ? Control(deed, all) : $"The service role could not do it: {Told(tried)}.");
    }

    private static string Control(Deed deed, List<Tried> own) =>
        $"A cannot do it with A's own row either ({(own.FirstOrDefault(each => each.Attempt.Deed == deed) is { } tried ? Told(tried) : "no statement could be made")}): that others cannot proves nothing.";

    private async Task<IReadOnlyList<string>> Notes(SeededRow a, CancellationToken cancellationToken)
    {
        if (statements.WithKeyOf(a, cast.B) is not { } statement)
        {
            return [];
        }

        var outcome = await stage.Try(cast.ActingB, statement, a.Keeper, null, cancellationToken);
        await stage.Back(cancellationToken);
        return outcome.Refusal?.Cause == RefusalCause.KeyTaken
            ? ["Whoever inserts a row with the key of another's is told by 23505 that it is there."]
            : [];
    }

    private static bool IsHeld(Tried tried) => !tried.Reached && tried.Outcome.Refusal?.Cause != RefusalCause.Grant;

    /// <summary>A statement on all rows may stumble over one's own; the one by key decides then.</summary>
    private static bool IsTolerated(Attempt attempt, IReadOnlyCollection<Tried> held) =>
        attempt is { IsByKey: false, Deed: Deed.Update or Deed.Delete } && held.Count > 1;

    private static string? Timed(Tried[] tried) => tried.Any(each => each.Outcome.Refusal?.Cause == RefusalCause.Time)
        ? "It was not finished in time, or waited for a lock."
        : null;

    private static string Told(Tried tried) => tried.Outcome.Refusal is { } refusal ? $"{refusal.State}: {refusal.Message}"
        : tried.Attempt.Aim == Aim.See ? $"{tried.Outcome.Told ?? "0"} rows" : string.Create(CultureInfo.InvariantCulture, $"{tried.Outcome.Rows} rows");

    private static string Key(Acting who, Attempt attempt) => $"{who.Role} {attempt.Statement}";

    private static IReadOnlyList<string> Rights(Deed deed) => deed switch
    {
        Deed.Select => [Verbs.Select],
        Deed.Insert => [Verbs.Insert],
        Deed.Delete => [Verbs.Delete],
        Deed.Upsert => [Verbs.Insert, Verbs.Update],
        _ => [Verbs.Update],
    };

    private sealed record Tried(Attempt Attempt, Outcome Outcome, bool Reached);
}
