using System.Globalization;
using Codette.Domain.RowSecurity;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>Tries a table as everybody, and what was held once more with row security off.</summary>
internal sealed class TableProof(Stage stage, Catalogue catalogue, Cast cast, TableStatements statements, Func<ObjectName, bool> isPrivate)
{
    private readonly TableVerdicts _verdicts = new(catalogue, cast, statements, isPrivate);
    private readonly Dictionary<string, string> _before = [];
    private readonly List<Tried> _byAnon = [], _byBareB = [];
    private string? _fault;

    private Relation Table => statements.Table;

    /// <summary>Who may change the table itself.</summary>
    private Acting Owner => new(Table.IsOwnedByLogin ? null : Table.Owner, "");

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
                _fault = Stage.Untried(fault);
            }
        }
    }

    /// <summary>What a table does to its own proof ends no other's.</summary>
    public async Task<IReadOnlyList<MatrixCell>> Run(CancellationToken cancellationToken)
    {
        try
        {
            return _fault is null ? await Cells(cancellationToken) : _verdicts.Untried(_fault);
        }
        catch (PostgresException fault)
        {
            return _verdicts.Untried(Stage.Untried(fault));
        }
    }

    private async Task<IReadOnlyList<MatrixCell>> Cells(CancellationToken cancellationToken)
    {
        if (!cast.A.Rows.TryGetValue(Table.Id, out var a) || !cast.B.Rows.TryGetValue(Table.Id, out var b))
        {
            return _verdicts.Untried(cast.A.Rows.ContainsKey(Table.Id) ? cast.B.Missing(Table.Id) : cast.A.Missing(Table.Id));
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
        return _verdicts.Of(new TableTrials(own, byB, byAnon, byService, unguarded, obstacle, blind, await Notes(a, cancellationToken)));
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
        if (!Table.MayBecomeOwner)
        {
            return $"{reason}, and the login is no member of {Table.Owner}, who could show them by key.";
        }

        await using var mark = await stage.Enter(cancellationToken);
        try
        {
            foreach (var statement in statements.Sight)
            {
                await stage.Do(Owner, statement, cancellationToken);
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
            var seen = await Try(who, a, attempts, cancellationToken);
            if (seen.Any(each => each.Outcome.Refusal?.Cause == RefusalCause.Time))
            {
                return $"{reason}, and what was tried by key was not finished in time.";
            }

            tried.AddRange(seen.Where(each => each.Reached));
        }

        return null;
    }

    /// <summary>
    /// The same attempts without row security: those that reach something now were held by it. It is switched off where the login
    /// may do that; else the attempts are made, with the claims they had, as the service role, which it does not bind.
    /// </summary>
    private async Task<(Dictionary<(string? Role, string Statement), Tried> Tried, string? Obstacle)> TryUnguarded(
        SeededRow row, (Acting Who, List<Tried> Tried)[] all, CancellationToken cancellationToken)
    {
        var unguarded = new Dictionary<(string? Role, string Statement), Tried>();
        var held = all.Select(each => (each.Who, Held: each.Tried.Where(tried => tried.IsHeld).Select(tried => tried.Attempt).ToArray())).ToArray();
        if (!Table.IsGuarded || held.All(each => each.Held.Length == 0))
        {
            return (unguarded, Table.IsGuarded ? null : "Row security is off.");
        }

        await using var mark = await stage.Enter(cancellationToken);
        if (!Table.MayBecomeOwner && catalogue.Role(ApiRoles.Service) is not { IsUnbound: true })
        {
            return (unguarded, $"Whether row security was what held it is not known: the login is no member of {Table.Owner}, and cannot switch it off to see.");
        }

        if (Table.MayBecomeOwner && (await stage.Try(
            Owner, $"alter table {Table.SqlName} disable row level security", Acting.Login, null, cancellationToken))
                .Refusal is { } refusal)
        {
            return (unguarded, $"Whether row security was what held it is not known: switching it off was refused ({refusal.State}).");
        }

        await using var inner = await stage.Enter(cancellationToken);
        foreach (var (who, attempts) in held)
        {
            foreach (var tried in await Try(Table.MayBecomeOwner ? who : who with { Role = ApiRoles.Service }, row, attempts, cancellationToken))
            {
                unguarded[(who.Role, tried.Attempt.Statement)] = tried;
            }
        }

        return (unguarded, null);
    }

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
}
