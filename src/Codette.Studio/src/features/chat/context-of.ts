import type { Session, Track } from "@/session/model";

/** A track as Codette reads it: contract 6.1, with the kinds of inserts and sends in place of their number. */
interface ToldTrack {
  id: string;
  name: string;
  type: string;
  volume: number;
  pan: number;
  muted: boolean;
  soloed: boolean;
  armed: boolean;
  inserts: { type: string; enabled: boolean }[];
  sends: { destination: string; level: number }[];
}

/** What goes along with a message: the mixer's readings, and no audio. */
export interface DawContext {
  selected_track: ToldTrack | null;
  tracks: ToldTrack[];
  track_counts: Record<string, number>;
  bpm: number;
  time_signature: string;
}

const Types = ["audio", "instrument", "midi", "aux", "vca", "master"];

/** The session in the words of `daw_context`. A selection that is gone counts as none. */
export function contextOf(session: Session, selectedId: string | null): DawContext {
  const selected = session.tracks.find((track) => track.id === selectedId);
  return {
    selected_track: selected ? told(selected) : null,
    tracks: session.tracks.map(told),
    track_counts: {
      total: session.tracks.length,
      ...Object.fromEntries(Types.map((type) => [type, session.tracks.filter((track) => track.type === type).length])),
    },
    bpm: session.tempo_bpm,
    time_signature: session.time_signature.join("/"),
  };
}

const told = ({ id, name, type, volume, pan, muted, soloed, armed, inserts, sends }: Track): ToldTrack => ({
  id, name, type, volume, pan, muted, soloed, armed,
  inserts: inserts.map((insert) => ({ type: insert.type, enabled: insert.enabled })),
  sends: sends.map((send) => ({ destination: send.destination, level: send.level })),
});
