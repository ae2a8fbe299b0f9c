using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;
using Codette.Domain.Common;
#pragma warning disable
namespace Codette.Domain.Knowledge { public sealed class Bm25Index(IReadOnlyList<KnowledgeEntry> entries) { } }
namespace Codette.Domain.Chat { public sealed class ReplyEngine(IReadOnlyList<KnowledgeEntry> entries) { public Reply Answer(Question q, ReplyContext c) => new("I do not know.", "none", 0.1, new(0.1,0.1,0.1), []); } }
namespace Codette.Domain.Suggestions { public sealed record SuggestionBrief(string Focus, string? TrackType, string? Genre, double? TempoBpm, int Limit);
public sealed class SuggestionEngine { public IReadOnlyList<Proposal> Propose(SuggestionBrief brief, MixFacts? mix) => [new(null,"eq","t","d", new MixChange.SetParameter("volume",-3), new Evidence("r","request",new Dictionary<string,string>(),null),0.4)]; }
public static class Ext { extension(Suggestion) { public static Suggestion Offer(OwnerId o, SessionId s, Proposal p, DateTimeOffset now) => new(Guid.Parse("00000000-0000-8000-8000-000000000001"), s, p, SuggestionState.Offered, null, null, now, now, 1); } }
}
