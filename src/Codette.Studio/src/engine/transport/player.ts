import type { Clock } from "../types";
import type { AudioClock } from "./audio-clock";
import { Metronome } from "./metronome";
import { type ClipSpan, nextPass, type Pass, planVoices } from "./plan";
import { type SoundingVoice, startVoice } from "./voice";

const TickMs = 40;
/** Background tabs may run a timer once a second only. */
const AheadSeconds = 0.4;
const AheadHiddenSeconds = 2.5;
/** From deciding to sounding: what is scheduled for sooner comes late. */
const LeadSeconds = 0.02;
const DriftSeconds = 0.015;
const JumpSeconds = 0.12;
const PatienceMs = 700;
const ShortestLoopSeconds = 0.01;

export interface Stage {
  clips(): readonly ClipSpan[];
  buffer(source: string): AudioBuffer | undefined;
  input(track: string): AudioNode | undefined;
  /** From a clip to the output, seconds. */
  latency(): number;
}

/** Plays what the clock tells: looks ahead, schedules clips, and begins anew when the clock went elsewhere. */
export class Player {
  readonly metronome: Metronome;
  private clock: Clock | null = null;
  private passes: Pass[] = [];
  private scheduledTo = 0;
  private loopKey = "";
  private version = 0;
  private voices = new Set<SoundingVoice>();
  private driftingSince: number | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly context: AudioContext, private readonly time: AudioClock, private readonly stage: Stage) {
    this.metronome = new Metronome(context);
  }

  follow(clock: Clock): void {
    this.clock = clock;
    this.time.read();
    this.tick();
    if (clock.playing && this.timer === null) this.timer = setInterval(() => this.tick(), TickMs);
    if (!clock.playing) this.rest();
  }

  /** The clips or sources are others than before: what went is faded out, what came is started. */
  refresh(): void {
    if (this.passes.length === 0) return;
    const now = this.context.currentTime + LeadSeconds;
    const clips = this.stage.clips();
    const keys = new Set(clips.map(({ key }) => key));
    for (const voice of [...this.voices]) if (!keys.has(voice.key)) this.end(voice, now);
    const sounding = new Set([...this.voices].map(({ key }) => key));
    const fresh = clips.filter(({ key }) => !sounding.has(key));
    const pass = this.passAt(now);
    if (!pass || fresh.length === 0) return;
    const cut: Pass = { context: now, position: pass.position + (now - pass.context), end: pass.end };
    for (const each of [cut, ...this.passes.filter(({ context }) => context > now)]) this.sound(fresh, each, now, this.scheduledTo);
  }

  /** Ends a source's voices at once: its audio is about to be another one. */
  forget(source: string): void {
    for (const voice of [...this.voices]) if (voice.source === source) this.end(voice, this.context.currentTime);
  }

  /** Looks whether the clock is where the sound is, and schedules further. */
  tick(): void {
    const { clock } = this;
    if (!clock) return;
    this.metronome.set(clock);
    if (!clock.playing || this.context.state !== "running") {
      if (this.passes.length > 0) this.silence();
      return;
    }
    this.time.read();
    if (this.passes.length === 0 || this.isElsewhere(clock)) this.begin(clock);
    this.extend(clock);
  }

  dispose(): void {
    this.silence();
    this.rest();
  }

  private rest(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  /** The timeline's place that the clock wants to be heard when context second `at` leaves the sources. */
  private wanted(clock: Clock, at: number): number {
    return clock.secondsAt(this.time.heardAt(at + this.stage.latency()));
  }

  private isElsewhere(clock: Clock): boolean {
    if (this.loopKey !== loopKey(clock)) return true;
    const at = this.context.currentTime;
    const pass = this.passAt(at);
    if (!pass) return true;
    const drift = apart(this.wanted(clock, at), pass.position + (at - pass.context), clock);
    if (drift <= DriftSeconds) {
      this.driftingSince = null;
      this.version = clock.version;
      return false;
    }
    if (drift > JumpSeconds || clock.version !== this.version) return true;
    const now = performance.now();
    this.driftingSince ??= now;
    return now - this.driftingSince > PatienceMs;
  }

  private begin(clock: Clock): void {
    const at = this.context.currentTime + LeadSeconds;
    this.silence(at);
    this.driftingSince = null;
    this.loopKey = loopKey(clock);
    this.version = clock.version;
    const position = this.wanted(clock, at);
    const { enabled, start, end } = clock.loop;
    const loops = enabled && end - start >= ShortestLoopSeconds && position < end;
    this.passes = [{ context: at, position, end: loops ? end : Infinity }];
    this.scheduledTo = at;
  }

  private extend(clock: Clock): void {
    const ahead = typeof document !== "undefined" && document.hidden ? AheadHiddenSeconds : AheadSeconds;
    const to = this.context.currentTime + ahead;
    if (to <= this.scheduledTo) return;
    this.addPasses(clock.loop.start, to);
    const clips = this.stage.clips();
    for (const pass of this.passes) {
      this.sound(clips, pass, this.scheduledTo, to);
      this.metronome.schedule(pass, this.scheduledTo, to);
    }
    this.scheduledTo = to;
    const current = this.passAt(this.context.currentTime);
    if (current) this.passes = this.passes.slice(this.passes.indexOf(current));
  }

  private addPasses(loopStart: number, to: number): void {
    for (let last = this.passes.at(-1); last && last.end !== Infinity; last = this.passes.at(-1)) {
      const next = nextPass(last, loopStart);
      if (next.context >= to) return;
      this.passes.push(next);
    }
  }

  private sound(clips: readonly ClipSpan[], pass: Pass, from: number, to: number): void {
    for (const planned of planVoices(clips, pass, from, to)) {
      const buffer = this.stage.buffer(planned.clip.source);
      const input = this.stage.input(planned.clip.track);
      const voice = buffer && input ? startVoice(this.context, planned, buffer, input) : null;
      if (!voice) continue;
      voice.onended = () => this.voices.delete(voice);
      this.voices.add(voice);
    }
  }

  private silence(at = this.context.currentTime): void {
    for (const voice of [...this.voices]) this.end(voice, at);
    this.metronome.silence();
    this.passes = [];
  }

  private end(voice: SoundingVoice, at: number): void {
    voice.stop(at);
    this.voices.delete(voice);
  }

  private passAt(context: number): Pass | undefined {
    return this.passes.findLast((pass) => pass.context <= context) ?? this.passes[0];
  }
}

const loopKey = ({ loop }: Clock): string => (loop.enabled ? `${loop.start}-${loop.end}` : "");

/** Seconds between two places; at a loop's ends both directions count. */
function apart(a: number, b: number, { loop }: Clock): number {
  const direct = Math.abs(a - b);
  const length = loop.end - loop.start;
  return loop.enabled && length > 0 ? Math.min(direct, Math.abs(length - direct)) : direct;
}
