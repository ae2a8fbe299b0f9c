import fc from "fast-check";
import { expect, test } from "vitest";
import { dbToFader, faderToDb } from "./taper";

const position = fc.double({ min: 0.0001, max: 1, noNaN: true });

test("a position comes back from its level", () => {
  fc.assert(fc.property(position, (at) => void expect(dbToFader(faderToDb(at))).toBeCloseTo(at, 9)));
});

test("a level comes back from its position", () => {
  fc.assert(fc.property(fc.double({ min: -59.99, max: 12, noNaN: true }), (db) => void expect(faderToDb(dbToFader(db))).toBeCloseTo(db, 9)));
});

test("higher is louder", () => {
  fc.assert(fc.property(position, position, (a, b) => a - b < 1e-9 || faderToDb(a) > faderToDb(b)));
});

test("the lower end is silence, the upper end +12 dB, and 0 dB lies at three quarters", () => {
  expect(faderToDb(0)).toBe(-Infinity);
  expect(faderToDb(1)).toBe(12);
  expect(faderToDb(0.75)).toBe(0);
  expect(dbToFader(-60)).toBe(0);
  expect(dbToFader(-Infinity)).toBe(0);
  expect(dbToFader(20)).toBe(1);
});
