using System.Text.Json;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Domain.Knowledge;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Knowledge;

internal sealed class SupabaseRestKnowledgeStore(SupabaseApi api) : IKnowledgeStore
{
    private const int All = 100_000;

    public async Task<IReadOnlyList<KnowledgeEntry>> ReadAll(Caller caller, CancellationToken cancellationToken)
    {
        var rows = await api.ReadAll(caller, All, Page, RestJson.Default.KnowledgeRowArray, cancellationToken);
        return [.. rows.OrderBy(row => row.Slug, StringComparer.Ordinal).Select(row => row.ToDomain())];

        static RestRequest Page(KnowledgeRow? last, int left)
        {
            var request = RestRequest.Read("knowledge").Select(KnowledgeRow.Columns).Order("slug").Limit(left);
            return last is null ? request : request.Where("slug", "gt", last.Slug);
        }
    }
}

internal sealed record KnowledgeRow(
    string Slug, string Topic, string Category, string Title, string Text, JsonElement Ranges, string[] Tags, string[] Instruments, string Level,
    string Source)
{
    public const string Columns = "slug,topic,category,title,text,ranges,tags,instruments,level,source";

    public KnowledgeEntry ToDomain() => new(
        Slug, Topic, Category, Title, Text, StoredJson.Read<IReadOnlyList<ValueRange>>(Ranges.GetRawText()), Tags, Instruments, Level, Source);
}

internal sealed record EditionRow(string Digest);

internal sealed record BringArguments(string PDigest, JsonElement PEntries);
