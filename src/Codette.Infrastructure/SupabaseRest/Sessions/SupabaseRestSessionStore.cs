using System.Globalization;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Sessions;

internal sealed class SupabaseRestSessionStore(SupabaseApi api) : ISessionStore
{
    private const string Table = "studio_sessions", Key = "owner,id";

    public async Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        var request = One(RestRequest.Read(Table), caller, id).Select(SessionRow.Columns);
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.SessionRowArray).FirstOrDefault()?.ToDomain();
    }

    public async Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken)
    {
        var rows = await api.ReadAll(caller, limit, Page, RestJson.Default.SessionRowArray, cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];

        RestRequest Page(SessionRow? last, int left)
        {
            var request = RestRequest.Read(Table).Where("owner", StoredOwner.IdOf(caller.Owner)).Select(SessionRow.Columns)
                .Order("updated_at.desc,id.desc").Limit(left);
            return last is null ? request : request.Before("updated_at", last.UpdatedAt.Text(), "id", last.Id);
        }
    }

    public async Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken)
    {
        var row = SessionRow.Of(StoredOwner.IdOf(caller.Owner), session);
        var isSaved = session.IsStored
            ? await Update(caller, session, row, cancellationToken)
            : await Insert(caller, row, cancellationToken);
        return isSaved ? AsStored(session) : SessionErrors.Changed;
    }

    public async Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken) =>
        (await api.Send(caller, One(RestRequest.Delete(Table), caller, id).Count(), cancellationToken)).Total == 1;

    /// <summary>The session as it stands after it was saved.</summary>
    public static StudioSession AsStored(StudioSession saved) =>
        saved with { Version = saved.Version + 1, UpdatedAt = saved.UpdatedAt.AsStored() };

    private static RestRequest One(RestRequest request, Caller caller, SessionId id) =>
        request.Where("owner", StoredOwner.IdOf(caller.Owner)).Where("id", "eq", id.Value);

    /// <summary>One that is there already is left as it is, and then nothing comes back.</summary>
    private async Task<bool> Insert(Caller caller, SessionRow row, CancellationToken cancellationToken)
    {
        var request = RestRequest.Insert(Table, [row], RestJson.Plain.SessionRowArray).KeepExisting(Key).ReturnRows().Select("id");
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.IdRowArray).Length == 1;
    }

    private async Task<bool> Update(Caller caller, StudioSession session, SessionRow row, CancellationToken cancellationToken)
    {
        var request = One(RestRequest.Update(Table, SessionChange.Of(row), RestJson.Plain.SessionChange), caller, session.Id)
            .Where("version", "eq", session.Version.ToString(CultureInfo.InvariantCulture)).ChangeAtMost(1).Count();
        return (await api.Send(caller, request, cancellationToken)).Total == 1;
    }
}
