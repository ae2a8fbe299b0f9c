using BenchmarkDotNet.Attributes;
using Codette.Domain.Chat;
using Codette.Domain.Knowledge;
using Codette.Infrastructure.Knowledge;

namespace Codette.Benchmarks;

/// <summary>What a chat turn costs before it is stored.</summary>
[MemoryDiagnoser]
public class ReplyBenchmarks
{
    private const string Advice = "What attack and release should I use on a lead vocal?";

    private readonly ReplyEngine _engine = new(Bm25Index.Build(KnowledgeSeed.Read()));
    private readonly ReplyContext _later = new([.. Enumerable.Repeat(new EarlierTurn(Advice, ["lead-vocal-compression"]), 4)], null);

    [Benchmark]
    public Reply Advise() => _engine.Answer(Question.Parse(Advice), ReplyContext.Empty);

    [Benchmark]
    public Reply Follow() => _engine.Answer(Question.Parse("and for the snare?"), _later);

    [Benchmark]
    public Reply Calculate() => _engine.Answer(Question.Parse("how long is a dotted eighth at 93 bpm?"), ReplyContext.Empty);
}
