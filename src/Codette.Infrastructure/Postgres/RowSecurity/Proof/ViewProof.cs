using System.Globalization;
using Codette.Domain.RowSecurity;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>Looks whether a view shows somebody what is another's, or lets them change it.</summary>
internal sealed class ViewProof(
    Stage stage, Catalogue catalogue, Cast cast, RowMaker maker, Ownership ownership, Func<ObjectName, bool> isPrivate)
{
    private const int NewRow = 61_000;

    public async Task<IReadOnlyList<MatrixCell>> Run(CancellationToken cancellationToken)
    {
        var cells = new List<MatrixCell>();
        foreach (var view in catalogue.Examined.Where(relation => !relation.IsTable))
        {
            foreach (var (party, who) in new[] { (Party.Anon, cast.ActingAnon), (Party.UserB, cast.ActingB) })
            {
                cells.Add(await Read(view, party, who, cancellationToken));
                cells.AddRange(await Write(view, party, who, cancellationToken));
            }
        }

        return cells;
    }

    private async Task<MatrixCell> Read(Relation view, Party party, Acting who, CancellationToken cancellationToken)
    {
        MatrixCell Cell(Verdict verdict, string? reason = null, string? statement = null) => new(view.Id, party, Deed.Select, verdict, statement, reason);
        if (!catalogue.May(who.Role!, view, Verbs.Select))
        {
            return Cell(Verdict.DeniedByGrant);
        }

        var columns = view.Grants.Any(grant => grant.Role == who.Role && grant.Verbs.Contains(Verbs.Select))
            ? "t::text"
            : $"({string.Join(" || ' ' || ", view.Columns.Where(column => column.IsGranted(who.Role!, Verbs.Select)).Select(column => $"coalesce({Sql.Name(column.Name)}::text, '')"))})";
        // A materialised view and a foreign table hold what they held: whatever row they show is somebody else's.
        var isOfOthers = view.Kind is "m" or "f";
        var condition = isOfOthers ? "true" : string.Join(" or ", cast.A.Person.Traces.Select(trace => $"told like '%{trace}%'"));
        var statement = $"select count(*) from (select {columns} as told from {view.SqlName} as t) as rows where {condition}";
        var outcome = await stage.Try(who, statement, Acting.Login, null, cancellationToken);
        await stage.Back(cancellationToken);
        var seen = long.TryParse(outcome.Told, CultureInfo.InvariantCulture, out var count) ? count : 0;
        if (outcome.Refusal is { } refusal)
        {
            return refusal.Cause == RefusalCause.Grant
                ? Cell(Verdict.DeniedByGrant, "The view reads as the one who asks, and a right to its tables is missing.")
                : Cell(Verdict.Unproven, $"It could not be read: {refusal.State}: {refusal.Message}.");
        }

        if (seen > 0)
        {
            return ShowsPrivate(view)
                ? Cell(Verdict.Leaked, string.Create(CultureInfo.InvariantCulture, $"{seen} rows of others were told."), statement)
                : Cell(Verdict.Proven, "What it shows is nobody's: this is open to whoever has the right.");
        }

        return isOfOthers ? Cell(Verdict.Unproven, "It holds no row now.")
            : await Shows(view, cancellationToken) ? Cell(Verdict.Proven)
            : view.IsInvoker ? Cell(Verdict.Proven, "It reads as the one who asks: the cells of its tables hold for it.")
            : Cell(Verdict.Unproven, "Nothing of A's is in it for whoever looks, so that nobody sees it proves nothing.");
    }

    private async Task<IEnumerable<MatrixCell>> Write(Relation view, Party party, Acting who, CancellationToken cancellationToken)
    {
        var cells = new List<MatrixCell>();
        var bases = view.Views.Where(name => cast.A.Rows.ContainsKey(name)).ToArray();
        if (view.Kind != "v" || bases.Length == 0 || !catalogue.MayUse(who.Role!, view.Schema))
        {
            return cells;
        }

        var column = view.Columns.Select(each => each.Name)
            .Where(name => bases.All(table => Column(table, name) is null or { IsComputed: false, HasIdentity: false }))
            .OrderBy(name => bases.Any(table => catalogue.Find(table)!.Keys.Any(key => key.Columns.Contains(name)))).FirstOrDefault();
        // What is there is written again: to name the column itself would need the right to read it.
        var value = bases.Select(table => column is null ? null : cast.A.Rows[table].Values.GetValueOrDefault(column)).FirstOrDefault(each => each is not null);
        foreach (var (deed, verb, statement) in new (Deed, string, string?)[]
        {
            (Deed.Update, Verbs.Update, column is null ? null : $"update {view.SqlName} set {Sql.Name(column)} = {(value is null ? Sql.Name(column) : Sql.Text(value))}"),
            (Deed.Delete, Verbs.Delete, $"delete from {view.SqlName}"),
            (Deed.Insert, Verbs.Insert, Insert(view, bases)),
        })
        {
            if (statement is not null && view.IsGranted(who.Role!, verb))
            {
                cells.Add(await Write(new MatrixCell(view.Id, party, deed, Verdict.Unproven), IsBound(view), who, statement, bases, cancellationToken));
            }
        }

        return cells;
    }

    /// <summary>What breaks this one trial ends no other.</summary>
    private async Task<MatrixCell> Write(
        MatrixCell cell, bool isBound, Acting who, string statement, ObjectName[] bases, CancellationToken cancellationToken)
    {
        try
        {
            var keeper = cast.A.Rows[bases[0]].Keeper;
            var look = $"select {string.Join(" || ',' || ", bases.Select(Place))}";
            var before = (await stage.Ask(keeper, look, cancellationToken))[0][0];
            var outcome = await stage.Try(who, statement, keeper, look, cancellationToken);
            await stage.Back(cancellationToken);
            var isReached = outcome.Refusal is null ? outcome.After != before : outcome.Refusal.Cause == RefusalCause.Reference;
            return isReached ? cell with { Verdict = Verdict.Leaked, Statement = statement, Reason = "A row of A's was reached through the view." }
                : isBound ? cell with { Verdict = Verdict.Proven, Reason = "It writes as the one who asks: the cells of its tables hold for it." }
                : cell with { Reason = "Nothing of A's was reached, and nothing shows that it could have been." };
        }
        catch (PostgresException fault)
        {
            await stage.Back(cancellationToken);
            return cell with { Reason = Stage.Untried(fault) };
        }
    }

    /// <summary>What is done with it is done as the one who asks.</summary>
    private static bool IsBound(Relation view) => view is { IsInvoker: true, DefinerTriggers.Count: 0 };

    private bool ShowsPrivate(Relation relation) => relation.Kind is not ("v" or "m") ? relation.Kind == "f" || isPrivate(relation.Id)
        : relation.Views.Any(name => catalogue.Find(name) is not { } read || ShowsPrivate(read)); // what is not known is not called open

    private string Place(ObjectName table)
    {
        var relation = catalogue.Find(table)!;
        return $"{RowMaker.PlaceOf(relation, cast.A.Rows[table])} || '/' || {Count(relation)}";
    }

    /// <summary>How many rows of the table are A's.</summary>
    private string Count(Relation table) => ownership.Columns(table.Id) is [_, ..] owners
        ? $"(select count(*) from {table.SqlName} where {string.Join(" and ", owners.Select(owner => $"{Sql.Name(owner)}::text = '{cast.A.Person.Id}'"))})"
        : "''";

    /// <summary>A row in A's name, as far as the view shows its columns; null where a view has several tables or shows too few.</summary>
    private string? Insert(Relation view, ObjectName[] bases)
    {
        if (bases is not [var name] || catalogue.Find(name) is not { } table || maker.Values(cast.A, table, NewRow) is not { } row)
        {
            return null;
        }

        var shown = row.Where(value => view.Columns.Any(column => column.Name == value.Key)).ToDictionary();
        return shown.Keys.Intersect(ownership.Columns(name)).Any() ? RowMaker.Insert(view, shown) : null;
    }

    private Column? Column(ObjectName table, string name) => catalogue.Find(table)?.Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>Whether who made A's rows sees something of them in the view.</summary>
    private async Task<bool> Shows(Relation view, CancellationToken cancellationToken)
    {
        var condition = string.Join(" or ", cast.A.Person.Traces.Select(trace => $"t::text like '%{trace}%'"));
        foreach (var keeper in cast.A.Rows.Values.Select(row => row.Keeper).Distinct())
        {
            var outcome = await stage.Try(keeper, $"select count(*) from {view.SqlName} as t where {condition}", Acting.Login, null, cancellationToken);
            await stage.Back(cancellationToken);
            if (outcome.Told is not (null or "0"))
            {
                return true;
            }
        }

        return false;
    }
}
