using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Codette.Testing.Rest.Sql;

/// <summary>A statement being written. What a client sent goes into it as a quoted name or as a parameter.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <param name="sql">Nothing that a client sent.</param>
    public SqlText Add(string sql)
    {
        _text.Append(sql);
        return this;
    }

    public SqlText Name(string name)
    {
        var end = name.IndexOf('\0', StringComparison.Ordinal);
        return Add($"\"{(end < 0 ? name : name[..end]).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    public SqlText Name(string? schema, string name) => schema is null ? Name(name) : Name(schema).Add(".").Name(name);

    /// <summary>A value whose type PostgreSQL infers, as it does of a literal.</summary>
    public SqlText Value(string value) => Parameter(value, NpgsqlDbType.Unknown);

    public SqlText Parameter(string value, NpgsqlDbType type)
    {
        _parameters.Add(new() { Value = value, NpgsqlDbType = type });
        return Add("$").Number(_parameters.Count);
    }

    public SqlText Number(long number) => Add(number.ToString(CultureInfo.InvariantCulture));

    public SqlText List<T>(IEnumerable<T> items, Action<T> add, string separator = ", ")
    {
        var between = string.Empty;
        foreach (var item in items)
        {
            Add(between);
            add(item);
            between = separator;
        }

        return this;
    }

    public NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(_text.ToString());
        _parameters.ForEach(parameter => command.Parameters.Add(parameter));
        return command;
    }
}
