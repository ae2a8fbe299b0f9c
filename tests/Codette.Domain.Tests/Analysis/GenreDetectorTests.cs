using Codette.Domain.Analysis.Detection;
using Codette.Domain.Sessions;
using CsCheck;

namespace Codette.Domain.Tests.Analysis;

public class GenreDetectorTests
{
    [Theory]
    [InlineData("trap", "808s|Hi-Hats|Kick|Clap|Adlibs|Vox")]
    [InlineData("rock", "Lead Guitar|Rhythm Gtr L|Rhythm Gtr R|Bass|Drums|Vocals")]
    [InlineData("metal", "Dist Gtr 1|Dist Gtr 2|Double Kick|Screams|Bass|Drum Kit")]
    [InlineData("jazz", "Upright Bass|Brushes|Tenor Sax|Piano|Trumpet")]
    [InlineData("orchestral", "Violins I|Violas|Celli|Cellos|French Horns|Timpani|Flutes")]
    [InlineData("drum-and-bass", "Amen Break|Reese|Sub Bass|Pads")]
    [InlineData("techno", "909|Acid Line|Kick|Stabs|Drone")]
    [InlineData("house", "Chord Stabs|Kick|Claps|Open Hats|Organ|Congas|Drum Machine")]
    [InlineData("edm", "Supersaws|Riser|Synth Lead|Pluck|Kick")]
    [InlineData("ambient", "Warm Pad|Drones|Field Recording|Piano")]
    [InlineData("country-folk", "Banjo|Fiddle|AcousticGuitar|Pedal Steel|Vocal")]
    [InlineData("lo-fi", "Vinyl Crackle|Rhodes|Rain|Kick|Snare|Sample Chops")]
    [InlineData("reggae", "Skank Guitar|Organ Bubble|Bass|Drums|Melodica")]
    [InlineData("r-and-b", "Rhodes|Lead Vox|BGVs|Ad Libs|Sub")]
    [InlineData("hip-hop", "Rap Vocal|Samples|Scratches|Kick|Snare")]
    [InlineData("pop", "Lead Vocal|Harmonies|Synth|Pluck|Piano|Claps|Kick")]
    public void Telling_names_give_their_genre_with_confidence(string genre, string names)
    {
        var detection = Detect(names);
        Assert.Equal(genre, detection.Best?.Id);
        Assert.InRange(detection.Confidence, GenreDetector.Known, 0.95);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Audio 1|Audio 2|Instrument 3|MIDI 4|Aux 5|Master")]
    [InlineData("Audio 808")]
    [InlineData("Track 1|Untitled|New Track 2")]
    public void Default_names_say_nothing(string names)
    {
        var detection = Detect(names);
        Assert.Null(detection.Best);
        Assert.Equal(0, detection.Confidence);
        Assert.Contains("0 of", detection.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_names_are_borne()
    {
        var detection = GenreDetector.Detect([new TrackFacts("track-1", null!, TrackType.Audio)]);
        Assert.Equal(0, detection.Confidence);
    }

    [Fact]
    public void Words_count_only_whole()
    {
        Assert.Empty(Detect("Organic texturing|Raptor|Shopkicker|Basset").Candidates);
    }

    [Fact]
    public void One_common_instrument_is_only_a_guess()
    {
        var detection = Detect("Kick");
        Assert.InRange(detection.Confidence, 0.001, GenreDetector.Known);
        Assert.Contains("guess", detection.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tempo_alone_is_only_a_guess()
    {
        var detection = GenreDetector.Detect(Tracks("Audio 1"), 174);
        Assert.InRange(detection.Confidence, 0.001, GenreDetector.Known - 0.001);
    }

    [Fact]
    public void A_tempo_weighs_in_when_it_is_told()
    {
        var without = Detect("Pad|Sub Bass|Snare");
        var with = GenreDetector.Detect(Tracks("Pad|Sub Bass|Snare"), 174);
        Assert.DoesNotContain(without.Evidence, evidence => evidence.Source == "tempo");
        Assert.Equal("drum-and-bass", with.Best?.Id);
        Assert.Contains(with.Evidence, evidence => evidence is { Source: "tempo", Clue: "174 BPM", Points: 1.5 });
    }

    [Fact]
    public void The_projects_name_may_name_the_genre() =>
        Assert.Equal("drum-and-bass", GenreDetector.Detect([], projectName: "Late DnB roller").Best?.Id);

    [Fact]
    public void The_evidence_says_which_track_gave_what()
    {
        var detection = Detect("Kick|Violins|Timpani");
        Assert.Equal(
            [new GenreEvidence("track-3", "Timpani", "Timpani", 3), new GenreEvidence("track-2", "Violins", "Strings", 2.5)],
            detection.Evidence);
    }

    [Theory]
    [InlineData("Lead Guitar", "LeadGuitar")]
    [InlineData("Pedal Steel Guitar 2", "PedalSteel")]
    [InlineData("Ac. Bass", "UprightBass")]
    [InlineData("KickSnare", "Kick|Snare")]
    public void A_phrase_is_read_whole_and_each_word_once(string name, string clues) =>
        Assert.Equal(clues, string.Join('|', Clue.In(name, null).Select(clue => clue.Text)));

    [Fact]
    public void Ten_takes_of_one_instrument_are_one_witness() =>
        Assert.Equal(Detect("Lead Guitar").Confidence, Detect(string.Join('|', Enumerable.Repeat("Lead Guitar", 10))).Confidence);

    [Fact]
    public void Candidates_descend_and_begin_with_the_best()
    {
        var detection = Detect("Synth|Piano|Vocals|Drums|Bass|Pad");
        Assert.Equal(detection.Best, detection.Candidates[0].Genre);
        Assert.Equal(detection.Confidence, detection.Candidates[0].Confidence);
        Assert.Equal(detection.Candidates.OrderByDescending(candidate => candidate.Points), detection.Candidates);
        Assert.InRange(detection.Candidates.Count, 2, 5);
    }

    [Fact]
    public void Whatever_the_names_the_confidence_stays_between_0_and_1() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.Char["kick 808vxHG-_&s"].Array.Select(chars => new string(chars))).Array[0, 12], Gen.Double, Gen.String)
            .Sample((names, tempo, project) =>
            {
                var detection = GenreDetector.Detect([.. names.Select((name, at) => new TrackFacts($"{at}", name, TrackType.Audio))], tempo, project);
                return detection.Confidence is >= 0 and < 1 && detection.Candidates.All(candidate => candidate.Confidence is >= 0 and < 1);
            });

    [Theory]
    [InlineData("hiphop", "hip-hop")]
    [InlineData("hip_hop", "hip-hop")]
    [InlineData("Hip Hop", "hip-hop")]
    [InlineData("dnb", "drum-and-bass")]
    [InlineData("Drum & Bass", "drum-and-bass")]
    [InlineData("R&B", "r-and-b")]
    [InlineData("lofi", "lo-fi")]
    [InlineData("cinematic", "orchestral")]
    public void A_genre_is_found_by_any_usual_name(string name, string id) => Assert.Equal(id, Genres.Find(name)?.Id);

    [Theory]
    [InlineData(null)]
    [InlineData("polka")]
    public void An_unknown_genre_is_not_found(string? name) => Assert.Null(Genres.Find(name));

    [Fact]
    public void No_two_genres_answer_to_one_name()
    {
        var names = Genres.All.SelectMany(genre => genre.Aliases.Append(genre.Id)).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(Genres.All, genre => Assert.True(genre.TempoBpm.Low < genre.TempoBpm.High && genre.Characteristics.Count >= 3));
    }

    private static GenreDetection Detect(string names) => GenreDetector.Detect(Tracks(names));

    private static TrackFacts[] Tracks(string names) =>
        [.. names.Split('|').Select((name, at) => new TrackFacts($"track-{at + 1}", name, TrackType.Audio))];
}
