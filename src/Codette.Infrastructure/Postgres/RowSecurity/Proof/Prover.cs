using System.Globalization;
using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>
/// Proves by trying, in one transaction of which nothing stays: seeds two people, lets each go after what is the other's, and
/// tells what came of it. One proof runs at a time in a database.
/// </summary>
internal sealed class Prover(NpgsqlConnection connection, Catalogue catalogue, RowSecurityQuestion question, TimeProvider time)
{
    private const string TakeTurn = "select pg_try_advisory_xact_lock(hashtextextended('codette.proof', 0))";

    private const string Prepare = """
        set local statement_timeout = '5s'; set local lock_timeout = '1s'; set local idle_in_transaction_session_timeout = '60s';
        set local jit = off; set constraints all immediate
        """;

    /// <summary>Tells new rows from those of the worlds, which are numbered by table.</summary>
    private const int NewRows = 60_000;

    private const string Counters =
        "select format('%I.%I', schemaname, sequencename), last_value from pg_catalog.pg_sequences where last_value is not null";

    /// <summary>Within a transaction, which the caller rolls back.</summary>
    /// <exception cref="PostgresException">The server refused what the proof itself needs.</exception>
    public async Task<ProofReading> Run(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var stage = new Stage(connection);
        foreach (var statement in Prepare.Split(';'))
        {
            await stage.Do(Acting.Login, statement, cancellationToken);
        }

        if ((await stage.Ask(Acting.Login, TakeTurn, cancellationToken))[0][0] != "True")
        {
            return new ProofReading([], "Another proof is under way in this database; nothing was tried.", [], time.GetElapsedTime(began));
        }

        var before = await Sequences(stage, cancellationToken);
        await stage.Do(Acting.Login, $"select set_config('search_path', {Sql.Text(SearchPath)}, true)", cancellationToken);
        var cells = await Cells(stage, cancellationToken);
        var after = await Sequences(stage, cancellationToken);
        return new ProofReading(
            cells, Scope(), [.. after.Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => pair.Key).Order(StringComparer.Ordinal)],
            time.GetElapsedTime(began));
    }

    /// <summary>As a REST server sets it: triggers and functions may count on it.</summary>
    private string SearchPath => string.Join(", ", catalogue.Schemas.Select(schema => Sql.Name(schema.Name)).Concat(["public", "extensions"]).Distinct());

    private async Task<IReadOnlyList<MatrixCell>> Cells(Stage stage, CancellationToken cancellationToken)
    {
        var ownership = Ownership.Of(catalogue);
        var maker = new RowMaker(connection, catalogue, ownership);
        var now = time.GetUtcNow();
        var (a, b) = await new Seeding(catalogue, maker).Run(Person.New('a', now), Person.New('b', now), cancellationToken);
        var cast = Cast(a, b);
        var cells = new List<MatrixCell>();
        await using var mark = await stage.Enter(cancellationToken);
        TableProof[] proofs = [.. catalogue.Tables.Select(table => new TableProof(
            stage, catalogue, cast, new TableStatements(table, Owners(ownership, table), Ownership.Groups(table), maker, NewRows), IsPrivate))];
        foreach (var proof in proofs)
        {
            await proof.Begin(cancellationToken);
        }

        foreach (var proof in proofs)
        {
            cells.AddRange(await proof.Run(cancellationToken));
        }

        cells.AddRange(await new ViewProof(stage, catalogue, cast, maker, ownership, IsPrivate).Run(cancellationToken));
        cells.AddRange(await new RoutineProof(stage, catalogue, cast).Run(cancellationToken));
        return Doubt() is { } doubt ? [.. cells.Select(cell => Doubted(cell, doubt))] : cells;

        bool IsPrivate(ObjectName name) => ownership.IsPrivate(name) && !question.PublicTables.Contains(name);
    }

    /// <summary>What leaks, leaks all the same.</summary>
    private static MatrixCell Doubted(MatrixCell cell, string doubt) =>
        cell.Verdict == Verdict.Leaked ? cell : cell with { Verdict = Verdict.Unproven, Reason = doubt };

    private static IReadOnlyList<string> Owners(Ownership ownership, Relation table) => ownership.Columns(table.Id) is [_, ..] named ? named
        : ownership.IsPrivate(table.Id)
            ? [
                .. table.References.Where(reference => reference.To != table.Id && ownership.IsPrivate(reference.To))
                    .SelectMany(reference => reference.Columns).Distinct(),
            ]
            : [];

    private Cast Cast(World a, World b)
    {
        var texts = catalogue.Relations.SelectMany(relation => relation.Policies).SelectMany(policy => policy.Texts).Distinct().ToArray();
        var claims = texts.SelectMany(PolicyReading.Claims).ToArray();
        var settings = texts.SelectMany(PolicyReading.Settings).Distinct().ToArray();
        var bare = new Acting(ApiRoles.Authenticated, b.Person.Claims([]), b.Person);
        return new Cast(a, b, User(a.Person), User(b.Person), bare, new Acting(ApiRoles.Anon, """{"role":"anon"}"""));

        Acting User(Person person) => new(ApiRoles.Authenticated, person.Claims(claims), person, settings);
    }

    /// <summary>Why nothing that is refused proves anything; null when it does.</summary>
    private string? Doubt()
    {
        var missing = ApiRoles.Bound.Except(catalogue.Server.MayActAs).ToArray();
        var unbound = ApiRoles.Bound.Select(catalogue.Role).FirstOrDefault(role => role is { IsUnbound: true });
        return missing.Length > 0 ? $"The login {catalogue.Server.Login} cannot act as {string.Join(" and ", missing)}."
            : unbound is not null ? $"No policy binds {unbound.Name}."
            : catalogue.Login is { IsUnbound: true } login && !question.StepsDown
                ? $"The login {login.Name} is bound by no policy itself; a proof is to be made by one that is (or, knowing that, with --step-down)."
            : null;
    }

    private string Scope()
    {
        var (tables, views) = (catalogue.Tables.Count(), catalogue.Examined.Count(relation => !relation.IsTable));
        var schemas = string.Join(", ", catalogue.Schemas.Select(schema => schema.Name));
        return string.Create(CultureInfo.InvariantCulture,
            $"{tables} tables, {views} views and {catalogue.Routines.Count} functions of {schemas} were tried with made-up rows, in a transaction that was rolled back.");
    }

    private static async Task<Dictionary<string, string?>> Sequences(Stage stage, CancellationToken cancellationToken) =>
        (await stage.Ask(Acting.Login, Counters, cancellationToken)).ToDictionary(row => row[0]!, row => row[1]);
}
