using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Codette.Infrastructure.SupabaseRest.Chat;
using Codette.Infrastructure.SupabaseRest.Diagnostics;
using Codette.Infrastructure.SupabaseRest.Feedback;
using Codette.Infrastructure.SupabaseRest.Knowledge;
using Codette.Infrastructure.SupabaseRest.Sessions;
using Codette.Infrastructure.SupabaseRest.Suggestions;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>An error as PostgREST tells it; a gateway tells less.</summary>
internal sealed record RestProblem(string? Code, string? Message, JsonElement? Details, string? Hint);

/// <summary>As whom the database did it.</summary>
internal sealed record WhoAmI(string Role, string? Subject, bool BypassesRowSecurity)
{
    /// <summary>The question.</summary>
    public static RestRequest Ask() => RestRequest.Call("who_am_i", new NoArguments(), RestJson.Plain.NoArguments).Repeatable();

    /// <summary>The role of the answer; null when it names none.</summary>
    public static string? RoleOf(RestAnswer answer) => answer.Read(RestJson.Default.WhoAmIArray) is [var told] ? told.Role : null;
}

/// <summary>What goes over the wire, by the names of columns and arguments, known at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RestProblem))]
[JsonSerializable(typeof(WhoAmI[]))]
[JsonSerializable(typeof(NoArguments))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(AppendTurnArguments))]
[JsonSerializable(typeof(AppendedRow[]))]
[JsonSerializable(typeof(TailArguments))]
[JsonSerializable(typeof(TailRow[]))]
[JsonSerializable(typeof(HistoryArguments))]
[JsonSerializable(typeof(HistoryRow[]))]
[JsonSerializable(typeof(SearchArguments))]
[JsonSerializable(typeof(FoundRow[]))]
[JsonSerializable(typeof(MessageRow[]))]
[JsonSerializable(typeof(SeqRow[]))]
[JsonSerializable(typeof(ConversationRow[]))]
[JsonSerializable(typeof(RenameArguments))]
[JsonSerializable(typeof(SessionRow[]))]
[JsonSerializable(typeof(SessionChange))]
[JsonSerializable(typeof(IdRow[]))]
[JsonSerializable(typeof(SuggestionRow[]))]
[JsonSerializable(typeof(SaveSuggestionArguments))]
[JsonSerializable(typeof(FeedbackRow[]))]
[JsonSerializable(typeof(FeedbackArguments))]
[JsonSerializable(typeof(FeedbackGroupRow[]))]
[JsonSerializable(typeof(OwnerArguments))]
[JsonSerializable(typeof(KnowledgeRow[]))]
[JsonSerializable(typeof(EditionRow[]))]
[JsonSerializable(typeof(BringArguments))]
[JsonSerializable(typeof(CatalogueArguments))]
internal sealed partial class RestJson : JsonSerializerContext
{
    /// <summary>Text as it is: the body is JSON and no part of a page.</summary>
    public static RestJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

internal sealed record NoArguments;

internal sealed record OwnerArguments(Guid POwner);

internal sealed record IdRow(string Id);
