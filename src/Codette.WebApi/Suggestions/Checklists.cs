using Codette.Domain.Suggestions;
using Codette.WebApi.Chat;

namespace Codette.WebApi.Suggestions;

/// <summary>A checklist is what Codette would do next on this mix, and which of it was done.</summary>
internal static class Checklists
{
    private const int Length = 10;

    public static SuggestionBrief Brief(int? limit = null) => new("general", null, null, null, limit ?? Length);

    public static ChecklistResponse ToResponse(IReadOnlyList<Suggestion> suggestions, DateTimeOffset now)
    {
        var items = suggestions.Select(ToItem).ToArray();
        var done = items.Count(item => item.Completed);
        return new(items, items.Length == 0 ? 0 : Math.Round(100.0 * done / items.Length, 1), now);
    }

    public static string PriorityOf(Suggestion suggestion) => suggestion.Proposal.Confidence switch
    {
        >= 0.7 => "high",
        >= 0.4 => "medium",
        _ => "low",
    };

    private static ChecklistItem ToItem(Suggestion suggestion) => new(
        suggestion.Id, suggestion.Proposal.Category, suggestion.Proposal.Title,
        suggestion.State == SuggestionState.Applied, PriorityOf(suggestion));
}
