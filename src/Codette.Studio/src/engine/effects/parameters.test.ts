import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { normalise } from "./normalise";
import { settle } from "./parameters";
import { delaySeconds } from "./processor";
import { effectOf, effects } from "./table";

const suggestions = join(import.meta.dirname, "../../../../Codette.Domain/Suggestions");

/** Every `EffectTypes.X, ("name", value)…` of the server's sources. */
function offered(): { type: string; name: string }[] {
  const sources = readdirSync(suggestions, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".cs"))
    .map((file) => readFileSync(join(suggestions, file), "utf8"));
  const types = new Map(sources.flatMap((text) => [...text.matchAll(/const string (\w+) = "([a-z-]+)";/g)].map((match) => [match[1]!, match[2]!] as const)));
  return sources.flatMap((text) =>
    [...text.matchAll(/EffectTypes\.(\w+)((?:,\s*\("\w+",\s*[^()]+\))+)/g)].flatMap(([, constant, settings]) =>
      [...settings!.matchAll(/\("(\w+)"/g)].map((setting) => ({ type: types.get(constant!) ?? constant!, name: setting[1]! }))));
}

test("every setting that the server's suggestions use is known", () => {
  const all = offered();
  expect(all.length).toBeGreaterThan(80);
  const unknown = all.filter(({ type, name }) => !effects[type]?.parameters.some((parameter) => parameter.name === name));
  expect(unknown).toEqual([]);
});

test("every spelling that the server reads is the same effect here", () => {
  const source = readFileSync(join(suggestions, "EffectTypes.cs"), "utf8");
  const constants = new Map([...source.matchAll(/const string (\w+) = "([a-z-]+)";/g)].map((match) => [match[1]!, match[2]!] as const));
  const rows = [...source.matchAll(/\((\w+), "([a-z0-9 -]+)"\)/g)];
  expect(rows.length).toBe(12);
  for (const [, constant, spellings] of rows) {
    for (const spelling of spellings!.split(" ")) expect(normalise(spelling)).toBe(constants.get(constant!));
  }
});

describe("the table", () => {
  const all = Object.values(effects).flatMap(({ type, parameters }) => parameters.map((parameter) => ({ type, ...parameter })));

  test.each(all)("$type $name: what is usual lies in the range, and a log taper does not begin at 0", ({ min, max, usual, taper, step }) => {
    expect(min).toBeLessThan(max);
    expect(usual).toBeGreaterThanOrEqual(min);
    expect(usual).toBeLessThanOrEqual(max);
    expect(step).toBeGreaterThan(0);
    if (taper === "log") expect(min).toBeGreaterThan(0);
  });

  test("spellings are read without regard to case, blanks and underscores", () => {
    expect(effectOf("High_Pass Filter")?.type).toBe("high-pass");
    expect(effectOf("Parametric EQ")?.type).toBe("eq");
  });

  test("an unknown type has no effect, not even one that every object has", () => {
    expect(effectOf("flux-capacitor")).toBeUndefined();
    expect(effectOf("constructor")).toBeUndefined();
  });
});

test("settings are clamped, completed and freed of what is unknown and of what is no number", () => {
  const parameters = effects["high-pass"]!.parameters;
  expect(settle(parameters, { frequency_hz: 1e9, colour: 3 })).toEqual({ frequency_hz: 20000, slope_db_per_octave: 12 });
  expect(settle(parameters, { frequency_hz: NaN })).toEqual({ frequency_hz: 80, slope_db_per_octave: 12 });
});

test("a delay with a note keeps to the tempo, one without to its time", () => {
  expect(delaySeconds({ time_ms: 350, note_beats: 0.75 }, 120)).toBeCloseTo(0.375, 9);
  expect(delaySeconds({ time_ms: 350, note_beats: 0 }, 120)).toBeCloseTo(0.35, 9);
});
