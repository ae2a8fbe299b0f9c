import type { Routing, Way } from "./routing";

export interface Latencies {
  /** What each way has to wait, seconds, so that all signals into a bus arrive together. */
  waits: Map<Way, number>;
  /** From a source to the master's output, seconds. */
  total: number;
}

/** Evens out the look-ahead of limiters: `own` tells what a track's inserts delay by, seconds. */
export function evenOut(routing: Routing, own: (track: string) => number): Latencies {
  const into = new Map<string, Way[]>();
  for (const way of routing.ways) into.set(way.to, [...(into.get(way.to) ?? []), way]);
  const known = new Map<string, number>();
  // The ways have no circles, so this ends.
  const arrival = (track: string): number => {
    const found = known.get(track);
    if (found !== undefined) return found;
    const latest = Math.max(0, ...(into.get(track) ?? []).map(({ from }) => departure(from)));
    known.set(track, latest);
    return latest;
  };
  const departure = (track: string): number => arrival(track) + own(track);
  const waits = new Map(routing.ways.map((way) => [way, arrival(way.to) - departure(way.from)] as const));
  return { waits, total: departure(routing.master) };
}
