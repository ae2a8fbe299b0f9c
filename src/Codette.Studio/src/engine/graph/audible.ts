import type { Session } from "@/session/model";
import { reaches, type Routing, route, type Way } from "./routing";

export interface Audibility {
  /** By track id: whether its meter moves. The master only knows mute. */
  tracks: Map<string, boolean>;
  /** The ways that are open; the others are silent. */
  ways: Set<Way>;
}

/**
 * What mute and solo leave. With a soloed track a way is open when it carries that track's signal on, or leads to it:
 * a soloed reverb lets its feeders' sends sound, and not what they send to the master beside it.
 */
export function hear(routing: Routing): Audibility {
  const muted = new Set(routing.tracks.filter((track) => track.muted).map((track) => track.id));
  const soloed = routing.tracks.filter((track) => track.soloed && track.id !== routing.master).map((track) => track.id);
  const following = new Map<string, string[]>();
  for (const { from, to, send } of routing.ways) if (!send || send.enabled) following.set(from, [...(following.get(from) ?? []), to]);

  const isOpen = ({ from, to, send }: Way): boolean => {
    if (muted.has(from) || (send && !send.enabled)) return false;
    return soloed.length === 0 || soloed.some((solo) => reaches(following, solo, from) || reaches(following, to, solo));
  };
  const ways = new Set(routing.ways.filter(isOpen));
  const sounding = new Set([...ways].map((way) => way.from));
  const tracks = new Map(routing.tracks.map(({ id }) => [id, sounding.has(id)]));
  tracks.set(routing.master, !muted.has(routing.master));
  return { tracks, ways };
}

/** Which tracks sound, by mute, solo and routing; tracks that never sound (vca, midi) are false. */
export function audible(session: Session): Map<string, boolean> {
  const { tracks } = hear(route(session));
  return new Map([...session.tracks.map(({ id }) => [id, tracks.get(id) ?? false] as const), ...tracks]);
}
