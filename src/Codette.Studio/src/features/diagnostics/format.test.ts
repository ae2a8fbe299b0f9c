import { expect, it } from "vitest";
import { words } from "@/text";
import { bytes, count, duration, mebibytes, milliseconds, percent } from "./format";

it("says of what was not measured that it was not", () => {
  expect([count(null), milliseconds(undefined), percent(null)]).toEqual(Array(3).fill(words.diagnostics.notMeasured));
  expect(percent(0)).toBe("0 %");
});

it.each([
  [0.0312, "0.03 ms"],
  [42.467, "42.5 ms"],
  [578.8, "579 ms"],
  [12_345, "12.3 s"],
])("writes %d ms as %s", (value, written) => {
  expect(milliseconds(value)).toBe(written);
});

it.each([
  [0.4, "0.4 s"],
  [59, "59 s"],
  [3_600, "1 h"],
  [93_784, "1 d 2 h"],
])("writes %d s as %s", (value, written) => {
  expect(duration(value)).toBe(written);
});

it("writes sizes in the unit that fits", () => {
  expect([bytes(12), bytes(479_232), bytes(82_434_908_160), mebibytes(195.27)]).toEqual(["12 B", "468 KiB", "76.8 GiB", "195 MiB"]);
});
