using System.Text.Json;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Sessions;

namespace Codette.WebApi.Realtime;

/// <summary>A client's message, whose values may lie under <c>data</c> or at the top; those under <c>data</c> win.</summary>
internal readonly struct CommandFrame(JsonElement message)
{
    /// <summary>The greatest whole number that a client's number holds exactly.</summary>
    private const double MaxSeq = (1L << 53) - 1;

    /// <summary>The text of that name at the top, or null.</summary>
    public string? Top(string name) =>
        message.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.WellFormed() : null;

    /// <summary>The text of the first of these names that has one, or null.</summary>
    public string? Text(params ReadOnlySpan<string> names) =>
        Find(names, JsonValueKind.String) is { ValueKind: JsonValueKind.String } found ? found.WellFormed() : null;

    /// <summary>The number of the first of these names that has one, or null. One that is too large is infinite.</summary>
    public double? Number(params ReadOnlySpan<string> names) =>
        Find(names, JsonValueKind.Number) is { ValueKind: JsonValueKind.Number } found && found.TryGetDouble(out var number)
            ? number
            : null;

    /// <summary>The truth value of the first of these names that has one, or null.</summary>
    public bool? Flag(params ReadOnlySpan<string> names) =>
        Find(names, JsonValueKind.True, JsonValueKind.False) is { ValueKind: not JsonValueKind.Undefined } found
            ? found.GetBoolean()
            : null;

    /// <summary>The object of that name, or null.</summary>
    public JsonElement? Object(string name) =>
        Find([name], JsonValueKind.Object) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>The list of that name, or null.</summary>
    public JsonElement? List(string name) =>
        Find([name], JsonValueKind.Array) is { ValueKind: JsonValueKind.Array } found ? found : null;

    /// <summary>The values of a batch of edits; a seq that is no whole number counts as none.</summary>
    public Result<EditBatchWire> AsEdits()
    {
        var (client, seq) = (Text("client") ?? "", Number("seq") is { } told and >= 1 and <= MaxSeq && double.IsInteger(told) ? (long)told : 0);
        return List("edits") is { } edits
            ? EditJson.Read<IReadOnlyList<EditWire>>(edits).Map(read => new EditBatchWire(client, seq, read))
            : new EditBatchWire(client, seq, null);
    }

    /// <summary>The values of a transport command, in any of their spellings.</summary>
    public TransportActionRequest AsTransport(string? action) => action switch
    {
        "seek" => new(action, TimeSeconds: Number("time_seconds", "seconds", "value")),
        "tempo" => new(action, Bpm: Number("bpm", "value")),
        "loop" => new(
            action,
            Enabled: Flag("enabled", "value"),
            StartSeconds: Number("start_seconds", "start", "loop_start"),
            EndSeconds: Number("end_seconds", "end", "loop_end")),
        _ => new(action),
    };

    private JsonElement Find(ReadOnlySpan<string> names, params ReadOnlySpan<JsonValueKind> kinds)
    {
        var hasData = message.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object;
        foreach (var name in names)
        {
            if (hasData && data.TryGetProperty(name, out var inner) && kinds.Contains(inner.ValueKind))
            {
                return inner;
            }

            if (message.TryGetProperty(name, out var outer) && kinds.Contains(outer.ValueKind))
            {
                return outer;
            }
        }

        return default;
    }
}
