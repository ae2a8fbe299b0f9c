using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using Codette.Infrastructure.Documents;
using Codette.Infrastructure.SupabaseRest.Sessions;

namespace Codette.Infrastructure.SupabaseRest.Suggestions;

internal sealed class SupabaseRestSuggestionStore(SupabaseApi api) : ISuggestionStore
{
    private const string Table = "suggestions", Key = "owner,id";

    /// <summary>
    /// Those that are new are stored in one request, all or none; a second reads how all of them stand. Doing both again is
    /// doing them once.
    /// </summary>
    public async Task<IReadOnlyList<Suggestion>> Offer(
        Caller caller, IReadOnlyList<Suggestion> suggestions, CancellationToken cancellationToken)
    {
        if (suggestions.Count == 0)
        {
            return [];
        }

        var owner = StoredOwner.IdOf(caller.Owner);
        SuggestionRow[] offered = [.. suggestions.Select(each => SuggestionRow.Of(owner, each))];
        await api.Send(
            caller, RestRequest.Insert(Table, offered, RestJson.Plain.SuggestionRowArray).KeepExisting(Key).Repeatable(), cancellationToken);
        var rows = await api.ReadAll(
            caller, suggestions.Count,
            (last, left) => RestRequest.Read(Table).Where("owner", owner)
                .WhereIn("id", suggestions.Select(each => each.Id.ToString()).Where(id => last is null || string.CompareOrdinal(id, last.Id.ToString()) > 0))
                .Select(SuggestionRow.Columns).Order("id").Limit(left),
            RestJson.Default.SuggestionRowArray, cancellationToken);
        var standing = rows.ToDictionary(row => row.Id, row => row.ToDomain());
        return [.. suggestions.Select(each => standing[each.Id])];
    }

    public async Task<Suggestion?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        (await FindRow(caller, id, cancellationToken))?.ToDomain();

    public async Task<Result<IReadOnlyList<Suggestion>>> List(
        Caller caller, SessionId? session, SuggestionState? state, Guid? before, int limit, CancellationToken cancellationToken)
    {
        SuggestionRow? start = null;
        if (before is { } id && (start = await FindRow(caller, id, cancellationToken)) is null)
        {
            return SuggestionErrors.NotFound;
        }

        var rows = await api.ReadAll(caller, limit, Page, RestJson.Default.SuggestionRowArray, cancellationToken);
        return Result<IReadOnlyList<Suggestion>>.Ok([.. rows.Select(row => row.ToDomain())]);

        RestRequest Page(SuggestionRow? last, int left)
        {
            var request = RestRequest.Read(Table).Where("owner", StoredOwner.IdOf(caller.Owner)).Select(SuggestionRow.Columns)
                .Order("changed_at.desc,id.desc").Limit(left);
            request = session is { } only ? request.Where("session", "eq", only.Value) : request;
            request = state is { } wanted ? request.Where("state", "eq", SuggestionRow.Name(wanted)) : request;
            return (last ?? start) is { } from ? request.Before("changed_at", from.ChangedAt.Text(), "id", from.Id.ToString()) : request;
        }
    }

    public async Task<Result<StudioSession?>> Save(
        Caller caller, Suggestion changed, StudioSession? session, CancellationToken cancellationToken)
    {
        var arguments = new SaveSuggestionArguments(
            StoredOwner.IdOf(caller.Owner), changed.Id, SuggestionRow.Name(changed.State), changed.Rating, SuggestionRow.Document(changed.Applied),
            changed.ChangedAt.AsStored(), changed.Version,
            session?.Id.Value, session?.Name, session?.Tempo.Bpm, session?.TimeSignature.Beats, session?.TimeSignature.Unit,
            session is null ? null : Wire.Document(StoredJson.Write(session.Tracks)), session?.Version, session?.UpdatedAt.AsStored());
        var answer = await api.Send(
            caller, RestRequest.Call("save_suggestion", arguments, RestJson.Plain.SaveSuggestionArguments), cancellationToken);
        return answer.Read(RestJson.Default.String) switch
        {
            "saved" => Result<StudioSession?>.Ok(session is null ? null : SupabaseRestSessionStore.AsStored(session)),
            "session_changed" => SessionErrors.Changed,
            _ => SuggestionErrors.Changed,
        };
    }

    private async Task<SuggestionRow?> FindRow(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        var request = RestRequest.Read(Table).Where("owner", StoredOwner.IdOf(caller.Owner)).Where("id", id).Select(SuggestionRow.Columns);
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.SuggestionRowArray).FirstOrDefault();
    }
}
