using Codette.Domain.Suggestions;
using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Tests.Suggestions;

public sealed class TrackRolesTests
{
    [Theory]
    [InlineData("Lead Vox", TrackRole.Vocal)]
    [InlineData("LeadVox", TrackRole.Vocal)]
    [InlineData("BVs", TrackRole.Vocal)]
    [InlineData("kik_in", TrackRole.Kick)]
    [InlineData("BD", TrackRole.Kick)]
    [InlineData("Bass Drum", TrackRole.Kick)]
    [InlineData("Snare Drum", TrackRole.Snare)]
    [InlineData("SN top", TrackRole.Snare)]
    [InlineData("OH L", TrackRole.Drums)]
    [InlineData("Hi-Hat", TrackRole.Drums)]
    [InlineData("Bass Guitar", TrackRole.Bass)]
    [InlineData("808s", TrackRole.Bass)]
    [InlineData("ac gtr", TrackRole.Guitar)]
    [InlineData("E-GTRs", TrackRole.Guitar)]
    [InlineData("gtr1", TrackRole.Guitar)]
    [InlineData("Rhodes", TrackRole.Keys)]
    [InlineData("pno", TrackRole.Keys)]
    [InlineData("Synth Strings", TrackRole.Synth)]
    [InlineData("Violins", TrackRole.Strings)]
    [InlineData("Horns", TrackRole.Brass)]
    [InlineData("Vocal Reverb", TrackRole.Fx)]
    [InlineData("Flute", TrackRole.Other)]
    [InlineData("Audio 1", TrackRole.Unknown)]
    [InlineData("Bassoon", TrackRole.Other)]
    [InlineData("Snarehorn", TrackRole.Unknown)]
    [InlineData("", TrackRole.Unknown)]
    public void A_name_is_read_by_whole_words(string name, TrackRole role) => Assert.Equal(role, TrackRoles.Of(name).Role);

    [Theory]
    [InlineData("Vocal", 1)]
    [InlineData("Vox", 0.85)]
    [InlineData("Sub", 0.6)]
    [InlineData("Bass Guitar", 1)]
    [InlineData("Piano Strings", 0.8)]
    [InlineData("Audio 1", 0)]
    public void Words_are_surer_than_abbreviations_and_these_than_words_of_many_meanings(string name, double reliability) =>
        Assert.Equal(reliability, TrackRoles.Of(name).Reliability);

    [Theory]
    [InlineData("Gtr L", -1)]
    [InlineData("OH Right 2", 1)]
    [InlineData("R&B Vocal", 0)]
    public void The_last_word_may_name_a_side(string name, int side) => Assert.Equal(side, TrackRoles.Of(name).Side);

    [Theory]
    [InlineData("Vox Double", true)]
    [InlineData("Backing Vocals", true)]
    [InlineData("Lead Vocal", false)]
    public void Backing_voices_are_told_from_the_lead(string name, bool backing) =>
        Assert.Equal(backing, TrackRoles.Of(name).Backing);

    [Theory]
    [InlineData("high-pass", "high-pass")]
    [InlineData("Low_Pass", "low-pass")]
    [InlineData("eq-3-band", "eq")]
    [InlineData("eq_3band", "eq")]
    [InlineData("EQ3Band", "eq")]
    [InlineData("reverb_plate", "reverb")]
    [InlineData("distortion", "saturation")]
    [InlineData("gain", "utility")]
    [InlineData("De Esser", "de-esser")]
    [InlineData("Third_Party", "third-party")]
    public void Effect_types_are_known_by_all_their_spellings(string alias, string type) =>
        Assert.Equal(type, EffectTypes.Normalise(alias));
}
