using System.Text.Json.Serialization;

namespace Codette.WebApi.Analysis;

/// <summary>What belongs to a stage of a production. Which of it is done is the client's to keep.</summary>
/// <param name="Success">True: a failure answers with a problem.</param>
/// <param name="Status">Always <c>success</c>.</param>
/// <param name="Stage">pre-production, production, recording, arrangement, mixing, mastering or delivery.</param>
/// <param name="Sections">The tasks as sentences, by section, in working order.</param>
/// <param name="Items">The same tasks, one by one.</param>
/// <param name="CompletionPercentage">0: the list is handed out with nothing done yet.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record StageChecklist(
    bool Success,
    string Status,
    string Stage,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Sections,
    IReadOnlyList<StageTask> Items,
    [property: JsonPropertyName("completionPercentage")] double CompletionPercentage,
    DateTimeOffset Timestamp);

/// <summary>One thing to do.</summary>
/// <param name="Id">Stable: stage, section and position.</param>
/// <param name="Category">Its section.</param>
/// <param name="Task">What to do, with figures.</param>
/// <param name="Priority">high, medium or low.</param>
/// <param name="Completed">False, as the list is handed out.</param>
public sealed record StageTask(string Id, string Category, string Task, string Priority, bool Completed);
