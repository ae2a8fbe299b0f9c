using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using CsCheck;

namespace Codette.Domain.Tests.Suggestions;

public sealed class ChangeTrackTests
{
    private static readonly Track Plain = new("t", "Gtr", TrackType.Audio, -6, 0.2, 3, false, false, true, [], [], "master");
    private static readonly MixChange.AddEffect Compressor = new("comp", new Dictionary<string, double> { ["ratio"] = 3 });

    private static readonly Gen<double> Fader = Gen.Double[-60, 12];
    private static readonly Gen<double> Pan = Gen.Double[-1, 1];

    private static readonly Gen<Track> Tracks = Gen.Select(
        Gen.Select(Fader, Pan, Gen.Double[-60, 60]), Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool), Gen.Int[0, 31],
        (levels, buttons, inserts) => new Track(
            "t", "Gtr", TrackType.Audio, levels.Item1, levels.Item2, levels.Item3, buttons.Item1, buttons.Item2, buttons.Item3,
            [.. Enumerable.Range(0, inserts).Select(n => new Insert($"i{n}", "EQ", "eq", true, new Dictionary<string, double>()))], [], "bus-1"));

    private static readonly Gen<MixChange> Changes = Gen.OneOf(
        Gen.Double.Where(double.IsFinite).Select(value => (MixChange)new MixChange.AddEffect("eq", new Dictionary<string, double> { ["gain_db"] = value })),
        Fader.Select(value => (MixChange)new MixChange.SetParameter("volume", value)),
        Pan.Select(value => (MixChange)new MixChange.SetParameter("pan", value)),
        Gen.Double[-60, 60].Select(value => (MixChange)new MixChange.SetParameter("inputGain", value)),
        Gen.OneOf("master", "bus-1", "bus-2").Select(to => (MixChange)new MixChange.SetRouting(to)),
        Gen.Select(Fader, Pan, Gen.Bool, Gen.Int[1, 31], (fader, pan, on, which) => (MixChange)new MixChange.Adjust(
            (which & 1) > 0 ? fader : null, (which & 2) > 0 ? pan : null, (which & 4) > 0 ? on : null, (which & 8) > 0 ? on : null, (which & 16) > 0 ? !on : null)),
        Fader.Select(value => (MixChange)new MixChange.Automate("volume", 1, value)));

    [Fact]
    public void Undo_restores_every_track_from_every_change() => Gen.Select(Tracks, Changes).Sample((track, change) =>
    {
        var (changed, applied) = ChangeTrack.Apply(change, track, "new").Value;
        Same(track, ChangeTrack.Undo(change, applied, changed).Value);
    });

    [Fact]
    public void A_change_touches_nothing_but_what_it_names() => Gen.Select(Tracks, Changes).Sample((track, change) =>
    {
        var changed = ChangeTrack.Apply(change, track, "new").Value.Changed;
        Same(track, changed with
        {
            FaderDb = change is MixChange.SetParameter { Name: "volume" } or MixChange.Adjust { Volume: not null } ? track.FaderDb : changed.FaderDb,
            Pan = change is MixChange.SetParameter { Name: "pan" } or MixChange.Adjust { Pan: not null } ? track.Pan : changed.Pan,
            InputGainDb = change is MixChange.SetParameter { Name: "inputGain" } ? track.InputGainDb : changed.InputGainDb,
            Routing = change is MixChange.SetRouting ? track.Routing : changed.Routing,
            Muted = change is MixChange.Adjust { Muted: not null } ? track.Muted : changed.Muted,
            Soloed = change is MixChange.Adjust { Soloed: not null } ? track.Soloed : changed.Soloed,
            Armed = change is MixChange.Adjust { Armed: not null } ? track.Armed : changed.Armed,
            Inserts = change is MixChange.AddEffect ? [.. changed.Inserts.SkipLast(1)] : changed.Inserts,
        });
    });

    [Fact]
    public void An_effect_becomes_the_last_insert_with_its_settings()
    {
        var insert = ChangeTrack.Apply(Compressor, Plain, "new").Value.Changed.Inserts[^1];
        Assert.Equal(("new", "compressor", true, 3.0), (insert.Id, insert.Type, insert.Enabled, insert.Parameters["ratio"]));
    }

    [Fact]
    public void Automation_is_left_to_the_client()
    {
        var (changed, applied) = ChangeTrack.Apply(new MixChange.Automate("volume", 1, 0), Plain, "new").Value;
        Assert.Equal((Plain, "client"), (changed, applied.On));
    }

    [Fact]
    public void What_was_moved_since_cannot_be_undone()
    {
        var change = new MixChange.SetParameter("volume", 0);
        var (changed, applied) = ChangeTrack.Apply(change, Plain, "new").Value;
        Refused("target_changed", ErrorKind.Conflict, ChangeTrack.Undo(change, applied, changed with { FaderDb = -1 }));
        Assert.Equal(Plain with { Pan = -1 }, ChangeTrack.Undo(change, applied, changed with { Pan = -1 }).Value);
    }

    [Fact]
    public void Neither_can_an_insert_that_was_turned_or_removed_since()
    {
        var (changed, applied) = ChangeTrack.Apply(Compressor, Plain, "new").Value;
        var turned = changed.Inserts[0] with { Parameters = new Dictionary<string, double> { ["ratio"] = 8 } };
        Refused("target_changed", ErrorKind.Conflict, ChangeTrack.Undo(Compressor, applied, changed with { Inserts = [turned] }));
        Refused("target_changed", ErrorKind.Conflict, ChangeTrack.Undo(Compressor, applied, changed with { Inserts = [] }));
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Refused("volume_out_of_range", ErrorKind.Invalid, Apply(new MixChange.SetParameter("volume", 12.1)));
        Refused("volume_out_of_range", ErrorKind.Invalid, Apply(new MixChange.Adjust(Volume: double.NaN)));
        Refused("pan_out_of_range", ErrorKind.Invalid, Apply(new MixChange.Adjust(Volume: 0, Pan: -2)));
        Refused("input_gain_out_of_range", ErrorKind.Invalid, Apply(new MixChange.SetParameter("inputGain", 61)));
        Refused("parameter_unknown", ErrorKind.Invalid, Apply(new MixChange.SetParameter("width", 1)));
        Refused("change_empty", ErrorKind.Invalid, Apply(new MixChange.Adjust()));
        Refused("routing_invalid", ErrorKind.Invalid, Apply(new MixChange.SetRouting("")));
        Refused("routing_invalid", ErrorKind.Invalid, Apply(new MixChange.SetRouting("t")));
        Refused("effect_invalid", ErrorKind.Invalid, Apply(new MixChange.AddEffect("eq", new Dictionary<string, double> { ["q"] = double.NaN })));
        Refused("automation_invalid", ErrorKind.Invalid, Apply(new MixChange.Automate("volume", -1, 0)));
    }

    [Fact]
    public void A_full_chain_and_a_taken_id_are_conflicts()
    {
        var one = ChangeTrack.Apply(Compressor, Plain, "new").Value.Changed;
        Refused("insert_id_taken", ErrorKind.Conflict, ChangeTrack.Apply(Compressor, one, "new").Map(done => done.Changed));
        var full = Plain with { Inserts = [.. Enumerable.Repeat(one.Inserts[0], 32)] };
        Refused("inserts_full", ErrorKind.Conflict, ChangeTrack.Apply(Compressor, full, "other").Map(done => done.Changed));
    }

    private static Result<Track> Apply(MixChange change) => ChangeTrack.Apply(change, Plain, "new").Map(done => done.Changed);

    private static void Same(Track expected, Track actual)
    {
        Assert.Equal(expected.Inserts, actual.Inserts);
        Assert.Equal(expected, actual with { Inserts = expected.Inserts });
    }

    private static void Refused(string code, ErrorKind kind, Result<Track> result) =>
        Assert.Equal((code, kind), (result.Error?.Code, result.Error?.Kind));
}
