import { describe, expect, test } from "vitest";
import { toGain } from "./decibels";
import { kWeighting } from "./dsp/k-weighting";
import { bandDb, measure } from "./measure";
import { pcm } from "./pcm";
import { constant, sine } from "./testing";

describe("loudness by ITU-R BS.1770-4", () => {
  test.each([44100, 48000, 96000])("997 Hz at full scale on one of two channels is -3.01 LUFS at %d Hz", (rate) => {
    const tone = sine(997, 1, 3, rate);
    expect(measure(pcm(rate, tone, constant(0, tone.length))).lufs).toBeCloseTo(-3.01, 1);
  });

  test("1 kHz at -23 dBFS on both channels is -23 LUFS (EBU Tech 3341, case 1)", () => {
    const tone = sine(1000, toGain(-23), 5);
    expect(Math.abs(measure(pcm(48000, tone, tone)).lufs + 23)).toBeLessThan(0.1);
  });

  test("what is 10 LU below the rest does not count (EBU Tech 3341, case 3, a third as long)", () => {
    const quiet = sine(1000, toGain(-36), 4);
    const loud = sine(1000, toGain(-23), 20);
    const whole = new Float32Array(2 * quiet.length + loud.length);
    whole.set(quiet);
    whole.set(loud, quiet.length);
    whole.set(quiet, quiet.length + loud.length);
    expect(Math.abs(measure(pcm(48000, whole, whole)).lufs + 23)).toBeLessThan(0.1);
  });

  test("at 48 kHz the filters are those that the standard prints", () => {
    const [head, lows] = kWeighting(48000);
    const printed = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585];
    [head.b0, head.b1, head.b2, head.a1, head.a2].forEach((value, i) => expect(value).toBeCloseTo(printed[i]!, 9));
    expect(lows.a1).toBeCloseTo(-1.99004745483398, 9);
    expect(lows.a2).toBeCloseTo(0.99007225036621, 9);
  });

  test("silence, and less than 400 ms, has none", () => {
    expect(measure(pcm(48000, constant(0, 96000))).lufs).toBe(-Infinity);
    expect(measure(pcm(48000, sine(997, 1, 0.3))).lufs).toBe(-Infinity);
  });
});

test("a sine's peak and root mean square are 3 dB apart", () => {
  const { peakDb, rmsDb } = measure(pcm(48000, sine(1000, 0.5, 1)));
  expect(peakDb).toBeCloseTo(-6.02, 2);
  expect(rmsDb).toBeCloseTo(-9.03, 2);
});

test("a peak between two samples is found: a quarter of the rate, 45 degrees off, reads 3 dB above its samples", () => {
  const tone = Float32Array.from({ length: 4800 }, (_, i) => Math.sin((Math.PI / 2) * i + Math.PI / 4));
  const { peakDb, truePeakDb } = measure(pcm(48000, tone));
  expect(peakDb).toBeCloseTo(-3.01, 2);
  expect(Math.abs(truePeakDb)).toBeLessThan(0.3);
});

test("a band holds the power of what lies in it", () => {
  const high = sine(5000, 0.05, 2);
  const mix = sine(200, 0.5, 2).map((x, i) => x + high[i]!);
  const buffer = pcm(48000, mix);
  expect(bandDb(buffer, 100, 400)).toBeCloseTo(-9.03, 1);
  expect(bandDb(buffer, 4000, 6000)).toBeCloseTo(-29.03, 1);
  expect(bandDb(buffer, 1000, 3000)).toBeLessThan(-90);
});
