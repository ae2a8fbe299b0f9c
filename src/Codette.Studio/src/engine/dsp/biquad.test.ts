import { describe, expect, test } from "vitest";
import { toDb } from "../decibels";
import { eqResponse } from "../effects/eq";
import { passResponse } from "../effects/pass";
import { measure } from "../measure";
import { pcm } from "../pcm";
import { sine } from "../testing";
import { Biquad, butterworth, magnitudeDb, section, type Section } from "./biquad";

/** |H| from the transfer function itself, as a check on the formula that is used. */
function directDb(s: Section, hz: number, rate: number): number {
  const w = (2 * Math.PI * hz) / rate;
  const size = (c0: number, c1: number, c2: number): number =>
    Math.hypot(c0 + c1 * Math.cos(w) + c2 * Math.cos(2 * w), c1 * Math.sin(w) + c2 * Math.sin(2 * w));
  return toDb(size(s.b0, s.b1, s.b2) / size(1, s.a1, s.a2));
}

const shapes = ["lowshelf", "highshelf", "peaking", "highpass", "lowpass"] as const;

test.each(shapes)("the magnitude of a %s is that of its transfer function", (shape) => {
  const s = section(shape, 900, 48000, 1.3, 7);
  for (const hz of [50, 400, 900, 3000, 12000]) expect(magnitudeDb(s, hz, 48000)).toBeCloseTo(directDb(s, hz, 48000), 6);
});

test.each(shapes)("a running %s does to a sine what the formula says", (shape) => {
  const s = section(shape, 900, 48000, 1.3, 7);
  const filter = new Biquad(s);
  const tone = sine(1500, 0.5, 1);
  const out = tone.map((x) => filter.next(x)).subarray(24000);
  expect(measure(pcm(48000, out)).rmsDb - measure(pcm(48000, tone)).rmsDb).toBeCloseTo(magnitudeDb(s, 1500, 48000), 2);
});

describe("the cookbook's landmarks", () => {
  test("a bell has its gain at its frequency, and half of it (in dB) where its bandwidth ends", () => {
    const bell = section("peaking", 1000, 48000, 1, 6);
    expect(magnitudeDb(bell, 1000, 48000)).toBeCloseTo(6, 9);
    expect(magnitudeDb(bell, 20, 48000)).toBeCloseTo(0, 2);
  });

  test("a shelf has half of its gain at its frequency and all of it beyond", () => {
    const low = section("lowshelf", 200, 48000, 1, -8);
    expect(magnitudeDb(low, 200, 48000)).toBeCloseTo(-4, 9);
    expect(magnitudeDb(low, 5, 48000)).toBeCloseTo(-8, 1);
    expect(magnitudeDb(section("highshelf", 4000, 48000, 1, 8), 4000, 48000)).toBeCloseTo(4, 9);
  });

  test("a Butterworth filter of any order is 3 dB down at its corner", () => {
    for (const order of [2, 4, 6, 8]) {
      const db = butterworth(order).reduce((sum, q) => sum + magnitudeDb(section("highpass", 100, 48000, q), 100, 48000), 0);
      expect(db).toBeCloseTo(-3.01, 2);
    }
  });
});

describe("responses without a context", () => {
  const at = (...hz: number[]) => Float32Array.from(hz);

  test("an eq without settings changes nothing", () => {
    for (const db of eqResponse({}, at(20, 100, 1000, 20000))) expect(db).toBeCloseTo(0, 9);
  });

  test("an eq adds its bands up", () => {
    const [db] = eqResponse({ bell_1_frequency_hz: 1000, bell_1_gain_db: 3, bell_2_frequency_hz: 1000, bell_2_gain_db: -5 }, at(1000));
    expect(db).toBeCloseTo(-2, 5);
  });

  test.each([12, 24, 36, 48])("a high-pass of %d dB per octave falls by that from octave to octave", (slope) => {
    const [lower, higher] = passResponse("high-pass")({ frequency_hz: 1000, slope_db_per_octave: slope }, at(50, 100));
    expect(higher! - lower!).toBeCloseTo(slope, 0);
  });
});
