import { MasterId, type Send, type Session, type Track } from "@/session/model";

/** A way from a track to a bus. */
export interface Way {
  from: string;
  to: string;
  /** Null: the track's own output. */
  send: Send | null;
}

export interface Routing {
  /** The id of the master track, or `master` when the session has none. */
  master: string;
  /** Tracks that can sound, the master among them when the session has one. */
  tracks: Track[];
  /** Without cycles; every track but the master has one output. */
  ways: Way[];
}

const isSilentType = (track: Track): boolean => track.type === "vca" || track.type === "midi";

/** Who feeds whom. An output that leads nowhere, to no bus or in a circle goes to the master; such a send is left out. */
export function route(session: Session): Routing {
  const tracks = session.tracks.filter((track) => !isSilentType(track));
  const master = tracks.find((track) => track.type === "master")?.id ?? MasterId;
  const buses = new Set(tracks.filter((track) => track.type === "aux" || track.type === "master").map((track) => track.id)).add(master);
  const ways: Way[] = [];
  const following = new Map<string, string[]>();
  const fits = (from: string, to: string): boolean => buses.has(to) && !reaches(following, to, from);
  const add = (way: Way): void => {
    ways.push(way);
    following.set(way.from, [...(following.get(way.from) ?? []), way.to]);
  };

  for (const track of tracks) {
    if (track.id === master) continue;
    const wished = track.routing === MasterId ? master : track.routing;
    add({ from: track.id, to: fits(track.id, wished) ? wished : master, send: null });
  }
  for (const track of tracks) {
    for (const send of track.sends) {
      const to = send.destination === MasterId ? master : send.destination;
      if (fits(track.id, to)) add({ from: track.id, to, send });
    }
  }
  return { master, tracks, ways };
}

/** Whether a signal gets from one track to the other; every track reaches itself. */
export function reaches(following: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(following.get(at) ?? []));
  }
  return false;
}
