namespace Codette.Testing.Rest.Catalog;

/// <summary>What can be selected from.</summary>
/// <param name="Schema">Null for the result of a function, whose columns are not known.</param>
internal sealed record Relation(string? Schema, string Name, IReadOnlyList<Column> Columns)
{
    public IEnumerable<string> Keys => Columns.Where(column => column.IsKey).Select(column => column.Name);

    public Column? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <exception cref="RestException">There is none of that name.</exception>
    public Column Get(string name) => Find(name) ?? throw RestErrors.NoColumn(Name, name);
}

/// <param name="Default">The expression of SQL, or null.</param>
/// <param name="IsKey">Whether it is of the primary key.</param>
internal sealed record Column(string Name, string Type, string? Default, bool IsKey);
