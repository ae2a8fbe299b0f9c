using System.Globalization;

namespace Codette.Domain.Chat.Reading;

/// <summary>The words the calculators know. One line is one meaning: <c>Term value Unit: words</c>, value and unit as needed.</summary>
internal static class Vocabulary
{
    private const string Lines = """
        Number 1: one
        Number 2: two
        Number 3: three
        Number 4: four
        Number 5: five
        Number 6: six
        Number 7: seven
        Number 8: eight
        Number 9: nine
        Number 10: ten
        Number 11: eleven
        Number 12: twelve
        Number 16: sixteen
        Number 20: twenty
        Number 24: twentyfour
        UnitName Bpm: bpm bpms
        UnitName Microsecond: us microsecond µs
        UnitName Millisecond: ms msec msecs millis millisec millisecs milisecond miliseconds millisecond
        UnitName Second: s sec secs seconds
        UnitName Minute: mins minute
        UnitName Hour: hr hrs hour
        UnitName Hertz: hz hertz cps
        UnitName Kilohertz: khz k kilohertz
        UnitName Decibel: db dbs decibel dbfs dbu dbv dbspl dbtp
        UnitName Lufs: lufs lu lkfs
        UnitName Millimetre: mm millimetre millimeter
        UnitName Centimetre: cm cms centimetre centimeter
        UnitName Metre: m metre meter
        UnitName Kilometre: km kilometre kilometer
        UnitName Inch: inch inches
        UnitName Foot: ft feet foot
        UnitName Sample: smp smpl sample
        UnitName Cent: cent ct
        UnitName Semitone: semitone st semi semis halfstep halfsteps
        UnitName Percent: % percent pct percentage
        UnitName Bit: bit bits
        UnitName Track: track signal source copy copies channel file files instrument speaker stem mic microphone
        UnitName Megabyte: mb mbyte megabyte megs meg
        UnitName Gigabyte: gb gbyte gigabyte
        NoteValue 2: breve
        NoteValue 1: whole semibreve
        NoteValue 0.5: 1/2 half minim halfnote 2n
        NoteValue 0.25: 1/4 quarter crotchet quater qarter crochet quarternote
        NoteValue 0.125: 1/8 eighth quaver 8th 8ths eigth eith eigths eightnote
        NoteValue 0.0625: sixteenth semiquaver 16th 16ths sixteeth
        NoteValue 0.03125: demisemiquaver 32nd 32nds 32th thirtysecond
        NoteValue 0.015625: hemidemisemiquaver 64th 64ths sixtyfourth
        Dotted: dotted dot doted
        Triplet: triplet trip trips triplets
        Straight: straight undotted plain
        Bar Bar: bar measure
        Beat Beat: beat
        Tempo: tempo
        Length: long length duration last lasts lasting takes lengths takes durations
        Time: time
        Delay: delay echo echoes delayed predelay
        Loop: loop looped
        Frequency: frequency freq frequencies freqs pitch
        Note: note
        Midi: midi
        Wavelength: wavelength wavelenght lambda
        Period: period cycle
        Tuning: reference ref tuned tuning concert
        Ratio: ratio
        Amplitude: amplitude voltage volts volt linear pressure linearly
        Power: power watts watt wattage energy intensity
        Loud: loud loudness louder
        Double 2: twice double doubled doubling doubles
        Double 0.5: halve halved halving halves
        Double 3: triple tripling tripled
        Double 10: tenfold
        Double 4: quadruple quadrupling
        Factor Times: times fold x
        Factor: factor multiplier
        Level: level spl
        Sum: sum add adding adds added combine combined combining total together plus summed summing
        Identical: identical same equal correlated coherent
        Uncorrelated: uncorrelated unrelated different incoherent independent
        Sound: sound sounds
        Distance: far distance away travel travels
        Drop: drop drops fall falls loss quieter lose attenuation attenuate inverse decrease
        Comb: comb null nulls notch notches cancellation cancel cancels
        Threshold: threshold thresh treshold
        Input: input peak comes hits hitting incoming
        Output: output out
        Reduction: reduction gr reduced
        Over: over exceeds
        Compressor: compressor compression compress limiter
        Scale: scale
        Mode 0: major maj ionian
        Mode 1: dorian
        Mode 2: phrygian phrigian
        Mode 3: lydian
        Mode 4: mixolydian mixolidian
        Mode 5: minor aeolian
        Mode 5 Minute: min
        Mode 6: locrian
        ModeKind 1: harmonic
        ModeKind 2: melodic
        ModeKind 3: pentatonic penta
        ModeKind 4: blues
        ModeKind 5: natural
        ModeKind 6: chromatic
        ModeKind 7: wholetone
        Chord: chord triad
        ChordQuality 1: diminished dim
        ChordQuality 2: augmented aug
        ChordQuality 3: dominant
        ChordQuality 4: sus2
        ChordQuality 5: sus4 sus suspended
        Interval 6: tritone
        Degree 1: unison
        Degree 1: first 1st tonic
        Degree 2 Second: second
        Degree 2: 2nd
        Degree 3: third 3rd
        Degree 4: fourth 4th
        Degree 5: fifth 5th
        Degree 6: sixth 6th
        Degree 7: seventh 7th
        Degree 8 Octave: octave oct
        Degree 9: ninth 9th
        Degree 10: tenth 10th
        Degree 11: eleventh 11th
        Degree 12: twelfth 12th
        Degree 13: thirteenth 13th
        Interval: interval
        Perfect: perfect just
        Relative: relative
        Parallel: parallel
        Transpose: transpose transposed transposing shift shifted transposition
        Up: up higher above raised raise upwards
        Down: down lower below lowered beneath under downwards
        Sharps: sharp
        Flats: flat
        Key: key signature
        Circle: circle neighbour neighbor
        Between: between
        Many: many
        Buffer: buffer blocksize
        Latency: latency
        Range: dynamic range snr
        Size: size big large storage disk takes megabytes filesize space
        Stereo: stereo
        Mono: mono
        Nyquist: nyquist
        Rate: rate samplerate sr sampling
        Convert: convert calculate conversion compute formula figure equals converted calculation
        Advice: should best good recommend recommended tips settings setting why better typical ideal usually advice too start suggest
        Stop: a an the of in at for to is are was be do does did i me my you your we it its that this those these them they
        Stop: what which whats how and or but then now please tell give show hey hi hello codette if when there will would could can
        Stop: with on from as by into per about much so also than not no yes ok okay let have has had want need know
        Stop: exactly roughly approximately get gets got make makes made using use used value number amount equivalent correspond
        Stop: corresponds mean means each all every both some any difference contains contain consist consists made
        Stop: song project session daw name called list who where thanks thank quick question say id im ill ive theyre peaking
        Stop: take come go goes set expressed terms given assuming assume play playing plays audio wav pcm recording run running
        Stop: result resulting says apart place put turn wave gain spell spelled closest nearest instead though tho example again pre
        """;

    public static IEnumerable<Entry> Read() => Lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(ReadLine)
        .DistinctBy(entry => entry.Word);

    private static IEnumerable<Entry> ReadLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(' ');
        var value = head.Length > 1 && double.TryParse(head[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var unit = Enum.TryParse<Unit>(head[^1], out var named) && head.Length > 1 && !char.IsAsciiDigit(head[^1][0]) ? named : Unit.None;
        var term = Enum.Parse<Term>(head[0]);
        return line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Entry(word, term, value, unit));
    }
}
