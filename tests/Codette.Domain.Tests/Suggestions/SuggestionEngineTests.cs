using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using Codette.Domain.Suggestions.Rules;
using CsCheck;
using static Codette.Domain.Tests.Suggestions.Mixes;

namespace Codette.Domain.Tests.Suggestions;

public sealed class SuggestionEngineTests
{
    private readonly SuggestionEngine _engine = new();

    [Fact]
    public void Any_facts_get_honest_distinct_proposals_within_the_limit() =>
        Gen.Select(RandomMixes.Focus, Gen.Int[-2, 60], RandomMixes.Mix).Sample((focus, limit, mix) =>
        {
            var answer = _engine.Propose(Brief(focus, limit), mix);
            var most = Math.Clamp(limit, 1, 50);
            Assert.InRange(answer.Count, Math.Min(most, 3), most);
            Assert.Equal(answer.Count, answer.Select(each => each.Title).Distinct(StringComparer.Ordinal).Count());
            Assert.All(answer, each =>
            {
                Assert.InRange(each.Confidence, 0.01, 1);
                Assert.DoesNotContain("measured", each.Description, StringComparison.OrdinalIgnoreCase);
                Assert.Contains(each.Evidence.Knowledge, RuleKnowledge.All);
            });
        });

    [Fact]
    public void Every_number_a_rule_proposes_can_be_applied() =>
        RandomMixes.Mix.Sample(mix =>
        {
            var track = new Track("t", "t", TrackType.Audio, 0, 0, 0, false, false, false, [], [], "master");
            Assert.All(
                _engine.Propose(Brief(), mix).Where(each => mix.Tracks.All(told => told.FaderDb is null or (>= -60 and <= 12) && told.Pan is null or (>= -1 and <= 1))),
                each => Assert.Null(ChangeTrack.Apply(each.Change, track, "i").Error));
        });

    [Fact]
    public void The_same_facts_get_the_same_answer() =>
        RandomMixes.Mix.Sample(mix => Assert.Equal(Ids(_engine.Propose(Brief(), mix)), Ids(new SuggestionEngine().Propose(Brief(), mix))));

    [Fact]
    public void A_shorter_answer_is_the_beginning_of_a_longer_one() =>
        Gen.Select(RandomMixes.Mix, Gen.Int[3, 12]).Sample((mix, limit) =>
        {
            var distinct = mix with { Tracks = [.. mix.Tracks.DistinctBy(track => track.Id)] };
            var longer = _engine.Propose(Brief(), distinct).Take(limit).Select(each => each.Title);
            Assert.Equal(longer, _engine.Propose(Brief(limit: limit), distinct).Select(each => each.Title));
        });

    [Fact]
    public void A_bass_is_never_advised_to_lose_its_low_end() => Assert.DoesNotContain(
        _engine.Propose(Brief("effects", 50, type: "bass"), null),
        each => each.Change is MixChange.AddEffect { EffectType: "high-pass" });

    [Fact]
    public void What_was_not_told_leaves_every_rule_silent()
    {
        var mix = Of(Audio("Vocal"), Audio("Kick"), Audio("Bass"), Audio("Gtr"), Bus("Reverb"), Master()) with { TempoBpm = null };
        var input = new RuleInput(Brief(), mix);
        Assert.Empty(RuleCatalogue.All.SelectMany(rule => rule.Examine(input)));
    }

    [Fact]
    public void There_are_at_least_22_rules_with_names_of_their_own() =>
        Assert.InRange(RuleCatalogue.All.Select(rule => rule.Name).Distinct().Count(), Math.Max(22, RuleCatalogue.All.Count), 99);

    [Theory]
    [InlineData("general")]
    [InlineData("gain-staging")]
    [InlineData("mixing")]
    [InlineData("mastering")]
    [InlineData("eq")]
    [InlineData("compression")]
    [InlineData("reverb")]
    [InlineData("routing")]
    [InlineData("effects")]
    [InlineData("metal")]
    [InlineData("track_7")]
    public void Without_a_mix_starting_points_say_that_they_are(string focus)
    {
        var answer = _engine.Propose(Brief(focus, limit: 5), null);
        Assert.InRange(answer.Count, 3, 5);
        Assert.All(answer, each =>
        {
            Assert.Equal("request", each.Evidence.Origin);
            Assert.Contains("no session data was sent", each.Description, StringComparison.Ordinal);
            Assert.InRange(each.Confidence, 0.2, 0.6);
        });
    }

    [Fact]
    public void A_track_type_and_a_genre_come_first_and_are_surer()
    {
        var answer = _engine.Propose(Brief("mixing", 5, type: "audio", genre: "Rock"), null);
        Assert.Equal(["start-audio-clean", "start-audio-gain", "start-rock-guitars"], answer.Take(3).Select(each => each.Evidence.Rule).Order());
        Assert.True(answer[0].Confidence > answer[4].Confidence);
    }

    [Fact]
    public void Vocals_are_understood_as_a_track_type() =>
        Assert.Equal("start-vocal-level", _engine.Propose(Brief("mixing", 1, type: "vocals"), null)[0].Evidence.Rule);

    [Fact]
    public void A_told_tempo_sets_the_delay() => Assert.Contains(
        _engine.Propose(Brief("delay", 5, tempo: 100), null),
        each => each.Description.Contains("300 ms", StringComparison.Ordinal));

    [Fact]
    public void A_focus_keeps_to_its_categories() => Assert.All(
        _engine.Propose(Brief("gain_staging"), Of(Audio("Vocal", 4, 0.5, 0), Audio("Bass", 2, 0.5, 0))), each => Assert.Equal("gain-staging", each.Category));

    [Fact]
    public void The_master_limiter_is_asked_for_only_when_mastering()
    {
        var mix = Of(Audio("Vocal"), Master() with { InsertCount = 0 });
        Assert.DoesNotContain(_engine.Propose(Brief("mixing"), mix), each => each.Category == "mastering");
        Assert.Equal("master-without-limiter", _engine.Propose(Brief("mastering"), mix)[0].Evidence.Rule);
    }

    [Fact]
    public void A_track_focus_speaks_of_that_track_alone() => Assert.All(
        _engine.Propose(Brief("track_id-Bass"), Of(Audio("Vocal", 4, 0.5, 0), Audio("Bass", 2, 0.5, 0))), each => Assert.Equal("id-Bass", each.TrackId));

    [Fact]
    public void Tracks_with_one_name_are_told_apart_by_their_ids()
    {
        var answer = _engine.Propose(Brief("gain-staging"), Of(Audio("Gtr", 3) with { Id = "a" }, Audio("Gtr", 3) with { Id = "b" }));
        Assert.Contains(answer, each => each.Title.Contains("Gtr (a)", StringComparison.Ordinal));
        Assert.Contains(answer, each => each.Title.Contains("Gtr (b)", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_hot_faders_do_not_hide_a_missing_compressor()
    {
        TrackFacts[] tracks = [.. Enumerable.Range(1, 12).Select(n => Audio($"Audio {n}", 5)), Audio("Vocal", 0, 0, 0)];
        Assert.Contains(_engine.Propose(Brief(limit: 5), Of(tracks)), each => each.Evidence.Rule == "vocal-without-compressor");
    }

    private static IEnumerable<Guid> Ids(IEnumerable<Proposal> answer) =>
        answer.Select(each => SuggestionIds.Of(Common.OwnerId.Local, Common.SessionId.Default, each));
}
