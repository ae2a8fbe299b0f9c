namespace Codette.Testing.Rest.Grammar;

/// <summary>One thing that is selected; the name <c>*</c> stands for all columns.</summary>
/// <param name="Cast">A type of SQL.</param>
/// <param name="Alias">Null where the column's own name is kept.</param>
internal sealed record SelectItem(Field Field, string? Cast, string? Alias)
{
    public static SelectItem All { get; } = new(new("*", []), null, null);

    public bool IsAll => Field.Name == "*";
}

/// <param name="Direction">Of SQL, with what is to happen to nulls.</param>
internal sealed record OrderItem(Field Field, string Direction);
