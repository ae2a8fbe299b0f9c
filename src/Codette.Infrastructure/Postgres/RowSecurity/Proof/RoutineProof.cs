using System.Globalization;
using Codette.Domain.RowSecurity;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>Calls the functions that the interface reaches, with what somebody could know of another.</summary>
internal sealed class RoutineProof(Stage stage, Catalogue catalogue, Cast cast)
{
    private const int MostCalls = 12;

    public async Task<IReadOnlyList<MatrixCell>> Run(CancellationToken cancellationToken)
    {
        var cells = new List<MatrixCell>();
        var before = await Look(cancellationToken);
        foreach (var routine in catalogue.Routines.Where(routine => routine is { IsTrigger: false, Kind: "f" or "p" }))
        {
            foreach (var (party, who) in new[] { (Party.Anon, cast.ActingAnon), (Party.UserB, cast.ActingB) })
            {
                cells.Add(await Tried(routine, party, who, before, cancellationToken));
            }
        }

        return cells;
    }

    /// <summary>Where all of A's rows lie, as those see it who made them.</summary>
    private async Task<string> Look(CancellationToken cancellationToken)
    {
        var places = new List<string?>();
        foreach (var rows in cast.A.Rows.GroupBy(pair => pair.Value.Keeper))
        {
            var told = string.Join(" || ',' || ", rows.Select(pair => RowMaker.PlaceOf(catalogue.Find(pair.Key)!, pair.Value)));
            places.Add((await stage.Ask(rows.Key, $"select {told}", cancellationToken))[0][0]);
        }

        return string.Join(';', places);
    }

    /// <summary>What breaks the trial of one function ends no other's.</summary>
    private async Task<MatrixCell> Tried(Routine routine, Party party, Acting who, string before, CancellationToken cancellationToken)
    {
        try
        {
            return await Try(routine, party, who, before, cancellationToken);
        }
        catch (PostgresException fault)
        {
            await stage.Back(cancellationToken);
            return new MatrixCell(Name(routine), party, Deed.Call, Verdict.Unproven, Reason: Stage.Untried(fault));
        }
    }

    private async Task<MatrixCell> Try(Routine routine, Party party, Acting who, string before, CancellationToken cancellationToken)
    {
        MatrixCell Cell(Verdict verdict, string? reason = null, string? statement = null) => new(Name(routine), party, Deed.Call, verdict, statement, reason);
        if (!catalogue.MayUse(who.Role!, routine.Schema) || !routine.Callers.Contains(who.Role!))
        {
            return Cell(Verdict.DeniedByGrant);
        }

        if (routine.IsOutward)
        {
            return Cell(Verdict.Unproven, "Its text reaches outside the database, which nothing would take back: it was not called.");
        }

        var calls = 0;
        Refusal? refused = null;
        var isShown = false; // to A
        foreach (var arguments in Arguments(routine))
        {
            var statement = Statement(routine, arguments);
            var outcome = await stage.Try(who, statement, Acting.Login, null, cancellationToken);
            var isChanged = outcome.Refusal is null && await Look(cancellationToken) != before;
            await stage.Back(cancellationToken);
            calls++;
            refused = outcome.Refusal ?? refused;
            if (isChanged)
            {
                return Cell(Verdict.Leaked, "It changed what is A's.", statement);
            }

            if (TellsOfA(outcome, statement))
            {
                return Cell(Verdict.Leaked, "It told what is A's.", statement);
            }

            if (routine.IsDefiner && !isShown)
            {
                isShown = TellsOfA(await stage.Try(cast.ActingA, statement, Acting.Login, null, cancellationToken), statement);
                await stage.Back(cancellationToken);
            }
        }

        return !routine.IsDefiner ? Cell(Verdict.Proven, "It runs as the one who calls: the cells of its tables hold for it.")
            : isShown ? Cell(Verdict.Proven, "The same calls tell A what is A's.")
            : Cell(Verdict.Unproven, string.Create(
                CultureInfo.InvariantCulture,
                $"It runs as {routine.Owner}, past row security; {calls} calls with made-up values came to nothing of A's, which proves nothing{Last(refused)}."));
    }

    private static ObjectName Name(Routine routine) => new(routine.Schema, $"{routine.Name}({routine.Arguments})");

    private static string Last(Refusal? refused) => refused is null ? "" : $" (the last refusal: {refused.State})";

    private bool TellsOfA(Outcome outcome, string statement) => outcome.Told is { } told && cast.A.Person.Traces.Concat(Ids())
        .Any(trace => told.Contains(trace, StringComparison.Ordinal) && !statement.Contains(trace, StringComparison.Ordinal));

    /// <summary>The keys of A's rows, by which a row is known that holds no text.</summary>
    private IEnumerable<string> Ids() => cast.A.Rows.Values.SelectMany(row => row.Values.Values).OfType<string>().Where(value => value.Length >= 20).Distinct();

    private static string Statement(Routine routine, IReadOnlyList<string> arguments) => routine.Kind == "p"
        ? $"call {Sql.Name(routine.Schema, routine.Name)}({string.Join(", ", arguments)})"
        : $"select left(string_agg(r::text, ' '), 1000000) from {Sql.Name(routine.Schema, routine.Name)}({string.Join(", ", arguments)}) as r";

    /// <summary>What A is called, and then the keys of A's rows, where an input could take them.</summary>
    private IEnumerable<IReadOnlyList<string>> Arguments(Routine routine)
    {
        yield return [.. routine.Inputs.Select(input => Value(input, null))];
        var known = routine.Inputs.Any(input => input.Base is "uuid" or "text" or "varchar" or "int4" or "int8" or "json" or "jsonb")
            ? cast.A.Rows.Take(MostCalls - 1)
            : [];
        foreach (var row in known.Select(pair => pair.Value))
        {
            yield return [.. routine.Inputs.Select(input => Value(input, row))];
        }
    }

    private string Value(RoutineInput input, SeededRow? row)
    {
        var person = cast.A.Person;
        var named = row?.Values.FirstOrDefault(pair => IsCalled(input, pair.Key)).Value;
        var id = row?.Values.FirstOrDefault(pair => pair.Key == "id" || pair.Key.EndsWith("_id", StringComparison.Ordinal)).Value;
        return input.Base switch
        {
            "uuid" => $"'{(Guid.TryParse(named ?? (IsOfOwner(input) ? null : id), out var known) ? known : person.Id)}'::uuid",
            "text" or "varchar" or "bpchar" or "citext" or "name" => $"{Sql.Text(named ?? Text(row))}::{input.Type}",
            "int2" or "int4" or "int8" or "numeric" or "float4" or "float8" => Number(named ?? id, input.Type),
            "bool" => "true",
            "json" or "jsonb" => $"{Sql.Text($$"""{"id":"{{id ?? person.Id.ToString()}}","user_id":"{{person.Id}}"}""")}::{input.Type}",
            "date" or "timestamp" or "timestamptz" => $"'2000-01-01'::{input.Type}",
            _ when input.Category == "A" => $"'{{}}'::{input.Type}",
            _ => $"null::{input.Type}",
        };
    }

    private static bool IsCalled(RoutineInput input, string column) =>
        input.Name.Length > 0 && (column == input.Name || input.Name == $"p_{column}" || input.Name == $"_{column}");

    private static bool IsOfOwner(RoutineInput input) =>
        input.Name.Contains("user", StringComparison.OrdinalIgnoreCase) || input.Name.Contains("owner", StringComparison.OrdinalIgnoreCase);

    /// <summary>A's id, and then what is written in A's rows.</summary>
    private string Text(SeededRow? row) => row is null
        ? cast.A.Person.Id.ToString()
        : row.Values.Values.OfType<string>().FirstOrDefault(value => value.Contains(cast.A.Person.Marker, StringComparison.Ordinal)) ?? cast.A.Person.Email;

    private static string Number(string? known, string type) => long.TryParse(known, CultureInfo.InvariantCulture, out var number)
        ? $"({number.ToString(CultureInfo.InvariantCulture)})::{type}"
        : $"10::{type}"; // as a limit would be
}
