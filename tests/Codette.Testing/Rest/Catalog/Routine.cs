namespace Codette.Testing.Rest.Catalog;

/// <summary>A function that can be called by the names of its arguments.</summary>
/// <param name="Defaults">How many of the last arguments may be left out.</param>
/// <param name="IsSet">Whether it gives any number of rows.</param>
/// <param name="IsReadOnly">Whether it is declared stable or immutable.</param>
internal sealed record Routine(
    string Schema, string Name, IReadOnlyList<string> Arguments, IReadOnlyList<string> Types, int Defaults,
    bool IsSet, bool IsComposite, bool IsVoid, bool IsReadOnly)
{
    public bool Takes(IReadOnlyCollection<string> given) =>
        given.All(Arguments.Contains) && Arguments.SkipLast(Defaults).All(given.Contains);

    public override string ToString() =>
        $"{Schema}.{Name}({string.Join(", ", Arguments.Zip(Types, (name, type) => $"{name} => {type}"))})";
}
