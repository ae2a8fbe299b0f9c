import { describe, expect, it } from "vitest";
import { inBars, inMinutes } from "./format-position";
import { stepped } from "./steps";
import { tempoOf } from "./tap-tempo";
import { readTempo, tempoText } from "./tempo";
import { readSignature } from "./time-signature";

const fourFour = { tempo: 120, beats: 4, unit: 4 };
const sevenEight = { tempo: 120, beats: 7, unit: 8 };

describe("The position", () => {
  it("counts bars and beats from one, in hundredths of a beat", () => {
    expect(inBars(fourFour, 0)).toBe("1.1.00");
    expect(inBars(fourFour, 2.25)).toBe("2.1.50");
    expect(inBars(sevenEight, 1.75)).toBe("2.1.00");
  });

  it("is written in minutes, seconds and milliseconds", () => {
    expect(inMinutes(0)).toBe("0:00.000");
    expect(inMinutes(64.25)).toBe("1:04.250");
    expect(inMinutes(0.3 - 0.1)).toBe("0:00.200");
  });
});

describe("A step", () => {
  it("goes to the next place of the grid, from between two to the nearer one in its direction", () => {
    expect(stepped(fourFour, 0.6, "beat", 1)).toBeCloseTo(1);
    expect(stepped(fourFour, 0.6, "beat", -1)).toBeCloseTo(0.5);
    expect(stepped(fourFour, 2.1, "bar", 1)).toBeCloseTo(4);
    expect(stepped(sevenEight, 0, "bar", 1)).toBeCloseTo(1.75);
  });

  it("does not stand still on a place that the clock only nearly hit", () => {
    expect(stepped(fourFour, 0.999999, "beat", 1)).toBeCloseTo(1.5);
    expect(stepped(fourFour, 1.000001, "beat", -1)).toBeCloseTo(0.5);
  });

  it("never goes before the start", () => {
    expect(stepped(fourFour, 0, "bar", -1)).toBe(0);
  });
});

describe("The tempo", () => {
  it("is read with a point or a comma and kept within what the server takes", () => {
    expect(readTempo("96,5")).toBe(96.5);
    expect(readTempo(" 5 ")).toBe(20);
    expect(readTempo("5000")).toBe(999);
    expect(readTempo("fast")).toBeNull();
    expect(readTempo("")).toBeNull();
    expect(tempoText(104.5)).toBe("104.5");
  });

  it("follows from three taps on", () => {
    expect(tempoOf([0, 500])).toBeNull();
    expect(tempoOf([0, 500, 1000])).toBe(120);
    expect(tempoOf([0, 490, 1010, 1500])).toBe(120);
  });
});

describe("A typed time signature", () => {
  it("is taken in the usual ways of writing it", () => {
    expect(readSignature("7/8")).toEqual([7, 8]);
    expect(readSignature(" 12 : 8 ")).toEqual([12, 8]);
  });

  it.each(["", "7", "0/4", "33/4", "4/3", "4/64", "-3/4", "4/4/4"])("is refused when it is %j", (text) => {
    expect(readSignature(text)).toBeNull();
  });
});
