import type { Session } from "@/session/model";
import { toGain } from "./decibels";
import { ramp } from "./effects/ramp";
import { MixGraph } from "./graph/mix-graph";
import { Meters } from "./meters";
import { AudioClock } from "./transport/audio-clock";
import { clipSpans, isMono } from "./transport/clips";
import { Player } from "./transport/player";
import type { ClipSpan } from "./transport/plan";
import type { Level } from "./types";

export const FftSize = 4096;

/** What runs in a prepared AudioContext: mixer -> master out -> trim -> device, with meters and the player. */
export class Live {
  readonly meters: Meters;
  readonly player: Player;
  private readonly graph: MixGraph;
  private readonly time: AudioClock;
  private readonly trim: GainNode;
  private readonly analysers = new Map<string, AnalyserNode>();
  private clips: ClipSpan[] = [];

  constructor(readonly context: AudioContext, private session: Session, private readonly sources: ReadonlyMap<string, AudioBuffer>) {
    const out = new GainNode(context);
    this.trim = new GainNode(context);
    out.connect(this.trim).connect(context.destination);
    this.meters = new Meters(context, out, session.tracks.length);
    this.graph = new MixGraph(context, out, (track, strip) => {
      this.analysers.get(track)?.disconnect();
      this.analysers.delete(track);
      if (strip) this.meters.attach(track, strip.gate);
      else this.meters.detach(track);
    });
    this.time = new AudioClock(context);
    this.player = new Player(context, this.time, {
      clips: () => this.clips,
      buffer: (source) => this.sources.get(source),
      input: (track) => this.graph.strips.get(track)?.input,
      latency: () => this.graph.latency,
    });
    this.load(session, 0);
  }

  load(session: Session, when = this.context.currentTime): void {
    this.session = session;
    this.graph.load(session, isMono(this.sources), when);
    this.clips = clipSpans(session, this.sources).filter(({ track }) => this.graph.strips.has(track));
    this.player.refresh();
  }

  /** Sources came, changed or went. */
  sourceChanged(source: string): void {
    this.player.forget(source);
    this.load(this.session);
  }

  setTrim(db: number): void {
    ramp(this.trim.gain, toGain(db), this.context.currentTime);
  }

  levels(track: string): Level | undefined {
    return track === "master" ? this.meters.master : this.meters.of(track);
  }

  reduction(track: string, insert: string): number {
    const place = this.graph.strips.get(this.idOf(track))?.inserts.place(insert) ?? -1;
    return place < 0 ? 0 : this.meters.reduction(place);
  }

  spectrum(track: string, into: Float32Array): boolean {
    const id = this.idOf(track);
    const strip = this.graph.strips.get(id);
    if (!strip || this.context.state !== "running") return false;
    let analyser = this.analysers.get(id);
    if (!analyser) {
      analyser = new AnalyserNode(this.context, { fftSize: FftSize, smoothingTimeConstant: 0.7 });
      strip.post.connect(analyser);
      this.analysers.set(id, analyser);
    }
    analyser.getFloatFrequencyData(into as Float32Array<ArrayBuffer>);
    return true;
  }

  stateChanged(): void {
    this.time.forget();
    if (this.context.state !== "running") this.meters.fall();
    this.player.tick();
  }

  dispose(): void {
    this.player.dispose();
    this.graph.dispose(this.context.currentTime);
  }

  private idOf(track: string): string {
    return track === "master" ? this.graph.master : track;
  }
}
