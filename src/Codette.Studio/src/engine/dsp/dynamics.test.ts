import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toDb, toGain } from "../decibels";
import { parameters, settle } from "../effects/parameters";
import { measure } from "../measure";
import { pcm } from "../pcm";
import { constant, sine } from "../testing";
import { compression } from "./compressor";
import type { Core } from "./core";
import { cores } from "./cores";

const Rate = 48000;

function make(type: "compressor" | "gate" | "limiter" | "de-esser" | "saturation" | "delay", given: Record<string, number>): Core {
  const core = cores[type]!(Rate);
  core.configure(settle(parameters[type], given));
  return core;
}

/** What comes out of the left side, in blocks as the audio thread asks for. */
function through(core: Core, samples: Float32Array): Float32Array {
  const out = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at += 128) {
    const block = samples.subarray(at, at + 128);
    core.process(block, block, out.subarray(at, at + 128), new Float32Array(block.length));
  }
  return out;
}

const at = (samples: Float32Array, ms: number): number => toDb(Math.abs(samples[Math.round((ms * Rate) / 1000)]!));
const seconds = (count: number): number => count * Rate;

describe("a compressor", () => {
  test.each([[-40, 0], [-20, 0], [-8, -9], [0, -15]])("4:1 over -20 dB, hard knee: takes from %d dB %d dB", (level, taken) => {
    expect(compression(level, -20, 4, 0)).toBeCloseTo(taken, 9);
    const core = make("compressor", { threshold_db: -20, ratio: 4, knee_db: 0, attack_ms: 1, release_ms: 10 });
    const out = through(core, constant(toGain(level), seconds(0.5)));
    expect(at(out, 490)).toBeCloseTo(level + taken, 2);
    expect(core.reduction).toBeCloseTo(taken, 2);
  });

  test("a soft knee begins and ends where the hard one's lines are, and takes an eighth of the slope times the knee at the threshold", () => {
    expect(compression(-26, -20, 4, 12)).toBeCloseTo(0, 9);
    expect(compression(-14, -20, 4, 12)).toBeCloseTo(compression(-14, -20, 4, 0), 9);
    expect(compression(-20, -20, 4, 12)).toBeCloseTo((-0.75 * 12) / 8, 9);
  });

  test("has gone 63 % of the way after its attack, and of the way back after its release", () => {
    const slow = make("compressor", { threshold_db: -20, ratio: 4, knee_db: 0, attack_ms: 20 });
    expect(at(through(slow, constant(1, seconds(0.5))), 20)).toBeCloseTo(-15 * (1 - 1 / Math.E), 1);
    const quick = make("compressor", { threshold_db: -20, ratio: 4, knee_db: 0, attack_ms: 0.1, release_ms: 100 });
    through(quick, constant(1, seconds(0.5)));
    expect(at(through(quick, constant(toGain(-40), seconds(0.5))), 100) + 40).toBeCloseTo(-15 / Math.E, 1);
  });

  test("takes from a sine what its crest calls for", () => {
    const core = make("compressor", { threshold_db: -20, ratio: 4, knee_db: 0, attack_ms: 5, release_ms: 80 });
    const out = through(core, sine(1000, 1, 1));
    expect(measure(pcm(Rate, out.subarray(seconds(0.5)) as Float32Array<ArrayBuffer>)).peakDb).toBeCloseTo(-15, 0);
  });

  test("adds its make-up to what it leaves", () => {
    const out = through(make("compressor", { threshold_db: -20, makeup_db: 6 }), constant(toGain(-40), 4800));
    expect(at(out, 50)).toBeCloseTo(-34, 4);
  });

  test("keeps the picture: the louder side moves both", () => {
    const core = make("compressor", { threshold_db: -20, ratio: 4, knee_db: 0, attack_ms: 1 });
    const [left, right] = [new Float32Array(9600), new Float32Array(9600)];
    core.process(constant(1, 9600), constant(0.1, 9600), left, right);
    expect(toDb(left[9000]!) - toDb(right[9000]!)).toBeCloseTo(20, 3);
  });
});

describe("a gate", () => {
  const settings = { threshold_db: -40, attack_ms: 1, hold_ms: 50, release_ms: 100, range_db: -12 };

  test("lets through what is louder than its threshold and takes its range from what is not", () => {
    expect(at(through(make("gate", settings), constant(toGain(-30), seconds(1))), 900)).toBeCloseTo(-30, 2);
    expect(at(through(make("gate", settings), constant(toGain(-50), seconds(1))), 900)).toBeCloseTo(-62, 2);
  });

  test("stays open while it holds, then closes with its release", () => {
    const core = make("gate", settings);
    through(core, constant(toGain(-30), seconds(0.2)));
    const after = through(core, constant(toGain(-50), seconds(1)));
    expect(at(after, 49)).toBeCloseTo(-50, 2);
    expect(at(after, 150)).toBeCloseTo(-50 - 12 * (1 - 1 / Math.E), 1);
  });

  test("does not chatter on a sine that is above the threshold at its crests only", () => {
    const core = make("gate", settings);
    const tone = sine(100, toGain(-39), 1);
    const out = through(core, tone);
    for (let i = seconds(0.5); i < tone.length; i++) expect(out[i]).toBeCloseTo(tone[i]!, 6);
  });
});

describe("a limiter", () => {
  test("lets no sample above its ceiling, whatever comes", () => {
    const signal = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 1500 });
    fc.assert(fc.property(signal, fc.double({ min: -20, max: 0, noNaN: true }), fc.double({ min: 0.5, max: 10, noNaN: true }), (samples, ceiling, lookahead) => {
      const out = through(make("limiter", { ceiling_dbtp: ceiling, lookahead_ms: lookahead, release_ms: 5 }), Float32Array.from(samples));
      return out.every((x) => Math.abs(x) <= toGain(ceiling) * (1 + 1e-6));
    }), { numRuns: 60 });
  });

  test("turns down before the peak comes, so that its crest is not cut flat", () => {
    const tone = sine(1000, 2, 1);
    const out = through(make("limiter", { ceiling_dbtp: -1, lookahead_ms: 5, release_ms: 200 }), tone);
    const { peakDb, rmsDb } = measure(pcm(Rate, out.subarray(seconds(0.5))));
    expect(peakDb).toBeCloseTo(-1, 1);
    expect(peakDb - rmsDb).toBeCloseTo(3.01, 1);
  });

  test("hears peaks between the samples", () => {
    const tone = Float32Array.from({ length: seconds(1) }, (_, i) => Math.sin((Math.PI / 2) * i + Math.PI / 4));
    const out = through(make("limiter", { ceiling_dbtp: -1 }), new Float32Array([...tone, ...constant(0, 4800)]));
    expect(measure(pcm(Rate, out)).truePeakDb).toBeLessThan(-0.95);
  });

  test("only delays what is below its ceiling", () => {
    const core = make("limiter", { ceiling_dbtp: -1, lookahead_ms: 5 });
    const tone = sine(440, 0.5, 0.2);
    const out = through(core, tone);
    const late = 240 + 6;
    for (let i = late; i < tone.length; i++) expect(out[i]).toBe(tone[i - late]);
    expect(core.reduction).toBe(0);
  });

  test("lets go with its release", () => {
    const core = make("limiter", { ceiling_dbtp: -6, lookahead_ms: 1, release_ms: 100 });
    through(core, constant(1, seconds(0.2)));
    const out = through(core, constant(0.01, seconds(1)));
    const gain = Math.abs(out[Math.round(Rate * 0.1015)]!) / 0.01;
    expect(gain).toBeCloseTo(1 - (1 - toGain(-6)) / Math.E, 1);
    expect(out[out.length - 1]).toBeCloseTo(0.01, 4);
  });
});

describe("a de-esser", () => {
  const settings = { frequency_hz: 6500, threshold_db: -28, range_db: 6 };
  const level = (samples: Float32Array): number => measure(pcm(Rate, samples.subarray(seconds(0.5)))).rmsDb;

  test("takes its range from loud sibilants", () => {
    const tone = sine(16000, 0.5, 1);
    expect(level(through(make("de-esser", settings), tone)) - level(tone)).toBeCloseTo(-6, 0);
  });

  test.each([200, 1000])("leaves %d Hz as loud as it is", (hz) => {
    const tone = sine(hz, 0.5, 1);
    expect(level(through(make("de-esser", settings), tone)) - level(tone)).toBeCloseTo(0, 1);
  });

  test("leaves quiet sibilants, at the crossover too", () => {
    const tone = sine(6500, 0.01, 1);
    expect(level(through(make("de-esser", settings), tone)) - level(tone)).toBeCloseTo(0, 2);
  });
});

describe("saturation", () => {
  test("leaves quiet passages at their level", () => {
    const tone = sine(200, 0.001, 0.5);
    const out = through(make("saturation", { drive_db: 12, mix_percent: 100 }), tone);
    expect(measure(pcm(Rate, out)).rmsDb).toBeCloseTo(measure(pcm(Rate, tone)).rmsDb, 2);
  });

  test("bends a steady level along the curve, drive by drive and mixed as told", () => {
    const bent = (x: number, drive: number): number => Math.tanh((drive * x) / 0.5) / (drive / 0.5);
    for (const drive of [0, 6, 12]) {
      const out = through(make("saturation", { drive_db: drive, mix_percent: 25 }), constant(0.4, 1280));
      expect(out[1000]).toBeCloseTo(0.75 * 0.4 + 0.25 * bent(0.4, toGain(drive)), 5);
    }
  });
});

describe("a delay", () => {
  const click = (length: number): Float32Array<ArrayBuffer> => new Float32Array(length).fill(1, 0, 1);
  const echoes = (samples: Float32Array): [at: number, size: number][] =>
    [...samples].flatMap((x, i) => (Math.abs(x) > 1e-6 ? [[i, Number(x.toFixed(4))]] : []) as [number, number][]);

  test("repeats to the sample, each time weaker by its feedback", () => {
    const core = make("delay", { time_ms: 100, feedback_percent: 50, mix_percent: 100 });
    expect(echoes(through(core, click(20000)))).toEqual([[4800, 1], [9600, 0.5], [14400, 0.25], [19200, 0.125]]);
  });

  test("the right side trails by 20 ms at full width", () => {
    const core = make("delay", { time_ms: 100, feedback_percent: 0, mix_percent: 100, width_percent: 100 });
    const [left, right] = [new Float32Array(9600), new Float32Array(9600)];
    core.process(click(9600), click(9600), left, right);
    expect([echoes(left), echoes(right)]).toEqual([[[4800, 1]], [[5760, 1]]]);
  });

  test("keeps what is in its line when the time grows", () => {
    const core = make("delay", { time_ms: 50, feedback_percent: 0, mix_percent: 100 });
    through(core, click(128));
    core.configure(settle(parameters.delay, { time_ms: 2000, feedback_percent: 0, mix_percent: 100 }));
    const rest = through(core, constant(0, seconds(3)));
    expect(rest.reduce((sum, x) => sum + Math.abs(x), 0)).toBeGreaterThan(0.1);
  });
});
