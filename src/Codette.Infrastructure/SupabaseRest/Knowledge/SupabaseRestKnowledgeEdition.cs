using Codette.Application.Identity;
using Codette.Infrastructure.Knowledge;

namespace Codette.Infrastructure.SupabaseRest.Knowledge;

/// <summary>Fills the knowledge base of the project with this version's entries, when it holds others.</summary>
internal static class SupabaseRestKnowledgeEdition
{
    public static async Task Bring(SupabaseApi api, CancellationToken cancellationToken)
    {
        var digest = KnowledgeSeed.Digest();
        var stored = await api.Send(Caller.Service, RestRequest.Read("knowledge_edition").Select("digest").Limit(1), cancellationToken);
        if (stored.Read(RestJson.Default.EditionRowArray) is [var edition] && edition.Digest == digest)
        {
            return;
        }

        var arguments = new BringArguments(digest, Wire.Document(KnowledgeSeed.ReadJson()));
        await api.Send(Caller.Service, RestRequest.Call("bring_knowledge", arguments, RestJson.Plain.BringArguments).Repeatable(), cancellationToken);
    }
}
