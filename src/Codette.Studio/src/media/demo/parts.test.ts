import { describe, expect, it, vi } from "vitest";
import { parts, synthesise, type Part } from "./parts";
import { renderPart } from "./render-part";
import { songSeconds } from "./score";

// Synthesis is work: on a busy machine it takes longer than a test usually may.
vi.setConfig({ testTimeout: 30_000 });

// A low rate plays the same notes and is quick; the browser asks for 48000.
const rate = 12000;
const rendered = new Map(parts.map((part) => [part, renderPart(part, rate)]));
const soundOf = (part: Part) => rendered.get(part) ?? expect.fail(`no ${part}`);

const rms = (samples: Float32Array, from: number, to: number) => {
  const piece = samples.subarray(Math.round(from * rate), Math.round(to * rate));
  return Math.sqrt(piece.reduce((sum, x) => sum + x * x, 0) / piece.length);
};

describe("the parts of the demo", () => {
  it.each(parts)("%s is as long as the song, finite, never at full scale, and not silent", (part) => {
    for (const samples of soundOf(part)) {
      expect(samples.length).toBe(songSeconds * rate);
      expect(samples.every((x) => Number.isFinite(x) && Math.abs(x) < 1)).toBe(true);
      expect(rms(samples, 20, 36)).toBeGreaterThan(0.005);
    }
  });

  it.each(parts)("%s sounds the same every time", async (part) => {
    const [left, right] = await synthesise(part, rate);
    const [firstLeft, firstRight] = soundOf(part);
    expect(Buffer.compare(Buffer.from(left.buffer), Buffer.from(firstLeft.buffer))).toBe(0);
    expect(Buffer.compare(Buffer.from(right.buffer), Buffer.from(firstRight.buffer))).toBe(0);
  });

  it.each(parts)("%s ends in silence, without a click", (part) => {
    for (const samples of soundOf(part)) {
      expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(1e-4);
    }
  });

  it("has a singer who comes in with the verse and a chorus that is louder", () => {
    const [voice] = soundOf("vocal");
    expect(rms(voice, 1, 8)).toBeLessThan(rms(voice, 10, 17) / 8);
    expect(rms(voice, 19, 36)).toBeGreaterThan(1.3 * rms(voice, 10, 17));
  });

  it("refuses a part that it has not got", async () => {
    await expect(synthesise("tuba", rate)).rejects.toThrow('no part "tuba"');
    await expect(synthesise("toString", rate)).rejects.toThrow(RangeError);
  });
});
