namespace Codette.Testing.Rest.Grammar;

/// <summary>A column, or a part of one that holds JSON.</summary>
internal sealed record Field(string Name, IReadOnlyList<JsonStep> Path);

/// <summary>One step into JSON.</summary>
/// <param name="AsText">By <c>-&gt;&gt;</c> rather than <c>-&gt;</c>.</param>
/// <param name="Index">Null where the step is to a key.</param>
internal sealed record JsonStep(bool AsText, string Key, int? Index);
