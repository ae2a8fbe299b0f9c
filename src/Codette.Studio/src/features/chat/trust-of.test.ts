import { expect, it } from "vitest";
import { words } from "@/text";
import { trustOf } from "./trust-of";

it("names what an answer rests on, with how well it fits", () => {
  expect(trustOf("calculator", 0.85)).toMatchObject({ label: "Calculated", fit: 85, isWeak: false, warning: null });
});

it("says a low fit in words", () => {
  expect(trustOf("knowledge", 0.58)).toMatchObject({ isWeak: true, warning: words.chat.lowFit });
  expect(trustOf("knowledge", 0.2)).toMatchObject({ isWeak: true, warning: words.chat.veryLowFit });
});

it("gives no figure for knowing nothing, and claims no source that was not told", () => {
  expect(trustOf("none", 0.01)).toMatchObject({ label: "Does not know", fit: null, isWeak: true });
  expect(trustOf(null, null)).toMatchObject({ label: words.chat.unknownSource.label, fit: null });
});
