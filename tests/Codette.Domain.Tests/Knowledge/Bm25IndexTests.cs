using Codette.Domain.Knowledge;
using CsCheck;

namespace Codette.Domain.Tests.Knowledge;

public class Bm25IndexTests
{
    private static readonly string[] Vocabulary =
        [.. Entries.All.SelectMany(entry => entry.Tags).SelectMany(Terms.In).Distinct().Order(StringComparer.Ordinal)];

    private static readonly Gen<List<QueryTerm>> Queries =
        Gen.OneOf(Vocabulary).List[1, 6].Select(terms => terms.Distinct().Select(term => new QueryTerm(term)).ToList());

    [Fact]
    public void One_more_matched_term_never_lowers_an_entry_s_score() => Queries.Sample(query =>
    {
        var fewer = Entries.Index.Search(query[..^1], 64);
        var more = Entries.Index.Search(query, 64).ToDictionary(hit => hit.Entry.Slug, hit => hit.Score);
        Assert.All(fewer, hit => Assert.True(!more.TryGetValue(hit.Entry.Slug, out var score) || score >= hit.Score - 1e-4));
    });

    [Fact]
    public void Hits_come_best_first_with_relevance_between_the_floor_and_1() => Queries.Sample(query =>
    {
        var hits = Entries.Index.Search(query, 10);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Entry.Slug), hits.Select(hit => hit.Entry.Slug));
        Assert.All(hits, hit => Assert.InRange(hit.Relevance, Bm25Index.Floor - 1e-6, 1));
        Assert.All(hits, hit => Assert.NotEmpty(hit.Matched));
    });

    [Fact]
    public void Shuffling_the_entries_changes_nothing()
    {
        var shuffled = Entries.All.ToArray();
        new Random(7).Shuffle(shuffled);
        var other = Bm25Index.Build(shuffled);
        Queries.Sample(query => Assert.Equal(
            Entries.Index.Search(query, 8).Select(hit => (hit.Entry.Slug, hit.Score)),
            other.Search(query, 8).Select(hit => (hit.Entry.Slug, hit.Score))));
    }

    [Fact]
    public void The_best_of_few_is_the_best_of_many() => Queries.Sample(query =>
        Assert.Equal(
            Entries.Index.Search(query, 20).Take(3).Select(hit => hit.Entry.Slug), Entries.Index.Search(query, 3).Select(hit => hit.Entry.Slug)));

    [Fact]
    public void A_synonym_finds_what_the_plain_word_finds_and_weighs_less()
    {
        var index = Bm25Index.Build(
        [
            Entries.Make("sub", "The sub", "Low.", "sub"), Entries.Make("hall", "A hall", "Big.", "hall"), Entries.Make("pan", "Panning", "Left.", "pan"),
        ]);
        var plain = Assert.Single(index.Search(QueryTerm.In("sub"), 5));
        var synonym = Assert.Single(index.Search(QueryTerm.In("808"), 5));
        Assert.Equal(plain.Entry, synonym.Entry);
        Assert.True(synonym.Score < plain.Score);
    }

    [Fact]
    public void A_word_in_the_title_outranks_the_same_word_in_the_text()
    {
        var index = Bm25Index.Build(
            [Entries.Make("a", "Gates", "Nothing about phase."), Entries.Make("b", "Phase", "Nothing about gates."), Entries.Make("c", "Tubes", "Glow.")]);
        Assert.Equal("b", index.Search(QueryTerm.In("phase"), 1)[0].Entry.Slug);
    }

    [Fact]
    public void A_misspelt_word_finds_the_word_that_was_meant_with_less_relevance()
    {
        var right = Entries.Index.Search(QueryTerm.In("snare"), 1)[0];
        var wrong = Entries.Index.Search(QueryTerm.In("snaer"), 1)[0];
        Assert.Equal(right.Entry, wrong.Entry);
        Assert.True(wrong.Relevance < right.Relevance);
    }

    [Fact]
    public void Unknown_words_find_nothing() => Assert.Empty(Entries.Index.Search(QueryTerm.In("zxcvb qwfpg"), 5));

    [Fact]
    public void An_index_of_nothing_finds_nothing() => Assert.Empty(Bm25Index.Build([]).Search(QueryTerm.In("kick eq"), 5));

    [Fact]
    public void More_than_64_terms_are_cut_and_any_limit_is_taken() => Assert.Empty(
        Entries.Index.Search(Vocabulary.Take(200).Select(term => new QueryTerm(term)).ToList(), 0));
}
