using Codette.Domain.Knowledge;
#pragma warning disable
namespace Codette.Domain.Knowledge { public sealed class Bm25Index(IReadOnlyList<KnowledgeEntry> entries) { } }
namespace Codette.Domain.Chat { public sealed class ReplyEngine(IReadOnlyList<KnowledgeEntry> entries) { public Reply Answer(Question q, ReplyContext c) => new("I do not know.", "none", 0.1, new(0.1,0.1,0.1), []); } }
