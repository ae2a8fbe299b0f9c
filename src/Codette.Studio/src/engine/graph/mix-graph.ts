import { MasterId, readTrack, type Session, type Track } from "@/session/model";
import { faderGain } from "../decibels";
import { hear } from "./audible";
import { Edge } from "./edge";
import { evenOut } from "./latencies";
import { route, type Routing, type Way } from "./routing";
import { Strip } from "./strip";

/** The mixer of a session, in a live context and in an offline one alike. The context must be prepared (worklet/prepare). */
export class MixGraph {
  readonly strips = new Map<string, Strip>();
  master = MasterId;
  /** From a source to the output, seconds. */
  latency = 0;
  private edges = new Map<string, Edge>();
  private out: Edge | null = null;
  private last: { session: Session; mono: string } | null = null;

  /** @param onStrip Told of each track's strip that comes, and of each that went (null). */
  constructor(
    private readonly context: BaseAudioContext,
    private readonly output: AudioNode,
    private readonly onStrip: (track: string, strip: Strip | null) => void = () => undefined,
  ) {}

  /**
   * Makes the graph that of the session; what is alike stays untouched.
   * @param mono Whether all sources of a track's clips are known to have one channel.
   * @param when Context seconds from which on changes are ramped; 0: at once.
   */
  load(session: Session, mono: (track: Track) => boolean, when: number): void {
    const monos = session.tracks.filter(mono).map(({ id }) => id);
    if (this.last?.session === session && this.last.mono === monos.join()) return;
    this.last = { session, mono: monos.join() };
    const routing = route(session);
    const heard = hear(routing);
    const tracks = withMaster(routing);
    this.master = routing.master;
    this.removeOthers(tracks, when);
    for (const track of tracks) {
      const audible = heard.tracks.get(track.id) ?? false;
      const strip = this.strips.get(track.id) ?? this.add(track.id, audible, when);
      strip.update(track, monos.includes(track.id), session.tempo_bpm, when);
      strip.open(audible, when);
    }
    this.join(routing, heard.ways, when);
  }

  dispose(when: number): void {
    this.removeOthers([], when);
    for (const edge of this.edges.values()) edge.retire(when);
    this.edges.clear();
    this.out?.retire(when);
  }

  private add(track: string, audible: boolean, when: number): Strip {
    const strip = new Strip(this.context, audible, when);
    this.strips.set(track, strip);
    this.onStrip(track, strip);
    return strip;
  }

  private removeOthers(tracks: Track[], when: number): void {
    const kept = new Set(tracks.map(({ id }) => id));
    for (const [id, strip] of this.strips) {
      if (kept.has(id)) continue;
      strip.retire(when);
      this.strips.delete(id);
      this.onStrip(id, null);
    }
  }

  private join(routing: Routing, open: Set<Way>, when: number): void {
    const { waits, total } = evenOut(routing, (track) => this.strips.get(track)?.inserts.latency ?? 0);
    this.latency = total;
    const before = this.edges;
    this.edges = new Map();
    for (const way of routing.ways) {
      const key = JSON.stringify([way.from, way.send?.id ?? null]);
      const from = this.strips.get(way.from);
      const target = this.strips.get(way.to)?.input;
      if (!from || !target) continue;
      const source = way.send?.pre_post === "pre" ? from.post : from.gate;
      const level = open.has(way) ? (way.send ? faderGain(way.send.level) : 1) : 0;
      const wait = waits.get(way) ?? 0;
      const known = before.get(key);
      if (known?.joins(source, target, wait)) {
        known.set(level, when);
        before.delete(key);
        this.edges.set(key, known);
      } else {
        this.edges.set(key, new Edge(this.context, source, target, wait, level, when));
      }
    }
    for (const edge of before.values()) edge.retire(when);
    this.joinOutput(when);
  }

  private joinOutput(when: number): void {
    const source = this.strips.get(this.master)?.gate;
    if (!source || this.out?.joins(source, this.output, 0)) return;
    this.out?.retire(when);
    this.out = new Edge(this.context, source, this.output, 0, 1, when);
  }
}

/** A session without a master track has one that changes nothing. */
function withMaster({ tracks, master }: Routing): Track[] {
  return tracks.some(({ id }) => id === master) ? tracks : [...tracks, readTrack({ id: master, type: "master" })];
}
