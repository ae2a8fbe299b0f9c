import { readSession, type Session } from "@/session/model";
import { FftSize, Live } from "./live";
import type { Clock, Level, Loudness } from "./types";
import { prepare } from "./worklet/prepare";

const PatienceMs = 2000;
const silence: Level = Object.freeze({ peak: -Infinity, rms: -Infinity, hold: -Infinity, clipped: false });
const unheard: Loudness = Object.freeze({ momentary: -Infinity, shortTerm: -Infinity, integrated: -Infinity, peak: -Infinity });

/**
 * The sound of the studio in this tab. Sessions, sources and the clock may be given before `start`; what is not running
 * is silent, and no call throws because of that.
 */
export class Engine {
  private session: Session = readSession({});
  private auditioned: Session | null = null;
  private trimDb = 0;
  private clock: Clock | null = null;
  private metronome = false;
  private readonly sources = new Map<string, AudioBuffer>();
  private readonly listeners = new Set<() => void>();
  private context: AudioContext | null = null;
  private live: Live | null = null;

  /** Creates or resumes the AudioContext; to be called from a click or key. Rejects with a sentence when the browser refuses. */
  async start(): Promise<void> {
    const context = this.open();
    await resume(context);
    await prepare(context);
    if (this.context !== context || this.live) return;
    const live = new Live(context, this.sounding, this.sources);
    this.live = live;
    live.setTrim(this.trimDb);
    live.player.metronome.switch(this.metronome);
    if (this.clock) live.player.follow(this.clock);
    this.tell();
  }

  get running(): boolean {
    return this.live !== null && this.context?.state === "running";
  }

  /** Hz; 48000 before the start. */
  get sampleRate(): number {
    return this.context?.sampleRate ?? 48000;
  }

  /** `spectrum` gives half as many bins, each sampleRate / fftSize wide. */
  get fftSize(): number {
    return FftSize;
  }

  /** Makes it sound like this session. What is alike is left alone; changed settings are ramped. */
  load(session: Session): void {
    this.session = session;
    if (!this.auditioned) this.live?.load(session);
  }

  /** The audio of all clips with this `source`; may come before or after they do, at any sample rate. */
  setSource(id: string, buffer: AudioBuffer): void {
    if (this.sources.get(id) === buffer) return;
    this.sources.set(id, buffer);
    this.live?.sourceChanged(id);
  }

  dropSource(id: string): void {
    if (this.sources.delete(id)) this.live?.sourceChanged(id);
  }

  /** Plays, stops, jumps and loops in step with the clock. A reading that only repeats the place restarts nothing. */
  follow(clock: Clock): void {
    this.clock = clock;
    this.live?.player.follow(clock);
  }

  setMetronome(on: boolean): void {
    this.metronome = on;
    this.live?.player.metronome.switch(on);
  }

  /** The same object is filled anew at every reading; not to be kept. Post fader, mute and solo. */
  levels(track: string): Level {
    return this.live?.levels(track) ?? silence;
  }

  levelsMaster(): Level {
    return this.live?.meters.master ?? silence;
  }

  clearClips(): void {
    this.live?.meters.clearClips();
  }

  /** dB per bin after the track's inserts, before its fader; `master` is the master. False, and nothing written, when not running. */
  spectrum(track: string, into: Float32Array): boolean {
    return this.live?.spectrum(track, into) ?? false;
  }

  /** What a compressor, gate, limiter or de-esser takes now, dB <= 0. */
  reduction(track: string, insert: string): number {
    return this.live?.reduction(track, insert) ?? 0;
  }

  loudness(): Loudness {
    return this.live?.meters.loudness ?? unheard;
  }

  resetLoudness(): void {
    this.live?.meters.resetLoudness();
  }

  /** Sounds like this session, with a trim (dB) on the output that no meter sees; with null like the loaded one. */
  audition(session: Session | null, trimDb: number): void {
    this.auditioned = session;
    this.trimDb = trimDb;
    this.live?.load(this.sounding);
    this.live?.setTrim(trimDb);
  }

  /** Tells when `running` may have changed. The answer ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private get sounding(): Session {
    return this.auditioned ?? this.session;
  }

  private open(): AudioContext {
    if (this.context && this.context.state !== "closed") return this.context;
    if (typeof AudioContext === "undefined") throw new Error("This browser has no Web Audio.");
    this.live?.dispose();
    this.live = null;
    const context = new AudioContext({ latencyHint: "interactive" });
    this.context = context;
    context.addEventListener("statechange", () => {
      if (this.context !== context) return;
      this.live?.stateChanged();
      this.tell();
    });
    return context;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A browser that waits for a gesture leaves the promise of `resume` open. */
async function resume(context: AudioContext): Promise<void> {
  if (context.state === "running") return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refusal = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The browser does not let sound start: click or press a key in the page, then try again.")), PatienceMs);
  });
  try {
    await Promise.race([context.resume(), refusal]);
  } finally {
    clearTimeout(timer);
  }
}

export const engine = new Engine();
