import { describe, expect, test } from "vitest";
import { pcm } from "./pcm";
import { constant, sine } from "./testing";
import { encodeWav } from "./wav";

const text = (file: Uint8Array, at: number): string => String.fromCharCode(...file.subarray(at, at + 4));
const view = (file: Uint8Array): DataView => new DataView(file.buffer);

describe("the head of a file", () => {
  const file = encodeWav(pcm(44100, constant(0.5, 3), constant(-0.5, 3)), 24);

  test("names the format and tells the true lengths", () => {
    expect([text(file, 0), text(file, 8), text(file, 12), text(file, 36)]).toEqual(["RIFF", "WAVE", "fmt ", "data"]);
    expect(file.length).toBe(44 + 18);
    expect(view(file).getUint32(4, true)).toBe(file.length - 8);
    expect(view(file).getUint32(40, true)).toBe(18);
  });

  test("tells channels, rate and sizes", () => {
    expect(view(file).getUint16(20, true)).toBe(1);
    expect(view(file).getUint16(22, true)).toBe(2);
    expect(view(file).getUint32(24, true)).toBe(44100);
    expect(view(file).getUint32(28, true)).toBe(44100 * 6);
    expect(view(file).getUint16(32, true)).toBe(6);
    expect(view(file).getUint16(34, true)).toBe(24);
  });

  test("a file of 32 bits is told to be float", () => {
    expect(view(encodeWav(pcm(48000, constant(0, 1)), 32)).getUint16(20, true)).toBe(3);
  });
});

test("24 bits are exact and the channels alternate", () => {
  const file = encodeWav(pcm(48000, Float32Array.of(0.5, 1), Float32Array.of(-0.5, -1)), 24);
  const at = (i: number): number => (view(file).getInt16(44 + 3 * i + 1, true) << 8) | view(file).getUint8(44 + 3 * i);
  expect([at(0), at(1), at(2), at(3)]).toEqual([0x400000, -0x400000, 0x7fffff, -0x800000]);
});

test("32 bits keep what is above full scale", () => {
  expect(view(encodeWav(pcm(48000, Float32Array.of(1.75)), 32)).getFloat32(44, true)).toBe(1.75);
});

test("a part of an odd length ends on an even byte", () => {
  const file = encodeWav(pcm(48000, constant(0, 1)), 24);
  expect(file.length).toBe(48);
  expect(view(file).getUint32(40, true)).toBe(3);
});

describe("the dither of 16 bits", () => {
  const error = (samples: Float32Array<ArrayBuffer>): number[] => {
    const file = encodeWav(pcm(48000, samples), 16);
    return Array.from(samples, (x, i) => view(file).getInt16(44 + 2 * i, true) - 32768 * x);
  };
  const mean = (values: number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

  test("stays within a step and a half and has no bias", () => {
    const errors = error(sine(441, 0.3, 1));
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(1.5);
    expect(Math.abs(mean(errors))).toBeLessThan(0.02);
  });

  test("makes the error's power the same wherever a sample lies between two steps: a quarter of a step squared", () => {
    for (const part of [0, 0.25, 0.5]) {
      const errors = error(constant((100 + part) / 32768, 48000));
      expect(mean(errors.map((x) => x * x))).toBeCloseTo(0.25, 1);
      expect(Math.abs(mean(errors))).toBeLessThan(0.02);
    }
  });

  test("does not wrap around at full scale", () => {
    const file = encodeWav(pcm(48000, Float32Array.of(1.5, -1.5)), 16);
    expect([view(file).getInt16(44, true), view(file).getInt16(46, true)]).toEqual([32767, -32768]);
  });
});
