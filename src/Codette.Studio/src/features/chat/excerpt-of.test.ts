import { expect, it } from "vitest";
import { excerptOf } from "./excerpt-of";

it("marks the words that begin with what was looked for, whatever their case", () => {
  expect(excerptOf("A Dotted eighth is undotted", "dott")).toEqual([
    { part: "A ", isHit: false }, { part: "Dott", isHit: true }, { part: "ed eighth is undotted", isHit: false },
  ]);
});

it("begins near the first hit of a long text", () => {
  const text = `${"word ".repeat(50)}muddy ${"more ".repeat(50)}`;
  const parts = excerptOf(text, "muddy");
  expect(parts[0]?.part.startsWith("…")).toBe(true);
  expect(parts.map((each) => each.part).join("").length).toBeLessThan(170);
  expect(parts.some((each) => each.isHit && each.part === "muddy")).toBe(true);
});

it("takes signs as separators, never as patterns", () => {
  expect(excerptOf("a(b", "(b").some((each) => each.isHit)).toBe(true);
  expect(excerptOf("plain", "(")).toEqual([{ part: "plain", isHit: false }]);
});
