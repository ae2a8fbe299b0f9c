import { expect, it } from "vitest";
import { keepPlaces } from "./keep-places";
import { aSuggestion } from "./suggestion.testing";

const [a, b, c] = ["a", "b", "c"].map((id) => aSuggestion({ id })) as [ReturnType<typeof aSuggestion>, ReturnType<typeof aSuggestion>, ReturnType<typeof aSuggestion>];

it("leaves a settled card where it stood, though the server does not offer it any more", () => {
  const applied = { ...b, state: "applied" };
  expect(keepPlaces(["a", "b", "c"], [a, c], { b: applied })).toEqual([a, applied, c]);
});

it("shows the later of two tellings", () => {
  const applied = { ...a, state: "applied", changed_at: "2026-11-26T19:05:00Z" };
  expect(keepPlaces(["a"], [a], { a: applied })).toEqual([applied]);
  const undone = { ...a, changed_at: "2026-11-26T19:06:00Z" };
  expect(keepPlaces(["a"], [undone], { a: applied })).toEqual([undone]);
});

it("forgets what was neither settled nor is offered", () => {
  expect(keepPlaces(["a", "b"], [b], {})).toEqual([b]);
});
