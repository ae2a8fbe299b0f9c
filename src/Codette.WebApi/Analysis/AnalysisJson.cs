using System.Text.Json;
using System.Text.Json.Serialization;

namespace Codette.WebApi.Analysis;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DelayResponse))]
[JsonSerializable(typeof(TrainingResponse))]
[JsonSerializable(typeof(QuizResponse))]
[JsonSerializable(typeof(StageChecklist))]
[JsonSerializable(typeof(InstrumentResponse))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>))]
[JsonSerializable(typeof(GenreResponse))]
[JsonSerializable(typeof(GenreWire))]
[JsonSerializable(typeof(GenreList))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(PanelReport))]
[JsonSerializable(typeof(SignalResponse))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class AnalysisJson : JsonSerializerContext;
