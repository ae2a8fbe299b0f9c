import { describe, expect, it } from "vitest";
import { readPan, readValue } from "./read-value";

describe("readValue", () => {
  it.each([
    ["-3.2", -3.2],
    ["-3,2 dB", -3.2],
    ["−6", -6],
    ["+4 dB", 4],
    [".5", 0.5],
    ["2.5k", 2500],
    ["1.2 kHz", 1200],
    ["440 Hz", 440],
    ["-inf", -60],
    ["-∞ dB", -60],
  ])("reads %s", (text, value) => expect(readValue(text)).toBeCloseTo(value, 9));

  it.each(["", "loud", "-", "dB"])("knows that %j is no number", (text) => expect(readValue(text)).toBeNull());
});

describe("readPan", () => {
  it.each([
    ["C", 0],
    ["centre", 0],
    ["30 L", -0.3],
    ["r20", 0.2],
    ["-45", -0.45],
  ])("reads %s", (text, pan) => expect(readPan(text)).toBeCloseTo(pan, 9));

  it("knows what is no place", () => expect(readPan("left")).toBeNull());
});
