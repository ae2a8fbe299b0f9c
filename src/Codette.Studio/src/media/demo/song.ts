import { MasterId, type Clip, type Marker, type Track } from "@/session/model";
import { at, bar, chorusBar, endBar, songSeconds, tempo, verseBar } from "./score";
import type { Part } from "./render-part";

/** A song of ours to mix, synthesised in the browser; its mix has faults on purpose, for Codette to find. */
export const demoSong = { name: "Slow Lantern", tempo, seconds: songSeconds };

const drumBus = "demo-drum-bus";
const reverb = "demo-reverb";

/**
 * The tracks and markers of the demo, each time new objects with the same ids: two tabs that load it at once do not double it.
 *
 * What is wrong with the mix: the bass leans right and shares its octave with the kick; the guitar's fader is above 0 dB;
 * the lead vocal is buried, dry, and has no processors against its rumble, its loud words and its s; the keys are thick
 * between 200 and 400 Hz; the drums do not feed the bus that waits for them.
 */
export function demoTracks(): { tracks: Track[]; markers: Marker[] } {
  const intro = bar;
  const verse = verseBar * bar;
  const chorus = chorusBar * bar;
  // The last line before the chorus already sings its upbeat, and between the two there is a breath.
  const upbeat = at(chorusBar - 1, 13);
  const tracks = [
    track("kick", "Kick", "#e5484d", { volume: -3, clips: [clip("kick", "Kick", 2 * bar, songSeconds)] }),
    track("snare", "Snare & Hats", "#d97a08", {
      volume: -4.5,
      sends: [send("snare", -16)],
      clips: [clip("snare", "Snare & Hats", intro - 0.05, songSeconds)],
    }),
    track("bass", "Bass", "#3b82f6", { volume: -4, pan: 0.4, clips: [clip("bass", "Bass", 2 * bar, songSeconds)] }),
    track("keys", "Keys", "#8e6bf0", { volume: -3.5, pan: -0.15, sends: [send("keys", -18)], clips: [clip("keys", "Keys", 0, songSeconds)] }),
    track("guitar", "Guitar", "#2f9e62", {
      volume: 3,
      pan: 0.25,
      sends: [send("guitar", -15)],
      clips: [clip("guitar", "Picked", 0, chorus), clip("guitar", "Strummed", chorus, songSeconds)],
    }),
    track("vocal", "Lead Vocal", "#e0559f", {
      volume: -9,
      clips: [clip("vocal", "Verse", verse, upbeat), clip("vocal", "Chorus", upbeat, songSeconds)],
    }),
    bus(drumBus, "Drum Bus", "#c2703d"),
    {
      ...bus(reverb, "Reverb", "#1f9aa8"),
      inserts: [
        { id: "demo-reverb-plate", name: "Plate", type: "reverb", enabled: true, parameters: { decay_s: 1.8, pre_delay_ms: 20, mix_percent: 100 } },
      ],
    },
    { ...bus(MasterId, "Master", "#8a93a3"), type: "master" },
  ];
  const markers = [
    marker("intro", "Intro", 0),
    marker("verse", "Verse", verse),
    marker("chorus", "Chorus", chorus),
    marker("ending", "Ending", endBar * bar),
  ];
  return { tracks, markers };
}

function track(part: Part, name: string, color: string, rest: Partial<Track>): Track {
  return { ...bus(`demo-${part}`, name, color), type: "audio", ...rest };
}

function bus(id: string, name: string, color: string): Track {
  return {
    id,
    name,
    type: "aux",
    color,
    volume: 0,
    pan: 0,
    input_gain: 0,
    muted: false,
    soloed: false,
    armed: false,
    routing: MasterId,
    inserts: [],
    sends: [],
    clips: [],
  };
}

/** Every part is as long as the song, so a clip stands where its piece lies in the source. */
function clip(part: Part, name: string, start: number, end: number): Clip {
  return {
    id: `demo-${part}-${name.toLowerCase().replace(/[^a-z]+/g, "-")}`,
    name,
    source: `demo:${part}`,
    start_seconds: start,
    offset_seconds: start,
    length_seconds: end - start,
    source_seconds: songSeconds,
  };
}

function send(part: Part, level: number) {
  return { id: `demo-${part}-reverb`, destination: reverb, level, pre_post: "post", enabled: true };
}

function marker(id: string, name: string, seconds: number): Marker {
  return { id: `demo-${id}`, name, seconds };
}
