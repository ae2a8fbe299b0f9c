using System.Globalization;
using Codette.Domain.RowSecurity;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>
/// Tries a table as everybody. What is refused counts only when the one it belongs to can do it, and when the same statement
/// reaches it once row security is off.
/// </summary>
internal sealed class TableProof(Stage stage, Catalogue catalogue, Cast cast, TableStatements statements, Func<ObjectName, bool> isPrivate)
{
    private static readonly Deed[] _deeds = [Deed.Select, Deed.Insert, Deed.Update, Deed.Delete, Deed.ChangeOwner, Deed.Upsert];

    private readonly Dictionary<string, string> _before = [];
    private readonly List<Tried> _byAnon = [], _byBareB = [];
    private string? _fault;

    private Relation Table => statements.Table;

    /// <summary>
    /// What has to be tried before anybody has set anything: nobody's attempts, and those of a user whose token holds no more
    /// than it has to. A setting that was once set is never unset again in a session.
    /// </summary>
    public async Task Begin(CancellationToken cancellationToken)
    {
        if (cast.A.Rows.TryGetValue(Table.Id, out var a) && cast.B.Rows.TryGetValue(Table.Id, out var b))
        {
            try
            {
                await using var mark = await stage.Enter(cancellationToken);
                _byAnon.AddRange(await Try(cast.ActingAnon, a, [.. statements.On(ApiRoles.Anon, null, a, cast.A)], cancellationToken));
                _byBareB.AddRange(await Try(cast.BareB, a, [.. statements.On(ApiRoles.Authenticated, b, a, cast.A)], cancellationToken));
            }
            catch (PostgresException fault)
            {
                _fault = Told(fault);
            }
        }
    }

    /// <summary>What a table does to its own proof ends no other's.</summary>
    public async Task<IReadOnlyList<MatrixCell>> Run(CancellationToken cancellationToken)
    {
        try
        {
            return _fault is null ? await Cells(cancellationToken) : [.. Everything(_fault)];
        }
        catch (PostgresException fault)
        {
            return [.. Everything(Told(fault))];
        }
    }

    private async Task<IReadOnlyList<MatrixCell>> Cells(CancellationToken cancellationToken)
    {
        if (!cast.A.Rows.TryGetValue(Table.Id, out var a) || !cast.B.Rows.TryGetValue(Table.Id, out var b))
        {
            return [.. Everything(cast.A.Rows.ContainsKey(Table.Id) ? cast.B.Missing(Table.Id) : cast.A.Missing(Table.Id))];
        }

        await using var mark = await stage.Enter(cancellationToken);
        var own = await Try(cast.ActingA, a, [.. statements.Own(ApiRoles.Authenticated, a, cast.A)], cancellationToken);
        var hidden = await Hidden(a, cancellationToken);
        var byB = await Try(
            cast.ActingB, a,
            [.. statements.On(ApiRoles.Authenticated, b, a, cast.A), .. statements.Below(ApiRoles.Authenticated, b, a, cast.B, hidden)], cancellationToken);
        var byAnon = _byAnon.ToList();
        var byService = await Try(Acting.Service, a, [.. statements.Own(ApiRoles.Service, a, cast.A)], cancellationToken);
        var blind = statements.IsLarge ? await TryWithSight(a, b, byB, byAnon, cancellationToken) : null;
        var (unguarded, obstacle) = await TryUnguarded(a, [(cast.ActingB, byB), (cast.ActingAnon, byAnon)], cancellationToken);
        byB.AddRange(_byBareB.Where(tried => tried.Reached));
        var notes = await Notes(a, cancellationToken);
        return
        [
            .. _deeds.Select(deed => Foreign(Party.Anon, deed, byAnon, own, unguarded, obstacle, blind)).OfType<MatrixCell>(),
            .. _deeds.Select(deed => Own(Party.UserA, ApiRoles.Authenticated, deed, own)).OfType<MatrixCell>(),
            .. _deeds.Select(deed => Foreign(Party.UserB, deed, byB, own, unguarded, obstacle, blind)).OfType<MatrixCell>()
                .Select(cell => cell.Deed == Deed.Insert && notes.Count > 0 ? cell with { Notes = [.. cell.Notes ?? [], .. notes] } : cell),
            .. _deeds.Select(deed => Own(Party.ServiceRole, ApiRoles.Service, deed, byService)).OfType<MatrixCell>(),
        ];
    }

    /// <summary>The cells of a table that could not be tried.</summary>
    private IEnumerable<MatrixCell> Everything(string reason) =>
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

    private async Task<List<Tried>> Try(Acting who, SeededRow row, IReadOnlyList<Attempt> attempts, CancellationToken cancellationToken)
    {
        var tried = new List<Tried>();
        foreach (var attempt in attempts)
        {
            var look = attempt.Look ?? statements.Look(row);
            if (!_before.TryGetValue(look, out var before))
            {
                await stage.Back(cancellationToken);
                _before[look] = before = (await stage.Ask(row.Keeper, look, cancellationToken))[0][0]!;
            }

            var outcome = await stage.Try(who, attempt.Statement, row.Keeper, look, cancellationToken);
            tried.Add(new Tried(attempt, outcome, attempt.Reached(outcome, before)));
        }

        await stage.Back(cancellationToken);
        return tried;
    }

    /// <summary>What A's row points to, is A's, and B does not see, and groups that are not B's: a row of B's has no business there.</summary>
    private async Task<IReadOnlyList<Reference>> Hidden(SeededRow a, CancellationToken cancellationToken)
    {
        var hidden = statements.Groups.Select(group => new Reference("", "", [group], [])).ToList();
        foreach (var reference in Table.References.Where(reference =>
            reference.To != Table.Id && isPrivate(reference.To) && !reference.Columns.Any(statements.Owners.Contains)))
        {
            if (catalogue.Find(reference.To) is { IsExamined: true } parent && cast.A.Rows.TryGetValue(parent.Id, out var row))
            {
                var seen = await stage.Try(
                    cast.ActingB, $"select count(*) from {parent.SqlName} where {RowMaker.KeyOf(parent, row)}", a.Keeper, null, cancellationToken);
                if (seen.Told is null or "0")
                {
                    hidden.Add(reference);
                }
            }
        }

        await stage.Back(cancellationToken);
        return hidden;
    }

    /// <summary>
    /// A statement on all rows needs no right to see them. On a large table the same is tried by key, with every row in sight.
    /// Gives why it could not be.
    /// </summary>
    private async Task<string?> TryWithSight(SeededRow a, SeededRow b, List<Tried> byB, List<Tried> byAnon, CancellationToken cancellationToken)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"The table has about {Table.Rows:0} rows: statements on all of them were not tried");
        if (!Table.MayBecomeOwner && catalogue.Login is not { IsSuperuser: true })
        {
            return $"{reason}, and the login is no member of {Table.Owner}, who could show them by key.";
        }

        await using var mark = await stage.Enter(cancellationToken);
        try
        {
            foreach (var statement in statements.Sight)
            {
                await stage.Do(new Acting(Table.IsOwnedByLogin ? null : Table.Owner, ""), statement, cancellationToken);
            }
        }
        catch (PostgresException refused)
        {
            return $"{reason}, and to show them by key was refused ({refused.SqlState}).";
        }

        await using var inner = await stage.Enter(cancellationToken);
        foreach (var (who, role, mine, tried) in new[] { (cast.ActingB, ApiRoles.Authenticated, b, byB), (cast.ActingAnon, ApiRoles.Anon, null, byAnon) })
        {
            var attempts = statements.On(role, mine, a, cast.A).Where(attempt => attempt.Deed is Deed.Update or Deed.Delete or Deed.ChangeOwner).ToArray();
            tried.AddRange((await Try(who, a, attempts, cancellationToken)).Where(each => each.Reached));
        }

        return null;
    }

    /// <summary>The same attempts with row security off: those that reach something now were held by it.</summary>
    private async Task<(Dictionary<string, Tried> Tried, string? Obstacle)> TryUnguarded(
        SeededRow row, (Acting Who, List<Tried> Tried)[] all, CancellationToken cancellationToken)
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
            foreach (var tried in await Try(who, row, attempts, cancellationToken))
            {
                unguarded[Key(who, tried.Attempt)] = tried;
            }
        }

        return (unguarded, null);
    }

    /// <summary>What B or nobody did with what is A's.</summary>
    private MatrixCell? Foreign(
        Party party, Deed deed, List<Tried> all, List<Tried> own, Dictionary<string, Tried> unguarded, string? obstacle, string? blind)
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
            var isNobodys = !isPrivate(Table.Id) && (deed is Deed.Select or Deed.Insert);
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
            ?? (deed is Deed.Update or Deed.Delete or Deed.ChangeOwner ? blind : null);
        var also = Rights(deed).SelectMany(verb => Table.Allowing(role, verb)).SelectMany(policy => policy.Columns)
            .Where(column => !statements.Owners.Contains(column) && !Table.Keys.Any(key => key.Columns.Contains(column))
                && !Table.References.Any(reference => reference.Columns.Contains(column))).Distinct().ToArray();
        var notes = also.Length == 0 ? null : (string[])
            [$"The policies also look at {string.Join(", ", also.Select(column => $"{column} (tried as {cast.A.Rows[Table.Id].Values.GetValueOrDefault(column) ?? "null"})"))}: rows in another state were not tried."];
        return reason is not null ? Cell(Verdict.Unproven, reason)
            : held.Any(each => each.Outcome.Refusal?.Cause == RefusalCause.Policy) || !isAllowed ? Cell(Verdict.DeniedByPolicy) with { Notes = notes }
            : Cell(Verdict.Proven) with { Notes = notes };
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
        attempt is { IsByKey: false, Deed: Deed.Update or Deed.Delete or Deed.ChangeOwner } && held.Count > 1;

    private static string? Timed(Tried[] tried) => tried.Any(each => each.Outcome.Refusal?.Cause == RefusalCause.Time)
        ? "It was not finished in time, or waited for a lock."
        : null;

    private static string Told(PostgresException fault) => $"It could not be tried: {fault.SqlState}: {fault.MessageText}.";

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
