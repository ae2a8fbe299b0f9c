import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Clock } from "../types";
import { AudioClock } from "./audio-clock";
import type { ClipSpan } from "./plan";
import { Player } from "./player";

/** Milliseconds between what is scheduled and what is heard. */
const LatencyMs = 30;
const started: { when: number; offset: number; stopped: boolean }[] = [];

class Node {
  gain = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn(), cancelScheduledValues: vi.fn(), setTargetAtTime: vi.fn() };
  connect = (to: unknown) => to;
  disconnect = () => undefined;
}

class Source extends Node {
  private readonly entry = { when: 0, offset: 0, stopped: false };
  start(when: number, offset = 0): void {
    started.push(Object.assign(this.entry, { when, offset }));
  }
  stop(): void {
    this.entry.stopped = true;
  }
}

let now = 0;
let origin = 0;
let clips: ClipSpan[] = [];
let player: Player;

const clip = (key: string, start: number, length: number): ClipSpan => ({ key, track: "t", source: "s", start, offset: 0, length, sourceLength: length });
const clock = (over: Partial<Clock> = {}): Clock => ({
  playing: true,
  secondsAt: (at) => (at - origin) / 1000,
  loop: { enabled: false, start: 0, end: 0 },
  tempo: 120, beats: 4, unit: 4, version: 1,
  ...over,
});

/** Time goes on, and with it the context and the player's timer. */
function pass(seconds: number): void {
  for (let i = 0; i < seconds * 100; i++) {
    now += 10;
    vi.advanceTimersByTime(10);
  }
}

const running = (): { when: number; offset: number }[] => started.filter(({ stopped }) => !stopped);
/** Where a voice is heard when its source is at `offset`: the clock's place, if it is in step. */
const heard = ({ when }: { when: number }): number => 1000 * when + LatencyMs;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("GainNode", Node);
  vi.stubGlobal("AudioBufferSourceNode", Source);
  vi.stubGlobal("AudioBuffer", class { getChannelData = () => new Float32Array(4); });
  started.length = 0;
  now = 1000;
  origin = 1000;
  clips = [clip("a", 0, 100)];
  const context = {
    state: "running", sampleRate: 100, destination: {},
    get currentTime() { return now / 1000; },
    getOutputTimestamp: () => ({ contextTime: (now - LatencyMs) / 1000, performanceTime: now }),
  } as unknown as AudioContext;
  player = new Player(context, new AudioClock(context), {
    clips: () => clips, buffer: () => ({}) as AudioBuffer, input: () => new Node() as unknown as AudioNode, latency: () => 0,
  });
});

afterEach(() => {
  player.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what is heard is in step with the clock", () => {
  player.follow(clock());
  const [voice] = started;
  expect(voice && heard(voice) - origin).toBeCloseTo(1000 * voice!.offset, 6);
});

test("readings that only repeat the place restart nothing", () => {
  player.follow(clock());
  for (let i = 0; i < 40; i++) {
    player.follow(clock());
    pass(0.1);
  }
  expect(started).toHaveLength(1);
});

test("a jump ends what sounds and begins there at once", () => {
  player.follow(clock());
  pass(1);
  origin -= 10_000;
  player.follow(clock({ version: 2 }));
  expect(started[0]?.stopped).toBe(true);
  expect(running()).toHaveLength(1);
  expect(running()[0]?.offset).toBeCloseTo(11, 0);
});

test("a small jump by a command is made at once, the same as a drift waits", () => {
  player.follow(clock());
  pass(1);
  origin -= 50;
  pass(0.3);
  expect(started).toHaveLength(1);
  player.follow(clock({ version: 2 }));
  expect(started).toHaveLength(2);
});

test("a drift that stays is made good, one that goes is let be", () => {
  player.follow(clock());
  origin -= 40;
  pass(0.3);
  origin += 40;
  pass(2);
  expect(started).toHaveLength(1);
  origin -= 40;
  pass(2);
  expect(started).toHaveLength(2);
});

test("stopping ends everything, and nothing starts after it", () => {
  player.follow(clock());
  player.follow(clock({ playing: false }));
  pass(1);
  expect(running()).toHaveLength(0);
});

test("a loop's passes follow each other without a gap", () => {
  const wrapped = (at: number): number => 1 + (((at - origin) / 1000) % 0.5);
  player.follow(clock({ loop: { enabled: true, start: 1, end: 1.5 }, secondsAt: wrapped }));
  pass(2);
  const whens = started.map(({ when }) => when);
  expect(whens.length).toBeGreaterThanOrEqual(5);
  expect(running()).toHaveLength(whens.length);
  for (let i = 2; i < whens.length; i++) expect(whens[i]! - whens[i - 1]!).toBeCloseTo(0.5, 9);
});

test("clips that come and go while it plays start in place and end, the others are left alone", () => {
  player.follow(clock());
  pass(1);
  clips = [...clips, clip("b", 0.5, 100)];
  player.refresh();
  expect(started).toHaveLength(2);
  expect(started[1]?.offset).toBeCloseTo(0.55, 6); // 20 ms to get ready, 30 ms until it is heard
  clips = clips.slice(1);
  player.refresh();
  expect(started.map(({ stopped }) => stopped)).toEqual([true, false]);
});

test("a hidden tab, whose timers are slow, is planned for further ahead", () => {
  clips = [clip("later", 2, 1)];
  player.follow(clock());
  expect(started).toHaveLength(0);
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  player.tick();
  expect(started).toHaveLength(1);
});
