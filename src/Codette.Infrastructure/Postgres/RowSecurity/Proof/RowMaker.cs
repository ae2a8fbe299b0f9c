using Codette.Domain.RowSecurity;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>Makes rows that a table takes, out of what the catalogue says of its columns.</summary>
internal sealed class RowMaker(NpgsqlConnection connection, Catalogue catalogue, Ownership ownership)
{
    private const int MostTries = 60, Step = 37;

    /// <summary>Types that an owner's id fits in.</summary>
    private static readonly string[] _ofIds = ["uuid", "text", "varchar", "bpchar", "citext"];

    /// <summary>What a new row of the person's would hold, by column, as expressions; null when what it has to point to is not there.</summary>
    /// <param name="choice">Of each column the number of the value that is taken; null for those that the table took.</param>
    public Dictionary<string, string>? Values(World world, Relation table, int salt, IReadOnlyDictionary<string, int>? choice = null)
    {
        var owners = ownership.Columns(table.Id);
        choice ??= world.Choices(table.Id);
        var values = new Dictionary<string, string>();
        foreach (var column in table.Columns.Where(column => !column.IsComputed))
        {
            var pointing = table.References.FirstOrDefault(reference => reference.Columns.Contains(column.Name) && reference.To != table.Id);
            var options = ColumnValues.For(column, world.Person, salt, Rules(table, column));
            var chosen = choice?.GetValueOrDefault(column.Name, -1) ?? -1;
            if (owners.Contains(column.Name) && _ofIds.Contains(column.Base))
            {
                values[column.Name] = $"'{world.Person.Id}'::{column.Type}";
            }
            else if (pointing is not null)
            {
                if (world.Rows.TryGetValue(pointing.To, out var row)
                    && row.Values.GetValueOrDefault(pointing.Targets[pointing.Columns.ToList().IndexOf(column.Name)]) is { } target)
                {
                    values[column.Name] = $"{Sql.Text(target)}::{column.Type}";
                }
                else if (column.IsRequired && !column.HasDefault)
                {
                    return null;
                }
            }
            else if (chosen >= 0)
            {
                values[column.Name] = chosen < options.Count ? options[chosen] : $"(select {Sql.Name(column.Name)} from {table.SqlName} limit 1)";
            }
            else if (!column.HasDefault && !column.HasIdentity && (column.IsRequired || column.Category == "S"))
            {
                values[column.Name] = options[0];
            }
        }

        return values;
    }

    public static string Insert(Relation table, IReadOnlyDictionary<string, string> values, string rest = "")
    {
        var columns = values.Keys.ToArray();
        var overriding = columns.Any(name => table.Columns.Any(column => column.Name == name && column.HasIdentity)) ? " overriding system value" : "";
        return columns.Length == 0
            ? $"insert into {table.SqlName} default values {rest}"
            : $"insert into {table.SqlName} ({string.Join(", ", columns.Select(Sql.Name))}){overriding} values ({string.Join(", ", columns.Select(name => values[name]))}) {rest}";
    }

    /// <summary>Gives the person a row of the table; why it has none is in the world otherwise.</summary>
    public async Task Seed(World world, Relation table, int salt, CancellationToken cancellationToken)
    {
        if (table.OutwardTriggers is [_, ..] outward)
        {
            world.Miss(table.Id, $"The trigger {outward[0]} reaches outside the database, which nothing would take back.");
            return;
        }

        if (table.Parent is { } whole && world.Rows.TryGetValue(whole, out var row) && await Find(world, table, KeyOf(table, row), row.Keeper, cancellationToken))
        {
            world.Remember(table.Id, world.Choices(whole) ?? new Dictionary<string, int>());
            return;
        }

        string? reason = null;
        foreach (var keeper in Keepers(table))
        {
            var refused = await Seed(world, table, salt, keeper, cancellationToken);
            if (refused is null)
            {
                return;
            }

            reason ??= refused; // the likeliest one's
        }

        foreach (var keeper in ownership.IsPrivate(table.Id) ? [] : Keepers(table))
        {
            if (await Find(world, table, "true", keeper, cancellationToken))
            {
                return; // a row that is nobody's may be one that is there
            }
        }

        world.Miss(table.Id, reason ?? "The login may neither pass row security nor own the table.");
    }

    private async Task<string?> Seed(World world, Relation table, int salt, Acting keeper, CancellationToken cancellationToken)
    {
        var choices = new Dictionary<string, int>();
        string? reason = null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (Values(world, table, salt, choices) is not { } values)
            {
                return "What its rows have to point to could not be made.";
            }

            try
            {
                await Execute(cancellationToken, "savepoint seed");
                await Take(world, table, Insert(table, values, Returning(table)), keeper, cancellationToken);
                await Execute(cancellationToken, "release savepoint seed", Acting.Login.Sql);
                world.Remember(table.Id, choices);
                return null;
            }
            catch (PostgresException refused)
            {
                await Execute(cancellationToken, "rollback to savepoint seed", "release savepoint seed");
                if (refused.SqlState == "23505" && OwnersOf(world, table) is { } mine && await Find(world, table, mine, keeper, cancellationToken))
                {
                    return null; // a trigger had made it along with another
                }

                reason ??= refused.MessageText;
                if (refused.SqlState == "23505")
                {
                    salt += Step; // short keys meet others by chance
                }
                else if (refused.SqlState != "23514" || !Advance(table, refused.ConstraintName, choices, world.Person))
                {
                    return $"A row that the table takes could not be made: {reason ?? refused.MessageText}.";
                }
            }
        }

        return $"A row that fulfils the table's rules could not be made: {reason}.";
    }

    /// <summary>Goes on to the next values of the columns that a rule is about, like a counter does.</summary>
    private bool Advance(Relation table, string? rule, Dictionary<string, int> choices, Person person)
    {
        var columns = table.Checks.FirstOrDefault(check => check.Name == rule)?.Columns
            ?? [.. PartitionedBy(table)]; // a row that no part takes breaks no rule that has a name
        foreach (var column in table.Columns.Where(column => columns.Contains(column.Name) && !column.IsComputed))
        {
            var most = ColumnValues.For(column, person, 0, Rules(table, column)).Count; // and one more: a value that is there
            choices[column.Name] = choices.GetValueOrDefault(column.Name, 0) + 1;
            if (choices[column.Name] <= most)
            {
                return true;
            }

            choices[column.Name] = 0;
        }

        return false;
    }

    /// <summary>Checks, and what says which part of a whole a row goes to.</summary>
    private IEnumerable<string> Rules(Relation table, Column column) =>
        table.Checks.Where(check => check.Columns.Contains(column.Name)).Select(check => check.Text)
            .Concat(PartitionedBy(table).Contains(column.Name) ? catalogue.Relations.Where(part => part.Parent == table.Id).Prepend(table).Select(part => part.Bound).OfType<string>() : []);

    private IEnumerable<string> PartitionedBy(Relation table) =>
        table.PartitionedBy.Concat(table.Parent is { } whole && catalogue.Find(whole) is { } parent ? PartitionedBy(parent) : []);

    private async Task<bool> Find(World world, Relation table, string which, Acting keeper, CancellationToken cancellationToken)
    {
        await Execute(cancellationToken, "savepoint seed");
        try
        {
            var isThere = await Take(world, table, $"select {Columns(table)} from {table.SqlName} as t where {which} limit 1", keeper, cancellationToken);
            await Execute(cancellationToken, "release savepoint seed", Acting.Login.Sql);
            return isThere;
        }
        catch (PostgresException)
        {
            await Execute(cancellationToken, "rollback to savepoint seed", "release savepoint seed");
            return false; // what could not be looked for is made anew
        }
    }

    private async Task<bool> Take(World world, Relation table, string sql, Acting keeper, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(keeper.Sql));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return false;
        }

        var values = table.Columns.Select((column, at) => (column.Name, Value: reader.IsDBNull(at) ? null : reader.GetString(at)));
        world.Add(table.Id, new SeededRow(
            values.ToDictionary(pair => pair.Name, pair => pair.Value), reader.GetString(table.Columns.Count), reader.GetString(table.Columns.Count + 1), keeper));
        return true;
    }

    private string? OwnersOf(World world, Relation table) => ownership.Columns(table.Id) is [_, ..] owners
        ? string.Join(" and ", owners.Select(owner => $"{Sql.Name(owner)}::text = '{world.Person.Id}'"))
        : null;

    public static string KeyOf(Relation table, SeededRow row) => table.Keys is [var key, ..]
        ? string.Join(" and ", key.Columns.Select(column => $"{Sql.Name(column)}::text = {Sql.Text(row.Values[column] ?? "")}"))
        : row.IsHere;

    /// <summary>Where a row lies, as a scalar; an update moves it.</summary>
    public static string PlaceOf(Relation table, SeededRow row) =>
        $"coalesce((select string_agg(tableoid || '.' || ctid, '') from {table.SqlName} where {KeyOf(table, row)}), 'gone')";

    private static string Returning(Relation table) => $"returning {Columns(table)}";

    private static string Columns(Relation table) => string.Concat(table.Columns.Select(column => $"{Sql.Name(column.Name)}::text, ")) + "ctid::text, tableoid::oid::text";

    /// <summary>Who could make rows without being bound by the policies, the likeliest first.</summary>
    private IEnumerable<Acting> Keepers(Relation table)
    {
        var isUnbound = catalogue.Login is { IsUnbound: true };
        if (isUnbound)
        {
            yield return Acting.Login;
        }

        if (catalogue.Server.MayActAs.Contains(ApiRoles.Service) && catalogue.Role(ApiRoles.Service) is { IsUnbound: true })
        {
            yield return Acting.Service;
        }

        if (!isUnbound && table.IsOwnedByLogin)
        {
            yield return Acting.Login;
        }
        else if (!isUnbound && table.MayBecomeOwner)
        {
            yield return new Acting(table.Owner, "");
        }
    }

    private async Task Execute(CancellationToken cancellationToken, params string[] statements)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
