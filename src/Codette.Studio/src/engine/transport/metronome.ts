import type { Clock } from "../types";
import { type Pass, planBeats } from "./plan";

const ClickSeconds = 0.04;
const AccentHz = 1760;
const BeatHz = 1174.7;

/** Clicks by tempo and signature, beside the mix: they are neither measured nor rendered. */
export class Metronome {
  private readonly output: GainNode;
  private readonly accent: AudioBuffer;
  private readonly beat: AudioBuffer;
  private readonly pending = new Set<AudioBufferSourceNode>();
  private on = false;
  private key = "";
  private meter = { tempo: 120, beats: 4, unit: 4 };
  /** What the player has planned, so that switching on or a new tempo reaches what lies ahead. */
  private planned: { pass: Pass; from: number; to: number }[] = [];

  constructor(private readonly context: AudioContext) {
    this.output = new GainNode(context, { gain: 0.35 });
    this.output.connect(context.destination);
    this.accent = click(context, AccentHz);
    this.beat = click(context, BeatHz);
  }

  switch(on: boolean): void {
    if (on === this.on) return;
    this.on = on;
    this.again();
  }

  set({ tempo, beats, unit }: Clock): void {
    const key = `${tempo} ${beats} ${unit}`;
    if (key === this.key) return;
    this.key = key;
    this.meter = { tempo, beats, unit };
    this.again();
  }

  schedule(pass: Pass, from: number, to: number): void {
    this.planned.push({ pass, from, to });
    this.planned = this.planned.filter((part) => part.to > this.context.currentTime);
    this.click(pass, from, to);
  }

  silence(): void {
    this.planned = [];
    this.hush();
  }

  private again(): void {
    this.hush();
    const now = this.context.currentTime;
    for (const { pass, from, to } of this.planned) this.click(pass, Math.max(from, now), to);
  }

  private click(pass: Pass, from: number, to: number): void {
    const { tempo, beats, unit } = this.meter;
    if (!this.on || !(tempo > 0) || !(unit > 0)) return;
    for (const { when, accent } of planBeats(tempo, beats, unit, pass, from, to)) {
      const source = new AudioBufferSourceNode(this.context, { buffer: accent ? this.accent : this.beat });
      source.connect(this.output);
      source.onended = () => this.pending.delete(source);
      source.start(when);
      this.pending.add(source);
    }
  }

  private hush(): void {
    for (const source of this.pending) source.stop();
    this.pending.clear();
  }
}

function click(context: BaseAudioContext, frequency: number): AudioBuffer {
  const { sampleRate } = context;
  const buffer = new AudioBuffer({ length: Math.ceil(ClickSeconds * sampleRate), sampleRate });
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) {
    const seconds = i / sampleRate;
    samples[i] = Math.sin(2 * Math.PI * frequency * seconds) * Math.exp(-seconds * 140) * Math.min(1, seconds * 2000);
  }
  return buffer;
}
